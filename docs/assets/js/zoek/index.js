// The index in the browser: fetches the small files it needs, plans a query, ranks the pages, and finds snippets.

import { best as bestPart, matcher, parts } from "./fragment.js";
import { best, Paginas } from "./paginas.js";
import { fileOf, unpack } from "./pakken.js";
import { plan, read } from "./plan.js";
import "./samenstelling.js"; // plan.js needs it; asked for here, it comes beside that one and not after it
import { Taal, words } from "./taal.js";
import { Vocabulaire } from "./vocabulaire.js";

const PHRASE_DEPTH = 50; // pages of which the text is searched for a phrase
const LIKE = { least: 3, begin: 3, begun: 4, near: 4, errors: 3, most: 6 }; // words that look like one nobody wrote
export const PAGE = 10;

export class ZoekIndex {
  /** `fetchText(path)` returns a promise of one file of the index; it is asked again after a failure. */
  constructor(fetchText) {
    this.fetchText = fetchText;
    this.files = new Map();
    this.terms = new Map(); // term -> postings per field, packed until they are asked for
    this.shards = new Set();
  }

  /** Fetch and read a file once; a failure is forgotten so that trying again is possible. */
  get(path, readFile = JSON.parse) {
    if (!this.files.has(path)) {
      const asked = this.fetchText(path).then(readFile);
      this.files.set(path, asked);
      asked.catch(() => this.files.delete(path));
    }
    return this.files.get(path);
  }

  async open() {
    if (this.meta) return;
    const meta = await this.get("meta.json");
    this.taal ??= new Taal(meta.taal);
    this.voc ??= new Vocabulaire({ v: meta.woorden, e: meta.einden });
    this.meta = meta;
  }

  pages() {
    return this.get("paginas.json", (text) => new Paginas(JSON.parse(text), this.meta));
  }

  page(number) {
    return this.get(`f/${number}.json`, (text) => {
      const { delen, ...head } = JSON.parse(text);
      return { head, parts: parts({ kern: head.kern, delen }, this.taal) };
    });
  }

  /** Do what reads the vocabulary; fetch the files it missed and do it again, until it missed none. */
  async settled(look) {
    for (;;) {
      const found = look();
      const missed = [...this.voc.missed];
      this.voc.missed.clear();
      if (!missed.length) return found;
      await this.asFarAsItGoes(missed, (path, text) => this.voc.add(path, text));
    }
  }

  /** Fetch and read files; without one that cannot be had now, a search still finds what the others hold. */
  asFarAsItGoes(paths, readFile) {
    const ask = (path) => this.get(path, (text) => readFile(path, text)).catch(() => this.voc.lost.add(path));
    return Promise.all(paths.map(ask));
  }

  /** Fetch the shards that hold these terms. */
  async loadTerms(terms) {
    const numbers = new Set(terms.map((term) => fileOf(this.meta.termen, term.replace(/^~/, ""))));
    const readShard = (_, text) => {
      for (const line of text.split("\n")) {
        const at = line.indexOf(" ");
        this.terms.set(line.slice(0, at), line.slice(at + 1));
      }
    };
    await this.asFarAsItGoes(Array.from(numbers, (n) => `t/${n}.txt`), readShard);
  }

  /** Per field [page, times, page, times …] of a term that was loaded. */
  postings(term) {
    let found = this.terms.get(term) ?? [];
    if (typeof found === "string") this.terms.set(term, (found = found.split(" ").map(unpack)));
    return found;
  }

  /** Plan a query; when a word gives nothing at all, once more with the words of every letter. */
  async planned(typed, exact) {
    let concepts = await this.settled(() => plan(typed, this.taal, this.voc, { exact }));
    if (!exact && !this.voc.lost.size && concepts.some((c) => !c.terms.size)) {
      concepts = await this.settled(() => plan(typed, this.taal, this.voc, { wide: true }));
    }
    await this.loadTerms(concepts.flatMap((c) => [...c.terms.keys()]));
    return concepts;
  }

  /** Keep only pages that hold every quoted phrase. */
  async withPhrases(pages, phrases) {
    const kept = await Promise.all(
      pages.map(async (number) => {
        const { head, parts } = await this.page(number);
        const all = [words(head.titel), ...parts.map((part) => part.text.map((w) => w.known.word))];
        const texts = all.map((text) => ` ${text.join(" ")} `);
        return phrases.every((phrase) => texts.some((text) => text.includes(` ${phrase} `)));
      }),
    );
    return pages.filter((_, i) => kept[i]);
  }

  /**
   * Search. `filters` is {facet: [slugs]}: within one facet any will do, all facets must agree.
   * Returns {total, hits, facets, concepts, partly}; hits are the numbers of the `most` best pages, best first, and
   * `partly` says that some files could not be fetched. Throws when nothing was found for want of those.
   */
  async search(text, { exact = false, filters = {}, most = PAGE } = {}) {
    await this.open();
    const { words: typed, phrases, quoted } = read(text);
    if (!typed.length) return { total: 0, hits: [], facets: {}, concepts: [], partly: false };
    this.voc.lost.clear();
    const [pages, concepts] = await Promise.all([this.pages(), this.planned(typed, exact || quoted)]);
    const scores = pages.rank(concepts, (term) => this.postings(term));
    let found = [...scores.keys()].filter((page) => scores[page]);
    if (phrases.length) found = await this.withPhrases(best(found, scores, PHRASE_DEPTH), phrases);
    const { kept, facets } = pages.narrow(found, filters);
    const partly = this.voc.lost.size > 0;
    if (partly && !found.length) throw new Error([...this.voc.lost].join(" "));
    return { total: kept.length, hits: best(kept, scores, most), facets, concepts, partly };
  }

  /** What results show: head, best section and a snippet as [text, marked] pieces; without its text only the head. */
  async results(numbers, concepts) {
    const match = matcher(concepts, this.voc);
    // A tension is known by what it is, not by one line of it.
    const lead = ([kern]) => ({ snippet: bestPart([kern], match).snippet });
    const whole = ({ head, parts }) => ({
      ...head,
      ...bestPart(parts, match),
      ...(head.soort === "spanning" ? lead(parts) : {}),
    });
    const bare = async (number) => ({ ...(await this.head(number)), anker: "", snippet: [] });
    return Promise.all(numbers.map((number) => this.page(number).then(whole, () => bare(number))));
  }

  /** Only the head of a page, for suggestions: a file holds those of so many pages (scherven.py). */
  async head(page) {
    const { koppen } = this.meta;
    return (await this.get(`k/${Math.floor(page / koppen)}.json`))[page % koppen];
  }

  /** Known words that look like the first word that was typed, for when nothing was found. */
  async alike(text) {
    const [word] = read(text).words.filter((w) => w.length >= LIKE.least);
    if (!word) return [];
    const stems = await this.settled(() => [
      ...this.voc.startingWith(word.slice(0, LIKE.begin), LIKE.begun),
      ...(this.voc.near(word, LIKE.errors) ?? []).slice(0, LIKE.near).map(({ stem }) => stem),
    ]);
    return [...new Set(stems)].slice(0, LIKE.most).map((stem) => this.voc.form(stem));
  }
}
