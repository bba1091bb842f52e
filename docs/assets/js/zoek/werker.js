// The worker: holds the index, so that looking things up never makes typing stutter. One message in, one message out.

import { PAGE, ZoekIndex } from "./index.js";

const root = new URL("../../../zoek/", import.meta.url);

async function fetchJson(path, options) {
  const answer = await fetch(new URL(path, root), options);
  if (!answer.ok) throw new Error(`${path}: ${answer.status}`);
  return answer.json();
}

let index = null;
let opening = null;

/** Which index is in force stands in nu.json; everything else has its content in its address and may be kept for good. */
function open() {
  opening ??= fetchJson("nu.json", { cache: "no-cache" })
    .then(async ({ map }) => {
      index = new ZoekIndex((path) => fetchJson(`${map}/${path}`));
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
  ook: [...new Set(concepts.flatMap((c) => c.also))].filter((word) => !concepts.some((c) => c.word === word)).slice(0, 6),
});

const tasks = {
  async warm() {
    await index.get("facetten.json");
    return {};
  },
  async stel({ q }) {
    const { hits } = await index.search(q);
    return { koppen: await Promise.all(hits.slice(0, 8).map((page) => index.head(page))) };
  },
  async zoek({ q, exact, filters, most = PAGE }) {
    const { total, hits, facets, concepts } = await index.search(q, { exact, filters });
    const results = await Promise.all(hits.slice(0, most).map((page) => index.result(page, concepts)));
    const near = total ? [] : nearest(q);
    return { total, results, facets, near, ...explain(concepts) };
  },
};

/** Words that look like what was typed, for when nothing was found. */
function nearest(q) {
  const word = String(q).toLowerCase().match(/[a-zà-ÿ]{3,}/)?.[0] ?? "";
  return word ? [...new Set([...index.voc.startingWith(word.slice(0, 3), 4), ...index.voc.near(word, 3).slice(0, 4).map((n) => n.stem)])].slice(0, 6).map((s) => index.voc.form(s)) : [];
}

onmessage = async ({ data: { id, task, ...values } }) => {
  try {
    await open();
    postMessage({ id, ...(await tasks[task](values)) });
  } catch {
    postMessage({ id, fout: true });
  }
};
