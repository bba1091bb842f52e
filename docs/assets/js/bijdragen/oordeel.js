// The judge of the form: the same findings in the same words as `python -m kennisbank controleer`. Knows no page, only values.
// A finding is {plaats, code, zin, ernst}, for personal data with `deel`, what was found: only the screen may show that.
// `plaats` is a list like ["partijen", 1, "wil"], or ["tekst", "De situatie"].

import { los } from "./lijsten.js";
import { naast } from "./naast.js";
import { vind } from "./privacy.js";
import { alleTeksten, oplossen } from "./schema.js";

const CITE = /\[(@[A-Z0-9][^[\]]{0,300})\]/g;
const FULL = (value) => value !== undefined && value !== null && value !== "";

/**
 * Return a function (waarden, teksten) => findings, for one kind of page. `keuzes` lists the pages that exist, per kind.
 * `noem` turns the name of a field, or a value in it, into what the reader sees: on the form its label, in a report what
 * stands in the file.
 */
export function maakOordeel(oordeel, keuzes, noem = (plaats, waarde) => waarde ?? plaats.at(-1)) {
  const { schema, koppen } = oordeel;
  const naamVan = (plaats) => plekNaam(plaats, noem);
  const zeg = (sleutel, gaten) => {
    const { code, zin } = oordeel.zinnen[sleutel];
    return { code, zin: zin.replace(/\{([a-z_]+)\}/g, (_, gat) => String(gaten[gat])), ernst: "fout" };
  };

  function* vorm(node, waarde, plaats) {
    const een = oplossen(schema, node);
    const gaten = { naam: naamVan(plaats), waarde: kort(waarde) };
    const fout = (sleutel, meer = {}) => ({ plaats, ...zeg(sleutel, { ...gaten, ...meer }) });
    if (een.properties) yield* blok(een, waarde, plaats, fout);
    else if (een.type === "array") yield* lijst(een, waarde, plaats, fout);
    else if (waarde === null) yield fout("leeg");
    else if (een.type === "string" && een.format !== "date" && !["string", "number"].includes(typeof waarde)) yield fout("tekst");
    else if (een["x-vocabulaire"]) {
      const termen = een.enum;
      if (!termen.includes(waarde)) yield fout("onbekende_term", { naast: naast(String(waarde), termen), keuzes: opsommen(termen, 25) });
    } else if (een.type === "integer" || een.type === "number") {
      const goed = typeof waarde === "number" && (een.type === "number" || Number.isInteger(waarde));
      if (!goed || waarde < (een.minimum ?? -Infinity) || waarde > (een.maximum ?? Infinity)) yield fout("getal");
    } else if (een.format === "date") {
      if (!bestaandeDag(String(waarde))) yield fout("datum");
    } else yield* tekst(een, String(waarde).trim(), plaats, fout);
  }

  function* blok(een, waarde, plaats, fout) {
    if (typeof waarde !== "object" || waarde === null || Array.isArray(waarde)) {
      yield fout(waarde === null ? "leeg" : "blok");
      return;
    }
    for (const naam of een.required ?? []) {
      const hier = [...plaats, naam];
      if (waarde[naam] === undefined) yield { plaats: hier, ...zeg("ontbreekt", { naam: naamVan(hier) }) };
    }
    for (const [naam, inhoud] of Object.entries(waarde)) {
      const hier = [...plaats, naam];
      const velden = Object.keys(een.properties);
      if (velden.includes(naam)) {
        const mag_leeg = een.properties[naam].anyOf?.some((optie) => optie.type === "null");
        if (inhoud !== null || !mag_leeg) yield* vorm(een.properties[naam], inhoud, hier);
      } else yield { plaats: hier, ...zeg("onbekend_veld", { naam: naamVan(hier), naast: naast(naam, velden), keuzes: opsommen(velden, 40) }) };
    }
  }

  function* lijst(een, waarde, plaats, fout) {
    if (!Array.isArray(waarde)) {
      yield fout(waarde === null ? "leeg" : "lijst");
      return;
    }
    for (const [nummer, item] of waarde.entries()) yield* vorm(een.items, item, [...plaats, nummer]);
    const aantal = waarde.length;
    if (aantal < (een.minItems ?? 0)) yield fout("te_weinig", { aantal, minst: een.minItems });
    if (aantal > (een.maxItems ?? Infinity)) yield fout("te_veel", { aantal, meest: een.maxItems });
  }

  function* tekst(een, waarde, plaats, fout) {
    const lengte = [...waarde].length;
    if (een.format === "uri" && !webadres(waarde)) yield fout("adres");
    else if (lengte < (een.minLength ?? 0)) yield fout(lengte ? "te_kort" : "leeg", { lengte, minst: een.minLength });
    else if (lengte > (een.maxLength ?? Infinity)) yield fout("te_lang", { lengte, meest: een.maxLength });
    else if (een.pattern && !new RegExp(een.pattern, "u").test(waarde)) yield fout(oordeel.patronen[plaats.at(-1)] ?? "vorm");
  }

  function* samen(waarden, teksten) {
    const alles = { ...waarden, bronsleutels: [...waardenOp(waarden, "bronnen.bron"), ...aangehaald(waarden, teksten)] };
    for (const regel of oordeel.voorwaarden) {
      const items = regel.elk ? waardenOp(alles, regel.elk) : [alles];
      for (const [nummer, item] of items.entries()) {
        if (!overtreden(regel, item)) continue;
        const plaats = regel.elk ? [...regel.elk.split("."), nummer] : regel.plaats.split(".");
        yield { plaats, code: regel.code, zin: gevuld(regel.zin, alles), ernst: regel.ernst };
      }
    }
  }

  // {place} is the value there, {=place} what the field is called.
  const gevuld = (zin, alles) => zin.replace(/\{(=?)([a-z_.]+)\}/g, (_, naam, pad) => (naam ? noem(pad.split("."))
    : noem(pad.split("."), waardenOp(alles, pad)[0] ?? "")));

  function* verwijzingen(node, waarde, plaats) {
    const een = oplossen(schema, node);
    if (een.properties && waarde && typeof waarde === "object") {
      for (const [naam, inhoud] of Object.entries(waarde)) {
        if (een.properties[naam]) yield* verwijzingen(een.properties[naam], inhoud, [...plaats, naam]);
      }
    } else if (een.type === "array" && Array.isArray(waarde)) {
      for (const [nummer, item] of waarde.entries()) yield* verwijzingen(een.items, item, [...plaats, nummer]);
      yield* dubbel(een, waarde, plaats);
    } else if (een["x-naar"] && FULL(waarde)) {
      const bekend = keuzes[een["x-naar"]].map((stuk) => stuk.slug);
      if (!bekend.includes(waarde)) {
        const sleutel = een["x-naar"] === "bron" ? "onbekende_bron" : "onbekende_pagina";
        yield { plaats, ...zeg(sleutel, { naam: noem(plaats.slice(0, 1)), waarde, naast: naast(String(waarde), bekend) }) };
      }
    }
  }

  function* dubbel(een, waarde, plaats) {
    const item = oplossen(schema, een.items);
    const naar = Object.entries(item.properties ?? {}).find(([naam, prop]) => prop["x-naar"] && prop["x-naar"] !== "bron" && item.required?.includes(naam));
    if (!naar) return;
    const [naam, prop] = naar;
    const slugs = waarde.map((stuk) => stuk?.[naam]);
    for (const slug of new Set(slugs)) {
      const laatste = slugs.lastIndexOf(slug);
      if (FULL(slug) && slugs.indexOf(slug) !== laatste) {
        yield { plaats: [...plaats, laatste, naam], ...zeg("dubbel", { waarde: `${prop["x-naar"]}/${slug}`, naam: noem(plaats.slice(0, 1)) }) };
      }
    }
  }

  function* lichaam(teksten) {
    const html = new RegExp(oordeel.html, "u");
    for (const { naam, stappen } of koppen) {
      const plaats = ["tekst", naam];
      // A line with ## ends the part under this heading, and begins one that does not belong here.
      const delen = `## ${naam}\n${teksten[naam] ?? ""}`.split(/^## +/m).slice(1).map((deel) => deel.split(/\n(.*)/s));
      for (const [nummer, [kop, inhoud = ""]] of delen.entries()) {
        if (nummer) yield { plaats, ...zeg("vreemde_kop", { waarde: kop.slice(0, 50), naast: naast(kop, koppen.map((vast) => vast.naam)) }) };
        if (!inhoud.trim()) yield { plaats, ...zeg("lege_kop", { waarde: kop.slice(0, 50) }) };
      }
      const aantal = (delen[0][1]?.match(/^[0-9]+[.)] /gm) ?? []).length;
      if (stappen && delen[0][1]?.trim() && (aantal < stappen[0] || aantal > stappen[1])) {
        yield { plaats, ...zeg("stappen", { waarde: naam, aantal, minst: stappen[0], meest: stappen[1] }) };
      }
      const regels = (teksten[naam] ?? "").split("\n");
      if ([...los(regels)].some(({ regel, apart }, nummer) => apart || regel !== regels[nummer])) yield { plaats, ...zeg("plaklijst", {}), ernst: "let op" };
      for (const regel of regels) {
        if (html.test(regel)) yield { plaats, ...zeg("html", { waarde: regel.trim().slice(0, 50) }) };
        if (/^# +./.test(regel)) yield { plaats, ...zeg("titel_in_tekst", {}) };
      }
    }
  }

  function* overal(waarden, teksten) {
    const html = new RegExp(oordeel.html, "u");
    const bekend = keuzes.bron.map((bron) => bron.slug);
    for (const [plaats, inhoud] of alleTeksten(waarden)) {
      if (html.test(inhoud)) yield { plaats, ...zeg("html_in_veld", { waarde: noem(plaats.slice(0, 1)) }) };
    }
    for (const [plaats, inhoud] of [...alleTeksten(waarden), ...alleTeksten(teksten, ["tekst"])]) {
      for (const { code, zin, ernst, begin, eind } of vind(oordeel.privacy, inhoud, plaats[0])) {
        yield { plaats, code, zin, ernst, deel: inhoud.slice(begin, eind) };
      }
      for (const sleutel of sleutels(inhoud)) {
        if (!bekend.includes(sleutel)) yield { plaats, ...zeg("onbekende_bron", { waarde: sleutel, naast: naast(sleutel, bekend) }) };
      }
    }
  }

  return (waarden, teksten = {}) => {
    const gevonden = [...vorm(schema, waarden, [])];
    // A list whose only item is wrong is also "too short": the item says enough.
    const buiten = new Set(gevonden.flatMap(({ plaats }) => plaats.map((_, diep) => JSON.stringify(plaats.slice(0, diep)))));
    const rest = [...samen(waarden, teksten), ...verwijzingen(schema, waarden, []), ...lichaam(teksten), ...overal(waarden, teksten)];
    return [...gevonden.filter(({ plaats }) => !buiten.has(JSON.stringify(plaats))), ...rest];
  };
}

function aangehaald(waarden, teksten) {
  return [...alleTeksten(waarden), ...alleTeksten(teksten)].flatMap(([, inhoud]) => sleutels(inhoud));
}

function sleutels(inhoud) {
  const groepen = [...inhoud.matchAll(CITE)].flatMap(([, groep]) => groep.split(";"));
  return groepen.map((deel) => deel.trim().match(/^@([A-Z0-9]+(?:-[A-Z0-9]+)*)(?:,|$)/)?.[1]).filter(Boolean);
}

function overtreden(regel, item) {
  const geldt = ([pad, termen]) => waardenOp(item, pad).some((w) => termen.includes(String(w).trim().toLowerCase().replace(/\.+$/, "")));
  const vol = (pad) => waardenOp(item, pad).some(FULL);
  if (!Object.entries(regel.als ?? {}).every(geldt) || Object.entries(regel.niet ?? {}).some(geldt)) return false;
  if (regel.een_van) return !regel.een_van.some(vol);
  return !regel.nodig || !regel.nodig.every(vol);
}

function waardenOp(waarden, pad) {
  return pad.split(".").reduce((gevonden, stap) => gevonden.filter((w) => w && typeof w === "object" && stap in w).flatMap((w) => w[stap]), [waarden]);
}

function plekNaam(plaats, noem) {
  const woorden = plaats.flatMap((stap, diep) => (typeof stap === "string" ? [noem(plaats.slice(0, diep + 1))] : []));
  const nummer = plaats.filter((stap) => typeof stap === "number").at(-1);
  const [eerst, laatst] = [woorden[0] ?? "", woorden.at(-1) ?? ""];
  if (nummer === undefined) return `'${laatst}'`;
  return woorden.length < 2 ? `'${laatst}', nummer ${nummer + 1}` : `'${laatst}' bij ${eerst}, nummer ${nummer + 1}`;
}

function kort(waarde) {
  if (typeof waarde === "boolean") return "ja/nee";
  if (typeof waarde === "object") return Array.isArray(waarde) ? "een lijst" : "een blok";
  const tekst = [...String(waarde)];
  return tekst.slice(0, 40).join("") + (tekst.length > 40 ? "…" : "");
}

function opsommen(waarden, hooguit) {
  const getoond = waarden.slice(0, hooguit).join(", ");
  return waarden.length <= hooguit ? getoond : `${getoond} … (en nog ${waarden.length - hooguit})`;
}

function webadres(waarde) {
  const rest = waarde.replace(/^https:\/\//, "").replace(/^http:\/\//, "");
  return rest !== waarde && rest.split("/")[0].split("?")[0].includes(".") && !/[\s<>"'`{}|\\^]/.test(waarde);
}

function bestaandeDag(tekst) {
  const [, jaar, maand, dag] = tekst.match(/^(\d{4})-(\d{2})-(\d{2})$/)?.map(Number) ?? [];
  const datum = new Date(Date.UTC(jaar, maand - 1, dag));
  return datum.getUTCFullYear() === jaar && datum.getUTCMonth() === maand - 1 && datum.getUTCDate() === dag;
}
