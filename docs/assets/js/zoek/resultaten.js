// The page /zoeken/: everything about a search stands in the address, so it can be shared and the back button is right.

import { ask, make, root } from "./client.js";

const FACETS = { soort: "Soort", thema: "Thema", fase: "Fase", partij: "Partij", spanning: "Spanning" };
const KIND = { "samengesteld": "samengesteld", "fictief-voor-onderwijs": "fictief" };
const STEP = 10;
const SHOWN = 6;
const FIRST = 3; // hits before we say what else was searched for

const input = document.querySelector("#zoek");
const form = input.form;
const uitslag = document.querySelector("#uitslag");
const lijst = document.querySelector("#resultaten");
const status = document.querySelector("#zoek-status");
const uitleg = document.querySelector("#zoek-uitleg");
const filters = document.querySelector("#filters");
const meer = document.querySelector("#meer");
const bladeren = document.querySelector("#bladeren");

if (matchMedia("(min-width: 62rem)").matches) document.querySelector("#filters-doos").open = true;

let turn = 0;
let saying = 0;

/** Read the state from the address. */
function state() {
  const found = new URLSearchParams(location.search);
  const chosen = Object.fromEntries(Object.keys(FACETS).map((name) => [name, found.getAll(name)]));
  return { q: (found.get("q") ?? "").trim(), exact: found.has("precies"), filters: chosen, most: Math.min(200, Number(found.get("aantal")) || STEP) };
}

function address({ q, exact, filters: chosen, most }) {
  const made = new URLSearchParams();
  if (q) made.set("q", q);
  for (const [name, slugs] of Object.entries(chosen)) for (const slug of slugs) made.append(name, slug);
  if (exact) made.set("precies", "1");
  if (most > STEP) made.set("aantal", String(most));
  return `${location.pathname}${made.size ? `?${made}` : ""}`;
}

/** Change the state; `push` makes a step in the history, else the present one changes. */
function change(values, push) {
  const next = { ...state(), ...values };
  history[push ? "pushState" : "replaceState"](null, "", address(next));
  return run();
}

/** Say something to who does not see the page, after a moment of rest. */
function say(text) {
  clearTimeout(saying);
  saying = setTimeout(() => { status.textContent = text; }, 500);
}

async function run() {
  const now = state();
  const mine = ++turn;
  if (document.activeElement !== input) input.value = now.q;
  uitslag.hidden = !now.q;
  bladeren.hidden = Boolean(now.q);
  document.title = `${now.q ? `${now.q.slice(0, 80)} – ` : ""}Zoeken – ${document.title.split(" – ").at(-1)}`;
  if (!now.q) return;
  const answer = await ask("zoek", now);
  if (mine !== turn) return;
  if (answer.fout) return failed();
  draw(now, answer);
  lijst.dataset.klaar = now.q;
}

function again() {
  const button = make("button", { type: "button", class: "knop" }, "Probeer opnieuw");
  button.addEventListener("click", run);
  return button;
}

async function failed() {
  const kept = await import("../offline/bewaren.js").then(({ stand }) => stand()).catch(() => null);
  const here = kept && !kept.keuzes.includes("alles");
  const [said, more] = here
    ? ["Zoeken is niet bewaard op dit apparaat, en je hebt nu geen internet.", "Dit bewaarde je wel:"]
    : ["Het zoeken lukte niet.", "Misschien viel de verbinding weg."];
  const link = ([titel, adres]) => make("li", {}, make("a", { href: new URL(adres, root).href }, titel));
  uitleg.replaceChildren(make("p", { class: "fout" }, `${said} ${more}`), ...(here ? [make("ul", {}, ...(kept.begin ?? []).map(link))] : []), again());
  status.textContent = said;
}

function draw(now, answer) {
  const { total, partly, results, facets, bedoeld, near } = answer;
  const hits = results.map(item);
  const rest = hits.slice(FIRST);
  lijst.replaceChildren(
    ...(hits.length ? [make("ol", {}, ...hits.slice(0, FIRST))] : []),
    ...wider(now, answer),
    ...(rest.length ? [make("ol", { start: FIRST + 1 }, ...rest)] : []),
  );
  const aantal = `${total} ${total === 1 ? "resultaat" : "resultaten"}`;
  document.querySelector("#aantal").textContent = !total ? "Niets gevonden" : total > results.length ? `De ${results.length} beste van ${total}` : aantal;
  say(`${total ? aantal : "Niets gevonden"} voor ${now.q}`);
  explain(now, { total, bedoeld, near });
  if (partly) uitleg.append(make("p", {}, "Niet alles kon geladen worden, dus misschien is er meer. "), again());
  drawFilters(facets, now);
  meer.hidden = total <= now.most;
  meer.textContent = `Toon er ${Math.min(STEP, total - now.most)} meer`;
}

