// Between the fields on the page and plain values: collect and fill. Knows the marks data-veld, data-vorm and
// data-item.

import { addItem, items, untouched } from "./items.js";

/** Return the first thing in an element that one can type in or choose. */
export const control = (element) => element.querySelector("input, textarea, select");

/** Return {waarden, teksten, at}: what is filled in, and at(plaats), the element of a place or of what is around it. */
export function collect(form, { running, cleaned }) {
  const places = new Map();
  const remember = (plaats, element) => places.set(JSON.stringify(plaats), element);
  const waarden = cleaned(block(form, [], remember));
  const teksten = {};
  for (const element of form.querySelectorAll("[data-kop]")) {
    teksten[element.dataset.kop] = running(control(element).value);
    remember(["tekst", element.dataset.kop], element);
  }
  const at = (plaats) => {
    for (let deep = plaats.length; deep > 0; deep -= 1) {
      const element = places.get(JSON.stringify(plaats.slice(0, deep)));
      if (element) return element;
    }
    return form;
  };
  return { waarden, teksten, at };
}

/** Put values in the form, after emptying it. Returns what found no place, as names of fields and headings. */
export function fill(form, waarden, teksten) {
  clear(form);
  const over = fillBlock(form, waarden);
  const parts = [...form.querySelectorAll("[data-kop]")];
  for (const element of parts) control(element).value = teksten[element.dataset.kop] ?? "";
  const known = parts.map((element) => element.dataset.kop);
  for (const details of form.querySelectorAll("details.extra:not([data-redactie])")) {
    const within = [...details.querySelectorAll("[data-veld]")].filter((element) => element.parentElement === details);
    details.open = within.some((element) => waarden[element.dataset.veld] !== undefined);
  }
  return [...over, ...Object.keys(teksten).filter((kop) => !known.includes(kop) && teksten[kop])];
}

/** Empty the form: no values, and as many items as it began with. */
export function clear(form) {
  form.reset();
  for (const list of form.querySelectorAll("[data-items]")) {
    const begin = Number(list.dataset.begin ??= list.children.length);
    while (list.children.length > begin) list.lastElementChild.remove();
  }
  for (const input of form.querySelectorAll("[data-naar][data-slug]")) delete input.dataset.slug;
  for (const veld of form.querySelectorAll("[data-volgorde]")) delete veld.dataset.volgorde;
}

const own = (element) => [...element.querySelectorAll("[data-veld]")]
  .filter((veld) => veld.parentElement.closest("[data-veld], [data-item], form") === element);

function block(element, plaats, remember) {
  const waarden = {};
  for (const veld of own(element)) {
    const here = [...plaats, veld.dataset.veld];
    remember(here, veld);
    waarden[veld.dataset.veld] = READ[veld.dataset.vorm]?.(veld, here, remember) ?? single(veld);
  }
  return waarden;
}

const READ = {
  groep: (veld, here, remember) => block(veld, here, remember),
  groepen: (veld, here, remember) => full(items(veld), here, remember, block),
  lijst: (veld, here, remember) => full(items(veld), here, remember, single),
  keuzes: (veld) => {
    const first = (veld.dataset.volgorde ?? "").split(" "); // the order of the file that was opened stays
    const rank = ({ value }) => (first.includes(value) ? first.indexOf(value) : first.length);
    return [...veld.querySelectorAll("input:checked")].sort((a, b) => rank(a) - rank(b)).map((input) => input.value);
  },
  keuze: (veld) => veld.querySelector("input:checked, select")?.value ?? "",
  getal: (veld) => {
    const text = control(veld).value.trim().replace(",", ".");
    return text && Number.isFinite(Number(text)) ? Number(text) : text;
  },
};

/** Say whether a value holds any text or number. */
const says = (value) => (
  value && typeof value === "object" ? Object.values(value).some(says) : String(value ?? "").trim() !== ""
);

/** Read items and leave the empty ones out, so that places count as they will in the file. */
function full(all, here, remember, readItem) {
  const filled = [];
  for (const item of all) {
    const place = [...here, filled.length];
    const value = readItem(item, place, remember);
    remember(place, item);
    if (!untouched(item) && says(value)) filled.push(value);
  }
  return filled;
}

function single(element) {
  const input = control(element);
  return input.dataset.slug ?? input.value;
}

function fillBlock(element, waarden) {
  const fields = own(element);
  for (const veld of fields) {
    const value = waarden?.[veld.dataset.veld];
    if (value !== undefined && value !== null) (FILL[veld.dataset.vorm] ?? fillSingle)(veld, value);
  }
  const known = fields.map((veld) => veld.dataset.veld);
  return Object.keys(waarden ?? {}).filter((naam) => !known.includes(naam));
}

const FILL = {
  groep: fillBlock,
  groepen: (veld, values) => fillItems(veld, values, (item, value) => {
    // What a file leaves out is not for the form to choose.
    for (const list of item.querySelectorAll("select")) list.value = "";
    fillBlock(item, value);
  }),
  lijst: (veld, values) => fillItems(veld, values, fillSingle),
  keuzes: (veld, values) => {
    veld.dataset.volgorde = [values].flat().join(" ");
    tick(veld, [values].flat());
  },
  keuze: (veld, value) => {
    const select = veld.querySelector("select");
    if (select) select.value = value;
    else tick(veld, [value]);
  },
};

function fillItems(veld, values, fillItem) {
  const all = [values].flat();
  while (items(veld).length < all.length) addItem(veld);
  for (const [place, value] of all.entries()) fillItem(items(veld)[place], value);
}

function tick(veld, values) {
  for (const input of veld.querySelectorAll("input")) input.checked = values.includes(input.value);
}

function fillSingle(element, value) {
  const input = control(element);
  input.value = String(value);
  if (input.dataset.naar) input.dataset.slug = String(value);
}
