// What the form says while one writes: remarks at a field, hints on readability, and the list of what is still wrong.

import { make } from "../gedeeld/element.js";
import { howMany } from "./aanwijzen.js";
import { measure } from "./leesbaarheid.js";
import { fieldLabel } from "./schema.js";
import { control } from "./velden.js";

const sentence = (text) => `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
const whole = ({ zin, deel }) => `${sentence(zin)}${deel ? ` Het gaat om ‘${deel}’.` : ""}`;
const MEND = "Herstel dit";
const FORMS = ["tekst", "alinea", "adres", "datum", "getal", "verwijzing"]; // what one types in one field
const SINGLE = FORMS.map((vorm) => `[data-vorm=${vorm}]`).join(", ");

/**
 * Show each finding at its field, with a button where `repair` gives what mends it. A field whose remarks stay the same
 * is left alone: a screen reader would read them again.
 */
export function showFindings(form, meldingen, repair) {
  const perField = new Map();
  for (const finding of meldingen) {
    if (finding.element !== form) perField.set(finding.element, [...(perField.get(finding.element) ?? []), finding]);
  }
  for (const old of form.querySelectorAll(".meldingen")) if (!perField.has(old.parentElement)) old.replaceChildren();
  for (const input of form.querySelectorAll("[aria-invalid]")) input.removeAttribute("aria-invalid");
  for (const [element, own] of perField) {
    const style = ({ ernst }) => (ernst === "fout" ? "melding" : "melding let-op");
    const lines = own.map((finding) => {
      const mend = repair(finding);
      const button = mend && make("button", { type: "button", class: "knop knop-licht knop-klein", click: mend }, MEND);
      return make("p", { class: style(finding) }, whole(finding), button && [" ", button]);
    });
    const box = boxOf(element);
    if (box.textContent !== lines.map((line) => line.textContent).join("")) box.replaceChildren(...lines);
    const wrong = own.some(({ ernst }) => ernst === "fout");
    if (element.matches(SINGLE) && wrong) control(element).setAttribute("aria-invalid", "true");
  }
}

/**
 * The place for remarks at a field, below what one types in and tied to it. It should stand there before there is
 * something to say: of a new place a screen reader says nothing.
 */
export function boxOf(element) {
  const there = element.querySelector(":scope > .meldingen");
  if (there) return there;
  const box = make("div", { class: "meldingen", id: `${element.id}-meldingen`, role: "status" });
  const help = element.querySelector(":scope > .hulp");
  if (help && !element.matches(SINGLE)) help.after(box);
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

/** Show what is still wrong as links to the fields, and give the list the focus. `lead` leads to a finding. */
export function showFaults(form, meldingen, schema, lead) {
  const [list, heading] = [form.querySelector(".foutlijst"), form.querySelector("#foutkop")];
  list.hidden = !meldingen.length;
  const must = meldingen.some(({ ernst }) => ernst === "fout");
  heading.textContent = must ? `Er ${meldingen.length === 1 ? "is" : "zijn"} ${howMany(meldingen)}`
    : `Je bestand is goed; ${howMany(meldingen)}`;
  const links = meldingen.map((finding) => make("li", {}, linkTo(finding, schema, lead)));
  list.querySelector("ul").replaceChildren(...links);
  if (meldingen.length) heading.focus();
}

function linkTo(finding, schema, lead) {
  const { plaats, element, zin } = finding;
  const veld = plaats[0] === "tekst" ? plaats[1] : fieldLabel(schema, plaats);
  const small = whole(finding).replace(/^./, (letter) => letter.toLowerCase());
  const text = zin.includes(`'${veld}'`) ? whole(finding) : `${veld}: ${small}`;
  const go = (event) => {
    event.preventDefault();
    lead(finding);
  };
  return make("a", { href: `#${element.id}`, click: go }, text);
}
