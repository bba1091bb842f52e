// Where in a page the answer stands: the best section, and a snippet of its text with the words that matched.

import { wordsAt } from "./taal.js";

const SNIPPET = 220;

/** Say for each word of a text which concepts it serves, as bits; 0 when none. */
function matcher(concepts, taal, voc) {
  const wanted = new Map();
  concepts.forEach((concept, i) => {
    for (const term of concept.terms.keys()) {
      const plain = term.replace(/^~/, "");
      wanted.set(plain, (wanted.get(plain) ?? 0) | (1 << i));
    }
  });
  return (word) => {
    const stem = taal.stem(word);
    let bits = wanted.get(stem) ?? 0;
    for (const part of voc.parts(stem) ?? []) bits |= wanted.get(part) ?? 0;
    if (!bits) concepts.forEach((concept, i) => { if (concept.word.length >= 4 && word.includes(concept.word)) bits |= 1 << i; });
    return bits;
  };
}

const count = (bits) => (bits ? 1 + count(bits & (bits - 1)) : 0);

/** Return {anker, kop, snippet: [[text, marked]]} for one page. Words in a heading count double. */
export function best(fragment, concepts, taal, voc) {
  const match = matcher(concepts, taal, voc);
  const matches = (text) => wordsAt(text).map((w) => ({ ...w, bits: match(w.word) })).filter((w) => w.bits && !taal.stop.has(w.word));
  const parts = [["", "", fragment.kern], ...fragment.delen].map(([anker, kop, tekst]) => {
    const found = matches(tekst);
    const bits = found.reduce((all, w) => all | w.bits, 0);
    const inHead = matches(kop).reduce((all, w) => all | w.bits, 0);
    return { anker, kop, tekst, found, score: count(bits) * 10 + count(inHead) * 8 + Math.min(found.length, 9) };
  });
  const top = parts.reduce((a, b) => (b.score > a.score ? b : a));
  const chosen = top.score ? top : parts[0];
  const kop = chosen.anker ? chosen.kop : "";
  return { anker: chosen.anker, kop, snippet: cut(chosen.tekst || fragment.kern, chosen.found) };
}

/** Cut the stretch of text with most matches, and mark them. */
export function cut(text, found) {
  let begin = 0;
  if (found.length) {
    const dense = found.map((w, i) => found.slice(i).filter((v) => v.end - w.begin < SNIPPET).reduce((all, v) => all | v.bits, 0));
    const at = found[dense.reduce((bestAt, bits, i) => (count(bits) > count(dense[bestAt]) ? i : bestAt), 0)];
    begin = Math.max(0, at.begin - 60);
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
