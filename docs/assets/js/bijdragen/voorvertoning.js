// How the page will look: the same blocks and classes as the real page, drawn from the schema, so that a new field
// shows by itself. Only to look at: what Python-Markdown makes of the text may differ in detail.

import { make } from "../gedeeld/element.js";
import { withNested } from "./lijsten.js";
import { blocks, inline } from "./opmaak.js";
import { label, resolve } from "./schema.js";

const APART = [ // fields that stand elsewhere on the page, or nowhere
  "titel", "kern", "vraag", "id", "status", "synoniemen", "zoekwoorden", "herzien_voor", "ingetrokken_omdat",
];
const LONG = 400; // a field that takes more signs stands by itself

/** Return a function (waarden, teksten) => element for one kind of page. */
export function makePreview({ schema, vocabulaires }, keuzes, soort) {
  function word(prop, value) {
    const one = resolve(schema, prop);
    if (one["x-vocabulaire"]) return vocabulaires[one["x-vocabulaire"]][value] ?? String(value);
    if (one["x-naar"]) return keuzes[one["x-naar"]].find(({ slug }) => slug === value)?.titel ?? String(value);
    return String(value);
  }

  const fact = (heading, content) => make("div", {}, make("dt", {}, heading), make("dd", {}, content));

  /** A value as nodes: one text, a list of texts, or a block of facts. */
  function content(prop, value) {
    const one = resolve(schema, prop);
    if (Array.isArray(value)) {
      const item = resolve(schema, one.items);
      if (item.properties) return value.map((part) => card(item, part));
      const term = (slug) => [make("span", { class: "term" }, word(item, slug)), " "];
      if (item["x-vocabulaire"]) return value.flatMap(term);
      return make("ul", {}, value.map((part) => make("li", {}, inline(word(one.items, part)))));
    }
    if (one.properties) return make("dl", { class: "feiten" }, facts(one, value));
    return inline(word(prop, value));
  }

  const facts = (block, value) => Object.entries(value).map(([veld, part]) => {
    const prop = block.properties[veld] ?? {};
    return fact(label(veld, prop), content(prop, part));
  });

  /** An item of a list as a card: what it points to or is called is its heading. */
  function card(block, value) {
    const [[veld, heading], ...rest] = Object.entries(value).sort(([a], [b]) => weight(block, b) - weight(block, a));
    const prop = block.properties[veld] ?? {};
    const kind = resolve(schema, prop)["x-naar"];
    return make(
      "div",
      { class: `kaart${kind ? ` kaart-${kind}` : ""}` },
      make("h5", { class: "kaart-kop" }, inline(word(prop, heading))),
      make("dl", {}, facts(block, Object.fromEntries(rest))),
    );
  }

  function weight(block, veld) {
    if (resolve(schema, block.properties[veld] ?? {})["x-naar"]) return 2;
    return veld === "naam" ? 1 : 0;
  }

  function isLarge(prop) {
    const one = resolve(schema, prop);
    return one.type === "array" ? !resolve(schema, one.items)["x-vocabulaire"] : (one.maxLength ?? 0) > LONG;
  }

  return (waarden, teksten) => {
    const fields = Object.entries(waarden).filter(([veld]) => schema.properties[veld] && !APART.includes(veld));
    const drawn = fields.map(([veld, value]) => {
      const prop = schema.properties[veld];
      return { large: isLarge(prop), heading: label(veld, prop), nodes: content(prop, value) };
    });
    const short = drawn.filter(({ large }) => !large).map(({ heading, nodes }) => fact(heading, nodes));
    const long = drawn.filter(({ large }) => large);
    const texts = Object.entries(teksten).filter(([, text]) => text);
    return make(
      "article",
      {},
      make("p", { class: `etiket etiket-${soort}` }, soort.charAt(0).toUpperCase() + soort.slice(1)),
      make("h3", { class: "weergave-titel" }, waarden.titel ?? "Nog zonder titel"),
      waarden.vraag && make("p", { class: "vraag" }, waarden.vraag),
      waarden.kern && make("p", { class: "kern" }, waarden.kern),
      short.length > 0 && make("div", { class: "snelkaart" }, make("dl", {}, short)),
      texts.map(([kop, text]) => make("section", { class: "lees" }, make("h4", {}, kop), blocks(withNested(text)))),
      long.map(({ heading, nodes }) => (
        make("section", {}, make("h4", {}, heading), make("div", { class: "kaarten" }, nodes))
      )),
    );
  };
}
