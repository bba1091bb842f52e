// What comes on top because the question says so: the pages of two things beside each other, or the best of a kind.

import { FIRST } from "./paginas.js";

const NAMED = 0.8; // how much such a thing is like the name of its page

/** The page for a reader of which a title or other name is these words, or -1. */
export function namesake(pages, concepts, postingsOf) {
  const tellsOf = (term) => pages.worth(pages.spread(postingsOf(term)));
  const found = [...pages.names.alike(concepts, pages.order, postingsOf, tellsOf)]
    .filter(([page, { like, name }]) => like >= NAMED && name in FIRST && !pages.apart.has(page))
    .sort(([, a], [, b]) => b.like - a.like || FIRST[b.name] - FIRST[a.name]);
  return found[0]?.[0] ?? -1;
}

/** Put these pages before all others, in this order. */
export function first(scores, pages) {
  const top = scores.reduce((most, score) => Math.max(most, score), 1);
  pages.forEach((page, i) => { scores[page] = top * (1 + pages.length - i); });
}

/** Put the best page that fits `filters` before all others, when it has anything of the question. */
export function firstOf(scores, filters, pages) {
  const { kept } = pages.narrow([...scores.keys()].filter((page) => scores[page]), filters);
  const best = kept.reduce((found, page) => (scores[page] > (scores[found] ?? 0) ? page : found), -1);
  if (best >= 0) first(scores, [best]);
}
