// What the form says while one writes: remarks at a field, hints on readability, and the list of what is still wrong.

import { meet } from "./leesbaarheid.js";
import { maak } from "./opmaak.js";
import { labelVan } from "./schema.js";
import { invoer } from "./velden.js";

const zin = (tekst) => `${tekst.charAt(0).toUpperCase()}${tekst.slice(1)}.`;
const heel = ({ zin: tekst, deel }) => `${zin(tekst)}${deel ? ` Het gaat om ‘${deel}’.` : ""}`;
const ENKEL = "[data-vorm=tekst], [data-vorm=alinea], [data-vorm=adres], [data-vorm=datum], [data-vorm=getal], [data-vorm=verwijzing]";

/** Show each finding at its field. A field whose remarks stay the same is left alone: a screen reader would read them again. */
export function toonMeldingen(formulier, meldingen) {
  const per = new Map();
  for (const melding of meldingen) if (melding.element !== formulier) per.set(melding.element, [...(per.get(melding.element) ?? []), melding]);
  for (const oud of formulier.querySelectorAll(".meldingen")) if (!per.has(oud.parentElement)) oud.replaceChildren();
  for (const input of formulier.querySelectorAll("[aria-invalid]")) input.removeAttribute("aria-invalid");
  for (const [element, eigen] of per) {
    const regels = eigen.map((melding) => maak("p", heel(melding), melding.ernst === "fout" ? "melding" : "melding let-op"));
    const plek = vak(element);
    if (plek.textContent !== regels.map((regel) => regel.textContent).join("")) plek.replaceChildren(...regels);
    if (element.matches(ENKEL) && eigen.some(({ ernst }) => ernst === "fout")) invoer(element).setAttribute("aria-invalid", "true");
  }
}

/** The place for remarks at a field, made when it is first needed and tied to what one types in. */
function vak(element) {
  let gevonden = element.querySelector(":scope > .meldingen");
  if (!gevonden) {
    gevonden = Object.assign(maak("div", [], "meldingen"), { id: `${element.id}-meldingen` });
    gevonden.setAttribute("role", "status");
    const hulp = element.querySelector(":scope > .hulp");
    if (hulp) hulp.after(gevonden);
    else element.append(gevonden);
    const input = element.matches("fieldset") ? element : invoer(element);
    input.setAttribute("aria-describedby", `${input.getAttribute("aria-describedby") ?? ""} ${gevonden.id}`.trim());
  }
  return gevonden;
}

/** Show under each part of the text which sentences read hard. */
export function toonLeesbaarheid(formulier, regels) {
  for (const element of formulier.querySelectorAll("[data-kop], [data-veld=kern]")) {
    const { score, hints } = meet(regels, invoer(element).value);
    let hulp = element.querySelector(":scope > .leeshulp");
    if (!hints.length) {
      hulp?.remove();
      continue;
    }
    if (!hulp) {
      hulp = maak("details", [maak("summary"), maak("ul")], "leeshulp");
      element.append(hulp);
    }
    const hoeveel = hints.length === 1 ? "één zin leest" : `${hints.length} zinnen lezen`;
    hulp.querySelector("summary").textContent = `Tip: ${hoeveel} lastig (leesbaarheid ${score}; hoger is makkelijker)`;
    hulp.querySelector("ul").replaceChildren(...hints.map((hint) => maak("li", [maak("q", hint.zin), ` ${zin(hint.wat)}`])));
  }
}

/** Show what is still wrong as links to the fields, and give the list the focus. `ga` brings an element in view. */
export function toonFouten(formulier, meldingen, schema, ga) {
  const [lijst, kop] = [formulier.querySelector(".foutlijst"), formulier.querySelector("#foutkop")];
  lijst.hidden = !meldingen.length;
  const moet = meldingen.some(({ ernst }) => ernst === "fout");
  const hoeveel = meldingen.length === 1 ? "één ding" : `${meldingen.length} dingen`;
  kop.textContent = moet ? `Er ${meldingen.length === 1 ? "is" : "zijn"} nog ${hoeveel}` : `Je bestand is goed; kijk nog naar ${hoeveel}`;
  lijst.querySelector("ul").replaceChildren(...meldingen.map((melding) => {
    const { plaats, element, zin: tekst } = melding;
    const veld = plaats[0] === "tekst" ? plaats[1] : labelVan(schema, plaats);
    const link = Object.assign(maak("a", tekst.includes(`'${veld}'`) ? heel(melding) : `${veld}: ${heel(melding).replace(/^./, (letter) => letter.toLowerCase())}`), { href: `#${element.id}` });
    link.addEventListener("click", (event) => {
      event.preventDefault();
      ga(element);
      (invoer(element) ?? element.querySelector("button") ?? element).focus();
    });
    return maak("li", link);
  }));
  if (meldingen.length) kop.focus();
}
