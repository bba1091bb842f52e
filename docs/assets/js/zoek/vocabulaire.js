// The words of the index: how often each stem occurs, the parts of compounds, and which known words look like another.
// They stand in files in the order of the alphabet. A question for which a file was not read notes that file as missed.

import { fileOf } from "./pakken.js";

const rows = [0, 1, 2].map(() => new Uint16Array(400)); // longer than the longest query

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
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) cost = Math.min(cost, older[j - 2] + 1);
      row[j] = cost;
      if (cost < least) least = cost;
    }
    if (least > max) return max + 1;
    [older, previous, row] = [previous, row, older];
  }
  return previous[b.length];
}

export class Vocabulaire {
  /** `bounds` has, for the files with words (v) and with tails (s), the beginning of the first line of each file. */
  constructor(bounds) {
    this.bounds = bounds;
    this.read = new Map(); // path -> the stems of that file, or first letters per tail
    this.missed = new Set();
    this.words = new Map();
    this.synonyms = new Map();
    this.looked = new Map();
  }

  /** Add a file with words, "stem spread ending parts …" or "=phrase in stems=synonym=synonym …", or with tails, "tail letters". */
  add(path, text) {
    const lines = text.split("\n");
    this.read.set(path, path.startsWith("s") ? new Map(lines.map((line) => line.split(" "))) : lines.filter((line) => this.addWord(line)).map((line) => line.split(" ", 1)[0]));
  }

  addWord(line) {
    if (line.startsWith("=")) {
      const [, key, ...others] = line.split("=");
      this.synonyms.set(key, others);
      return false;
    }
    const [stem, spread, ending, ...parts] = line.split(" ");
    const gone = Number.parseInt(ending, 10) || 0;
    this.words.set(stem, { spread: Number(spread), form: stem.slice(0, stem.length - gone) + ending.replace(/^\d+/, ""), parts: parts.length ? parts : null });
    return true;
  }

  /** What stands in the files with keys from `first` to `last`; null when one of them was not read: then it is noted as missed. */
  files(folder, first, last = first) {
    const bounds = this.bounds[folder];
    const paths = [];
    for (let n = fileOf(bounds, first); n <= fileOf(bounds, last); n++) paths.push(`${folder}/${n}.txt`);
    const unread = paths.filter((path) => !this.read.has(path));
    for (const path of unread) this.missed.add(path);
    return unread.length ? null : paths.map((path) => this.read.get(path));
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
    const found = (this.files("v", letters, `${letters}\uffff`) ?? []).flatMap((stems) => stems.filter((stem) => stem.startsWith(letters)));
    return found.sort((a, b) => this.spread(b) - this.spread(a)).slice(0, most);
  }

  /**
   * Known stems within `max` typing errors, as [{stem, away}]: nearest first, then same first letter, then most used.
   * Looks among words with the same first letter, and for one error in the begin; or `wide` among all. Null when a file was missed.
   */
  near(word, max, wide = false) {
    const found = this.scan(`${max} ${word}`, word, wide, max, (known) => (known.length < 3 ? max + 1 : distance(word, known, max)));
    return found && this.ranked(wide ? found : [...found, ...this.otherBegin(word)], word);
  }

  /** As `near`, for a word whose typing error kept the stemmer from its ending: the last letters are free. */
  nearStart(word, max, wide = false) {
    const away = (known) => {
      const extra = word.length - known.length;
      if (known.length < 6 || extra < -1 || extra > 5) return max + 1;
      return Math.max(1, Math.min(...[-1, 0, 1].map((n) => distance(word.slice(0, known.length + n), known, max))));
    };
    const found = this.scan(`${max} ${word}*`, word, wide, max, away);
    return found && this.ranked([...found], word);
  }

  /** Measure all words, or those with the same first letter; remembered, as people type on. */
  scan(question, word, wide, max, measure) {
    const first = wide ? "" : word[0];
    const files = this.files("v", first, `${first}\uffff`);
    if (!files) return null;
    const key = `${first} ${question}`;
    if (!this.looked.has(key)) {
      const found = [];
      for (const stems of files) {
        for (const stem of stems) {
          const away = stem.startsWith(first) ? measure(stem) : max + 1;
          if (away <= max) found.push({ stem, away });
        }
      }
      this.looked.set(key, found);
    }
    return this.looked.get(key);
  }

  /** Known stems that are the word with another first letter, one more, one less, or the first two swapped. */
  otherBegin(word) {
    const rest = word.slice(1);
    const [same, more] = [rest, word].map((tail) => this.files("s", tail)?.[0].get(tail) ?? "");
    const less = [rest, word[1] + word[0] + word.slice(2)].filter((stem) => this.spread(stem));
    const found = [...less, ...Array.from(same, (letter) => letter + rest), ...Array.from(more, (letter) => letter + word)];
    return found.filter((stem) => stem.length >= 3 && stem[0] !== word[0]).map((stem) => ({ stem, away: 1 }));
  }

  ranked(found, word) {
    const other = ({ stem }) => Number(stem[0] !== word[0]);
    return found.sort((a, b) => a.away - b.away || other(a) - other(b) || this.spread(b.stem) - this.spread(a.stem));
  }
}
