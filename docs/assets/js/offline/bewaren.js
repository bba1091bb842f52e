// Keeping pages on this device. A new copy is made beside the old one; only when it is whole does it take its place.

import { KEYS } from "../gedeeld/opslag.js";
import { OTHER, fetched, whole } from "./bytes.js";

const { stand: STAND, copies: COPIES } = KEYS;
const AT_ONCE = 8;
export const CHANGED = "veranderd"; // why nothing new was kept: the site changed meanwhile
const DAY = 24 * 60 * 60 * 1000;
export const root = new URL("../../../", import.meta.url);
const PLACE = new URL("stand", root);

/** Whether this browser can keep pages: some lack what it takes, and some forbid it to this site. */
export async function possible() {
  try {
    await caches.has(STAND);
    return "serviceWorker" in navigator;
  } catch {
    return false;
  }
}

// What there is to keep: {versie, basis, keuzes, bestanden: {address: [hash, bytes]}}. Asked of the server, never of a
// copy.
export async function offer() {
  const response = await fetch(new URL("bewaren.json", root), { cache: "no-cache" });
  if (!response.ok) throw new Error(`bewaren.json: ${response.status}`);
  return response.json();
}

// What is kept now: {cache, versie, keuzes, begin: [[title, address]], bestanden: {address: hash}, nagekeken}, or null.
// What cannot be read, or speaks of a copy that is gone, is thrown away and `damaged` is called: a copy of which nobody
// knows what it holds is of no use.
export async function stand(damaged = () => {}) {
  const place = await caches.open(STAND);
  const found = await place.match(PLACE);
  if (!found) return null;
  const kept = await found.json().catch(() => null);
  if (sound(kept) && (await caches.has(kept.cache))) return kept;
  await place.delete(PLACE);
  damaged();
  return null;
}

const sound = (kept) => (
  typeof kept?.cache === "string" && kept.bestanden && typeof kept.bestanden === "object"
  && Array.isArray(kept.keuzes) && Number.isFinite(kept.nagekeken)
);

async function setStand(values) {
  await (await caches.open(STAND)).put(PLACE, new Response(JSON.stringify(values)));
}

// The addresses that belong to the choices, each once.
export function addresses(there, keuzes) {
  const chosen = there.keuzes.filter((keuze) => keuzes.includes(keuze.naam));
  return [...new Set([...there.basis, ...chosen.flatMap((keuze) => keuze.adressen ?? Object.keys(there.bestanden))])];
}

// The bytes of these addresses, and how many of them still have to be fetched.
export function weigh(there, list, now) {
  const have = new Set(Object.values(now?.bestanden ?? {}));
  const sum = (some) => some.reduce((total, address) => total + there.bestanden[address][1], 0);
  return { heel: sum(list), nieuw: sum(list.filter((address) => !have.has(there.bestanden[address][0]))) };
}

/** Keep what belongs to these choices; what was kept stays in force until the new copy is whole. */
export async function keep(keuzes, progress = () => {}) {
  const there = await offer();
  const old = await stand();
  const list = addresses(there, keuzes);
  const name = COPIES + there.versie;
  const [target, source] = [await caches.open(name), old && (await caches.open(old.cache))];
  const place = Object.fromEntries(Object.entries(old?.bestanden ?? {}).map(([address, hash]) => [hash, address]));
  const added = [];
  let done = 0;
  const one = async (address) => {
    const url = new URL(address, root);
    const wanted = there.bestanden[address][0];
    if (!(await whole(await target.match(url), wanted))) {
      const same = place[wanted];
      const copy = same !== undefined && (await whole(await source.match(new URL(same, root)), wanted));
      added.push(url);
      await target.put(url, copy || (await fetched(url, wanted)));
    }
    progress(++done / list.length);
  };
  try {
    await allOf([...list], one);
    // The site may have changed while we were fetching: old and new would be mixed, so the old copy stays in force.
    if ((await offer()).versie !== there.versie) throw new Error(CHANGED);
  } catch (fault) {
    // What came in stays for the next time. On a device that is full it would only be in the way.
    if (fault.name === "QuotaExceededError") {
      if (old?.cache === name) await Promise.all(added.map((url) => target.delete(url)));
      else await caches.delete(name);
    }
    const isNew = fault.message === OTHER && (await offer()).versie !== there.versie;
    throw isNew ? new Error(CHANGED) : fault;
  }
  const bestanden = Object.fromEntries(list.map((address) => [address, there.bestanden[address][0]]));
  const chosen = there.keuzes.filter(({ naam }) => keuzes.includes(naam));
  const begin = chosen.map(({ titel, adressen = [""] }) => [titel, adressen[0]]);
  await setStand({ cache: name, versie: there.versie, keuzes, begin, bestanden, nagekeken: Date.now() });
  await tidy(name, list);
  await navigator.serviceWorker.register(new URL("sw.js", root), { scope: root });
}

// Do something with each, a few at once. After a fault no new one begins, and what is under way is waited for.
async function allOf(queue, one) {
  const hands = Array.from({ length: AT_ONCE }, async () => {
    try {
      while (queue.length) await one(queue.shift());
    } catch (fault) {
      queue.length = 0;
      throw fault;
    }
  });
  const failed = (await Promise.allSettled(hands)).find(({ status }) => status === "rejected");
  if (failed) throw failed.reason;
}

// Remove other copies, and what is no longer chosen from this one.
async function tidy(name, list) {
  const copies = (await caches.keys()).filter((other) => other.startsWith(COPIES) && other !== name);
  await Promise.all(copies.map((other) => caches.delete(other)));
  const cache = await caches.open(name);
  const wanted = new Set(list.map((address) => new URL(address, root).href));
  const others = (await cache.keys()).filter((request) => !wanted.has(request.url));
  await Promise.all(others.map((request) => cache.delete(request)));
}

export async function forget() {
  const names = (await caches.keys()).filter((name) => name === STAND || name.startsWith(COPIES));
  await Promise.all(names.map((name) => caches.delete(name)));
  await (await navigator.serviceWorker.getRegistration(root))?.unregister();
}

// Once a day, for who keeps something and is online: look whether the site changed, and fetch only what did.
export async function refresh() {
  const now = await stand();
  if (!now || !navigator.onLine || navigator.connection?.saveData || Date.now() - now.nagekeken < DAY) return;
  await navigator.locks.request("kennisbank-bewaren", { ifAvailable: true }, async (lock) => {
    if (!lock) return;
    const there = await offer();
    if (there.versie === now.versie) await setStand({ ...now, nagekeken: Date.now() });
    else await keep(now.keuzes.filter((naam) => there.keuzes.some((keuze) => keuze.naam === naam)));
  });
}
