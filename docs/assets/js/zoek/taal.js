// Dutch words to search terms, exactly as Python does it (zoeken/woorden.py); shared vectors keep them equal.

// Letters and numbers of any script; inside a word also unseen signs, and marks apart from their letter.
const WORD = /[\p{L}\p{N}](?:[\p{L}\p{N}]|[\u00ad\u200b-\u200d\u2060\u0300-\u036f])*(?:['’][A-Za-z]+)?/gu;
const LETTERS = {
  ...{ "ĳ": "ij", "’": "'", "æ": "ae", "œ": "oe", "ø": "o", "ß": "ss", "ł": "l", "đ": "d" },
  ...{ "ı": "i", "ð": "d", "þ": "th" },
};
const PARTICIPLE = /^(af|aan|in|mee|om|op|over|samen|terug|toe|uit|voor|weg|)ge(?=.{4})/; // afgevallen
const UNSEEN = /[\u00ad\u200b-\u200d\u2060]/g;
const OVERLONG = /(?:^|[iue])(?:aa|oo)[^aeiouy]$|(?:^|[iu])ee[^aeiouy]$|^uu[^aeiouy]$/;
const SHORT = 3;
const isVowel = (c) => c !== undefined && "aeiouy".includes(c);

/** Small letters without diacritics: "Coöperatie" becomes "cooperatie". */
export function fold(text) {
  const whole = text.replace(UNSEEN, "").normalize("NFKC").toLowerCase();
  return whole.replace(/[ĳ’æœøßłđıðþ]/g, (c) => LETTERS[c]).normalize("NFD").replace(/\p{Mn}/gu, "");
}

const folded = new Map(); // folding takes most of the time of reading a page, and words return

function clean(written) {
  let word = folded.get(written);
  if (word === undefined) folded.set(written, (word = fold(written).split("'")[0].replaceAll(" ", "")));
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
 * and boom, "dingetje" ding), or, when no page has it, an older spelling ("konflikt") or a verb ("afgevallen").
 */
export function otherForms(word, known) {
  const found = [];
  const small = /^(.{3,})jes?$/.exec(word)?.[1];
  if (small) {
    const short = /[tp]$/.test(small) ? small.slice(0, -1) : small;
    found.push(small, short, short.replace(/(.)\1?e$/, "$1"));
  }
  if (!known) found.push(word.replace(/^k(?=[aolru])/, "c").replace(/kt/g, "ct"), word.replace(PARTICIPLE, "$1"));
  return [...new Set(found)].filter((form) => form.length >= 3 && form !== word);
}

/** How a word looks when it is small, written: kaartje, boompje, stoeltje, kringetje. */
export const smallForms = (word) => ["je", "tje", "pje", "etje", `${word.at(-1)}etje`].map((end) => word + end);

/** A language: the stemmer with the editors' irregular forms, and the words that carry no meaning. */
export class Taal {
  constructor(lists) {
    const { onregelmatig, slot_s: ownS = "", stop, vraag, tussen, voorvoegsels, los = "" } = lists;
    const forms = Object.entries(onregelmatig).flatMap(([stem, row]) => row.split(" ").map((form) => [form, stem]));
    this.irregular = new Map(forms);
    this.ownS = ownS.split(" ").filter(Boolean);
    this.tails = Object.entries(lists.staart ?? {});
    this.noTail = lists.geen_staart;
    this.stop = new Set(stop);
    this.question = new Set(vraag);
    this.between = tussen;
    this.loose = new Set(los.split(" "));
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
      found = this.irregular.get(word) ?? this.rules(word);
      this.known.set(word, found);
    }
    return found;
  }

  /** The stem by rule alone: Snowball's, and what that leaves of plurals and of long vowels. */
  rules(word) {
    let s = porter(this.singular(word));
    if (s.length > SHORT && (s.endsWith("tes") || s.endsWith("des"))) s = porter(s.slice(0, -1));
    if (s.length >= SHORT) s = s.slice(0, -1) + ({ z: "s", v: "f" }[s.at(-1)] ?? s.at(-1));
    if (OVERLONG.test(s)) s = s.slice(0, -2) + s.at(-1);
    if (s.length > SHORT && s.at(-1) === s.at(-2) && !"aeiou".includes(s.at(-1))) s = s.slice(0, -1);
    return s;
  }

  /** What Snowball should see: acties as actie, raadsleden as raadslid, and kans as kansen, so that its s stays. */
  singular(word) {
    const { length } = word;
    for (const [tail, one] of this.tails) {
      const head = word.slice(0, -tail.length);
      const parted = word.endsWith(tail) && head.length >= SHORT;
      if (parted && !this.noTail.some((end) => head.endsWith(end))) return head + one;
    }
    const ends = (own) => word.endsWith(own) && (word === own || length >= own.length + SHORT);
    if (this.ownS.some(ends)) return `${word}en`;
    if (word.endsWith("eeen") || word.endsWith("ieen")) return word.slice(0, -2);
    const plural = length > SHORT + 1 && (word.endsWith("ies") || word.endsWith("jes"));
    return plural || (length > SHORT + 2 && word.endsWith("ens")) ? word.slice(0, -1) : word;
  }
}
