// The page /zoeken/: from what stands in the address to an answer on the page, and from the keyboard to the address.

import { make } from "../gedeeld/element.js";
import { address, another, state, STEP } from "./adres.js";
import { ask, root } from "./client.js";
import { drawHits, explain } from "./uitslag.js";
import { chosen, drawFilters } from "./verfijn.js";

const PAUSE = 120; // milliseconds without typing before we search
const REST = 500; // milliseconds before a screen reader is told: it should not talk through the typing
const IN_TITLE = 80; // letters of a question in the title of the window

const element = (id) => document.getElementById(id);
const input = element("zoek");
const form = input.form;
const part = element("uitslag");
const list = element("resultaten");
const status = element("zoek-status");
const explanation = element("zoek-uitleg");
const filters = element("filters");
const refine = [element("filters-doos"), element("verfijn")];
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
  document.documentElement.classList.toggle("vraagt", Boolean(now.q)); // what gives way to the results (zoeken.css)
  part.hidden = !now.q;
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
  const { partly, results, niets } = answer;
  const total = niets ? 0 : answer.total; // weak hits stand behind a fold
  list.replaceChildren(...drawHits(now, answer));
  const number = total ? `${total} ${total === 1 ? "resultaat" : "resultaten"}` : "Niets gevonden";
  element("aantal").textContent = total > results.length ? `De ${results.length} beste van ${total}` : number;
  say(`${number} voor ${now.q}`);
  explanation.replaceChildren(...explain(now, answer, part.dataset.mail));
  if (partly) explanation.append(make("p", {}, "Niet alles kon geladen worden, dus misschien is er meer. "), again());
  drawFilters(filters, refine, answer);
  element("toon").textContent = total ? `Toon ${number}` : "Terug";
  more.hidden = total <= now.most;
  more.textContent = `Toon er ${Math.min(STEP, total - now.most)} meer`;
}

let timer = 0;
input.addEventListener("input", () => {
  clearTimeout(timer);
  timer = setTimeout(() => change(another(state(), input.value.trim()), false), PAUSE);
});
form.addEventListener("submit", (event) => {
  event.preventDefault();
  clearTimeout(timer);
  change(another(state(), input.value.trim()), true);
});
const keys = {
  Escape() {
    input.value = "";
    change({ q: "" }, false);
  },
  ArrowDown: () => list.querySelector("a")?.focus(),
};
input.addEventListener("keydown", (event) => {
  if (!keys[event.key]) return;
  event.preventDefault();
  keys[event.key]();
});
filters.addEventListener("change", () => change({ filters: chosen(filters), most: STEP }, true));
more.addEventListener("click", () => change({ most: state().most + STEP }, false));
addEventListener("popstate", () => {
  input.value = state().q;
  run();
});
run();
