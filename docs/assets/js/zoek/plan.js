// From what someone typed to what to look for: one concept per word, with the terms that stand for it and their weight.
// What becomes of a plan on the page: antwoord.js.

import { partsOf } from "./samenstelling.js";
import { otherForms, smallForms } from "./taal.js";
import { meantBy, mendedParts, sameWord } from "./tikfout.js";
import { add, fresh, join, loose, PART, synonyms } from "./uitbreiden.js";

const MAX_CONCEPTS = 24;
const MOST_PARTS = 30; // concepts there may be when compounds fell apart: a bit for each tells what a page covers
const MOST_BEGUN = 12; // words that a word may be the beginning of
const [LEAST_SHARED, MOST_SHARED] = [4, 0.7]; // of a word, letters and share, that another of its family has too
const RARE = 2; // a compound on so few pages falls apart as one that no page has
// How much a term counts beside the word itself. Tried on the gold queries; see besluit 0006.
const WEIGHT = {
  whole: 1, // the word
  part: 0.55, // the word inside a compound
  prefix: 0.15, // a word that begins with the last word typed
  finished: 0.05, // the same, when the last word is a word of its own
  ownParts: 0.12, // the parts of a compound that pages have
  unknownParts: 0.5, // the parts of a compound that no page has
  partInPart: 0.7, // such a part inside another compound, times the weight of the part
  rareParts: 0.3, // the parts of a compound that hardly any page has
  small: 1, // a small form of the word: kaartje
  family: 0.5, // a word that begins like one that no page has
  near: 0.9, // a word at one typing error, divided by the errors
  nearPart: 0.4, // such a word inside a compound
};

// How surely the search has what a word means: itself or a synonym, one at a typing error, the parts of a compound.
const FOUND = { word: 1, near: 0.6, parts: 0.3 };

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
export function plan(all, taal, voc, { exact = false, wide = false, isWord = () => false } = {}) {
  let concepts = meaningful(all, taal).map((word) => fresh(word, taal.stem(word)));
  concepts.forEach((concept, i) => {
    const bases = exact ? [] : otherForms(concept.word, voc.spread(concept.stem) > 0);
    const own = concept.stem;
    concept.stem = bases.map((form) => taal.stem(form)).find((stem) => voc.spread(stem)) ?? own;
    const known = voc.spread(concept.stem) > 0;
    if (known) itself(concept, own, taal, voc, exact);
    concept.found = known || voc.synonyms.has(concept.stem) ? FOUND.word : 0;
    if (exact || !voc.knows(concept.stem)) return;
    if (i === concepts.length - 1 && concept.word.length >= 3) prefix(concept, known, voc);
    let parts = partsOf(concept, known, bases, taal, voc);
    if (known) return addParts(concept, parts, voc.spread(own) <= RARE ? WEIGHT.rareParts : WEIGHT.ownParts);
    if (!voc.synonyms.has(concept.stem)) { // a word with synonyms is no typing error
      const near = meantBy(concept, parts, taal, voc, { wide, isWord });
      correct(concept, near, voc);
      if (!parts && isWord(concept.stem)) family(concept, voc);
      if (near.length) parts = null;
      else parts ??= mended(concept, taal, voc, isWord);
      concept.parts = parts;
      const found = near.length || concept.terms.size ? FOUND.near : 0;
      concept.found = parts ? FOUND.parts : found;
    }
    addParts(concept, parts, WEIGHT.unknownParts);
  });
  if (!exact) {
    join(all, concepts, taal, voc);
    concepts = loose(all, concepts, taal, voc);
    concepts = concepts.flatMap((concept) => apart(concept, voc)).slice(0, MOST_PARTS);
    synonyms(concepts, taal, voc);
  }
  for (const concept of concepts) concept.spread = voc.spread(concept.stem);
  return concepts;
}

/** The word, alone and inside compounds, and its small forms. `own` is the stem as it was typed. */
function itself(concept, own, taal, voc, exact) {
  add(concept, concept.stem, WEIGHT.whole);
  add(concept, PART + concept.stem, WEIGHT.part);
  if (exact) return;
  const small = smallForms(concept.stem === own ? concept.word : voc.form(concept.stem));
  const forms = [own, ...small.map((form) => taal.stem(form))].filter((stem) => voc.words.has(stem));
  for (const stem of forms) add(concept, stem, WEIGHT.small);
}

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
    Object.assign(one, { typed: concept.word, meant: concept.meant, found: concept.found });
    return one;
  });
}

/** The last word may not be finished yet. */
function prefix(concept, known, voc) {
  for (const stem of voc.startingWith(concept.word, MOST_BEGUN)) {
    if (stem !== concept.stem) add(concept, stem, known ? WEIGHT.finished : WEIGHT.prefix);
  }
}

/** A word that no page has is of the family of those that begin like it: pedagogiek and pedagogie. */
function family(concept, voc) {
  const begin = concept.stem.slice(0, Math.max(LEAST_SHARED, Math.ceil(concept.stem.length * MOST_SHARED)));
  if (begin.length <= LEAST_SHARED) return;
  for (const stem of voc.startingWith(begin, MOST_BEGUN)) add(concept, stem, WEIGHT.family);
}

/** A compound is also found by its parts. */
function addParts(concept, parts, weight) {
  for (const part of parts ?? []) {
    add(concept, part, weight);
    add(concept, PART + part, weight * WEIGHT.partInPart);
  }
}

/** A mistyped word becomes the nearest known word, with its synonyms; words that are as near count too. */
function correct(concept, near, voc) {
  for (const { stem, away } of near) {
    add(concept, stem, WEIGHT.near / away);
    add(concept, PART + stem, WEIGHT.nearPart / away);
  }
  if (!near.length) return;
  concept.stem = near[0].stem;
  const form = voc.form(concept.stem);
  if (!near[0].guess && !sameWord(concept.word, form)) concept.meant = form;
}

/** The parts of a compound with an error in one of them. */
function mended(concept, taal, voc, isWord) {
  const found = isWord(concept.stem) ? null : mendedParts(concept.word, taal, voc);
  if (found?.sure) concept.meant = found.written;
  return found?.parts ?? null;
}
