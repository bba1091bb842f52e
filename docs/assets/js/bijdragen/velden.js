// Between the fields on the page and plain values: collect, fill, add and remove. Knows the marks data-veld, data-vorm and data-item.

/** Return {waarden, teksten, plek}: what is filled in, and plek(plaats), the element of a place or of what is around it. */
export function verzamel(formulier, { lopend, schoon }) {
  const plekken = new Map();
  const onthoud = (plaats, element) => plekken.set(JSON.stringify(plaats), element);
  const waarden = schoon(blok(formulier, [], onthoud));
  const teksten = {};
  for (const element of formulier.querySelectorAll("[data-kop]")) {
    teksten[element.dataset.kop] = lopend(invoer(element).value);
    onthoud(["tekst", element.dataset.kop], element);
  }
  const plek = (plaats) => {
    for (let diep = plaats.length; diep > 0; diep -= 1) {
      const element = plekken.get(JSON.stringify(plaats.slice(0, diep)));
      if (element) return element;
    }
    return formulier;
  };
  return { waarden, teksten, plek };
}

/** Put values in the form, after emptying it. Returns what found no place, as names of fields and headings. */
export function vul(formulier, waarden, teksten) {
  leeg(formulier);
  const over = vulBlok(formulier, waarden);
  const koppen = [...formulier.querySelectorAll("[data-kop]")];
  for (const element of koppen) invoer(element).value = teksten[element.dataset.kop] ?? "";
  const bekend = koppen.map((element) => element.dataset.kop);
  for (const details of formulier.querySelectorAll("details.extra:not([data-redactie])")) {
    details.open = [...details.querySelectorAll("[data-veld]")].some((element) => element.parentElement === details && waarden[element.dataset.veld] !== undefined);
  }
  return [...over, ...Object.keys(teksten).filter((kop) => !bekend.includes(kop) && teksten[kop])];
}

/** Empty the form: no values, and as many items as it began with. */
export function leeg(formulier) {
  formulier.reset();
  for (const lijst of formulier.querySelectorAll("[data-items]")) {
    const begin = Number(lijst.dataset.begin ??= lijst.children.length);
    while (lijst.children.length > begin) lijst.lastElementChild.remove();
  }
  for (const input of formulier.querySelectorAll("[data-naar][data-slug]")) delete input.dataset.slug;
  for (const veld of formulier.querySelectorAll("[data-volgorde]")) delete veld.dataset.volgorde;
}

/** Add an empty item to a list and return it. */
export function erbij(veld) {
  const lijst = veld.querySelector(":scope > [data-items]");
  const leegItem = veld.querySelector(":scope > [data-item-leeg]");
  lijst.dataset.begin ??= lijst.children.length;
  lijst.dataset.volgende = Number(lijst.dataset.volgende ?? lijst.children.length) + 1;
  const nieuw = document.createElement("template");
  nieuw.innerHTML = leegItem.innerHTML.replaceAll(leegItem.dataset.itemLeeg, `${lijst.dataset.volgende}`);
  lijst.append(nieuw.content);
  nummer(lijst);
  return lijst.lastElementChild;
}

/** Remove an item; returns its list. */
export function weg(item) {
  const lijst = item.parentElement;
  lijst.dataset.begin ??= lijst.children.length;
  item.remove();
  nummer(lijst);
  return lijst;
}

/** Return the first thing in an element that one can type in or choose. */
export function invoer(element) {
  return element.querySelector("input, textarea, select");
}

const eigen = (element) =>
  [...element.querySelectorAll("[data-veld]")].filter((veld) => veld.parentElement.closest("[data-veld], [data-item], form") === element);
const items = (veld) => [...(veld.querySelector(":scope > [data-items]")?.children ?? [])];

function nummer(lijst) {
  for (const [plek, item] of [...lijst.children].entries()) {
    const eigenNummers = [...item.querySelectorAll("[data-nummer]")].filter((element) => element.closest("[data-item]") === item);
    for (const element of eigenNummers) element.textContent = plek + 1;
  }
}

