// A search is an address: everything that was asked stands in it, so it can be shared and the back button is right.

export const STEP = 10; // hits at a time
const MOST = 200; // hits on a page
// What an address holds beside filters: the question, whether to look for just that, and how many hits.
const [QUESTION, EXACT, NUMBER] = ["q", "precies", "aantal"];
const OWN = [QUESTION, EXACT, NUMBER];

/** Read the state from the address: {q, exact, filters: {facet: [slugs]}, most}. */
export function state() {
  const found = new URLSearchParams(location.search);
  const names = new Set([...found.keys()].filter((name) => !OWN.includes(name)));
  return {
    q: (found.get(QUESTION) ?? "").trim(),
    exact: found.has(EXACT),
    filters: Object.fromEntries(Array.from(names, (name) => [name, found.getAll(name)])),
    most: Math.min(MOST, Number(found.get(NUMBER)) || STEP),
  };
}

export function address({ q, exact, filters, most }) {
  const made = new URLSearchParams();
  if (q) made.set(QUESTION, q);
  for (const [name, slugs] of Object.entries(filters)) for (const slug of slugs) made.append(name, slug);
  if (exact) made.set(EXACT, "1");
  if (most > STEP) made.set(NUMBER, String(most));
  return `${location.pathname}${made.size ? `?${made}` : ""}`;
}

/** What another question keeps of this one: filters stay, and so does how it is looked for. */
export const another = (now, q) => ({ ...now, q, most: STEP });
