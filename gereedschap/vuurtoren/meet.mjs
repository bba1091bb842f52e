// What Lighthouse says of the built site on a phone: four marks of 100, how much moves, and when the largest part is there.
//
//     make lighthouse
//
// The site is served as a good host does: compressed with brotli, and what has its content in its address kept for good.

import { createServer } from "node:http";
import { existsSync, readFileSync, statSync } from "node:fs";
import { extname, join } from "node:path";
import { brotliCompressSync, constants } from "node:zlib";
import { launch } from "chrome-launcher";
import lighthouse from "lighthouse";

const [site, ...asked] = process.argv.slice(2);
const PAGES = [ // one of each template that readers meet; the real site has them all
  "", "spanningen/", "spanningen/snel-en-langzaam/", "methoden/", "methoden/huis-aan-huisgesprekken/", "voorbeelden/",
  "begrippen/opbouwwerk/", "zoeken/", "bronnen/", "bijdragen/", "lesgeven/",
];
const TYPES = {
  ".html": "text/html; charset=utf-8", ".css": "text/css", ".js": "text/javascript", ".json": "application/json",
  ".svg": "image/svg+xml", ".png": "image/png", ".woff2": "font/woff2", ".xml": "application/xml", ".ico": "image/x-icon",
  ".txt": "text/plain; charset=utf-8", ".webmanifest": "application/manifest+json", ".md": "text/markdown; charset=utf-8",
};
const PACKED = new Set([".png", ".woff2", ".ico"]); // brotli makes these no smaller
const AT_ONCE = { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }; // as hosts pack a page while they send it
const MARKED = /-[0-9a-f]{10}\.\w+$/; // a name with its content in it

function fileOf(url) {
  const path = join(site, decodeURIComponent(new URL(url, "http://site").pathname));
  return existsSync(path) && statSync(path).isDirectory() ? join(path, "index.html") : path;
}

const server = createServer((request, response) => {
  const path = fileOf(request.url);
  if (!existsSync(path)) return response.writeHead(404).end();
  const [data, ending] = [readFileSync(path), extname(path)];
  const kept = MARKED.test(path) || ending === ".woff2" ? "max-age=31536000, immutable" : "no-cache";
  const head = { "content-type": TYPES[ending] ?? "application/octet-stream", "cache-control": kept };
  if (PACKED.has(ending)) return response.writeHead(200, head).end(data);
  return response.writeHead(200, { ...head, "content-encoding": "br" }).end(brotliCompressSync(data, AT_ONCE));
});
await new Promise((ready) => server.listen(0, "127.0.0.1", ready));
const base = `http://127.0.0.1:${server.address().port}/`;
const chrome = await launch({ chromeFlags: ["--headless=new", "--no-sandbox", "--disable-gpu"] });
for (const page of asked.length ? asked : PAGES) {
  const { lhr } = await lighthouse(base + page, { port: chrome.port, logLevel: "error" });
  const marks = Object.values(lhr.categories).map(({ score }) => Math.round(score * 100)).join("/");
  const shown = (name) => lhr.audits[name].displayValue;
  console.log(`${marks}  CLS ${shown("cumulative-layout-shift")}  LCP ${shown("largest-contentful-paint")}  /${page}`);
  for (const { auditRefs } of Object.values(lhr.categories)) {
    for (const { id, weight } of auditRefs) {
      const { score, title } = lhr.audits[id];
      if (weight && score !== null && score < 0.9) console.log(`    ${score}  ${title} ${shown(id) ?? ""}`);
    }
  }
}
await chrome.kill();
server.close();
