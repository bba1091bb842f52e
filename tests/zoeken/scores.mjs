// Prints what every term scores on every page: node tests/zoek/scores.mjs INDEX > {term: {page: score}}

import { readFile } from "node:fs/promises";
import { ZoekIndex } from "../../docs/assets/js/zoek/index.js";

const index = new ZoekIndex((path) => readFile(`${process.argv[2]}/${path}`, "utf8"));
await index.open();
const pages = await index.pages();
await index.loadTerms(index.meta.termen);
const scores = {};
for (const term of index.terms.keys()) {
  const found = {};
  pages.scores(index.postings(term), (page, score) => { found[page] = (found[page] ?? 0) + score; });
  scores[term] = found;
}
process.stdout.write(JSON.stringify(scores));
