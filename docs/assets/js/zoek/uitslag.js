// What the search page shows of an answer: hits, what else was searched for, filters. And the address that says it all.

import { make } from "../gedeeld/element.js";
import { root } from "./client.js";

export const STEP = 10; // hits at a time
const MOST = 200; // hits on a page
const FIRST = 3; // hits before we say what else was searched for
const SHOWN = 6; // terms of a filter that are not folded
// What an address holds beside filters: the question, whether to look for just that, and how many hits.
const [QUESTION, EXACT, NUMBER] = ["q", "precies", "aantal"];

export const input = document.querySelector("#zoek");

/** Read the state from the address: {q, exact, filters: {facet: [slugs]}, most}. */
export function state() {
  const found = new URLSearchParams(location.search);
  const names = new Set([...found.keys()].filter((name) => ![QUESTION, EXACT, NUMBER].includes(name)));
  return {
    q: (found.get(QUESTION) ?? "").trim(),
    exact: found.has(EXACT),
    filters: Object.fromEntries(Array.from(names, (name) => [name, found.getAll(name)])),
    most: Math.min(MOST, Number(found.get(NUMBER)) || STEP),
  };
}

export function address({ q, exact, filters, most }) {
  const made = new URLSearchParams();
  if (q) made.set(QUESTION, q);
  for (const [name, slugs] of Object.entries(filters)) for (const slug of slugs) made.append(name, slug);
  if (exact) made.set(EXACT, "1");
  if (most > STEP) made.set(NUMBER, String(most));
  return `${location.pathname}${made.size ? `?${made}` : ""}`;
}

const toward = (now, values, text) => make("a", { href: address({ ...now, ...values }) }, text);
const exactly = (now) => make("p", {}, toward(now, { exact: true }, `Zoek precies op “${now.q}”`));
const capital = (text) => text[0].toUpperCase() + text.slice(1);

/** The hits, with after the first few what else was searched for. */
export function drawHits(now, answer) {
  const hits = answer.results.map(hit);
  const [first, rest] = [hits.slice(0, FIRST), hits.slice(FIRST)];
  return [
    first.length > 0 && make("ol", {}, first),
    wider(now, answer),
    rest.length > 0 && make("ol", { start: FIRST + 1 }, rest),
    ...below(answer.apart),
  ].filter(Boolean);
}

/** Sources and pages about the site, below what a reader came for. */
function below({ results }) {
  return results.length ? [make("h2", {}, "Bronnen en over deze site"), make("ul", {}, results.map(hit))] : [];
}

function hit({ id, titel, soort, herkomst, url, anker, kop, snippet }) {
  const page = new URL(url, root);
  page.hash = "";
  const deep = new URL(page);
  deep.hash = anker;
  const text = snippet.map(([words, marked]) => (marked ? make("mark", {}, words) : words));
  return make("li", { "data-id": id, "class": `kaart kaart-${soort}` },
    make("h3", { class: "kaart-kop" }, make("a", { href: page.href }, titel)),
    make("p", { class: "kaart-soort" }, capital(soort), herkomst && ` · ${herkomst}`),
    make("p", {}, text),
    anker && make("p", { class: "klein" }, "Op deze pagina: ", make("a", { href: deep.href }, kop)));
}

/** What else was searched for, below the first hits: who found it there need not read this. */
function wider(now, { bedoeld, ook }) {
  if (!ook.length || now.exact) return null;
  const also = make("p", {}, `Ook gezocht op: ${ook.join(", ")}.`);
  return make("div", { class: "ruimer" }, also, !bedoeld.length && exactly(now));
}

/** Above the hits: what we made of the question, and where to go when nothing was found. */
export function explain(now, { total, bedoeld, near }) {
  const link = (values, text) => toward(now, values, text);
  const parts = [];
  if (now.exact) {
    parts.push(make("p", {}, "Je zoekt precies op wat je typte. ", link({ exact: false }, "Zoek ruimer")));
  } else if (bedoeld.length) {
    const better = bedoeld.reduce((q, [from, to]) => q.replace(wholeWord(from), to), now.q);
    const meant = link({ q: better }, better);
    parts.push(make("p", {}, "Bedoelde je ", meant, "? We zochten daar ook op."), exactly(now));
  }
  return total ? parts : [...parts, ...nothing(now, near, link)];
}

const wholeWord = (word) => new RegExp(`(?<!\\p{L})${word}(?!\\p{L})`, "iu");

function nothing(now, near, link) {
  const filtered = Object.values(now.filters).some((slugs) => slugs.length);
  const alike = near.map((word, i) => [i > 0 && ", ", link({ q: word, exact: false }, word)]);
  const browse = make("a", { href: location.pathname }, "blader");
  return [
    filtered && make("p", {}, link({ filters: {} }, "Haal alle filters weg")),
    near.length > 0 && make("p", {}, "Woorden die erop lijken: ", alike, "."),
    make("p", {}, "Probeer minder woorden, of een ander woord. Of ", browse, " per soort, thema of fase."),
  ].filter(Boolean);
}

/** Draw a list of boxes per facet in `place`; `fold` is what holds them all. The focus stays where it was. */
export function drawFilters(place, fold, now, { facets, legends }) {
  const focus = document.activeElement?.id;
  place.replaceChildren(...Object.entries(legends).map(([name, legend]) => fieldset(name, legend, facets[name] ?? [])));
  if (focus?.startsWith("filter-")) document.getElementById(focus)?.focus();
  fold.open ||= Object.values(now.filters).some((slugs) => slugs.length);
  fold.hidden = !Object.values(facets).some((terms) => terms.length);
}

function fieldset(name, legend, terms) {
  const boxes = [...terms].sort((a, b) => b.on - a.on || b.count - a.count).map((term) => box(name, term));
  const [shown, folded] = [boxes.slice(0, SHOWN), boxes.slice(SHOWN)];
  const rest = folded.length > 0 && make("details", {}, make("summary", {}, `Nog ${folded.length}`), folded);
  return make("fieldset", { hidden: !terms.length }, make("legend", {}, legend), shown, rest);
}

function box(name, { slug, label, count, on }) {
  const id = `filter-${name}-${slug}`;
  return make("div", { class: "keus" },
    make("input", { type: "checkbox", id, name, value: slug, checked: on }),
    make("label", { for: id }, `${label} `, make("span", { class: "klein" }, `(${count})`)));
}
