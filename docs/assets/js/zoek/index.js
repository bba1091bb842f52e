// The index in the browser: fetches the small files it needs, adds up lunr's scores, counts facets, and finds snippets.

import { Taal, words } from "./taal.js";
import { Vocabulaire } from "./vocabulaire.js";
import { lettersFor, meaningful, plan, read } from "./plan.js";
import { best } from "./fragment.js";

const COVERAGE = 1.5; // a page with all words beats one with a few of them often
const PHRASE_DEPTH = 50;
export const PAGE = 10;

export class ZoekIndex {
  /** `fetchJson(path)` returns a promise of one file of the index; it is asked again after a failure. */
  constructor(fetchJson) {
    this.fetchJson = fetchJson;
    this.files = new Map();
    this.voc = new Vocabulaire();
    this.letters = new Set();
    this.terms = new Map();
  }

  /** Fetch a file once; a failure is forgotten so that trying again is possible. */
  get(path) {
    if (!this.files.has(path)) {
      const asked = this.fetchJson(path);
      this.files.set(path, asked);
      asked.catch(() => this.files.delete(path));
    }
    return this.files.get(path);
  }

  async open() {
    if (this.meta) return;
    const meta = await this.get("meta.json");
    this.taal = new Taal(meta.taal);
    this.meta = meta;
  }

  async loadLetters(letters) {
    await Promise.all(
      letters
        .filter((l) => l && this.meta.letters.includes(l) && !this.letters.has(l))
        .map(async (l) => {
          const file = await this.get(`v/${l.codePointAt(0)}.json`);
          if (!this.letters.has(l)) this.voc.add(file);
          this.letters.add(l);
        }),
    );
  }

  /** Number of the shard that holds a term. */
  shardOf(term) {
    const key = term.replace(/^~/, "");
    let low = 0;
    let high = this.meta.grenzen.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.meta.grenzen[middle] <= key) low = middle + 1;
      else high = middle;
    }
    return Math.max(0, low - 1);
  }

  async loadTerms(terms) {
    const shards = [...new Set(terms.filter((t) => !this.terms.has(t)).map((t) => this.shardOf(t)))];
    await Promise.all(
      shards.map(async (n) => {
        for (const [term, fields] of Object.entries(await this.get(`t/${n}.json`))) this.terms.set(term, fields);
      }),
    );
  }

  /** Plan a query: load the letters it needs, and all other letters when nothing is found at first. */
  async planned(all, exact) {
    const own = meaningful(all, this.taal);
    await this.loadLetters(lettersFor(all, this.taal));
    const unknown = own.filter((w) => w.length >= 7 && !this.voc.spread(this.taal.stem(w)));
    await this.loadLetters([...new Set(unknown.flatMap((w) => [...w.slice(3, -2)]))]);
    let concepts = plan(all, this.taal, this.voc, { exact });
    if (!exact && concepts.some((c) => !c.terms.size)) {
      await this.loadLetters(this.meta.letters);
      concepts = plan(all, this.taal, this.voc, { exact });
    }
    await this.loadTerms(concepts.flatMap((c) => [...c.terms.keys()]));
    return concepts;
  }

  /** Add up the scores of all terms, as lunr would, times how much of the query a page covers. Returns [[page, score]], best first. */
  ranked(concepts) {
    const scores = new Float64Array(this.meta.n);
    const covered = new Uint32Array(this.meta.n);
    const merged = new Map();
    concepts.forEach((concept, i) => {
      for (const [term, weight] of concept.terms) {
        const entry = merged.get(term) ?? { weight: 0, bits: 0 };
        entry.weight += weight;
        entry.bits |= 1 << i;
        merged.set(term, entry);
      }
    });
    for (const [term, { weight, bits }] of merged) {
      for (const field of this.terms.get(term) ?? []) {
        for (let i = 0, page = 0; i < field.length; i += 2) {
          page += field[i];
          scores[page] += (field[i + 1] / this.meta.schaal) * weight;
          covered[page] |= bits;
        }
      }
    }
    const found = [];
    for (let page = 0; page < scores.length; page++) {
      if (scores[page]) found.push([page, scores[page] * (bitCount(covered[page]) / concepts.length) ** COVERAGE]);
    }
    return found.sort((a, b) => b[1] - a[1] || a[0] - b[0]);
  }

  /** Keep only pages that hold every quoted phrase; looks in the first fifty. */
  async withPhrases(hits, phrases) {
    const top = hits.slice(0, PHRASE_DEPTH);
    const kept = await Promise.all(
      top.map(async ([page]) => {
        const fragment = await this.get(`f/${page}.json`);
        const texts = [fragment.titel, fragment.kern, ...fragment.delen.map((deel) => deel[2])].map((t) => ` ${words(t).join(" ")} `);
        return phrases.every((phrase) => texts.some((t) => t.includes(` ${phrase} `)));
      }),
    );
    return top.filter((_, i) => kept[i]);
  }

  /**
   * Search. `filters` is {facet: [slugs]}: within one facet any will do, all facets must agree.
   * Returns {total, hits, facets, concepts}; hits are page numbers of the wanted ones, best first.
   */
  async search(text, { exact = false, filters = {} } = {}) {
    await this.open();
    const { words: typed, phrases } = read(text);
    if (!typed.length) return { total: 0, hits: [], facets: {}, concepts: [] };
    const [concepts, facetFile] = await Promise.all([this.planned(typed, exact), this.get("facetten.json")]);
    let hits = this.ranked(concepts);
    if (phrases.length) hits = await this.withPhrases(hits, phrases);
    const pages = hits.map(([page]) => page);
    const { kept, facets } = narrow(pages, facetFile, filters);
    return { total: kept.length, hits: kept, facets, concepts };
  }

  /** What a result shows: head, best section and a snippet in pieces of [text, marked]. */
  async result(page, concepts) {
    const fragment = await this.get(`f/${page}.json`);
    const { delen, ...head } = fragment;
    return { ...head, ...best(fragment, concepts, this.taal, this.voc) };
  }

  /** Only the head of a page, for suggestions: packed per 32 pages. */
  async head(page) {
    return (await this.get(`k/${page >> 5}.json`))[page & 31];
  }
}

function bitCount(bits) {
  let count = 0;
  for (let rest = bits; rest; rest &= rest - 1) count++;
  return count;
}

/** Apply filters and count, per facet, how many pages each term would give beside the other filters. */
export function narrow(pages, facetFile, filters) {
  const chosen = Object.entries(facetFile).map(([name, { termen, kolom }]) => {
    const wanted = new Set((filters[name] ?? []).map((slug) => termen.findIndex((t) => t[0] === slug)));
    return { name, termen, kolom, wanted };
  });
  const agrees = (page, facet) => !facet.wanted.size || facet.kolom[page].some((n) => facet.wanted.has(n));
  const kept = [];
  const counts = chosen.map((facet) => new Array(facet.termen.length).fill(0));
  for (const page of pages) {
    const no = chosen.filter((facet) => !agrees(page, facet));
    if (!no.length) kept.push(page);
    chosen.forEach((facet, i) => {
      if (!no.length || (no.length === 1 && no[0] === facet)) for (const n of facet.kolom[page]) counts[i][n]++;
    });
  }
  const facets = {};
  chosen.forEach((facet, i) => {
    facets[facet.name] = facet.termen
      .map(([slug, label], n) => ({ slug, label, count: counts[i][n], on: facet.wanted.has(n) }))
      .filter((t) => t.count || t.on);
  });
  return { kept, facets };
}
