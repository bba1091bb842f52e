// Whether this site has anything on a question: said honestly, because a list of hits looks like an answer.

/** The words of a question that no page has, and that stand for no word a page has. */
export function onbekend(concepts) {
  return concepts.filter((concept) => !concept.terms.size).map((concept) => concept.word);
}

/** Whether nothing comes close. */
export function niets(concepts) {
  return concepts.length > 0 && concepts.every((concept) => !concept.terms.size);
}
