// From what someone typed to what to look for: one concept per word, with the terms that stand for it and their weight.
// What becomes of a plan on the page: antwoord.js.

import { partsOf } from "./samenstelling.js";
import { otherForms, words } from "./taal.js";

const PART = "~"; // before a term that stands inside a compound
const MAX_CONCEPTS = 24;
const MOST_PARTS = 30; // concepts there may be when compounds fell apart: a bit for each tells what a page covers
const PHRASE_CARE = 3;
const SHORT = 3; // a part of so few letters stands in many a word by chance
const MOST_BEGUN = 12; // words that a word may be the beginning of
const MOST_NEAR = 3; // words that a mistyped word may stand for
const LONGEST_PHRASE = 4; // words of a phrase with synonyms
// How much a term counts beside the word itself. Tried on the gold queries; see besluit 0006.
const WEIGHT = {
  whole: 1, // the word
  part: 0.55, // the word inside a compound
  prefix: 0.15, // a word that begins with the last word typed
  ownParts: 0.12, // the parts of a compound that pages have
  unknownParts: 0.5, // the parts of a compound that no page has
  partInPart: 0.7, // such a part inside another compound, times the weight of the part
  base: 0.6, // the word of which this is a small or an older form
  near: 0.9, // a word at one typing error, divided by the errors
  nearPart: 0.4, // such a word inside a compound
  joined: 1, // two words typed apart, written as one
  synonym: 0.6,
};

/** The words that carry meaning; when none does, all of them. */
export function meaningful(all, taal) {
  const found = all.filter((w) => !taal.stop.has(w) && !taal.question.has(w));
  return (found.length ? found : all).slice(0, MAX_CONCEPTS);
}

/**
 * Make the plan. `exact` leaves out everything but the words themselves; `wide` looks for mistyped words under every
 * letter. `voc` notes which of its files it missed: then the plan is not final, and is made again when those were read.
 * Returns [{word, stem, terms: Map(term -> weight), meant, also}]: `meant` is a corrected word, `also` the synonyms.
 */
export function plan(all, taal, voc, { exact = false, wide = false } = {}) {
  let concepts = meaningful(all, taal).map((word) => fresh(word, taal.stem(word)));
  concepts.forEach((concept, i) => {
    const bases = exact ? [] : otherForms(concept.word, voc.spread(concept.stem) > 0);
    const base = bases.map((form) => taal.stem(form)).find((stem) => voc.spread(stem));
    if (base && !voc.spread(concept.stem)) concept.stem = base;
    const known = voc.spread(concept.stem) > 0;
    if (known) {
      add(concept, concept.stem, WEIGHT.whole);
      add(concept, PART + concept.stem, WEIGHT.part);
      if (base) add(concept, base, WEIGHT.base);
    }
    if (exact || !voc.knows(concept.stem)) return;
    if (i === concepts.length - 1 && concept.word.length >= 3) prefix(concept, voc);
    const parts = partsOf(concept, known, bases, taal, voc);
    const strange = !known && !voc.synonyms.has(concept.stem); // a word with synonyms is no typing error
    const corrected = strange && concept.word.length >= 4 && correct(concept, parts, taal, voc, wide);
    // opbouwerk is opbouwwerk, not opbouw and erk
    const chance = corrected && parts?.some((part) => part.length <= SHORT);
    if (parts && !chance) addParts(concept, parts, known ? WEIGHT.ownParts : WEIGHT.unknownParts);
    if (parts && strange && !corrected) concept.parts = parts;
  });
  if (!exact) {
    join(all, concepts, taal, voc);
    concepts = concepts.flatMap((concept) => apart(concept, voc)).slice(0, MOST_PARTS);
    synonyms(concepts, taal, voc);
  }
  return concepts;
}

const fresh = (word, stem) => ({ word, stem, terms: new Map(), meant: null, also: [], parts: null });

/** A compound nobody wrote counts as its parts, typed apart: a page with both beats one with the first in its title. */
function apart(concept, voc) {
  if (!concept.parts) return [concept];
  const parts = [...new Set(concept.parts)];
  const shared = [...concept.terms].filter(([term]) => !parts.includes(term.replace(/^~/, "")));
  return parts.map((stem) => {
    const one = fresh(voc.form(stem), stem);
    add(one, stem, WEIGHT.whole);
    add(one, PART + stem, WEIGHT.part);
    for (const [term, weight] of shared) add(one, term, weight / parts.length);
    return one;
  });
}

function add(concept, term, weight) {
  if ((concept.terms.get(term) ?? 0) < weight) concept.terms.set(term, weight);
}

/** The last word may not be finished yet. */
function prefix(concept, voc) {
  for (const stem of voc.startingWith(concept.word, MOST_BEGUN)) {
    if (stem !== concept.stem) add(concept, stem, WEIGHT.prefix);
  }
}

/** A compound is also found by its parts. */
function addParts(concept, parts, weight) {
  for (const part of parts) {
    add(concept, part, weight);
    add(concept, PART + part, weight * WEIGHT.partInPart);
  }
}

/** A word nobody wrote is perhaps mistyped: take the nearest known words, all as near. Says whether there are any. */
function correct(concept, parts, taal, voc, wide) {
  const max = concept.word.length >= 8 && !parts ? 2 : 1;
  let near = voc.near(concept.stem, max, wide);
  if (near?.length === 0 && concept.word.length > 6 && concept.word.startsWith("ge")) {
    const bare = taal.stem(concept.word.slice(2)); // geluistert -> luister
    near = voc.spread(bare) ? [{ stem: bare, away: 1 }] : voc.near(bare, max, wide);
  }
  if (near?.length === 0 && !parts && concept.word.length >= 8) near = voc.nearStart(concept.word, max, wide);
  for (const { stem, away } of (near ?? []).filter((n) => n.away === near[0].away).slice(0, MOST_NEAR)) {
    add(concept, stem, WEIGHT.near / away);
    add(concept, PART + stem, WEIGHT.nearPart / away);
    concept.meant ??= voc.form(stem);
  }
  return Boolean(near?.length);
}

/** "wijk team" also looks for "wijkteam". */
function join(all, concepts, taal, voc) {
  for (let i = 0; i + 1 < all.length; i++) {
    const [a, b] = [all[i], all[i + 1]];
    if (a.length < 3 || b.length < 3 || !concepts.some((concept) => concept.word === a)) continue;
    for (const link of taal.between) {
      const stem = taal.stem(a + link + b);
      if (!voc.spread(stem)) continue;
      for (const concept of concepts) if ([a, b].includes(concept.word)) add(concept, stem, WEIGHT.joined);
    }
  }
}

/** Words that mean the same, from begrippen, pages and the editors' list; of a phrase all stems stand in a row. */
function synonyms(concepts, taal, voc) {
  const stems = concepts.map((c) => c.stem);
  for (let from = 0; from < stems.length; from++) {
    for (let to = from + 1; to <= Math.min(stems.length, from + LONGEST_PHRASE); to++) {
      for (const written of voc.synonyms.get(stems.slice(from, to).join(" ")) ?? []) {
        // The words of a longer phrase mean little apart: "ruzie met de buren" is not about every page with buren.
        const parts = words(written).filter((word) => word && !taal.stop.has(word)).map((word) => taal.stem(word));
        const weight = parts.length > 1 ? WEIGHT.synonym / (parts.length * PHRASE_CARE) : WEIGHT.synonym;
        for (const concept of concepts.slice(from, to)) {
          for (const part of parts) add(concept, part, weight);
          if (parts.length === 1 && !stems.includes(parts[0])) concept.also.push(written);
        }
      }
    }
  }
}
