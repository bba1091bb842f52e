// One hit: which page it is, what that page is, and where in it the answer stands.

import { make } from "../gedeeld/element.js";
import { root } from "./client.js";

const capital = (text) => text[0].toUpperCase() + text.slice(1);
const drawn = (pieces) => pieces.map(([words, marked]) => (marked ? make("mark", {}, words) : words));

export function treffer({ id, titel, soort, herkomst, nagekeken, url, lead, opties, ...found }) {
  const at = (place) => Object.assign(new URL(url, root), { hash: place }).href;
  return make("li", { "data-id": id, "class": `kaart treffer kaart-${soort}` },
    make("h3", { class: "kaart-kop" }, make("a", { href: at("") }, titel)),
    make("p", { class: "kaart-soort" }, capital(soort), herkomst && ` · ${herkomst}`),
    nagekeken && make("p", { class: "klein treffer-stand" }, `Nagekeken: ${nagekeken}`),
    make("p", { class: "treffer-kern" }, drawn(lead)),
    opties ? doen(opties, at) : plek(found, at));
}

/** The sentence where the answer stands, with the heading above it; without a sentence only the heading. */
function plek({ anker, kop, zin }, at) {
  const heading = anker && make("a", { href: at(anker) }, kop);
  const text = zin.length ? [heading && ": ", drawn(zin)] : heading && " op deze pagina";
  return (heading || text) && make("p", { class: "treffer-plek" }, heading, text);
}

/** What someone can do, where a page says so: the first of it, and the way to the rest. */
function doen({ anker, kop, eerste, meer }, at) {
  return make("p", { class: "treffer-plek" },
    make("a", { href: at(anker) }, kop), ": ", eerste.join(" "), meer > 0 && ` En nog ${meer}.`);
}
