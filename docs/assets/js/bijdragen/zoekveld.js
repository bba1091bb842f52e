// A field that suggests pages while you type. Works for every input with role=combobox in the form, also those added
// later.

import { combobox } from "../gedeeld/combobox.js";
import { make } from "../gedeeld/element.js";

const MOST = 8; // that fit what was typed
const AT_FIRST = 40; // without a word: all of them, when there are not more
const flat = (text) => text.normalize("NFD").replace(/[\u0300-\u036f]/g, "").toLowerCase();
const words = (text) => ` ${flat(text).replace(/[^a-z0-9]+/g, " ")}`;

/**
 * Return the pages that fit what was typed, best first: every word begins a word of title, synonyms or summary. Without
 * a word: the first of all, by title.
 */
export function search(pages, typed) {
  const asked = flat(typed).split(/[^a-z0-9]+/).filter(Boolean);
  const byTitle = (a, b) => a.titel.localeCompare(b.titel, "nl");
  if (!asked.length) return [...pages].sort(byTitle).slice(0, AT_FIRST);
  const found = [];
  for (const page of pages) {
    const fields = [[page.titel, 4], [page.slug, 3], [page.woorden, 2], [page.kern, 1]];
    const points = asked.map((word) => (
      Math.max(...fields.map(([text, weight]) => (words(text).includes(` ${word}`) ? weight : 0)))
    ));
    if (points.every(Boolean)) found.push({ page, points: points.reduce((sum, point) => sum + point, 0) });
  }
  found.sort((a, b) => b.points - a.points || byTitle(a.page, b.page));
  return found.slice(0, MOST).map(({ page }) => page);
}

/** Show the title of the page that each field points to; the slug stays behind it. */
export function showTitles(form, keuzes) {
  for (const input of form.querySelectorAll("[data-naar][data-slug]")) {
    const page = keuzes[input.dataset.naar].find(({ slug }) => slug === input.dataset.slug);
    if (page) input.value = page.titel;
    else delete input.dataset.slug;
  }
}

/** Make the search fields of a form work, each as soon as somebody comes to it. `keuzes` gives the pages per kind. */
export function makeSearchFields(form, keuzes) {
  const ready = new WeakMap();

  function prepare(input) {
    if (ready.has(input)) return ready.get(input);
    const option = ({ titel, kern, slug }) =>
      make("span", { "class": "suggestie", "data-slug": slug }, make("b", {}, titel), kern && ` ${kern}`);
    const box = combobox(input, document.getElementById(input.getAttribute("aria-controls")), {
      label: "Voorstellen",
      nothing: (text) => `Niets gevonden met ‘${text}’. Laat dit leeg, en noem het in je mail aan de redactie.`,
      suggest: (text) => search(keuzes[input.dataset.naar], text).map(option),
      choose: (chosen) => {
        input.dataset.slug = chosen.dataset.slug;
        input.value = chosen.querySelector("b").textContent;
        input.dispatchEvent(new Event("change", { bubbles: true }));
      },
    });
    ready.set(input, box);
    return box;
  }

  form.addEventListener("focusin", ({ target }) => {
    if (target.dataset?.naar) prepare(target).suggest(); // all there is to choose from, without a word
  });
  form.addEventListener("input", ({ target }) => {
    if (target.dataset.naar) delete target.dataset.slug;
  });
  form.addEventListener("focusout", ({ target }) => {
    if (!target.dataset?.naar || target.dataset.slug) return;
    const typed = flat(target.value.trim());
    const isTyped = ({ titel, slug }) => [titel, slug].some((naam) => flat(naam) === typed);
    const page = keuzes[target.dataset.naar].find(isTyped);
    if (page) Object.assign(target, { value: page.titel }).dataset.slug = page.slug;
  });
  form.addEventListener("keydown", (event) => {
    // Enter chooses; it never sends the form.
    if (event.key === "Enter" && event.target.dataset?.naar) event.preventDefault();
  });
}
