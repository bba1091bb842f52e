// How the page will look: the same blocks and classes as the real page, drawn from the schema, so that a new field shows by itself.

import { blokken, maak, regel } from "./opmaak.js";
import { oplossen } from "./schema.js";

const NIET = ["titel", "kern", "vraag", "id", "status", "synoniemen", "nagekeken", "herzien_voor", "ingetrokken_omdat"];

/** Return a function (waarden, teksten) => element for one kind of page. */
export function maakVoorvertoning({ schema, vocabulaires }, keuzes, soort) {
  const naam = (veld, prop) => prop.title ?? veld.charAt(0).toUpperCase() + veld.slice(1).replaceAll("_", " ");

  function woord(prop, waarde) {
    const een = oplossen(schema, prop);
    if (een["x-vocabulaire"]) return vocabulaires[een["x-vocabulaire"]][waarde] ?? String(waarde);
    if (een["x-naar"]) return keuzes[een["x-naar"]].find((stuk) => stuk.slug === waarde)?.titel ?? String(waarde);
    return String(waarde);
  }

  const feit = (kop, inhoud) => maak("div", [maak("dt", kop), maak("dd", inhoud)]);

  /** A value as nodes: one text, a list of texts, or a block of facts. */
  function inhoud(prop, waarde) {
    const een = oplossen(schema, prop);
    if (Array.isArray(waarde)) {
      const item = oplossen(schema, een.items);
      if (item.properties) return waarde.map((deel) => kaart(item, deel));
      if (item["x-vocabulaire"]) return waarde.flatMap((slug) => [maak("span", woord(item, slug), "term"), " "]);
      return [maak("ul", waarde.map((deel) => maak("li", regel(woord(een.items, deel)))))];
    }
    if (een.properties) return [maak("dl", feiten(een, waarde), "feiten")];
    return regel(woord(prop, waarde));
  }

  const feiten = (blok, waarde) => Object.entries(waarde).map(([veld, deel]) => feit(naam(veld, blok.properties[veld] ?? {}), inhoud(blok.properties[veld] ?? {}, deel)));

  /** An item of a list as a card: what it points to or is called is its heading. */
  function kaart(blok, waarde) {
    const [kop, ...rest] = Object.entries(waarde).sort(([a], [b]) => gewicht(blok, b) - gewicht(blok, a));
    const doel = oplossen(schema, blok.properties[kop[0]] ?? {})["x-naar"];
    return maak("div", [
      maak("h5", regel(woord(blok.properties[kop[0]] ?? {}, kop[1])), "kaart-kop"),
      maak("dl", feiten(blok, Object.fromEntries(rest))),
    ], `kaart${doel ? ` kaart-${doel}` : ""}`);
  }

  const gewicht = (blok, veld) => (oplossen(schema, blok.properties[veld] ?? {})["x-naar"] ? 2 : veld === "naam" ? 1 : 0);

  return (waarden, teksten) => {
    const kort = [];
    const lang = [];
    for (const [veld, waarde] of Object.entries(waarden)) {
      const prop = schema.properties[veld];
      if (!prop || NIET.includes(veld)) continue;
      const een = oplossen(schema, prop);
      const groot = een.type === "array" ? !oplossen(schema, een.items)["x-vocabulaire"] : (een.maxLength ?? 0) > 400;
      if (groot) lang.push(maak("section", [maak("h4", naam(veld, prop)), maak("div", inhoud(prop, waarde), "kaarten")]));
      else kort.push(feit(naam(veld, prop), inhoud(prop, waarde)));
    }
    const koppen = Object.entries(teksten).filter(([, tekst]) => tekst);
    return maak("article", [
      maak("p", soort.charAt(0).toUpperCase() + soort.slice(1), `etiket etiket-${soort}`),
      maak("h3", waarden.titel ?? "Nog zonder titel", "weergave-titel"),
      ...(waarden.vraag ? [maak("p", waarden.vraag, "vraag")] : []),
      ...(waarden.kern ? [maak("p", waarden.kern, "kern")] : []),
      ...(kort.length ? [maak("div", maak("dl", kort), "snelkaart")] : []),
      ...koppen.map(([kop, tekst]) => maak("section", [maak("h4", kop), ...blokken(tekst)], "lees")),
      ...lang,
    ]);
  };
}
