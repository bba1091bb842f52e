// Where in a page the answer stands: the best section, and a snippet of its text with the words that matched.

import { bitCount } from "./paginas.js";
import { wordsAt } from "./taal.js";

const SNIPPET = 220; // characters
const BEFORE = 60; // characters before the first match
const RECOGNISABLE = 4; // letters of a word that also marks longer words with it inside
// What makes a part the best one: the words of the question in its text, those in its heading, and how often they come.
const IN_TEXT = 10;
const IN_HEADING = 8;
const OFTEN = 9;

/** Read the words of a page once: its parts, with words of text and heading as [{known: {word, stem}, begin, end}]. */
export function parts(fragment, taal) {
  const read = (text) => wordsAt(text).map(({ word, begin, end }) => ({ known: taal.meet(word), begin, end }));
  const part = ([anker, kop, tekst]) => ({ anker, kop, tekst, text: read(tekst), head: read(kop) });
  return [["", "", fragment.kern], ...fragment.delen].map(part);
}

/** Make a function that says which concepts a known word serves, as bits; 0 when none. */
export function matcher(concepts, voc) {
  const wanted = new Map();
  concepts.forEach((concept, i) => {
    for (const term of concept.terms.keys()) {
      const plain = term.replace(/^~/, "");
      wanted.set(plain, (wanted.get(plain) ?? 0) | (1 << i));
    }
  });
  const looked = new Map();
  const find = ({ word, stem }) => {
    if (!stem) return 0;
    let bits = wanted.get(stem) ?? 0;
    for (const part of voc.words.get(stem)?.parts ?? []) bits |= wanted.get(part) ?? 0;
    if (bits) return bits;
    concepts.forEach((concept, i) => {
      if (concept.word.length >= RECOGNISABLE && word.includes(concept.word)) bits |= 1 << i;
    });
    return bits;
  };
  return (known) => {
    let bits = looked.get(known);
    if (bits === undefined) looked.set(known, (bits = find(known)));
    return bits;
  };
}

/** Return {anker, kop, snippet: [[text, marked]]} of the best part. Words in a heading count double. */
export function best(read, match) {
  const scored = read.map(({ anker, kop, tekst, text, head }) => {
    const found = [];
    let bits = 0;
    for (const w of text) {
      const own = match(w.known);
      if (own) found.push({ begin: w.begin, end: w.end, bits: own });
      bits |= own;
    }
    const inHead = head.reduce((all, w) => all | match(w.known), 0);
    const score = bitCount(bits) * IN_TEXT + bitCount(inHead) * IN_HEADING + Math.min(found.length, OFTEN);
    return { anker, kop, tekst, found, score };
  });
  const top = scored.reduce((a, b) => (b.score > a.score ? b : a));
  const chosen = top.score ? top : scored[0];
  const snippet = cut(chosen.tekst || read[0].tekst, chosen.found);
  return { anker: chosen.anker, kop: chosen.anker ? chosen.kop : "", snippet };
}

/** Cut the stretch of text with most matches, and mark them. */
export function cut(text, found) {
  let begin = 0;
  if (found.length) {
    begin = Math.max(0, densest(found).begin - BEFORE);
    if (begin) begin = text.indexOf(" ", begin) + 1 || begin;
  }
  let end = Math.min(text.length, begin + SNIPPET);
  if (end < text.length) end = text.lastIndexOf(" ", end) > begin ? text.lastIndexOf(" ", end) : end;
  const pieces = [];
  let last = begin;
  for (const w of found.filter((v) => v.begin >= begin && v.end <= end)) {
    if (w.begin > last) pieces.push([text.slice(last, w.begin), false]);
    pieces.push([text.slice(w.begin, w.end), true]);
    last = w.end;
  }
  pieces.push([text.slice(last, end), false]);
  if (begin) pieces.unshift(["… ", false]);
  if (end < text.length) pieces.push([" …", false]);
  return pieces.map(([t, marked]) => [t.replace(/\s+/g, " "), marked]).filter(([t]) => t);
}

/** The first match from where a snippet holds most concepts. */
function densest(found) {
  let [first, most] = [found[0], 0];
  found.forEach((w, i) => {
    let bits = 0;
    for (let j = i; j < found.length && found[j].end - w.begin < SNIPPET; j++) bits |= found[j].bits;
    if (bitCount(bits) > most) [first, most] = [w, bitCount(bits)];
  });
  return first;
}
