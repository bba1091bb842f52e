// Talks to the worker. It starts at the first question, so a page where nobody searches loads nothing of this.

let worker = null;
let last = 0;
const waiting = new Map();

function start() {
  worker = new Worker(new URL("werker.js", import.meta.url), { type: "module" });
  worker.onmessage = ({ data: { id, ...answer } }) => {
    waiting.get(id)?.(answer);
    waiting.delete(id);
  };
  worker.onerror = () => {
    for (const answer of waiting.values()) answer({ fout: true });
    waiting.clear();
    worker = null;
  };
}

/** Ask the worker; the answer has `fout: true` when something could not be fetched. */
export function ask(task, values = {}) {
  if (!worker) start();
  const id = ++last;
  return new Promise((resolve) => {
    waiting.set(id, resolve);
    worker.postMessage({ id, task, ...values });
  });
}

export const root = new URL("../../../", import.meta.url);
