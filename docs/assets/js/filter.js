// Filters a list that stands on the page already. The choices stand in the address; counts say what a next choice would give.

const FEW = 5; // results at a time where questions come one by one

for (const balk of document.querySelectorAll("[data-filter]")) {
  const lijst = document.getElementById(balk.dataset.filter);
  const items = [...lijst.children];
  const boxes = [...balk.querySelectorAll("[type=checkbox]")];
  const questions = [...balk.querySelectorAll("details")];
  const wis = balk.querySelector("[data-wis]");
  const toon = balk.querySelector("[data-toon]");
  const meer = document.querySelector(`[data-meer-van="${lijst.id}"]`);
  const kop = document.querySelector(`[data-telt="${lijst.id}"]`);
  const alle = kop?.textContent;
  const stap = "stap" in balk.dataset;
  const groups = [...new Set(boxes.map((b) => b.name))];
  const terms = new Map(items.map((item) => [item, Object.fromEntries(groups.map((g) => [g, (item.dataset[g] ?? "").split(" ")]))]));
  let most = FEW;

  const chosen = () => Object.fromEntries(groups.map((g) => [g, boxes.filter((b) => b.name === g && b.checked).map((b) => b.value)]));
  const fits = (item, wanted, except) => groups.every((g) => g === except || !wanted[g].length || wanted[g].some((slug) => terms.get(item)[g].includes(slug)));
  const named = (number) => `${number} ${number === 1 ? balk.dataset.een : balk.dataset.meer}`;

  function apply() {
    const wanted = chosen();
    const any = boxes.some((b) => b.checked);
    const found = items.filter((item) => fits(item, wanted));
    const shown = stap ? found.slice(0, any ? most : 0) : found;
    for (const item of items) item.hidden = !shown.includes(item);
    for (const box of boxes) {
      const count = items.filter((item) => fits(item, wanted, box.name) && terms.get(item)[box.name].includes(box.value)).length;
      const label = box.closest("label");
      label.querySelector("[data-aantal]").textContent = `(${count})`;
      label.classList.toggle("leeg", !count && !box.checked);
    }
    if (stap) {
      for (const later of questions.slice(1)) later.hidden = !any;
      lijst.hidden = !any;
      meer.hidden = !any || found.length <= most;
      meer.textContent = `Toon er nog ${found.length - most}`;
    }
    if (kop) kop.textContent = !any ? alle : `${found.length} van de ${items.length} ${balk.dataset.meer}`;
    balk.querySelector("[data-status]").textContent = !any ? "" : found.length ? `${stap ? "Er passen er" : "Je ziet"} ${found.length} van de ${items.length}.` : "Niets past bij al je keuzes. Haal er een weg.";
    balk.querySelector(".uitslag").classList.toggle("gekozen", any);
    toon.textContent = `Toon ${named(found.length)}`;
    toon.hidden = !any || !found.length;
    wis.hidden = !any;
  }

  /** Read the choices from the address. */
  function restore() {
    const asked = new URLSearchParams(location.search);
    for (const box of boxes) box.checked = asked.getAll(box.name).includes(box.value);
    for (const details of questions) details.open ||= Boolean(details.querySelector(":checked"));
    apply();
  }

  function remember() {
    const made = new URLSearchParams(boxes.filter((b) => b.checked).map((b) => [b.name, b.value]));
    history.pushState(null, "", made.size ? `?${made}` : location.pathname);
    most = FEW;
    apply();
  }

  balk.addEventListener("change", remember);
  wis.addEventListener("click", () => {
    for (const box of boxes) box.checked = false;
    remember();
    questions[0].querySelector("summary").focus(); // the button goes away: go on where choosing begins
  });
  meer?.addEventListener("click", () => {
    const next = items.filter((item) => fits(item, chosen()))[most];
    most = Infinity;
    apply();
    next.querySelector("a").focus();
  });
  addEventListener("popstate", restore);
  // On a small screen the list comes first; someone who wants to choose opens a question.
  if (!stap && matchMedia("(max-width: 47.99rem)").matches) for (const details of questions) details.open = false;
  balk.hidden = false;
  restore();
}
