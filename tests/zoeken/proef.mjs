// Runs queries on an index folder with the very modules of the site: node tests/zoek/proef.mjs INDEX QUERIES.json > RESULTS.json
// QUERIES is a list of {q, exact?}; each result is {q, ids: the first ten, terms: what was looked for}.

import { readFile } from "node:fs/promises";
import { ZoekIndex } from "../../docs/assets/js/zoek/index.js";

const [folder, queries] = process.argv.slice(2);
const index = new ZoekIndex((path) => readFile(`${folder}/${path}`, "utf8"));
const results = [];
for (const { q, exact } of JSON.parse(await readFile(queries, "utf8"))) {
  const { hits, total, concepts } = await index.search(q, { exact });
  const heads = await Promise.all(hits.map((page) => index.head(page)));
  results.push({ q, total, ids: heads.map((h) => h.id), terms: concepts.map((c) => Object.fromEntries(c.terms)) });
}
process.stdout.write(JSON.stringify(results));
