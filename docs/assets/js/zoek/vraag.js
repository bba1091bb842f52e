// What someone typed, read: loose words, phrases between quotes, and words that no page may hold.

import { words } from "./taal.js";

const MAX_QUERY = 300;
const QUOTED = /["“”„]([^"“”„]+)["“”„]/g;
// A minus begins a word; a hyphen inside one is part of it.
const MINUS = /(?<=^|\s)-(?=[\p{L}\d])([^\s"“”„]+)/gu;

/**
 * Split a text in loose words, quoted phrases, and words with a minus before them, which no page may hold.
 * `quoted` when there are only phrases. Cuts what is too long.
 */
export function read(text) {
  const whole = String(text ?? "").replace(/[\u0000-\u001f\u007f]/g, " ").slice(0, MAX_QUERY);
  const without = Array.from(whole.matchAll(MINUS), (m) => words(m[1])).flat().filter(Boolean);
  const plain = whole.replace(MINUS, " ");
  const phrases = Array.from(plain.matchAll(QUOTED), (m) => words(m[1]).join(" ")).filter((p) => p.includes(" "));
  const quoted = phrases.length > 0 && !words(plain.replace(QUOTED, " ")).some(Boolean);
  return { words: words(plain).filter(Boolean), phrases, quoted, without };
}
