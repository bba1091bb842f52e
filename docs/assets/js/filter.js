// Filters a list that stands on the page already. The choices stand in the address; counts say what a next choice would give.

for (const balk of document.querySelectorAll("[data-filter]")) {
  const items = [...document.getElementById(balk.dataset.filter).children];
  const boxes = [...balk.querySelectorAll("[type=checkbox]")];
  const wis = balk.querySelector("[data-wis]");
  const groups = [...new Set(boxes.map((b) => b.name))];
  const terms = new Map(items.map((item) => [item, Object.fromEntries(groups.map((g) => [g, (item.dataset[g] ?? "").split(" ")]))]));

  const chosen = () => Object.fromEntries(groups.map((g) => [g, boxes.filter((b) => b.name === g && b.checked).map((b) => b.value)]));
  const fits = (item, wanted, except) => groups.every((g) => g === except || !wanted[g].length || wanted[g].some((slug) => terms.get(item)[g].includes(slug)));

  function apply() {
    const wanted = chosen();
    const shown = items.filter((item) => fits(item, wanted));
    for (const item of items) item.hidden = !shown.includes(item);
    for (const box of boxes) {
      const count = items.filter((item) => fits(item, wanted, box.name) && terms.get(item)[box.name].includes(box.value)).length;
      const label = box.closest("label");
      label.querySelector("[data-aantal]").textContent = `(${count})`;
      label.classList.toggle("leeg", !count && !box.checked);
    }
    balk.querySelector("[data-status]").textContent = boxes.some((b) => b.checked) ? `Je ziet ${shown.length} van de ${items.length}.` : "";
    wis.hidden = !boxes.some((b) => b.checked);
  }

  /** Read the choices from the address. */
  function restore() {
    const found = new URLSearchParams(location.search);
    for (const box of boxes) box.checked = found.getAll(box.name).includes(box.value);
    for (const details of balk.querySelectorAll("details")) details.open ||= Boolean(details.querySelector(":checked"));
    apply();
  }

  function remember() {
    const made = new URLSearchParams(boxes.filter((b) => b.checked).map((b) => [b.name, b.value]));
    history.pushState(null, "", made.size ? `?${made}` : location.pathname);
    apply();
  }

  balk.addEventListener("change", remember);
  wis.addEventListener("click", () => {
    for (const box of boxes) box.checked = false;
    remember();
    boxes[0].closest("details").querySelector("summary").focus(); // the button goes away: go on where choosing begins
  });
  addEventListener("popstate", restore);
  // On a small screen the list comes first; someone who wants to choose opens a question.
  if (matchMedia("(max-width: 47.99rem)").matches) for (const details of balk.querySelectorAll("details")) details.open = false;
  balk.hidden = false;
  restore();
}
