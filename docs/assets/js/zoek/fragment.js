// What a result says of a page: what it is, and the sentence where the answer stands, with the words that matched.

import { bitCount } from "./paginas.js";
import { wordsAt } from "./taal.js";
import { marked, sentences } from "./zinnen.js";

const RECOGNISABLE = 4; // letters of a word that also marks longer words with it inside
// What makes a part the best one: the words of the question in its text, those in its heading, and how often they come.
const IN_TEXT = 10;
const IN_HEADING = 8;
const OFTEN = 9;
// And what makes a sentence the best one: what the lead does not say, what it says at all, and how good its part is.
const NEW = 20;
const FAR = 10;

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

/**
 * What a result says of a page: `lead`, the sentence that tells what the page is; and where more of the question stands
 * than in there: `anker` and `kop` of that part, with the `zin` to read there. Texts are [words, marked] pieces.
 */
export function best(read, match) {
  const [lead, ...rest] = read.map((part) => looked(part, match));
  const told = { lead: marked(lead.tekst, lead.found), anker: "", kop: "", zin: [] };
  const better = rest.flatMap((part) => sentencesOf(part, lead.bits)).reduce(higher, { score: 0 });
  if (better.score) return { ...told, ...better };
  const { anker, kop } = rest.reduce(higher, lead);
  return { ...told, anker, kop: anker && kop };
}

const higher = (a, b) => (b.score > a.score ? b : a);

/** A part with the places of what was looked for, and its score. Words in a heading count double. */
function looked({ anker, kop, tekst, text, head }, match) {
  const found = [];
  let bits = 0;
  for (const w of text) {
    const own = match(w.known);
    if (own) found.push({ begin: w.begin, end: w.end, bits: own });
    bits |= own;
  }
  const inHead = head.reduce((all, w) => all | match(w.known), 0);
  const score = bitCount(bits) * IN_TEXT + bitCount(inHead) * IN_HEADING + Math.min(found.length, OFTEN);
  return { anker, kop, tekst, found, bits, score };
}

/** The sentences of a part that say something of the question which `known` does not. */
function sentencesOf({ anker, kop, tekst, found, bits, score }, known) {
  if (!(bits & ~known)) return [];
  return sentences(tekst).flatMap(([begin, end]) => {
    const here = found.filter((place) => place.begin >= begin && place.end <= end);
    const own = here.reduce((all, place) => all | place.bits, 0);
    if (!(own & ~known)) return [];
    const worth = bitCount(own & ~known) * NEW + bitCount(own) * IN_TEXT + score / FAR;
    return { anker, kop: anker && kop, zin: marked(tekst, here, [begin, end]), score: worth };
  });
}
