// What a question asks for: a kind of page ("methode", "opdracht over"), an example that went wrong, or two things
// beside each other. A kind is offered as a filter, and preferred.

/**
 * The filters that the words of a question ask for, {facet: [slugs]}, whether it asks for nothing else (`only`) and
 * whether the best of them is the answer (`first`), and what to look for (`about`): without what makes the question.
 */
export function wanted(words, intents, taal) {
  const filters = {};
  const add = (pairs) => {
    for (const [facet, slug] of pairs) filters[facet] = [...new Set([...(filters[facet] ?? []), slug])];
  };
  const typed = words.join(" ");
  const phrase = Object.keys(intents.zinnen).find((one) => `${typed} `.startsWith(`${one} `));
  if (phrase) add(intents.zinnen[phrase].wil);
  const behind = words.slice(phrase ? phrase.split(" ").length : 0);
  const about = behind.length || !phrase ? behind : intents.zinnen[phrase].zoek;
  let other = false;
  for (const word of about) {
    const stem = taal.stem(word);
    const found = Object.hasOwn(intents.woorden, stem) ? intents.woorden[stem] : [];
    if (!found.length && !taal.stop.has(word) && !taal.question.has(word)) other = true;
    add(found);
  }
  const only = !other && Object.keys(filters).length > 0;
  const first = Boolean(phrase && intents.zinnen[phrase].eerst);
  return { filters, only, first, about: about.length ? about : words };
}

/** The two things that a question puts beside each other, as words: "verschil tussen x en y", "x of y". */
export function sides(words, { vergelijk, tussen } = {}) {
  if (!vergelijk) return null;
  const asked = words.some((word) => vergelijk.includes(word));
  const rest = words.filter((word) => !vergelijk.includes(word));
  const begin = asked ? rest.indexOf("tussen") + 1 : 0;
  const at = rest.findIndex((word, i) => i > begin && (asked ? tussen.includes(word) : word === "of"));
  const apart = asked && rest.length === 2 ? rest.map((word) => [word]) : [];
  const both = at > 0 ? [rest.slice(begin, at), rest.slice(at + 1)] : apart;
  return both.length && both.every((side) => side.length) ? both : null;
}

/** Those of these filters that are not on, as [{facet, slug, label}], for who wants to see such pages alone. */
export function offered(filters, on, labelOf) {
  return Object.entries(filters).flatMap(([facet, slugs]) => slugs
    .filter((slug) => !on[facet]?.includes(slug))
    .map((slug) => ({ facet, slug, label: labelOf(facet, slug) }))
    .filter(({ label }) => label));
}
