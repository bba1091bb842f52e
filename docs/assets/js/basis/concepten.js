// Who began to write on this device reads so where writing begins: nothing that waits is forgotten.

import { KEYS, local } from "../gedeeld/opslag.js";

const place = document.querySelector("[data-concepten]");
if (place) {
  const kinds = new Set(local.keys(KEYS.draft).map((key) => key.slice(KEYS.draft.length).split(".")[0]));
  for (const kind of kinds) {
    const link = document.createElement("a");
    Object.assign(link, { href: `${place.dataset.concepten}${kind}/`, textContent: `Ga verder met je ${kind}` });
    place.append(" ", link, ".");
  }
  place.hidden = !kinds.size;
}
