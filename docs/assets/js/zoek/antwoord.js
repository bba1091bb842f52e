// What the planner hands to the page: plain data, and nothing that draws. `ask("zoek", question)` gives it.
//
// The question: {q, exact, filters: {facet: [slugs]}, most}
//
// The answer:
//   total, results   pages for a reader, best first; each {id, titel, soort, herkomst, nagekeken, url, lead, anker,
//                    kop, zin, opties}: what the page is, where the answer stands (fragment.js), and what one can do
//   apart            {total, results}: sources and pages for who works on the code, that go below; at most a few. When
//                    nothing else was found they are in `results`, and this is empty
//   facets, legends  per facet [{slug, label, count, on}], and what stands above each
//   bedoeld          [[typed, meant]]: words that were read as mistyped
//   onbekend         words that no page has, and that stand for nothing we know, as they were typed
//   niets            true when nothing here comes close: say so, name `onbekend`, and fold the weak hits in `results`
//   ook              synonyms that were looked for too
//   verwant          true when pages count that are near in meaning to the words of the question
//   voorstel         [{facet, slug, label}]: filters that the question seems to ask for, and that are not on
//   near             when there are no hits at all: known words that look like the first one
//   partly           true when some files could not be fetched, so that there may be more

import { onbekend } from "./niets.js";

const SYNONYMS = 6; // that we say we searched for too

/** What the concepts of a plan say about the question. */
export function uitleg(concepts) {
  return {
    bedoeld: [...new Map(concepts.filter((c) => c.meant).map((c) => [c.typed ?? c.word, c.meant]))],
    onbekend: onbekend(concepts),
    ook: [...new Set(concepts.flatMap((c) => c.also))].slice(0, SYNONYMS),
  };
}
