// What kind of page a question asks for: "methode", or an example that went wrong. Offered as a filter, and preferred.

/** The filters that the words of a question ask for, {facet: [slugs]}, and whether it asks for nothing else. */
export function wanted(words, intents, taal) {
  const filters = {};
  let other = false;
  for (const word of words) {
    const stem = taal.stem(word);
    const found = Object.hasOwn(intents, stem) ? intents[stem] : [];
    if (!found.length && !taal.stop.has(word) && !taal.question.has(word)) other = true;
    for (const [facet, slug] of found) filters[facet] = [...new Set([...(filters[facet] ?? []), slug])];
  }
  return { filters, only: !other && Object.keys(filters).length > 0 };
}

/** Those of these filters that are not on, as [{facet, slug, label}], for who wants to see such pages alone. */
export function offered(filters, on, labelOf) {
  return Object.entries(filters).flatMap(([facet, slugs]) => slugs
    .filter((slug) => !on[facet]?.includes(slug))
    .map((slug) => ({ facet, slug, label: labelOf(facet, slug) }))
    .filter(({ label }) => label));
}
