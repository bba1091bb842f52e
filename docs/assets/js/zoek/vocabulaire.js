// The words of the index: how often each stem occurs, the parts of compounds, and which known words look like another.
// They stand in files in the order of the alphabet. A question for which a file was not read notes that file as missed.

import { fileOf } from "./pakken.js";

const LONGEST = 400; // letters of a word: more than the longest query has
const rows = [0, 1, 2].map(() => new Uint16Array(LONGEST));

/** Damerau-Levenshtein distance (two neighbours swapped count as one), or max + 1 as soon as it is more than max. */
export function distance(a, b, max) {
  if (Math.abs(a.length - b.length) > max) return max + 1;
  let [older, previous, row] = rows;
  for (let j = 0; j <= b.length; j++) previous[j] = j;
  for (let i = 1; i <= a.length; i++) {
    const from = Math.max(1, i - max);
    const to = Math.min(b.length, i + max);
    row[from - 1] = from === 1 ? i : max + 1;
    row[to + 1] = max + 1;
    let least = row[from - 1];
    for (let j = from; j <= to; j++) {
      let cost = Math.min(previous[j] + 1, row[j - 1] + 1, previous[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1));
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      if (swapped) cost = Math.min(cost, older[j - 2] + 1);
      row[j] = cost;
      if (cost < least) least = cost;
    }
    if (least > max) return max + 1;
    [older, previous, row] = [previous, row, older];
  }
  return previous[b.length];
}

const LAST = "\uffff"; // a sign that comes after every letter
const backwards = (word) => [...word].reverse().join("");
const SHORTEST = 3; // letters of a stem that a mistyped word may stand for
const LONG = 6; // letters of a stem of which only the beginning is compared
const ENDING = 5; // letters that a mistyped ending may add

export class Vocabulaire {
  /** `bounds` has, for the files with words (v) and words backwards (e), the beginning of the first line of each. */
  constructor(bounds) {
    this.bounds = bounds;
    this.read = new Map(); // path -> the stems of that file
    this.missed = new Set();
    this.lost = new Set(); // paths that cannot be fetched now: as if nothing stands in them
    this.words = new Map();
    this.synonyms = new Map();
    this.looked = new Map();
  }

  /** Add a file of lines: a word backwards, or "stem spread ending parts …", or "=phrase in stems=synonym=…". */
  add(path, text) {
    const lines = text.split("\n");
    const stems = path.startsWith("e") ? lines.map(backwards) : lines.map((line) => this.addWord(line)).filter(Boolean);
    this.read.set(path, stems);
  }

  addWord(line) {
    if (line.startsWith("=")) {
      const [, key, ...others] = line.split("=");
      this.synonyms.set(key, others);
      return null;
    }
    const [stem, spread, ending, ...parts] = line.split(" ");
    const gone = Number.parseInt(ending, 10) || 0;
    const form = stem.slice(0, stem.length - gone) + ending.replace(/^\d+/, "");
    this.words.set(stem, { spread: Number(spread), form, parts: parts.length ? parts : null });
    return stem;
  }

  /** What stands in the files with keys from `first` to `last`; null when one is still to be read, which is noted. */
  files(folder, first, last = first) {
    const bounds = this.bounds[folder];
    const paths = [];
    for (let n = fileOf(bounds, first); n <= fileOf(bounds, last); n++) paths.push(`${folder}/${n}.txt`);
    const unread = paths.filter((path) => !this.read.has(path) && !this.lost.has(path));
    for (const path of unread) this.missed.add(path);
    return unread.length ? null : paths.map((path) => this.read.get(path) ?? []);
  }

  /** Whether the file that holds this word, if any does, was read. */
  knows(stem) {
    return this.files("v", stem) !== null;
  }

  word(stem) {
    return this.words.get(stem) ?? (this.knows(stem), null);
  }

  spread(stem) {
    return this.word(stem)?.spread ?? 0;
  }

  parts(stem) {
    return this.word(stem)?.parts ?? null;
  }

  form(stem) {
    return this.words.get(stem)?.form ?? stem;
  }

  /** Known stems that begin with these letters, the most used first. */
  startingWith(letters, most) {
    const all = (this.files("v", letters, `${letters}${LAST}`) ?? []).flat();
    const found = all.filter((stem) => stem.startsWith(letters));
    return found.sort((a, b) => this.spread(b) - this.spread(a)).slice(0, most);
  }

  /**
   * Known stems within `max` typing errors, as [{stem, away}]: nearest first, then same first letter, then most used.
   * Two errors are only looked for when there is nothing at one: among words with the same first letter, or `wide`
   * among all.
   * Null when a file was missed.
   */
  near(word, max, wide = false) {
    const found = this.oneAway(word);
    if (!found || found.length || max < 2) return found && this.ranked(found, word);
    const away = (known) => (known.length < SHORTEST ? max + 1 : distance(word, known, max));
    return this.scan(`${max} ${word}`, word, wide, max, away);
  }

  /** As `near`, for a word whose typing error kept the stemmer from its ending: the last letters are free. */
  nearStart(word, max, wide = false) {
    const away = (known) => {
      const extra = word.length - known.length;
      if (known.length < LONG || extra < -1 || extra > ENDING) return max + 1;
      return Math.max(1, Math.min(...[-1, 0, 1].map((n) => distance(word.slice(0, known.length + n), known, max))));
    };
    return this.scan(`${max} ${word}*`, word, wide, max, away);
  }

  /** All stems at one typing error: half of the word is right then, or two letters in the middle are swapped. */
  oneAway(word) {
    const half = word.length >> 1;
    const [begin, end] = [word.slice(0, half), backwards(word.slice(half))];
    const swapped = begin.slice(0, -1) + word[half] + begin.at(-1) + word.slice(half + 1);
    const begun = this.files("v", begin, `${begin}${LAST}`);
    const ended = this.files("e", end, `${end}${LAST}`);
    const known = this.spread(swapped) ? [swapped] : [];
    if (!begun || !ended) return null;
    const near = (stem) => stem.length >= SHORTEST && distance(word, stem, 1) === 1;
    const all = new Set([...begun.flat(), ...ended.flat()].filter(near).concat(known));
    return Array.from(all, (stem) => ({ stem, away: 1 }));
  }

  /** Measure all words, or those with the same first letter; remembered, as people type on. */
  scan(question, word, wide, max, measure) {
    const first = wide ? "" : word[0];
    const files = this.files("v", first, `${first}${LAST}`);
    const key = `${first} ${question}`;
    if (!files || this.looked.has(key)) return files && this.looked.get(key);
    const found = [];
    for (const stem of files.flat()) {
      const away = stem.startsWith(first) ? measure(stem) : max + 1;
      if (away <= max) found.push({ stem, away });
    }
    if (!this.lost.size) this.looked.set(key, found);
    return this.ranked(found, word);
  }

  ranked(found, word) {
    const other = ({ stem }) => Number(stem[0] !== word[0]);
    const used = ({ stem }) => this.spread(stem);
    return found.sort((a, b) => a.away - b.away || other(a) - other(b) || used(b) - used(a));
  }
}
