// Dutch words to search terms, exactly as Python does it (zoeken/woorden.py); shared vectors keep them equal.

const WORD = /[0-9A-Za-z\u00C0-\u024F]+(?:['’][A-Za-z]+)?/g;
const LETTERS = { "ĳ": "ij", "’": "'", "æ": "ae", "œ": "oe", "ø": "o", "ß": "ss", "ł": "l", "đ": "d" };
const isVowel = (c) => c !== undefined && "aeiouy".includes(c);

/** Small letters without diacritics: "Coöperatie" becomes "cooperatie". */
export function fold(text) {
  const plain = text.toLowerCase().replace(/[ĳ’æœøßłđ]/g, (c) => LETTERS[c]);
  return plain.normalize("NFD").replace(/\p{Mn}/gu, "");
}

const folded = new Map(); // folding takes most of the time of reading a page, and words return

function clean(written) {
  let word = folded.get(written);
  if (word === undefined) folded.set(written, (word = fold(written).split("'")[0]));
  return word;
}

/** The words of a text as [{word, begin, end}], folded; what follows an apostrophe falls off. */
export function wordsAt(text) {
  return Array.from(text.matchAll(WORD), (m) => ({ word: clean(m[0]), begin: m.index, end: m.index + m[0].length }));
}

export const words = (text) => wordsAt(text).map((w) => w.word);

/** Snowball's Dutch stemmer (Porter), for folded words. See snowballstem.org/algorithms/dutch_porter. */
export function porter(word) {
  // y at the start and after a vowel, and i between vowels, count as consonants: written in capitals meanwhile.
  const letters = [...word];
  for (let i = 0; i < letters.length; i++) {
    if (letters[i] === "y" && (i === 0 || isVowel(letters[i - 1]))) letters[i] = "Y";
    else if (letters[i] === "i" && isVowel(letters[i - 1]) && isVowel(letters[i + 1])) letters[i] = "I";
  }
  let w = letters.join("");
  if (w.length < 3) return w.toLowerCase();

  const region = (from) => {
    let i = from;
    while (i < w.length && !isVowel(w[i])) i++;
    while (i < w.length && isVowel(w[i])) i++;
    return i < w.length ? i + 1 : w.length;
  };
  const first = region(0);
  const r1 = Math.max(first, 3);
  const r2 = region(first);

  let dropped = false;
  const cut = (n) => { w = w.slice(0, w.length - n); };
  const undouble = () => { if (/(kk|dd|tt)$/.test(w)) cut(1); };
  const dropE = () => {
    dropped = false;
    const at = w.length - 1;
    if (!w.endsWith("e") || at < r1 || at === 0 || isVowel(w[at - 1])) return;
    cut(1);
    dropped = true;
    undouble();
  };
  const dropEn = (n) => {
    const at = w.length - n;
    if (at < r1 || at === 0 || isVowel(w[at - 1]) || w.slice(0, at).endsWith("gem")) return;
    cut(n);
    undouble();
  };

  if (w.endsWith("heden")) {
    if (w.length - 5 >= r1) w = w.slice(0, -5) + "heid";
  } else if (w.endsWith("ene")) dropEn(3);
  else if (w.endsWith("en")) dropEn(2);
  else if (w.endsWith("se") || w.endsWith("s")) {
    const n = w.endsWith("se") ? 2 : 1;
    const at = w.length - n;
    if (at >= r1 && at > 0 && !isVowel(w[at - 1]) && w[at - 1] !== "j") cut(n);
  }
  dropE();
  if (w.endsWith("heid") && w.length - 4 >= r2 && w[w.length - 5] !== "c") {
    cut(4);
    if (w.endsWith("en")) dropEn(2);
  }
  const igBefore = () => w.endsWith("ig") && w.length - 2 >= r2 && w[w.length - 3] !== "e";
  if (/(end|ing)$/.test(w)) {
    if (w.length - 3 >= r2) {
      cut(3);
      if (igBefore()) cut(2);
      else undouble();
    }
  } else if (w.endsWith("ig")) {
    if (igBefore()) cut(2);
  } else if (w.endsWith("lijk")) {
    if (w.length - 4 >= r2) {
      cut(4);
      dropE();
    }
  } else if (w.endsWith("baar")) {
    if (w.length - 4 >= r2) cut(4);
  } else if (w.endsWith("bar")) {
    if (w.length - 3 >= r2 && dropped) cut(3);
  }
  const n = w.length;
  const long = n >= 4 && /(aa|ee|oo|uu)$/.test(w.slice(0, -1)) && !isVowel(w[n - 4]); // as in brood: bro-d
  if (long && !isVowel(w[n - 1]) && w[n - 1] !== "I") w = w.slice(0, -2) + w[n - 1];
  return w.toLowerCase();
}

/**
 * What a word may be another form of, likeliest first: a small one ("kaartjes" gives kaart and kaar, "boompje" boomp
 * and boom, "dingetje" ding), or, when no page has it, an older spelling ("konflikt").
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

/** A language: the stemmer with the editors' irregular forms, and the words that carry no meaning. */
export class Taal {
  constructor({ onregelmatig, stop, vraag, tussen, voorvoegsels }) {
    this.irregular = new Map(Object.entries(onregelmatig));
    this.stop = new Set(stop);
    this.question = new Set(vraag);
    this.between = tussen;
    this.prefixes = new Set(voorvoegsels);
    this.known = new Map();
    this.met = new Map();
  }

  /** A folded word as one object for every place where it stands: {word, stem}; a word without meaning has no stem. */
  meet(word) {
    let found = this.met.get(word);
    if (!found) this.met.set(word, (found = { word, stem: this.stop.has(word) ? "" : this.stem(word) }));
    return found;
  }

  stem(word) {
    let found = this.known.get(word);
    if (found === undefined) {
      found = this.irregular.get(word) ?? Taal.rules(porter(word));
      this.known.set(word, found);
    }
    return found;
  }

  static rules(stem) {
    let s = stem;
    if (s.length <= 3) return s;
    if (s.endsWith("tes") || s.endsWith("des")) s = porter(s.slice(0, -1));
    const last = { z: "s", v: "f" }[s.at(-1)] ?? s.at(-1);
    s = s.slice(0, -1) + last;
    if (s.length > 3 && s.at(-1) === s.at(-2) && !"aeiou".includes(s.at(-1))) s = s.slice(0, -1);
    return s;
  }
}
