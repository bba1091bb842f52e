// "Mijn selectie": order what was kept, and make a link, a print, references and a course pack of it. All of it in the
// browser.

import { fromHash, read, toHash, write } from "./gedeeld/bewaard.js";
import { download } from "./gedeeld/download.js";
import { make } from "./gedeeld/element.js";
import { slug } from "./gedeeld/naam.js";
import { inOrder } from "./selectie/letters.js";

const part = document.querySelector(".selectie");
const heading = document.getElementById("lijst");
const list = part.querySelector(".gekozen");
const titel = document.getElementById("selectie-titel");
const status = document.getElementById("selectie-status");
const { paginas: source, begin, kaarten, site, adres } = part.dataset;

let pages = {};
let shared = fromHash(location.hash); // a selection from a link is shown as it is, until someone takes it over
let lost = false;
let selectie = shared ?? read(() => { lost = true; });
let thrownAway = null;

const known = () => selectie.ids.filter((id) => pages[id]);
const permanent = (id) => new URL(`p/${id}/`, new URL(adres === "/" ? begin : adres, location)).href;
const link = () => new URL(toHash(selectie), location).href;

function change(ids, said) {
  selectie = { ...selectie, ids };
  if (!shared && !write(selectie)) said += " Je browser bewaart dit niet; kopieer de link.";
  draw();
  status.textContent = said;
}

function button(name, about, action) {
  const attributes = { "type": "button", "class": "linkknop", "aria-label": `${name}: ${about}` };
  return make("button", { ...attributes, click: action }, name);
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
  change(ids, `${pages[id].titel} staat nu op plek ${to + 1} van ${ids.length}.`);
  list.children[to].querySelectorAll("button")[step < 0 ? 0 : 1].focus();
}

function remove(id) {
  const ids = known();
  const place = ids.indexOf(id);
  change(ids.filter((other) => other !== id), `${pages[id].titel} is weggehaald.`);
  (list.children[Math.min(place, ids.length - 2)]?.querySelector("button:last-of-type") ?? heading).focus();
}

function item(id) {
  const { soort, titel: name, url } = pages[id];
  return make("li", { class: `item item-${soort}` },
    make("a", { href: begin + url }, name),
    make("span", { class: "klein" }, ` ${soort}, ${id} `),
    make("span", { class: "item-knoppen" },
      button("Omhoog", name, () => move(id, -1)),
      button("Omlaag", name, () => move(id, 1)),
      button("Weg", name, () => remove(id)),
    ),
  );
}

function draw() {
  const ids = known();
  heading.textContent = ["Nog niets bewaard", "1 pagina"][ids.length] ?? `${ids.length} pagina's`;
  list.replaceChildren(...ids.map(item));
  part.querySelectorAll(".met-inhoud").forEach((part) => (part.hidden = ids.length === 0));
  part.querySelector(".leeg").hidden = ids.length > 0;
  part.querySelector(".uit-link").hidden = !shared;
  part.querySelector("[data-doe=terug]").hidden = !thrownAway;
  document.getElementById("selectie-link").textContent = link();
  const deck = part.querySelector("[data-naar-kaarten]");
  const spanningen = ids.filter((id) => pages[id].soort === deck.dataset.naarKaarten);
  deck.hidden = spanningen.length === 0;
  deck.href = `${kaarten}?kaarten=${spanningen.join(",")}`;
  document.getElementById("citaten").replaceChildren(
    ...inOrder(ids.map((id) => pages[id].verwijzing)).flatMap((text) => [make("li", {}, text), "\n"]),
  );
  if (document.activeElement !== titel) titel.value = selectie.titel;
}

async function pack() {
  const { write: bytes } = await import("./selectie/pakket.js");
  const name = selectie.titel.trim() || "Mijn selectie";
  const kind = ({ soort }) => soort[0].toUpperCase() + soort.slice(1);
  const named = (page) => `${kind(page)}: ${page.titel}`;
  const links = known().map((id) => ({ id, titel: named(pages[id]), adres: permanent(id) }));
  const data = bytes({
    id: "selectie",
    titel: name,
    beschrijving: `Een selectie uit de ${site}.`,
    adres: link(),
    trefwoorden: ["samenlevingsopbouw"],
    delen: [[name, links]],
  });
  const file = `${slug(name) || "selectie"}.imscc`;
  download(file, data, "application/octet-stream");
  status.textContent = `Het cursuspakket ${file} is gemaakt en staat bij je downloads.`;
}

const actions = {
  pakket: pack,
  druk: () => print(),
  leeg() {
    thrownAway = selectie.ids;
    change([], "Alles is weggehaald.");
    part.querySelector("[data-doe=terug]").focus();
  },
  terug() {
    const ids = thrownAway;
    thrownAway = null;
    change(ids, "Je selectie staat er weer.");
    heading.focus();
  },
  overnemen() {
    shared = null;
    history.replaceState(null, "", location.pathname);
    change(selectie.ids, "Dit is nu je eigen selectie.");
    heading.focus();
  },
};

part.addEventListener("click", (event) => actions[event.target.dataset.doe]?.());
titel.addEventListener("input", () => {
  selectie = { ...selectie, titel: titel.value };
  if (!shared && !write(selectie)) status.textContent = "Je browser bewaart deze naam niet; kopieer de link.";
  document.getElementById("selectie-link").textContent = link();
});
addEventListener("hashchange", () => location.reload());

fetch(source)
  .then((answer) => answer.json())
  .then((found) => {
    const page = ([id, [soort, name, url, verwijzing]]) => [id, { soort, titel: name, url, verwijzing }];
    pages = Object.fromEntries(Object.entries(found).map(page));
    part.hidden = false;
    draw();
    const gone = selectie.ids.filter((id) => !pages[id]);
    if (lost) status.textContent = "Je selectie was niet te lezen en is leeggemaakt.";
    if (gone.length) status.textContent = `Niet meer op de site: ${gone.join(", ")}.`;
  })
  .catch((fault) => {
    document.querySelector(".niet-geladen").hidden = false;
    throw fault;
  });
