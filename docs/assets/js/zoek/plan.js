// From what someone typed to what to look for: one concept per word, each with the terms that stand for it and their weight.

import { words } from "./taal.js";

export const MAX_QUERY = 300;
const QUOTED = /["“”„]([^"“”„]+)["“”„]/g;
const PART = "~"; // before a term that stands inside a compound
const MAX_CONCEPTS = 24;
const MOST_PARTS = 30; // concepts there may be when compounds fell apart: a bit for each tells what a page covers
const PHRASE_CARE = 3;
const SHORT = 3; // a part of so few letters stands in many a word by chance
// How much a term counts beside the word itself. Tried on the gold queries; see besluit 0006.
const WEIGHT = { whole: 1, part: 0.55, prefix: 0.35, ownParts: 0.12, unknownParts: 0.5, partInPart: 0.7, base: 0.6, near: 0.9, nearPart: 0.4, joined: 1, synonym: 0.6 };

/** Split a typed text in loose words and quoted phrases; `quoted` when there is nothing beside those. Never throws; cuts what is too long. */
export function read(text) {
  const plain = String(text ?? "").replace(/[\u0000-\u001f\u007f]/g, " ").slice(0, MAX_QUERY);
  const phrases = Array.from(plain.matchAll(QUOTED), (m) => words(m[1]).join(" ")).filter((p) => p.includes(" "));
  const quoted = phrases.length > 0 && !words(plain.replace(QUOTED, " ")).some(Boolean);
  return { words: words(plain).filter(Boolean), phrases, quoted };
}

/** The words that carry meaning; when none does, all of them. */
export function meaningful(all, taal) {
  const found = all.filter((w) => !taal.stop.has(w) && !taal.question.has(w));
  return (found.length ? found : all).slice(0, MAX_CONCEPTS);
}

/**
 * Make the plan. `exact` leaves out everything but the words themselves; `wide` looks for mistyped words under every letter.
 * `voc` notes which of its files it missed: then the plan is not final, and is made again when those were read.
 * Returns [{word, stem, terms: Map(term -> weight), meant, also}]: `meant` is a corrected word, `also` the synonyms used.
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
    const chance = corrected && parts?.some((part) => part.length <= SHORT); // opbouwerk is opbouwwerk, not opbouw and erk
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

/**
 * What a word may be another form of, likeliest first: a small one ("kaartjes" gives kaart and kaar, "boompje" boomp and
 * boom, "dingetje" ding), or, when no page has it, an older spelling ("konflikt").
 */
export function otherForms(word, known) {
  const found = [];
  const small = /^(.{3,})jes?$/.exec(word)?.[1];
  if (small) {
    const short = /[tp]$/.test(small) ? small.slice(0, -1) : small;
    found.push(small, short, short.replace(/(.)\1?e$/, "$1"));
  }
  if (!known) found.push(word.replace(/^k(?=[aolru])/, "c").replace(/kt/g, "ct"));
  return [...new Set(found)].filter((form) => form.length >= 3 && form !== word);
}

/** The stems of the parts of a compound: what the build knows, or else what the browser finds in it or in another form of it. */
function partsOf({ word, stem }, known, forms, taal, voc) {
  if (known) return word.length >= 7 ? voc.parts(stem) : null;
  let found = null;
  for (const form of [word, ...forms]) found ??= form.length >= 7 ? takeApart(form, taal, voc) : null;
  return found;
}

/** The last word may not be finished yet. */
function prefix(concept, voc) {
  for (const stem of voc.startingWith(concept.word, 12)) if (stem !== concept.stem) add(concept, stem, WEIGHT.prefix);
}

/** A compound is also found by its parts: a known one by what the build knows, an unknown one by known words inside it. */
function addParts(concept, parts, weight) {
  for (const part of parts) {
    add(concept, part, weight);
    add(concept, PART + part, weight * WEIGHT.partInPart);
  }
}

/** Split an unknown word in two or three known stems; longest shortest part wins, a linking letter costs a little. */
export function takeApart(word, taal, voc, least = 3, depth = 0) {
  let best = null;
  for (let i = least; i <= word.length - least; i++) {
    const [head, tail] = [word.slice(0, i), word.slice(i)];
    const heads = taal.between.filter((link) => head.endsWith(link)).map((link) => ({ link, stripped: head.slice(0, head.length - link.length) }));
    const fitting = heads.filter(({ stripped }) => stripped.length >= least && !taal.stop.has(stripped) && !taal.prefixes.has(stripped) && voc.spread(taal.stem(stripped)));
    if (!fitting.length) continue; // before the tail is looked up: that is in another file
    const tailStem = taal.stem(tail);
    const rest = voc.spread(tailStem) ? [tailStem] : depth < 1 && tail.length >= 8 ? takeApart(tail, taal, voc, 4, depth + 1) : null;
    if (!rest) continue;
    for (const { link, stripped } of fitting) {
      const parts = [taal.stem(stripped), ...rest];
      // Equal so far, as in buurt-raad and buur-traad: the words that more pages hold win.
      const often = Math.log2(1 + Math.min(...parts.map((p) => voc.spread(p)))) / 20;
      const score = Math.min(...parts.map((p) => p.length)) * 2 - (link ? 1 : 0) - parts.length * 2 + often;
      if (!best || score > best.score) best = { score, parts };
    }
  }
  return best?.parts ?? null;
}

/** A word nobody wrote is perhaps mistyped: take the nearest known words, only from the closest ring. Says whether there are any. */
function correct(concept, parts, taal, voc, wide) {
  const max = concept.word.length >= 8 && !parts ? 2 : 1;
  let near = voc.near(concept.stem, max, wide);
  if (near?.length === 0 && concept.word.length > 6 && concept.word.startsWith("ge")) {
    const bare = taal.stem(concept.word.slice(2)); // geluistert -> luister
    near = voc.spread(bare) ? [{ stem: bare, away: 1 }] : voc.near(bare, max, wide);
  }
  if (near?.length === 0 && !parts && concept.word.length >= 8) near = voc.nearStart(concept.word, max, wide);
  for (const { stem, away } of (near ?? []).filter((n) => n.away === near[0].away).slice(0, 3)) {
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
      if (voc.spread(stem)) for (const concept of concepts) if (concept.word === a || concept.word === b) add(concept, stem, WEIGHT.joined);
    }
  }
}

/** Words that mean the same, from begrippen, pages and the editors' list; phrases count when all their stems were typed in a row. */
function synonyms(concepts, taal, voc) {
  const stems = concepts.map((c) => c.stem);
  for (let from = 0; from < stems.length; from++) {
    for (let to = from + 1; to <= Math.min(stems.length, from + 4); to++) {
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