function blok(element, plaats, onthoud) {
  const waarden = {};
  for (const veld of eigen(element)) {
    const hier = [...plaats, veld.dataset.veld];
    onthoud(hier, veld);
    waarden[veld.dataset.veld] = LEZEN[veld.dataset.vorm]?.(veld, hier, onthoud) ?? enkel(veld);
  }
  return waarden;
}

const LEZEN = {
  groep: (veld, hier, onthoud) => blok(veld, hier, onthoud),
  groepen: (veld, hier, onthoud) => vol(items(veld), hier, onthoud, (item, plek, verder) => blok(item, plek, verder)),
  lijst: (veld, hier, onthoud) => vol(items(veld), hier, onthoud, (item) => enkel(item)),
  keuzes: (veld) => {
    const eerst = (veld.dataset.volgorde ?? "").split(" "); // the order of the file that was opened stays
    const rang = ({ value }) => (eerst.includes(value) ? eerst.indexOf(value) : eerst.length);
    return [...veld.querySelectorAll("input:checked")].sort((a, b) => rang(a) - rang(b)).map((input) => input.value);
  },
  keuze: (veld) => veld.querySelector("input:checked, select")?.value ?? "",
  getal: (veld) => {
    const tekst = invoer(veld).value.trim().replace(",", ".");
    return tekst && Number.isFinite(Number(tekst)) ? Number(tekst) : tekst;
  },
};

/** Read items and leave the empty ones out, so that places count as they will in the file. */
function vol(alle, hier, onthoud, lees) {
  const gevuld = [];
  for (const item of alle) {
    const waarde = lees(item, [...hier, gevuld.length], onthoud);
    onthoud([...hier, gevuld.length], item);
    if (!onaangeroerd(item) && says(waarde)) gevuld.push(waarde);
  }
  return gevuld;
}

/** Say whether a value holds any text or number. */
const says = (value) => (value && typeof value === "object" ? Object.values(value).some(says) : String(value ?? "").trim() !== "");

/** An item that stands as it was offered says nothing yet, also when a choice was made beforehand. */
function onaangeroerd(item) {
  const gelijk = (input) => (["checkbox", "radio"].includes(input.type) ? input.checked === input.defaultChecked
    : input.value === (input.matches("select") ? input.querySelector("[selected]")?.value ?? "" : input.defaultValue));
  return [...item.querySelectorAll("input, textarea, select")].every(gelijk);
}

function enkel(element) {
  const input = invoer(element);
  return input.dataset.slug ?? input.value;
}

function vulBlok(element, waarden) {
  const velden = eigen(element);
  for (const veld of velden) {
    const waarde = waarden?.[veld.dataset.veld];
    if (waarde !== undefined && waarde !== null) (VULLEN[veld.dataset.vorm] ?? vulEnkel)(veld, waarde);
  }
  const bekend = velden.map((veld) => veld.dataset.veld);
  return Object.keys(waarden ?? {}).filter((naam) => !bekend.includes(naam));
}

const VULLEN = {
  groep: (veld, waarde) => vulBlok(veld, waarde),
  groepen: (veld, waarden) => metItems(veld, waarden, (item, waarde) => {
    for (const lijst of item.querySelectorAll("select")) lijst.value = ""; // what a file leaves out is not for the form to choose
    vulBlok(item, waarde);
  }),
  lijst: (veld, waarden) => metItems(veld, waarden, vulEnkel),
  keuzes: (veld, waarden) => {
    veld.dataset.volgorde = [waarden].flat().join(" ");
    kruisAan(veld, [waarden].flat());
  },
  keuze: (veld, waarde) => {
    const keuzelijst = veld.querySelector("select");
    if (!keuzelijst) kruisAan(veld, [waarde]);
    else keuzelijst.value = waarde;
  },
};

function metItems(veld, waarden, vulItem) {
  const alle = [waarden].flat();
  while (items(veld).length < alle.length) erbij(veld);
  for (const [plek, waarde] of alle.entries()) vulItem(items(veld)[plek], waarde);
}

function kruisAan(veld, waarden) {
  for (const input of veld.querySelectorAll("input")) input.checked = waarden.includes(input.value);
}

function vulEnkel(element, waarde) {
  const input = invoer(element);
  input.value = String(waarde);
  if (input.dataset.naar) input.dataset.slug = String(waarde);
}
