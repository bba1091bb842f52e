// The tools below a page: keep it in "Mijn selectie", print it (a case in two parts when it has a choice), copy its frame.

import { read, write } from "./bewaard.js";
import "./kopieer.js";

const bewaar = document.querySelector("[data-bewaar]");
const bewaard = document.querySelector("[data-bewaard]");

function show() {
  const { ids } = read();
  const kept = ids.includes(bewaar.dataset.bewaar);
  bewaar.setAttribute("aria-pressed", String(kept));
  bewaar.textContent = kept ? "Bewaard in mijn selectie" : "Bewaar in mijn selectie";
  bewaard.querySelector("a").textContent = ids.length ? `Mijn selectie (${ids.length})` : "Mijn selectie";
}

if (bewaar) {
  bewaar.hidden = false;
  bewaar.addEventListener("click", () => {
    const selectie = read();
    const id = bewaar.dataset.bewaar;
    const ids = selectie.ids.includes(id) ? selectie.ids.filter((other) => other !== id) : [...selectie.ids, id];
    if (write({ ...selectie, ids })) show();
    else bewaard.textContent = "Je browser bewaart niets. Zet bewaren aan, of kopieer het adres van deze pagina.";
  });
  window.addEventListener("storage", show);
  window.addEventListener("pageshow", show);
  show();
}

for (const knop of document.querySelectorAll("[data-druk]")) {
  knop.hidden = false;
  knop.addEventListener("click", () => {
    if (knop.dataset.druk) document.documentElement.dataset.drukDeel = knop.dataset.druk;
    print();
  });
}
window.addEventListener("afterprint", () => delete document.documentElement.dataset.drukDeel);
