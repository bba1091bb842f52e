// Lists as Markdown reads them, as hooks/kennisbank/lezen/lijsten.py does. What comes along from a word processor looks
// like a list and becomes one long paragraph.

import { fences } from "./proza.js";

// The signs of a word processor; a letter or a dash is one only with a tab behind it.
const BULLET = /^[ \t]*(?:[•◦▪▫‣⁃●○■□·\uf0b7\uf0a7][ \t]*|[o§–-]\t[ \t]*)/;
const NUMBER = /^ {0,3}([0-9]{1,2})(?:\)[ \t]+|\.\t[ \t]*)/;
// What is a list only with more of it below each other: a dash, an arrow, a tick, a letter, a number without a space or
// in a sign.
const SIGN = "[–—»⇒→➔➜➢➤►▶▸✓✔✗✘☐☑☒◆◇❖★☆][\\uFE0E\\uFE0F]?[ \\t]+|[-–—+](?=[A-Za-zÀ-ÿ])";
const LETTER = "[a-z][.)][ \\t]+|[A-Z]\\)[ \\t]+|\\([a-zA-Z]\\)[ \\t]+";
const LOOSE = [
  [new RegExp(`^ {0,3}(?:${SIGN}|${LETTER})`), "- "],
  [/^ {0,3}(?:([0-9]{1,2})\.(?=[A-Za-zÀ-ÿ])|\(([0-9]{1,2})\)[ \t]+|([0-9])\uFE0F?\u20E3[ \t]*)/, "$1$2$3. "],
];
const ITEM = /^ {0,3}(?:([*+-])(?!(?: *\1){2,} *$)|[0-9]{1,2}\.) /; // three signs and nothing else are a line across

/** Yield each line as a list needs it, and whether an empty line must stand before it: {regel, apart}. */
export function* loosened(lines) {
  let [before, kind] = ["", ""];
  const { fenced } = fences(lines);
  for (const [n, line] of lines.entries()) {
    const regel = fenced[n] ? line : tied(lines, n).replace(BULLET, "- ").replace(NUMBER, "$1. ");
    const match = fenced[n] ? null : regel.match(ITEM);
    const here = match ? (match[1] ? "ul" : "ol") : "";
    const written = /[^ \t]/.test(before);
    yield { regel, apart: Boolean(here && here !== kind && written && !before.startsWith("#")) };
    [before, kind] = [regel, here || (/[^ \t]/.test(regel) ? kind : "")];
  }
}

// A line as an item of a list when the line before it or after it is one of the same kind.
function tied(lines, n) {
  const near = [lines[n - 1] ?? "", lines[n + 1] ?? ""];
  const fits = ([pattern]) => pattern.test(lines[n]) && near.some((line) => pattern.test(line));
  const [pattern, item] = LOOSE.find(fits) ?? [];
  return pattern ? lines[n].replace(pattern, item) : lines[n];
}

/** Return the text with its lists on their own: "- " or "1. " before each item, and an empty line before the first. */
export function withLists(text) {
  return [...loosened(text.split("\n"))].map(({ regel, apart }) => (apart ? `\n${regel}` : regel)).join("\n");
}
