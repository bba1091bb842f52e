// What is known of every page: its lengths, which lunr's scores need, and its facets.

import { Namen } from "./namen.js";
import { unpack } from "./pakken.js";

const COVERAGE = 1.5; // a page with all words beats one with a few of them often
const SAME = 0.92; // from here on it is that name
export const FIRST = { titel: 20, namen: 10 }; // of such a name, times the highest score: comes before all else
const WANTED = 2; // what a page scores more when it is of the kind that the question asks for
const MISSED = 1 << 30; // beside a bit per facet: not found at all

const pagesOf = (packed) => unpack(packed).filter((_, i) => i % 2 === 0); // without how often

export class Paginas {
  constructor({ lengtes, gewicht, facetten, apart, namen, verwant }, { n, velden, k1, b, gelijk, maten }) {
    this.n = n;
    this.k1 = k1;
    this.alike = gelijk;
    this.weight = gewicht;
    this.apart = new Set(pagesOf(apart));
    this.table = verwant;
    this.names = new Namen(namen, maten);
    this.order = Object.keys(velden);
    this.fields = Object.entries(velden).map(([name, boost]) => {
      const average = lengtes[name].reduce((all, length) => all + length, 0) / n;
      return { boost, norm: Float64Array.from(lengtes[name], (length) => k1 * (1 - b + (b * length) / average)) };
    });
    this.facets = Object.entries(facetten).map(([name, terms]) => ({
      name,
      terms: terms.map(([slug, label, packed]) => ({ slug, label, pages: pagesOf(packed) })),
    }));
  }

  /** Pages for a reader, and those that go below: when there is nothing else, they are what there is. */
  groups(pages) {
    const first = pages.filter((page) => !this.apart.has(page));
    return first.length ? [first, pages.filter((page) => this.apart.has(page))] : [pages, []];
  }

  /** Call `each(page, score)` with lunr's score of one term on each page with it: BM25 times the boost of the field. */
  scores(packed, each) {
    const postings = packed.map((field, place) => this.names.byPage(this.order[place], field));
    const spread = postings.reduce((all, field) => all + field.length / 2, 0); // lunr counts a page once per field
    const idf = Math.log(1 + Math.abs((this.n - spread + 0.5) / (spread + 0.5)));
    postings.forEach((field, place) => {
      const { boost, norm } = this.fields[place];
      const most = idf * (this.k1 + 1) * boost;
      for (let i = 0; i < field.length; i += 2) {
        const [page, times] = [field[i], field[i + 1]];
        each(page, (most * times * this.weight[page]) / (norm[page] + times));
      }
    });
  }

  /**
   * Add up the scores of all terms of all concepts, times how much of the query a page covers, rare words first.
   * Returns a score per page.
   */
  rank(concepts, postingsOf) {
    const total = new Float64Array(this.n);
    const covered = new Uint32Array(this.n);
    const terms = new Map();
    concepts.forEach((concept, i) => {
      for (const [term, weight] of concept.terms) {
        const entry = terms.get(term) ?? { weight: 0, bits: 0 };
        terms.set(term, { weight: entry.weight + weight, bits: entry.bits | (1 << i) });
      }
    });
    for (const [term, { weight, bits }] of terms) {
      this.scores(postingsOf(term), (page, score) => {
        total[page] += score * weight;
        covered[page] |= bits;
      });
    }
    const tells = concepts.map(({ terms: [[own] = []] }) => (own === undefined ? 0 : this.tells(postingsOf(own))));
    const all = tells.reduce((sum, one) => sum + one, 0);
    const factors = new Map([[0, 0]]); // few combinations of words, many pages
    const told = (bits) => tells.reduce((sum, one, i) => (bits & (1 << i) ? sum + one : sum), 0);
    const factor = (bits) => {
      if (!factors.has(bits)) factors.set(bits, (told(bits) / all) ** COVERAGE);
      return factors.get(bits);
    };
    return total.map((score, page) => score * factor(covered[page]));
  }

