// The search field in the header, with suggestions. Without this it is a plain form to /zoeken/.

import { combobox } from "../gedeeld/combobox.js";
import { make } from "../gedeeld/element.js";
import { ask, root } from "./client.js";

const PAUSE = 90; // milliseconds without typing before we look
const LEAST = 2; // letters to look for

async function suggest(text) {
  const q = text.trim();
  if (q.length < LEAST) return [];
  const { koppen = [] } = await ask("stel", { q });
  return koppen.map(({ titel, soort, url }) =>
    make("li", { "data-url": new URL(url, root).href, "class": `naar-${soort}` },
      make("span", {}, titel), " ", make("small", {}, soort)));
}

/** Upgrade the form; called once, at the first focus. */
export function upgrade(form) {
  const input = form.querySelector("input");
  const list = make("ul", { id: "zoek-lijst", class: "zoek-lijst" });
  form.append(list);
  input.type = "text";
  input.inputMode = "search";
  const box = combobox(input, list, { suggest, choose: ({ dataset }) => location.assign(dataset.url), pause: PAUSE });
  input.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return; // the first Escape folds the list away, and does not come here
    event.preventDefault();
    input.value = "";
  });
  ask("warm");
  if (input.value) box.suggest();
}
