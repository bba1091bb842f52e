// Whether this site has anything on a question: said honestly, because a list of hits looks like an answer.

// How much the best page scores, how much of the question is known here, and below what nothing comes close: tried on
// questions with and without an answer (./kennisbank zoekproef).
const SCORE = 1.5;
const KNOWN = 4.3;
const LEAST = 5.5;
const LITTLE = 0.3; // a score that no page stays below: the logarithm of nothing is no figure
const NAMED = 0.8; // a question that is so like a name of a page, is about something here

/** The words of a question that no page has, and that stand for no word a page has. */
export function onbekend(concepts) {
  return concepts.filter((concept) => !concept.terms.size).map((concept) => concept.word);
}

/**
 * Whether nothing comes close. `score` is what the best page for a reader scored on its words, `like` how much the
 * question is like a name of a page.
 */
export function niets(concepts, { score, like }) {
  if (!concepts.length || like >= NAMED) return false;
  const all = concepts.reduce((sum, { tells }) => sum + tells, 0);
  const known = concepts.reduce((sum, { tells, found }) => sum + found * tells, 0) / all;
  return SCORE * Math.log(score + LITTLE) + KNOWN * known < LEAST;
}
