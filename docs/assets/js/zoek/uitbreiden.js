// What a plan looks for beside the words themselves: words typed apart, verbs that came loose, and synonyms.

import { words } from "./taal.js";

export const PART = "~"; // before a term that stands inside a compound
const JOINED = 1; // what two words typed apart count, written as one
const LOOSE = 0.4; // of a verb without what belongs to it: "sluiten" of "sluiten buiten"
const SYNONYM = 0.6;
const PHRASE_CARE = 3;
const LONGEST_PHRASE = 4; // words of a phrase with synonyms

/** A concept of which nothing is known yet. */
export const fresh = (word, stem) => ({
  ...{ word, stem, terms: new Map(), meant: null, also: [], parts: null, found: 0 },
});

export function add(concept, term, weight) {
  if ((concept.terms.get(term) ?? 0) < weight) concept.terms.set(term, weight);
}

/**
 * A verb of which a part came loose is that verb again: "sluiten nieuwe mensen buiten" is about buitensluiten. What is
 * also a preposition must stand at the end: "wat leveren wij op" is, "op straat leveren" is not.
 */
export function loose(all, concepts, taal, voc) {
  const gone = new Set();
  for (const [at, part] of all.entries()) {
    const last = at === all.length - 1;
    if (!taal.loose.has(part) || (!last && taal.stop.has(part))) continue;
    // Of a verb that only makes a question, too: "hoe krijg ik de gemeente mee".
    const unsaid = (word) => taal.question.has(word) && !concepts.some((one) => one.word === word);
    const quiet = all.slice(0, at).filter(unsaid);
    const verbs = quiet.map((word) => fresh(word, taal.stem(part + word)));
    concepts.push(...verbs.filter(({ stem }) => voc.spread(stem)));
    for (const one of concepts) if (quiet.includes(one.word)) one.found = 1;
    for (const concept of concepts) {
      const stem = taal.stem(part + concept.word);
      if (concept.word === part || all.indexOf(concept.word) > at) continue;
      if (!voc.spread(stem) && !voc.synonyms.has(stem)) continue;
      for (const [term, weight] of concept.terms) concept.terms.set(term, weight * LOOSE);
      add(concept, stem, JOINED);
      concept.stem = stem;
      gone.add(part);
    }
  }
  return concepts.filter(({ word }) => !gone.has(word));
}

/** "wijk team" also looks for "wijkteam". */
export function join(all, concepts, taal, voc) {
  for (let i = 0; i + 1 < all.length; i++) {
    const [a, b] = [all[i], all[i + 1]];
    if (a.length < 3 || b.length < 3 || !concepts.some((concept) => concept.word === a)) continue;
    for (const link of taal.between) {
      const stem = taal.stem(a + link + b);
      if (!voc.spread(stem)) continue;
      for (const concept of concepts) if ([a, b].includes(concept.word)) add(concept, stem, JOINED);
    }
  }
}

/** Words that mean the same, from begrippen, pages and the editors' list; of a phrase all stems stand in a row. */
export function synonyms(concepts, taal, voc) {
  const stems = concepts.map((c) => c.stem);
  for (let from = 0; from < stems.length; from++) {
    for (let to = from + 1; to <= Math.min(stems.length, from + LONGEST_PHRASE); to++) {
      for (const written of voc.synonyms.get(stems.slice(from, to).join(" ")) ?? []) {
        // The words of a longer phrase mean little apart: "ruzie met de buren" is not about every page with buren.
        const parts = words(written).filter((word) => word && !taal.stop.has(word)).map((word) => taal.stem(word));
        const weight = parts.length > 1 ? SYNONYM / (parts.length * PHRASE_CARE) : SYNONYM;
        for (const concept of concepts.slice(from, to)) {
          for (const part of parts) add(concept, part, weight);
          if (parts.length === 1 && !stems.includes(parts[0])) concept.also.push(written);
        }
      }
    }
  }
}
