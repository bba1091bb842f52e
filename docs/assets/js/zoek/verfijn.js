// The filters of the search page: a list of boxes per facet. Beside the results where there is room, else over them.

import { make } from "../gedeeld/element.js";

const SHOWN = 6; // terms of a filter that are not folded

/** Draw a list of boxes per facet in `place`; `all` is what holds them. The focus stays where it was. */
export function drawFilters(place, all, { facets, legends }) {
  const focus = document.activeElement?.id;
  place.replaceChildren(...Object.entries(legends).map(([name, legend]) => fieldset(name, legend, facets[name] ?? [])));
  if (focus?.startsWith("filter-")) document.getElementById(focus)?.focus();
  const any = Object.values(facets).some((terms) => terms.length);
  for (const part of all) part.hidden = !any;
}

/** The choices that are made, as {facet: [slugs]}. */
export function chosen(place) {
  const found = {};
  for (const { name, value } of place.querySelectorAll(":checked")) found[name] = [...(found[name] ?? []), value];
  return found;
}

function fieldset(name, legend, terms) {
  const boxes = [...terms].sort((a, b) => b.on - a.on || b.count - a.count).map((term) => box(name, term));
  const [shown, folded] = [boxes.slice(0, SHOWN), boxes.slice(SHOWN)];
  const rest = folded.length > 0 && make("details", {}, make("summary", {}, `Nog ${folded.length}`), folded);
  return make("fieldset", { hidden: !terms.length }, make("legend", {}, legend), shown, rest);
}

function box(name, { slug, label, count, on }) {
  const id = `filter-${name}-${slug}`;
  return make("div", { class: "keus" },
    make("input", { type: "checkbox", id, name, value: slug, checked: on }),
    make("label", { for: id }, `${label} `, make("span", { class: "klein" }, `(${count})`)));
}
