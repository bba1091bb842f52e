// Where in a page the answer stands: the best section, and a snippet of its text with the words that matched.

import { bitCount } from "./paginas.js";
import { wordsAt } from "./taal.js";

const SNIPPET = 220;

/** Read the words of a page once: its parts, with the words of text and heading as [{known: {word, stem}, begin, end}]. */
export function parts(fragment, taal) {
  const read = (text) => wordsAt(text).map(({ word, begin, end }) => ({ known: taal.meet(word), begin, end }));
  return [["", "", fragment.kern], ...fragment.delen].map(([anker, kop, tekst]) => ({ anker, kop, tekst, text: read(tekst), head: read(kop) }));
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
    if (!bits) concepts.forEach((concept, i) => { if (concept.word.length >= 4 && word.includes(concept.word)) bits |= 1 << i; });
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
    return { anker, kop, tekst, found, score: bitCount(bits) * 10 + bitCount(inHead) * 8 + Math.min(found.length, 9) };
  });
  const top = scored.reduce((a, b) => (b.score > a.score ? b : a));
  const chosen = top.score ? top : scored[0];
  return { anker: chosen.anker, kop: chosen.anker ? chosen.kop : "", snippet: cut(chosen.tekst || read[0].tekst, chosen.found) };
}

/** Cut the stretch of text with most matches, and mark them. */
export function cut(text, found) {
  let begin = 0;
  if (found.length) {
    begin = Math.max(0, densest(found).begin - 60);
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
