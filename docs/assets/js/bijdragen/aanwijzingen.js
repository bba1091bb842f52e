// What the form says while one writes: remarks at a field, hints on readability, and the list of what is still wrong.

import { make } from "../gedeeld/element.js";
import { measure } from "./leesbaarheid.js";
import { fieldLabel } from "./schema.js";
import { control } from "./velden.js";

const sentence = (text) => `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
const whole = ({ zin, deel }) => `${sentence(zin)}${deel ? ` Het gaat om ‘${deel}’.` : ""}`;
const FORMS = ["tekst", "alinea", "adres", "datum", "getal", "verwijzing"]; // what one types in one field
const SINGLE = FORMS.map((vorm) => `[data-vorm=${vorm}]`).join(", ");

/**
 * Show each finding at its field. A field whose remarks stay the same is left alone: a screen reader would read them
 * again.
 */
export function showFindings(form, meldingen) {
  const perField = new Map();
  for (const finding of meldingen) {
    if (finding.element !== form) perField.set(finding.element, [...(perField.get(finding.element) ?? []), finding]);
  }
  for (const old of form.querySelectorAll(".meldingen")) if (!perField.has(old.parentElement)) old.replaceChildren();
  for (const input of form.querySelectorAll("[aria-invalid]")) input.removeAttribute("aria-invalid");
  for (const [element, own] of perField) {
    const style = ({ ernst }) => (ernst === "fout" ? "melding" : "melding let-op");
    const lines = own.map((finding) => make("p", { class: style(finding) }, whole(finding)));
    const box = boxOf(element);
    if (box.textContent !== lines.map((line) => line.textContent).join("")) box.replaceChildren(...lines);
    const wrong = own.some(({ ernst }) => ernst === "fout");
    if (element.matches(SINGLE) && wrong) control(element).setAttribute("aria-invalid", "true");
  }
}

/** The place for remarks at a field, made when it is first needed and tied to what one types in. */
function boxOf(element) {
  const there = element.querySelector(":scope > .meldingen");
  if (there) return there;
  const box = make("div", { class: "meldingen", id: `${element.id}-meldingen`, role: "status" });
  const help = element.querySelector(":scope > .hulp");
  if (help) help.after(box);
  else element.append(box);
  const input = element.matches("fieldset") ? element : control(element);
  input.setAttribute("aria-describedby", `${input.getAttribute("aria-describedby") ?? ""} ${box.id}`.trim());
  return box;
}

/** Show under each part of the text which sentences read hard. */
export function showReadability(form, rules) {
  for (const element of form.querySelectorAll("[data-kop], [data-veld=kern]")) {
    const { score, hints } = measure(rules, control(element).value);
    let help = element.querySelector(":scope > .leeshulp");
    if (!hints.length) {
      help?.remove();
      continue;
    }
    if (!help) {
      help = make("details", { class: "leeshulp" }, make("summary"), make("ul"));
      element.append(help);
    }
    const many = hints.length === 1 ? "één zin leest" : `${hints.length} zinnen lezen`;
    help.querySelector("summary").textContent = `Tip: ${many} lastig (leesbaarheid ${score}; hoger is makkelijker)`;
    const items = hints.map(({ zin, wat }) => make("li", {}, make("q", {}, zin), ` ${sentence(wat)}`));
    help.querySelector("ul").replaceChildren(...items);
  }
}

/** Show what is still wrong as links to the fields, and give the list the focus. `bring` brings an element in view. */
export function showFaults(form, meldingen, schema, bring) {
  const [list, heading] = [form.querySelector(".foutlijst"), form.querySelector("#foutkop")];
  list.hidden = !meldingen.length;
  const must = meldingen.some(({ ernst }) => ernst === "fout");
  const many = meldingen.length === 1 ? "één ding" : `${meldingen.length} dingen`;
  const still = `Er ${meldingen.length === 1 ? "is" : "zijn"} nog ${many}`;
  heading.textContent = must ? still : `Je bestand is goed; kijk nog naar ${many}`;
  const links = meldingen.map((finding) => make("li", {}, linkTo(finding, schema, bring)));
  list.querySelector("ul").replaceChildren(...links);
  if (meldingen.length) heading.focus();
}

function linkTo(finding, schema, bring) {
  const { plaats, element, zin } = finding;
  const veld = plaats[0] === "tekst" ? plaats[1] : fieldLabel(schema, plaats);
  const small = whole(finding).replace(/^./, (letter) => letter.toLowerCase());
  const text = zin.includes(`'${veld}'`) ? whole(finding) : `${veld}: ${small}`;
  const go = (event) => {
    event.preventDefault();
    bring(element);
    (control(element) ?? element.querySelector("button") ?? element).focus();
  };
  return make("a", { href: `#${element.id}`, click: go }, text);
}
