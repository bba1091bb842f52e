// What somebody does in the form, and what then happens.

import { boxOf } from "./aanwijzingen.js";
import { addItem, removeItem } from "./items.js";
import { control } from "./velden.js";

const PART = "[data-item], [data-veld], [data-kop]";

/**
 * Listen to a form. `actions` are what its buttons do, `look` judges everything now and `soon` after a rest, `touch`
 * tells that a part was filled in, `goOn` goes to the next step, `check` looks everything over, `open` opens a file,
 * `keep` keeps the draft.
 */
export function listen(form, { actions, look, soon, touch, goOn, check, open, keep }) {
  form.addEventListener("click", ({ target }) => {
    const button = target.closest("button, a[data-mail]");
    if (!button) return;
    if (button.dataset.erbij !== undefined) {
      control(addItem(button.closest("[data-veld]"))).focus();
    } else if (button.dataset.weg !== undefined) {
      const item = button.closest("[data-item]");
      const veld = item.parentElement.closest("[data-veld]");
      removeItem(item);
      veld.querySelector(":scope > [data-erbij]").focus();
      look();
    } else actions[button.dataset.doe]?.(button);
  });
  form.addEventListener("input", soon);
  form.addEventListener("change", ({ target }) => {
    if (target.id === "open-bestand") {
      open(target.files[0]);
      target.value = "";
    } else soon();
  });
  form.addEventListener("focusin", ({ target }) => {
    const part = target.closest(PART);
    if (part && control(part)) boxOf(part);
  });
  form.addEventListener("focusout", ({ target }) => {
    const part = target.closest(PART);
    if (part && target.value) touch(part);
    soon();
  });
  form.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" || event.target.tagName !== "INPUT" || event.target.dataset.naar) return;
    event.preventDefault(); // Enter in a line of text goes on; only the button looks everything over
    if (!form.querySelector(".stapknoppen").hidden) goOn();
  });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    check();
  });
  window.addEventListener("pagehide", () => keep());
}
