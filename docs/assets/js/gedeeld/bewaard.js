// What someone collected, kept in this browser and nowhere else: {titel, ids}.

import * as storage from "./opslag.js";

const KEY = storage.KEYS.selection;
const ID = /^[A-Z]\d{3}$/;
const LONGEST = 80; // characters of a title
const UNSEEN = /[\p{Cc}\p{Cs}\u2028\u2029\ufffe\uffff]/gu; // a link may hold anything; a course pack may not
export const MOST = 200;

const sound = (value) => Array.isArray(value?.ids);

export function clean(selectie) {
  const ids = sound(selectie) ? selectie.ids.filter((id) => ID.test(id)) : [];
  const titel = [...String(selectie?.titel ?? "").replace(UNSEEN, " ")].slice(0, LONGEST).join("");
  return { titel, ids: [...new Set(ids)].slice(0, MOST) };
}

/** What is kept; `damaged` is called when that could not be read and was thrown away. */
export const read = (damaged) => clean(storage.read(KEY, { sound, damaged }));

/** Keep a selection; returns whether the browser took it. */
export const write = (selectie) => storage.write(KEY, clean(selectie));

/** A selection as the part of a link after the #: that part never goes to a server. */
export function toHash({ titel, ids }) {
  return `#s=${ids.join(",")}${titel ? `&t=${encodeURIComponent(titel)}` : ""}`;
}

export function fromHash(hash) {
  const parts = new URLSearchParams(hash.replace(/^#/, ""));
  return parts.has("s") ? clean({ titel: parts.get("t"), ids: parts.get("s").split(",") }) : null;
}
