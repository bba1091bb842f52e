// Gives what someone chose to keep, only when the network does not answer. The build puts this file at the root of the
// site. It keeps nothing by itself: bewaren.js fills the cache and says in STAND which cache is whole.

const STAND = "kennisbank-stand";
const PATIENCE = 5000; // milliseconds that a slow network may take when there is a kept copy

self.addEventListener("install", () => self.skipWaiting());
self.addEventListener("activate", (event) => event.waitUntil(self.clients.claim()));

self.addEventListener("fetch", (event) => {
  const { request } = event;
  if (request.method === "GET" && new URL(request.url).origin === location.origin) event.respondWith(answer(request));
});

async function answer(request) {
  const live = fresh(request).then((response) => (response.status < 500 ? response : Promise.reject(response)));
  const late = new Promise((resolve) => setTimeout(resolve, PATIENCE));
  try {
    const response = await Promise.race([live, late]);
    return response ?? (await kept(request, "je internet is traag")) ?? (await live);
  } catch (fault) {
    const copy = await kept(request, "je hebt nu geen internet");
    if (copy) return copy;
    if (fault instanceof Response) return fault;
    const explain = new URL("over/offline/", registration.scope);
    const elsewhere = request.mode === "navigate" && new URL(request.url).pathname !== explain.pathname;
    return elsewhere ? Response.redirect(`${explain}#niet-bewaard`) : Response.error();
  }
}

// A page is always asked of the server: the browser's own cache would give an old one without a word.
function fresh(request) {
  return request.mode === "navigate" ? fetch(request.url, { cache: "no-cache", redirect: "manual" }) : fetch(request);
}

// What is kept of this, or null; also where a browser no longer lets the site at what it kept.
const kept = (request, reason) => found(request, reason).catch(() => null);

async function found(request, reason) {
  const place = await caches.open(STAND);
  const stand = await (await place.match(new URL("stand", registration.scope)))?.json();
  if (!stand || !(await caches.has(stand.cache))) return null;
  const cache = await caches.open(stand.cache);
  const url = new URL(request.url);
  const exact = await cache.match(url, { ignoreSearch: true });
  const copy = exact ?? (await cache.match(`${url.origin}${url.pathname}/`));
  return copy && request.mode === "navigate" ? stamped(copy, reason, stand.nagekeken) : copy;
}

// An old page always says that it is old, in its own text: whatever else on the page works or not.
async function stamped(response, reason, date) {
  const day = new Intl.DateTimeFormat("nl-NL", { dateStyle: "long" }).format(new Date(date));
  const more = new URL("over/offline/", registration.scope).href;
  const said = `Dit is de tekst die je bewaarde, want ${reason}. Op ${day} stond hij zo op de site.`;
  const line = `<p class="bewaard-melding" role="status">${said} <a href="${more}">Over bewaren</a></p>`;
  const html = (await response.text()).replace("<main", `${line}<main`);
  return new Response(html, { headers: { "Content-Type": "text/html; charset=utf-8" } });
}
