// What someone collected, kept in this browser and nowhere else: {titel, ids}. A browser that keeps nothing gets an empty one.

const KEY = "kennisbank.selectie";
const ID = /^[A-Z]\d{3}$/;

export const MOST = 200;

export function clean(selectie) {
  const ids = Array.isArray(selectie?.ids) ? selectie.ids.filter((id) => ID.test(id)) : [];
  return { titel: String(selectie?.titel ?? "").slice(0, 80), ids: [...new Set(ids)].slice(0, MOST) };
}

export function read() {
  try {
    return clean(JSON.parse(localStorage.getItem(KEY)));
  } catch {
    return clean(null);
  }
}

// Returns whether it was kept.
export function write(selectie) {
  try {
    localStorage.setItem(KEY, JSON.stringify(clean(selectie)));
    return true;
  } catch {
    return false;
  }
}

// A selection as the part of a link after the #: that part never goes to a server.
export function toHash({ titel, ids }) {
  return `#s=${ids.join(",")}${titel ? `&t=${encodeURIComponent(titel)}` : ""}`;
}

export function fromHash(hash) {
  const parts = new URLSearchParams(hash.replace(/^#/, ""));
  return parts.has("s") ? clean({ titel: parts.get("t"), ids: parts.get("s").split(",") }) : null;
}
