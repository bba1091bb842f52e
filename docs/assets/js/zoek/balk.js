// The search field in the header: suggestions after the ARIA combobox pattern. Without this it is a plain form to /zoeken/.

import { ask, make, root } from "./client.js";

const PAUSE = 90;

/** Upgrade the form; called once, at the first focus. */
export function upgrade(form) {
  const input = form.querySelector("input");
  const list = make("ul", { role: "listbox", id: "zoek-lijst", "aria-label": "Suggesties", class: "zoek-lijst", hidden: "" });
  form.append(list);
  input.type = "text";
  for (const [name, value] of Object.entries({ role: "combobox", inputmode: "search", "aria-autocomplete": "list", "aria-controls": "zoek-lijst", "aria-expanded": "false" })) {
    input.setAttribute(name, value);
  }
  let chosen = -1;
  let asked = 0;
  let timer = 0;

  const options = () => [...list.children];
  function show(open) {
    list.hidden = !open || !list.children.length;
    input.setAttribute("aria-expanded", String(!list.hidden));
    if (list.hidden) choose(-1);
  }
  function choose(n) {
    chosen = n;
    options().forEach((option, i) => option.setAttribute("aria-selected", String(i === n)));
    if (n >= 0) {
      input.setAttribute("aria-activedescendant", options()[n].id);
      options()[n].scrollIntoView({ block: "nearest" });
    } else input.removeAttribute("aria-activedescendant");
  }
  const go = (option) => location.assign(option.dataset.url);

  async function suggest() {
    const q = input.value.trim();
    const turn = ++asked;
    if (q.length < 2) return show(false);
    const { koppen = [] } = await ask("stel", { q });
    if (turn !== asked || document.activeElement !== input) return;
    list.replaceChildren(
      ...koppen.map((kop, i) =>
        make("li", { role: "option", id: `zoek-optie-${i}`, "aria-selected": "false", "data-url": new URL(kop.url, root).href, class: `naar-${kop.soort}` }, make("span", {}, kop.titel), " ", make("small", {}, kop.soort)),
      ),
    );
    choose(-1);
    show(true);
  }

  input.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(suggest, PAUSE);
  });
  input.addEventListener("keydown", (event) => {
    const count = options().length;
    if ((event.key === "ArrowDown" || event.key === "ArrowUp") && count) {
      event.preventDefault();
      show(true);
      const step = event.key === "ArrowDown" ? 1 : -1;
      choose(chosen < 0 ? (step > 0 ? 0 : count - 1) : (chosen + step + count) % count);
    } else if (event.key === "Enter" && chosen >= 0 && !list.hidden) {
      event.preventDefault();
      go(options()[chosen]);
    } else if (event.key === "Escape") {
      event.preventDefault();
      if (!list.hidden) show(false);
      else input.value = "";
    } else if (event.key === "Tab") show(false);
  });
  list.addEventListener("mousedown", (event) => event.preventDefault()); // the field keeps the focus
  list.addEventListener("click", (event) => { // and not as soon as a finger touches: it may be scrolling
    const option = event.target.closest("[role=option]");
    if (option) go(option);
  });
  input.addEventListener("blur", () => show(false));
  ask("warm");
  if (input.value) suggest();
}
