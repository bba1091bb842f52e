// "Mijn selectie": order what was kept, and make a link, a print, references and a course pack of it. All in the browser.

import { fromHash, read, toHash, write } from "./bewaard.js";
import { inOrder } from "./letters.js";

const deel = document.querySelector(".selectie");
const kop = document.getElementById("lijst");
const lijst = deel.querySelector(".gekozen");
const titel = document.getElementById("selectie-titel");
const status = document.getElementById("selectie-status");
const { paginas: source, begin, kaarten, site, adres } = deel.dataset;

let paginas = {};
let shared = fromHash(location.hash); // a selection that came in a link is shown as it is, until someone takes it over
let selectie = shared ?? read();
let thrownAway = null;

const known = () => selectie.ids.filter((id) => paginas[id]);
const permanent = (id) => new URL(`p/${id}/`, new URL(adres === "/" ? begin : adres, location)).href;
const link = () => new URL(toHash(selectie), location).href;

function change(ids, said) {
  selectie = { ...selectie, ids };
  if (!shared && !write(selectie)) said += " Je browser bewaart dit niet; kopieer de link.";
  draw();
  status.textContent = said;
}

function button(name, about, action) {
  const made = Object.assign(document.createElement("button"), { type: "button", className: "linkknop", textContent: name });
  made.setAttribute("aria-label", `${name}: ${about}`);
  made.addEventListener("click", action);
  return made;
}

function move(id, step) {
  const ids = known();
  const from = ids.indexOf(id);
  const to = from + step;
  if (to < 0 || to >= ids.length) {
    status.textContent = step < 0 ? "Dit staat al bovenaan." : "Dit staat al onderaan.";
    return;
  }
  ids.splice(to, 0, ...ids.splice(from, 1));
  change(ids, `${paginas[id].titel} staat nu op plek ${to + 1} van ${ids.length}.`);
  lijst.children[to].querySelectorAll("button")[step < 0 ? 0 : 1].focus();
}

function remove(id) {
  const ids = known();
  const place = ids.indexOf(id);
  change(ids.filter((other) => other !== id), `${paginas[id].titel} is weggehaald.`);
  (lijst.children[Math.min(place, ids.length - 2)]?.querySelector("button:last-of-type") ?? kop).focus();
}

function item(id) {
  const { soort, titel: name, url } = paginas[id];
  const li = document.createElement("li");
  li.className = `item item-${soort}`;
  const a = Object.assign(document.createElement("a"), { href: begin + url, textContent: name });
  const what = Object.assign(document.createElement("span"), { className: "klein", textContent: ` ${soort}, ${id} ` });
  const knoppen = Object.assign(document.createElement("span"), { className: "item-knoppen" });
  knoppen.append(
    button("Omhoog", name, () => move(id, -1)),
    button("Omlaag", name, () => move(id, 1)),
    button("Weg", name, () => remove(id)),
  );
  li.append(a, what, knoppen);
  return li;
}

function draw() {
  const ids = known();
  kop.textContent = ids.length === 0 ? "Nog niets bewaard" : ids.length === 1 ? "1 pagina" : `${ids.length} pagina's`;
  lijst.replaceChildren(...ids.map(item));
  deel.querySelectorAll(".met-inhoud").forEach((part) => (part.hidden = ids.length === 0));
  deel.querySelector(".leeg").hidden = ids.length > 0;
  deel.querySelector(".uit-link").hidden = !shared;
  deel.querySelector("[data-doe=terug]").hidden = !thrownAway;
  document.getElementById("selectie-link").textContent = link();
  const spanningen = ids.filter((id) => paginas[id].soort === "spanning");
  const deck = deel.querySelector("[data-naar-kaarten]");
  deck.hidden = spanningen.length === 0;
  deck.href = `${kaarten}?kaarten=${spanningen.join(",")}`;
  document.getElementById("citaten").replaceChildren(
    ...inOrder(ids.map((id) => paginas[id].verwijzing)).flatMap((text) => [Object.assign(document.createElement("li"), { textContent: text }), "\n"]),
  );
  if (document.activeElement !== titel) titel.value = selectie.titel;
}

async function pack() {
  const { write: bytes } = await import("./pakket.js");
  const name = selectie.titel.trim() || "Mijn selectie";
  const kind = ({ soort }) => soort[0].toUpperCase() + soort.slice(1);
  const links = known().map((id) => ({ id, titel: `${kind(paginas[id])}: ${paginas[id].titel}`, adres: permanent(id) }));
  const data = bytes({
    id: "selectie", titel: name, beschrijving: `Een selectie uit de ${site}.`, adres: link(), trefwoorden: ["samenlevingsopbouw"], delen: [[name, links]],
  });
  const file = name.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase().replace(/[^a-z0-9]+/g, "-").replace(/^-|-$/g, "") || "selectie";
  const href = URL.createObjectURL(new Blob([data], { type: "application/octet-stream" }));
  Object.assign(document.createElement("a"), { href, download: `${file}.imscc` }).click();
  URL.revokeObjectURL(href);
  status.textContent = `Het cursuspakket ${file}.imscc is gemaakt en staat bij je downloads.`;
}

const actions = {
  pakket: pack,
  druk: () => print(),
  leeg() {
    thrownAway = selectie.ids;
    change([], "Alles is weggehaald.");
    deel.querySelector("[data-doe=terug]").focus();
  },
  terug() {
    const ids = thrownAway;
    thrownAway = null;
    change(ids, "Je selectie staat er weer.");
    kop.focus();
  },
  overnemen() {
    shared = null;
    history.replaceState(null, "", location.pathname);
    change(selectie.ids, "Dit is nu je eigen selectie.");
    kop.focus();
  },
};

deel.addEventListener("click", (event) => actions[event.target.dataset.doe]?.());
titel.addEventListener("input", () => {
  selectie = { ...selectie, titel: titel.value };
  if (!shared) write(selectie);
  document.getElementById("selectie-link").textContent = link();
});
addEventListener("hashchange", () => location.reload());

fetch(source)
  .then((answer) => answer.json())
  .then((found) => {
    paginas = Object.fromEntries(Object.entries(found).map(([id, [soort, titel, url, verwijzing]]) => [id, { soort, titel, url, verwijzing }]));
    deel.hidden = false;
    draw();
    const gone = selectie.ids.filter((id) => !paginas[id]);
    if (gone.length) status.textContent = `Niet meer op de site: ${gone.join(", ")}.`;
  });
