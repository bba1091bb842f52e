// Puts questions to an index with the very modules of the site: node gereedschap/zoekproef.mjs INDEX QUESTIONS.json
// QUESTIONS is a list of {q, …} with what the search page may ask beside it; each answer has the ids of the first ten,
// what was looked for, and what the page is told: see docs/assets/js/zoek/antwoord.js.

import { readFile } from "node:fs/promises";
import { uitleg } from "../docs/assets/js/zoek/antwoord.js";
import { ZoekIndex } from "../docs/assets/js/zoek/index.js";

const [folder, questions] = process.argv.slice(2);
const index = new ZoekIndex((path) => readFile(`${folder}/${path}`, "utf8"));
const ids = (pages) => Promise.all(pages.map(async (page) => (await index.head(page)).id));
const answers = [];
for (const { q, ...question } of JSON.parse(await readFile(questions, "utf8"))) {
  const { hits, apart, concepts, total, niets, verwant, voorstel } = await index.search(q, question);
  const terms = concepts.map((concept) => Object.fromEntries(concept.terms));
  const found = { q, total, ids: await ids(hits), apart: await ids(apart.hits), terms };
  answers.push({ ...found, niets, verwant, voorstel, ...uitleg(concepts) });
}
process.stdout.write(JSON.stringify(answers));
