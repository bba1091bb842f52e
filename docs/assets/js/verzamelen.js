// Keep a page in the selection or take it out, and show on every button for it whether it is kept.

import { read, write } from "./gedeeld/bewaard.js";
import { toast } from "./gedeeld/melding.js";

const SELECTION = new URL("../../lesgeven/selectie/", import.meta.url).href;
const lost = () => toast("Je selectie was niet te lezen en is leeggemaakt.");

function show() {
  const { ids } = read(lost);
  for (const button of document.querySelectorAll("[data-bewaar]")) {
    const kept = ids.includes(button.dataset.bewaar);
    button.setAttribute("aria-pressed", String(kept));
    const icon = button.querySelector("use");
    icon?.setAttribute("href", icon.getAttribute("href").replace(/#.*/, kept ? "#bewaard" : "#bewaar"));
  }
  for (const link of document.querySelectorAll("[data-bewaard] a")) {
    link.textContent = ids.length ? `Mijn selectie (${ids.length})` : "Mijn selectie";
  }
}

/** Keep the page with this number, or take it out when it is kept. */
export function toggle(id) {
  const selectie = read(lost);
  const kept = selectie.ids.includes(id);
  const ids = kept ? selectie.ids.filter((other) => other !== id) : [...selectie.ids, id];
  if (!write({ ...selectie, ids })) {
    toast("Je browser bewaart niets. Zet bewaren aan, of kopieer het adres van deze pagina.");
    return;
  }
  show();
  toast(kept ? "Weggehaald uit je selectie." : "Bewaard.", { words: `Mijn selectie (${ids.length})`, href: SELECTION });
}

addEventListener("storage", show);
addEventListener("pageshow", show);
show();
