// A field with suggestions, after the combobox pattern of WAI-ARIA: the focus stays in the field, and the arrows walk
// through the list. How many suggestions there are is said to who does not see them.

import { make } from "./element.js";

const REST = 400; // milliseconds of rest before that is said: it should not talk through the typing

/**
 * Make a combobox of a text field and an element for its list, which should have an id.
 * `suggest(text)` gives the options as elements, best first, at once or as a promise; `choose(option)` is what happens
 * with one. `pause` is how many milliseconds someone has to stop typing before anything is suggested. `nothing(text)`
 * is what to say, for all to see, when nothing fits what was typed.
 * Returns {suggest, close}: show what fits now, and fold the list away.
 */
export function combobox(input, list, { suggest, choose, pause = 0, label = "Suggesties", nothing }) {
  let timer = 0;
  let turn = 0; // an answer that comes after the next question is no longer wanted
  let saying = 0;
  const [HEARD, SEEN] = ["alleen-voorlezen", "niets-past"];
  const status = make("span", { class: HEARD, role: "status" });

  list.hidden = true;
  list.setAttribute("role", "listbox");
  list.setAttribute("aria-label", label);
  const role = { "role": "combobox", "aria-autocomplete": "list", "aria-controls": list.id, "aria-expanded": "false" };
  for (const [name, value] of Object.entries(role)) input.setAttribute(name, value);

  list.after(status);

  const options = () => [...list.children];
  const active = () => options().find((option) => option.getAttribute("aria-selected") === "true");

  function mark(chosen) {
    for (const option of options()) option.setAttribute("aria-selected", String(option === chosen));
    if (!chosen) return input.removeAttribute("aria-activedescendant");
    input.setAttribute("aria-activedescendant", chosen.id);
    chosen.scrollIntoView({ block: "nearest" });
  }

  function count(number) {
    clearTimeout(saying);
    const typed = input.value.trim();
    const seen = !number && typed && nothing;
    const said = seen ? nothing(typed) : typed.length > 1 ? `${label}: ${number || "geen"}.` : "";
    status.className = seen ? SEEN : HEARD;
    saying = setTimeout(() => { status.textContent = said; }, REST);
  }

  function close() {
    clearTimeout(timer);
    clearTimeout(saying);
    if (status.className === HEARD) status.textContent = "";
    turn += 1;
    list.hidden = true;
    input.setAttribute("aria-expanded", "false");
    mark(null);
  }

  async function show() {
    clearTimeout(timer);
    const mine = ++turn;
    const asked = suggest(input.value);
    const found = asked instanceof Promise ? await asked : asked; // without a promise the list stands there at once
    if (mine !== turn || document.activeElement !== input) return;
    list.replaceChildren(...found);
    found.forEach((option, place) => {
      option.id = `${list.id}-${place}`;
      option.setAttribute("role", "option");
    });
    mark(null);
    list.hidden = !found.length;
    count(found.length);
    input.setAttribute("aria-expanded", String(!list.hidden));
  }

  async function walk(step) {
    if (list.hidden) await show();
    const all = options();
    if (list.hidden || !all.length) return;
    const here = all.indexOf(active());
    mark(here < 0 ? all.at(step > 0 ? 0 : -1) : all[(here + step + all.length) % all.length]);
  }

  function take(option) {
    close();
    choose(option);
  }

  const keys = {
    ArrowDown: (event) => (event.preventDefault(), walk(1)),
    ArrowUp: (event) => (event.preventDefault(), walk(-1)),
    Enter(event) {
      if (list.hidden || !active()) return;
      event.preventDefault();
      take(active());
    },
    Escape(event) {
      if (list.hidden) return;
      event.preventDefault(); // a second Escape is for who built on this field
      event.stopImmediatePropagation();
      close();
    },
    Tab: close,
  };
  input.addEventListener("keydown", (event) => event.isComposing || keys[event.key]?.(event));
  input.addEventListener("input", () => {
    clearTimeout(timer);
    if (pause) timer = setTimeout(show, pause);
    else show();
  });
  input.addEventListener("blur", close);
  list.addEventListener("mousedown", (event) => event.preventDefault()); // the field keeps the focus
  list.addEventListener("click", ({ target }) => { // and not as soon as a finger touches: it may be scrolling
    const option = target.closest("[role=option]");
    if (option) take(option);
  });
  return { suggest: show, close };
}
