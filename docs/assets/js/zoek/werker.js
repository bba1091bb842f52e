// The worker: holds the index, so that looking things up never makes typing stutter. One message in, one message out.

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
const SYNONYMS = 6; // that we say we searched for too

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

const explain = (concepts) => ({
  bedoeld: concepts.filter((c) => c.meant).map((c) => [c.word, c.meant]),
  ook: [...new Set(concepts.flatMap((c) => c.also))].slice(0, SYNONYMS),
});

const tasks = {
  async warm() {
    await index.pages();
    return {};
  },
  async stel({ q }) {
    const { hits } = await index.search(q, { most: SUGGESTIONS });
    return { koppen: await Promise.all(hits.map((page) => index.head(page))) };
  },
  async zoek({ q, exact, filters, most = PAGE }) {
    const { total, hits, facets, concepts, partly } = await index.search(q, { exact, filters, most });
    const results = await index.results(hits, concepts);
    const near = total ? [] : await index.alike(q);
    return { total, partly, results, facets, legends: index.meta.facetten, near, ...explain(concepts) };
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
