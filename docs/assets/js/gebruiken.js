// The tools below a page: keep it in "Mijn selectie", print it (a case in two parts when it has a choice), copy its
// frame.

import { read, write } from "./bewaard.js";
import { say } from "./gedeeld/melding.js";
import "./kopieer.js";

const keep = document.querySelector("[data-bewaar]");
const kept = document.querySelector("[data-bewaard]");

function show() {
  const { ids } = read(() => say("Je selectie was niet te lezen en is leeggemaakt.", kept));
  const here = ids.includes(keep.dataset.bewaar);
  keep.setAttribute("aria-pressed", String(here));
  keep.textContent = here ? "Bewaard in mijn selectie" : "Bewaar in mijn selectie";
  kept.querySelector("a").textContent = ids.length ? `Mijn selectie (${ids.length})` : "Mijn selectie";
}

if (keep) {
  keep.hidden = false;
  keep.addEventListener("click", () => {
    const selectie = read();
    const id = keep.dataset.bewaar;
    const ids = selectie.ids.includes(id) ? selectie.ids.filter((other) => other !== id) : [...selectie.ids, id];
    if (write({ ...selectie, ids })) show();
    else say("Je browser bewaart niets. Zet bewaren aan, of kopieer het adres van deze pagina.", kept);
  });
  addEventListener("storage", show);
  addEventListener("pageshow", show);
  show();
}

for (const button of document.querySelectorAll("[data-druk]")) {
  button.hidden = false;
  button.addEventListener("click", () => {
    if (button.dataset.druk) document.documentElement.dataset.drukDeel = button.dataset.druk;
    print();
  });
}
addEventListener("afterprint", () => delete document.documentElement.dataset.drukDeel);
