// A field that suggests pages while you type. Works for every input with role=combobox in the form, also those added later.

const HOOGUIT = 8;
const vlak = (tekst) => tekst.normalize("NFD").replace(/[\u0300-\u036f]/g, "").toLowerCase();

/** Return the pages that fit what was typed, best first: every word begins a word of title, synonyms or summary. */
export function zoek(paginas, getypt) {
  const gevraagd = vlak(getypt).split(/[^a-z0-9]+/).filter(Boolean);
  const gevonden = [];
  for (const pagina of paginas) {
    const velden = [[pagina.titel, 4], [pagina.slug, 3], [pagina.woorden, 2], [pagina.kern, 1]];
    const punten = gevraagd.map((woord) => Math.max(...velden.map(([tekst, gewicht]) => (` ${vlak(tekst).replace(/[^a-z0-9]+/g, " ")}`.includes(` ${woord}`) ? gewicht : 0))));
    if (punten.every(Boolean)) gevonden.push({ pagina, punten: punten.reduce((som, punt) => som + punt, 0) });
  }
  gevonden.sort((a, b) => b.punten - a.punten || a.pagina.titel.localeCompare(b.pagina.titel, "nl"));
  return gevonden.slice(0, HOOGUIT).map(({ pagina }) => pagina);
}

/** Show the title of the page that each field points to; the slug stays behind it. */
export function toonTitels(formulier, keuzes) {
  for (const input of formulier.querySelectorAll("[data-naar][data-slug]")) {
    const pagina = keuzes[input.dataset.naar].find((stuk) => stuk.slug === input.dataset.slug);
    if (pagina) input.value = pagina.titel;
    else delete input.dataset.slug;
  }
}

/** Make the search fields of a form work. `keuzes` gives the pages per kind. */
export function maakZoekvelden(formulier, keuzes) {
  const lijstVan = (input) => document.getElementById(input.getAttribute("aria-controls"));
  const open = (input) => input.getAttribute("aria-expanded") === "true";

  function sluit(input) {
    lijstVan(input).hidden = true;
    input.setAttribute("aria-expanded", "false");
    input.removeAttribute("aria-activedescendant");
  }

  function toon(input) {
    const lijst = lijstVan(input);
    lijst.setAttribute("role", "listbox");
    lijst.setAttribute("aria-label", "Voorstellen");
    const gevonden = zoek(keuzes[input.dataset.naar], input.value);
    lijst.replaceChildren(...gevonden.map((pagina, plek) => {
      const optie = document.createElement("span");
      const naam = document.createElement("b");
      naam.textContent = pagina.titel;
      optie.append(naam, pagina.kern ? ` ${pagina.kern}` : "");
      Object.assign(optie, { id: `${lijst.id}-${plek}`, className: "suggestie" });
      optie.setAttribute("role", "option");
      optie.setAttribute("aria-selected", "false");
      optie.dataset.slug = pagina.slug;
      return optie;
    }));
    lijst.hidden = !gevonden.length;
    input.setAttribute("aria-expanded", String(!lijst.hidden));
    input.removeAttribute("aria-activedescendant");
  }

  function kies(input, optie) {
    input.dataset.slug = optie.dataset.slug;
    input.value = optie.querySelector("b").textContent;
    sluit(input);
    input.dispatchEvent(new Event("change", { bubbles: true }));
  }

  function beweeg(input, stap) {
    const opties = [...lijstVan(input).children];
    const nu = opties.findIndex((optie) => optie.getAttribute("aria-selected") === "true");
    const straks = opties[(nu + stap + opties.length + (nu < 0 && stap < 0 ? 1 : 0)) % opties.length];
    for (const optie of opties) optie.setAttribute("aria-selected", String(optie === straks));
    input.setAttribute("aria-activedescendant", straks.id);
    straks.scrollIntoView({ block: "nearest" });
  }

  formulier.addEventListener("input", ({ target }) => {
    if (!target.dataset.naar) return;
    delete target.dataset.slug;
    toon(target);
  });
  formulier.addEventListener("focusout", ({ target }) => {
    if (!target.dataset.naar) return;
    const pagina = keuzes[target.dataset.naar].find((stuk) => [stuk.titel, stuk.slug].some((naam) => vlak(naam) === vlak(target.value.trim())));
    if (pagina && !target.dataset.slug) Object.assign(target, { value: pagina.titel }).dataset.slug = pagina.slug;
    sluit(target);
  });
  formulier.addEventListener("mousedown", (event) => {
    const optie = event.target.closest("[role=option]");
    if (!optie) return;
    event.preventDefault(); // the field keeps the focus
    kies(formulier.querySelector(`[aria-controls="${optie.parentElement.id}"]`), optie);
  });
  formulier.addEventListener("keydown", (event) => {
    const input = event.target;
    if (!input.dataset?.naar) return;
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      if (!open(input)) toon(input);
      if (open(input)) beweeg(input, event.key === "ArrowDown" ? 1 : -1);
    } else if (event.key === "Escape" && open(input)) {
      sluit(input);
    } else if (event.key === "Enter") {
      event.preventDefault(); // Enter chooses; it never sends the form
      const gekozen = open(input) && lijstVan(input).querySelector("[aria-selected=true]");
      if (gekozen) kies(input, gekozen);
    }
  });
}
