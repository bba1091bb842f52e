// What a word that nobody wrote was meant to be: a known word at an error or two, or a compound with one in a part.

import { distance } from "./vocabulaire.js";

const LEAST = 4; // letters of a word that may be mistyped
const LONG = 9; // letters of a word that may have two errors
const PREFIXED = 6; // letters from where a word may be a participle of a verb that is known
const HALF = 5; // letters of the part of a compound that may be mistyped
const SURE = 8; // letters of such a part from where it is worth a question
const OFTEN = 10; // pages with a compound: then one that falls apart in known parts may still be that one, mistyped
const MOST = 3; // words that a mistyped word may stand for
const CHANCE = 3; // so short a part stands in many a word by chance: opbouwerk is opbouwwerk, not opbouw and erk
// What differs between two forms of one word.
const ENDINGS = new Set(" s e en n t te ten d de den er ers ing ie iek je".split(" "));
const ENDING = 2; // letters that two forms of one word may differ
const SAME = 5; // letters that two forms of one word share at least

/** The known words that this one was likely meant to be, as [{stem, away, guess}]; none for one well written. */
export function meantBy({ word, stem }, parts, taal, voc, { wide, isWord }) {
  const whole = parts && parts.every((part) => part.length > CHANCE);
  if (word.length < LEAST || isWord(stem)) return [];
  if (whole && word.length < LONG) return [];
  const surely = (one) => voc.spread(one.stem) >= OFTEN && distance(word, voc.form(one.stem), 1) === 1;
  if (whole) return (voc.near(stem, 1) ?? []).filter(surely).slice(0, 1);
  const max = word.length >= LONG && !parts ? 2 : 1;
  let near = voc.near(stem, max, wide);
  if (near?.length === 0 && word.length > PREFIXED && word.startsWith("ge")) {
    const bare = taal.stem(word.slice(2)); // geluistert -> luister
    near = guessed(voc.spread(bare) ? [{ stem: bare, away: 1 }] : voc.near(bare, 1, wide));
  }
  if (near?.length === 0 && !parts && word.length >= LONG) near = guessed(voc.nearStart(word, 1, wide));
  const first = near?.[0];
  const fits = ({ stem: other, away }) => away === first.away && (away < 2 || other[0] === stem[0]);
  // Stems may be nearer to each other than the words are: verkenning and vereniging.
  const far = ({ stem: other, away }) => distance(word, voc.form(other), away + ENDING) > away + ENDING;
  return (near ?? []).filter(fits).slice(0, MOST).map((one) => (far(one) ? { ...one, guess: true } : one));
}

/** Looked for, and not worth a question. */
const guessed = (near) => near?.map((one) => ({ ...one, guess: true }));

/** A compound of a known part and a mistyped one, as {parts, written, sure}; or null. The longest known part wins. */
export function mendedParts(word, taal, voc) {
  for (let i = word.length - HALF; i >= HALF; i--) {
    const [good, bad] = [word.slice(0, i), word.slice(i)];
    const known = taal.stem(good);
    const [found] = (voc.spread(known) && voc.near(taal.stem(bad), 1)) || [];
    const sure = Math.min(good.length, bad.length) >= SURE;
    if (found) return { parts: [known, found.stem], written: good + voc.form(found.stem), sure };
  }
  return null;
}

/** Whether two words are forms of one: then there is nothing to ask. */
export function sameWord(a, b) {
  let shared = 0;
  while (shared < a.length && a[shared] === b[shared]) shared++;
  return shared >= SAME && ENDINGS.has(a.slice(shared)) && ENDINGS.has(b.slice(shared));
}
