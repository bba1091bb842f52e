// The words of the index: how often each stem occurs, the parts of compounds, and which known words look like another.

/** Damerau-Levenshtein distance (two neighbours swapped count as one), or max + 1 as soon as it is more than max. */
export function distance(a, b, max) {
  if (Math.abs(a.length - b.length) > max) return max + 1;
  let older = [];
  let previous = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = new Array(b.length + 1).fill(max + 1);
    row[0] = i;
    let least = i;
    for (let j = Math.max(1, i - max); j <= Math.min(b.length, i + max); j++) {
      let cost = Math.min(previous[j] + 1, row[j - 1] + 1, previous[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) cost = Math.min(cost, older[j - 2] + 1);
      row[j] = cost;
      least = Math.min(least, cost);
    }
    if (least > max) return max + 1;
    older = previous;
    previous = row;
  }
  return previous[b.length];
}

export class Vocabulaire {
  constructor() {
    this.words = new Map();
    this.synonyms = new Map();
    this.order = null;
  }

  /** Add one letter's file: flat [stem, spread, parts or 0, usual word or 0 ...] and synonyms per phrase. */
  add({ woorden, synoniemen }) {
    for (let i = 0; i < woorden.length; i += 4) {
      const [stem, spread, parts, form] = woorden.slice(i, i + 4);
      this.words.set(stem, { spread, parts: parts ? parts.split(" ") : null, form: form || stem });
    }
    for (const [key, others] of Object.entries(synoniemen)) this.synonyms.set(key, others);
    this.order = null;
  }

  spread(stem) {
    return this.words.get(stem)?.spread ?? 0;
  }

  parts(stem) {
    return this.words.get(stem)?.parts ?? null;
  }

  form(stem) {
    return this.words.get(stem)?.form ?? stem;
  }

  get sorted() {
    this.order ??= [...this.words.keys()].sort();
    return this.order;
  }

  /** Known stems that begin with these letters, the most used first. */
  startingWith(letters, most) {
    const all = this.sorted;
    let low = 0;
    let high = all.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (all[middle] < letters) low = middle + 1;
      else high = middle;
    }
    const found = [];
    while (low < all.length && all[low].startsWith(letters)) found.push(all[low++]);
    return found.sort((a, b) => this.spread(b) - this.spread(a)).slice(0, most);
  }

  /** Known stems within `max` typing errors, as [{stem, away}]: nearest first, then same first letter, then most used. */
  near(stem, max) {
    const found = [];
    for (const known of this.words.keys()) {
      if (known.length < 3) continue;
      const away = distance(stem, known, max);
      if (away <= max) found.push({ stem: known, away });
    }
    return this.rank(found, stem);
  }

  /** As `near`, for a word whose typing error kept the stemmer from its ending: the last letters are free. */
  nearStart(word, max) {
    const found = [];
    for (const known of this.words.keys()) {
      const extra = word.length - known.length;
      if (known.length < 6 || extra < -1 || extra > 5) continue;
      const away = Math.min(...[-1, 0, 1].map((n) => distance(word.slice(0, known.length + n), known, max)));
      if (away <= max) found.push({ stem: known, away: away || 1 });
    }
    return this.rank(found, word);
  }

  rank(found, word) {
    const other = ({ stem }) => Number(stem[0] !== word[0]);
    return found.sort((a, b) => a.away - b.away || other(a) - other(b) || this.spread(b.stem) - this.spread(a.stem));
  }
}
