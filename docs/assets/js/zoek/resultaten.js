// The page /zoeken/: everything about a search stands in the address, so it can be shared and the back button is right.

import { make } from "../gedeeld/element.js";
import { ask, root } from "./client.js";
import { address, drawFilters, drawHits, explain, input, state, STEP } from "./uitslag.js";

const PAUSE = 120; // milliseconds without typing before we search
const REST = 500; // milliseconds before a screen reader is told: it should not talk through the typing
const IN_TITLE = 80; // letters of a question in the title of the window

const element = (id) => document.getElementById(id);
const form = input.form;
const list = element("resultaten");
const status = element("zoek-status");
const explanation = element("zoek-uitleg");
const filters = element("filters");
const more = element("meer");
const SITE = document.title.split(" – ").at(-1);

let turn = 0;
let saying = 0;

/** Change the state; `push` makes a step in the history, else the present one changes. */
function change(values, push) {
  history[push ? "pushState" : "replaceState"](null, "", address({ ...state(), ...values }));
  return run();
}

/** Say something to who does not see the page, after a moment of rest. */
function say(text) {
  clearTimeout(saying);
  saying = setTimeout(() => { status.textContent = text; }, REST);
}

async function run() {
  const now = state();
  const mine = ++turn;
  if (document.activeElement !== input) input.value = now.q;
  element("uitslag").hidden = !now.q;
  element("bladeren").hidden = Boolean(now.q);
  document.title = `${now.q ? `${now.q.slice(0, IN_TITLE)} – ` : ""}Zoeken – ${SITE}`;
  if (!now.q) return;
  const answer = await ask("zoek", now);
  if (mine !== turn) return;
  if (answer.fout) return failed();
  draw(now, answer);
  list.dataset.klaar = now.q;
}

const again = () => make("button", { type: "button", class: "knop", click: run }, "Probeer opnieuw");

async function failed() {
  const kept = await import("../offline/bewaren.js").then(({ stand }) => stand()).catch(() => null);
  const here = kept && !kept.keuzes.includes("alles");
  const [said, next] = here
    ? ["Zoeken is niet bewaard op dit apparaat, en je hebt nu geen internet.", "Dit bewaarde je wel:"]
    : ["Het zoeken lukte niet.", "Misschien viel de verbinding weg."];
  const link = ([title, place]) => make("li", {}, make("a", { href: new URL(place, root).href }, title));
  const links = here && make("ul", {}, (kept.begin ?? []).map(link));
  explanation.replaceChildren(...[make("p", { class: "fout" }, `${said} ${next}`), links, again()].filter(Boolean));
  status.textContent = said;
}

function draw(now, answer) {
  const { total, partly, results } = answer;
  list.replaceChildren(...drawHits(now, answer));
  const number = total ? `${total} ${total === 1 ? "resultaat" : "resultaten"}` : "Niets gevonden";
  element("aantal").textContent = total > results.length ? `De ${results.length} beste van ${total}` : number;
  say(`${number} voor ${now.q}`);
  explanation.replaceChildren(...explain(now, answer));
  if (partly) explanation.append(make("p", {}, "Niet alles kon geladen worden, dus misschien is er meer. "), again());
  drawFilters(filters, element("filters-doos"), now, answer);
  more.hidden = total <= now.most;
  more.textContent = `Toon er ${Math.min(STEP, total - now.most)} meer`;
}

if (matchMedia("(min-width: 62rem)").matches) element("filters-doos").open = true;

let timer = 0;
input.addEventListener("input", () => {
  clearTimeout(timer);
  timer = setTimeout(() => change({ q: input.value.trim(), most: STEP }, false), PAUSE);
});
form.addEventListener("submit", (event) => {
  event.preventDefault();
  clearTimeout(timer);
  change({ q: input.value.trim(), most: STEP }, true);
});
input.addEventListener("keydown", (event) => {
  if (event.key !== "Escape") return;
  event.preventDefault();
  input.value = "";
  change({ q: "" }, false);
});
filters.addEventListener("change", () => {
  const chosen = {};
  for (const { name, value } of filters.querySelectorAll(":checked")) chosen[name] = [...(chosen[name] ?? []), value];
  change({ filters: chosen, most: STEP }, true);
});
more.addEventListener("click", () => change({ most: state().most + STEP }, false));
addEventListener("popstate", () => {
  input.value = state().q;
  run();
});
run();