  /** Prefer the pages that fit `filters`; when a question asks for nothing else (`only`), they are the answer. */
  prefer(total, filters, only) {
    const top = total.reduce((most, score) => Math.max(most, score), 0) || 1;
    const { kept } = this.narrow([...total.keys()], filters);
    for (const page of kept) total[page] = total[page] * WANTED + (only ? top : 0);
  }

  /** What a facet calls a term, or nothing when no page has it. */
  label(facet, slug) {
    return this.facets.find(({ name }) => name === facet)?.terms.find((term) => term.slug === slug)?.label;
  }

  /** What the best page for a reader scored. */
  most(total) {
    return total.reduce((most, score, page) => (score > most && !this.apart.has(page) ? score : most), 0);
  }

  /**
   * Add to the scores what a name of a page that is like the question adds; a page of which it is the title or another
   * name comes on top. Returns how much the question is like the name that is most like it.
   */
  named(total, concepts, postingsOf) {
    const tellsOf = (term) => this.worth(this.spread(postingsOf(term)));
    const top = Math.max(...total);
    let most = 0;
    for (const [page, { like, name }] of this.names.alike(concepts, this.order, postingsOf, tellsOf)) {
      total[page] *= 1 + this.alike * like ** 2;
      if (this.alike && like >= SAME && name in FIRST) total[page] += top * FIRST[name];
      most = Math.max(most, like);
    }
    return most;
  }

  /** How much a word tells that stands on so many pages. */
  worth(spread) {
    return Math.log(1 + this.n / (1 + spread));
  }

  /** On how many pages a term stands, as lunr counts: once per field. */
  spread(postings) {
    return postings.reduce((all, field, place) => all + this.names.byPage(this.order[place], field).length / 2, 0);
  }

  /** How much it says that a page has a term: little for a word that stands nearly everywhere. */
  tells(packed) {
    const postings = packed.map((field, place) => this.names.byPage(this.order[place], field));
    const spread = Math.max(0, ...postings.map((field) => field.length / 2));
    return 1 + Math.log(1 + (this.n - spread + 0.5) / (spread + 0.5));
  }

  /**
   * Apply filters {facet: [slugs]}: within one facet any will do, all facets must agree. Counts, per facet, how many
   * pages each term would give beside the other filters. Returns {kept, facets}.
   */
  narrow(pages, filters) {
    const against = new Uint32Array(this.n).fill(MISSED); // per page a bit for each facet whose filter it fails
    const chosen = this.facets.map(({ name, terms }) => terms.filter((term) => filters[name]?.includes(term.slug)));
    const failing = chosen.reduce((all, terms, i) => all | (terms.length ? 1 << i : 0), 0);
    for (const page of pages) against[page] = failing;
    chosen.forEach((terms, i) => {
      for (const { pages: agreeing } of terms) for (const page of agreeing) against[page] &= ~(1 << i);
    });
    const facets = {};
    this.facets.forEach(({ name, terms }, i) => {
      facets[name] = terms
        .map((term) => {
          let count = 0;
          for (const page of term.pages) if (!(against[page] & ~(1 << i))) count++;
          return { slug: term.slug, label: term.label, count, on: chosen[i].includes(term) };
        })
        .filter((term) => term.count || term.on);
    });
    return { kept: pages.filter((page) => !against[page]), facets };
  }
}

/** The `most` pages with the highest scores, best first. */
export function best(pages, scores, most) {
  const least = Float64Array.from(pages, (page) => scores[page]).sort().at(-most) ?? 0;
  return pages.filter((page) => scores[page] >= least).sort((a, b) => scores[b] - scores[a] || a - b).slice(0, most);
}

export function bitCount(bits) {
  let count = 0;
  for (let rest = bits; rest; rest &= rest - 1) count++;
  return count;
}
