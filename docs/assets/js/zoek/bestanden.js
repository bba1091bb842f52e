// The files of the index in the browser: fetched when they are needed, each once, and read.

import { Paginas } from "./paginas.js";
import { fileOf, unpack } from "./pakken.js";
import { parts } from "./fragment.js";
import { Taal } from "./taal.js";
import { Vocabulaire } from "./vocabulaire.js";

export class Bestanden {
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
    this.places = Object.keys(meta.velden).length;
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
        const [term] = line.split(" ", 1);
        this.terms.set(term, line.slice(term.length + 1));
      }
    };
    await this.asFarAsItGoes(Array.from(numbers, (n) => `t/${n}.txt`), readShard);
  }

  /** Per field [page, times, page, times …] of a term that was loaded. */
  postings(term) {
    return this.row(term).slice(0, this.places);
  }

  /** Pages that are near to a word in meaning, as [number in the table, how near, …]. */
  nearby(term) {
    return this.row(term)[this.places] ?? [];
  }

  row(term) {
    let found = this.terms.get(term) ?? [];
    if (typeof found === "string") this.terms.set(term, (found = found.split(" ").map(unpack)));
    return found;
  }

  /** Only the head of a page, for suggestions: a file holds those of so many pages (scherven.py). */
  async head(page) {
    const { koppen } = this.meta;
    return (await this.get(`k/${Math.floor(page / koppen)}.json`))[page % koppen];
  }
}
