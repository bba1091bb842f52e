// Filters a list that stands on the page already. The choices stand in the address; counts say what a next choice would
// give.

if (document.querySelector("#stip")) import("./landkaart.js");

const FEW = 5; // results at a time where questions come one by one

for (const bar of document.querySelectorAll("[data-filter]")) {
  const list = document.getElementById(bar.dataset.filter);
  const items = [...list.children];
  const boxes = [...bar.querySelectorAll("[type=checkbox]")];
  const fold = bar.querySelector("[data-vouw]");
  const questions = [...bar.querySelectorAll(".filtervraag")];
  const clear = bar.querySelector("[data-wis]");
  const show = bar.querySelector("[data-toon]");
  const more = document.querySelector(`[data-meer-van="${list.id}"]`);
  const heading = document.querySelector(`[data-telt="${list.id}"]`);
  const all = heading?.textContent;
  const stepwise = "stap" in bar.dataset;
  const groups = [...new Set(boxes.map((b) => b.name))];
  const termsOf = (item) => Object.fromEntries(groups.map((g) => [g, (item.dataset[g] ?? "").split(" ")]));
  const terms = new Map(items.map((item) => [item, termsOf(item)]));
  let most = FEW;

  const chosenIn = (group) => boxes.filter((b) => b.name === group && b.checked).map((b) => b.value);
  const chosen = () => Object.fromEntries(groups.map((g) => [g, chosenIn(g)]));
  const agrees = (item, slugs, group) => !slugs.length || slugs.some((slug) => terms.get(item)[group].includes(slug));
  /** Whether an item fits the choices of each group, `except` one. */
  const fits = (item, wanted, except) => groups.every((g) => g === except || agrees(item, wanted[g], g));
  const named = (number) => `${number} ${number === 1 ? bar.dataset.een : bar.dataset.meer}`;

  function outcome(any, number) {
    if (!any) return "";
    if (!number) return "Niets past bij al je keuzes. Haal er een weg.";
    return `${stepwise ? "Er passen er" : "Je ziet"} ${number} van de ${items.length}.`;
  }

  function apply() {
    const wanted = chosen();
    const any = boxes.some((b) => b.checked);
    const found = items.filter((item) => fits(item, wanted));
    const shown = stepwise ? found.slice(0, any ? most : 0) : found;
    for (const item of items) item.hidden = !shown.includes(item);
    list.dispatchEvent(new CustomEvent("gefilterd", { bubbles: true }));
    for (const box of boxes) {
      const has = (item) => terms.get(item)[box.name].includes(box.value);
      const count = items.filter((item) => fits(item, wanted, box.name) && has(item)).length;
      const label = box.closest("label");
      label.querySelector("[data-aantal]").textContent = `(${count})`;
      label.classList.toggle("leeg", !count && !box.checked);
    }
    if (stepwise) {
      for (const later of questions.slice(1)) later.hidden = !any;
      list.hidden = !any;
      more.hidden = !any || found.length <= most;
      more.textContent = `Toon er nog ${found.length - most}`;
    }
    if (heading) heading.textContent = !any ? all : `${found.length} van de ${items.length} ${bar.dataset.meer}`;
    bar.querySelector("[data-status]").textContent = outcome(any, found.length);
    bar.querySelector(".uitslag").classList.toggle("gekozen", any);
    show.textContent = `Toon ${named(found.length)}`;
    show.hidden = !any || !found.length;
    clear.hidden = !any;
  }

  /** Read the choices from the address. */
  function restore() {
    const asked = new URLSearchParams(location.search);
    for (const box of boxes) box.checked = asked.getAll(box.name).includes(box.value);
    for (const details of fold ? [fold, ...questions] : questions) {
      details.open ||= Boolean(details.querySelector(":checked"));
    }
    apply();
  }

  function remember() {
    const made = new URLSearchParams(boxes.filter((b) => b.checked).map((b) => [b.name, b.value]));
    history.pushState(null, "", made.size ? `?${made}` : location.pathname);
    most = FEW;
    apply();
  }

  bar.addEventListener("change", remember);
  clear.addEventListener("click", () => {
    for (const box of boxes) box.checked = false;
    remember();
    questions[0].querySelector("summary").focus(); // the button goes away: go on where choosing begins
  });
  more?.addEventListener("click", () => {
    const next = items.filter((item) => fits(item, chosen()))[most];
    most = Infinity;
    apply();
    next.querySelector("a").focus();
  });
  addEventListener("popstate", restore);
  // On a small screen the list comes first; someone who wants to choose opens a question.
  if (!stepwise && matchMedia("(max-width: 47.99rem)").matches) {
    for (const details of questions) details.open = false;
  }
  bar.inert = false;
  restore();
}
