// The worker: holds the index, so that looking things up never makes typing stutter. One message in, one message out.

import { uitleg } from "./antwoord.js";
import { PAGE, ZoekIndex } from "./index.js";

const root = new URL("../../../zoek/", import.meta.url);

async function fetchText(path, options) {
  const answer = await fetch(new URL(path, root), options);
  if (!answer.ok) throw new Error(`${path}: ${answer.status}`);
  return answer.text();
}

let index = null;
let opening = null;

const SUGGESTIONS = 8;

/** Which index is in force stands in nu.json; all else has its content in its address and may be kept for good. */
function open() {
  opening ??= fetchText("nu.json", { cache: "no-cache" })
    .then(async (text) => {
      const { map } = JSON.parse(text);
      index = new ZoekIndex((path) => fetchText(`${map}/${path}`));
      await index.open();
    })
    .catch((fault) => {
      opening = null;
      throw fault;
    });
  return opening;
}

const tasks = {
  async warm() {
    await index.pages();
    return {};
  },
  async stel({ q }) {
    const { hits } = await index.search(q, { most: SUGGESTIONS });
    return { koppen: await Promise.all(hits.map((page) => index.head(page))) };
  },
  async zoek({ q, most = PAGE, ...question }) {
    const { hits, apart, concepts, ...answer } = await index.search(q, { ...question, most });
    const [results, below] = await Promise.all([hits, apart.hits].map((pages) => index.results(pages, concepts)));
    const near = answer.total ? [] : await index.alike(q);
    const { facetten: legends } = index.meta;
    return { ...answer, results, apart: { total: apart.total, results: below }, legends, near, ...uitleg(concepts) };
  },
};

onmessage = async ({ data: { id, task, ...values } }) => {
  try {
    await open();
    postMessage({ id, ...(await tasks[task](values)) });
  } catch {
    postMessage({ id, fout: true });
  }
};