function item(result) {
  const url = new URL(result.url, root);
  url.hash = "";
  const deep = new URL(url);
  if (result.anker) deep.hash = result.anker;
  const kind = make("p", { class: "kaart-soort" }, result.soort[0].toUpperCase() + result.soort.slice(1), result.herkomst ? ` · ${KIND[result.herkomst]}` : "");
  const snippet = make("p", {}, ...result.snippet.map(([text, marked]) => (marked ? make("mark", {}, text) : text)));
  const head = make("h3", { class: "kaart-kop" }, make("a", { href: url.href }, result.titel));
  const deeper = result.anker ? [make("p", { class: "klein" }, "Op deze pagina: ", make("a", { href: deep.href }, result.kop))] : [];
  return make("li", { "data-id": result.id, class: `kaart kaart-${result.soort}` }, head, kind, snippet, ...deeper);
}

const toward = (now, values, text) => make("a", { href: address({ ...now, ...values }) }, text);
const exactly = (now) => make("p", {}, toward(now, { exact: true }, `Zoek precies op “${now.q}”`));

/** What else was searched for, below the first hits: who found it there need not read this. */
function wider(now, { bedoeld, ook }) {
  if (!ook.length || now.exact) return [];
  return [make("div", { class: "ruimer" }, make("p", {}, `Ook gezocht op: ${ook.join(", ")}.`), ...(bedoeld.length ? [] : [exactly(now)]))];
}

function explain(now, { total, bedoeld, near }) {
  const parts = [];
  const link = (values, text) => toward(now, values, text);
  if (bedoeld.length && !now.exact) {
    const better = bedoeld.reduce((q, [from, to]) => q.replace(new RegExp(`(?<!\\p{L})${from}(?!\\p{L})`, "iu"), to), now.q);
    parts.push(make("p", {}, "Bedoelde je ", link({ q: better }, better), "? We zochten daar ook op."));
  }
  if (bedoeld.length && !now.exact) parts.push(exactly(now));
  if (now.exact) parts.push(make("p", {}, "Je zoekt precies op wat je typte. ", link({ exact: false }, "Zoek ruimer")));
  if (!total) {
    if (Object.values(now.filters).some((f) => f.length)) parts.push(make("p", {}, link({ filters: {} }, "Haal alle filters weg")));
    if (near.length) parts.push(make("p", {}, "Woorden die erop lijken: ", ...near.flatMap((word, i) => [i ? ", " : "", link({ q: word, exact: false }, word)]), "."));
    parts.push(make("p", {}, "Probeer minder woorden, of een ander woord. Of ", make("a", { href: location.pathname }, "blader"), " per soort, thema of fase."));
  }
  uitleg.replaceChildren(...parts);
}

function drawFilters(facets, now) {
  const focus = document.activeElement?.id;
  filters.replaceChildren(
    ...Object.entries(FACETS).map(([name, legend]) => {
      const terms = (facets[name] ?? []).sort((a, b) => b.on - a.on || b.count - a.count);
      const box = ({ slug, label, count, on }) => {
        const id = `filter-${name}-${slug}`;
        const check = make("input", { type: "checkbox", id, name, value: slug, ...(on ? { checked: "" } : {}) });
        return make("div", { class: "keus" }, check, make("label", { for: id }, `${label} `, make("span", { class: "klein" }, `(${count})`)));
      };
      const rest = terms.length > SHOWN ? [make("details", {}, make("summary", {}, `Nog ${terms.length - SHOWN}`), ...terms.slice(SHOWN).map(box))] : [];
      const field = make("fieldset", {}, make("legend", {}, legend), ...terms.slice(0, SHOWN).map(box), ...rest);
      field.hidden = !terms.length;
      return field;
    }),
  );
  if (focus?.startsWith("filter-")) document.getElementById(focus)?.focus();
  const doos = document.querySelector("#filters-doos");
  doos.open ||= Object.values(now.filters).some((f) => f.length);
  doos.hidden = !Object.values(facets).some((terms) => terms.length);
}

let timer = 0;
input.addEventListener("input", () => {
  clearTimeout(timer);
  timer = setTimeout(() => change({ q: input.value.trim(), most: STEP }, false), 120);
});
form.addEventListener("submit", (event) => {
  event.preventDefault();
  clearTimeout(timer);
  change({ q: input.value.trim(), most: STEP }, true);
});
input.addEventListener("keydown", (event) => {
  if (event.key === "Escape") {
    event.preventDefault();
    input.value = "";
    change({ q: "" }, false);
  }
});
filters.addEventListener("change", () => {
  const chosen = Object.fromEntries(Object.keys(FACETS).map((name) => [name, [...filters.querySelectorAll(`input[name="${name}"]:checked`)].map((c) => c.value)]));
  change({ filters: chosen, most: STEP }, true);
});
meer.addEventListener("click", () => change({ most: state().most + STEP }, false));
addEventListener("popstate", () => {
  input.value = state().q;
  run();
});
run();
