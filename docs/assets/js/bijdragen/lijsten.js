// Lists as Markdown reads them, as hooks/kennisbank/lezen/lijsten.py does. What comes along from a word processor looks
// like a list and becomes one long paragraph.

import { fences } from "./proza.js";

// The signs of a word processor; a letter or a dash is one only with a tab behind it.
const BULLET = /^[ \t]*(?:[•◦▪▫‣⁃●○■□·\uf0b7\uf0a7][ \t]*|[o§–-]\t[ \t]*)/;
const NUMBER = /^ {0,3}([0-9]{1,2})(?:\)[ \t]+|\.\t[ \t]*)/;
// What is a list only with more of it below each other: a dash, an arrow, a tick, a letter, a number without a space or
// in a sign.
const SIGN = "[–—»][ \\t]+|[⇒→➔➜➢➤►▶▸✓✔✗✘☐☑☒◆◇❖★☆✅❌⭐\\u{1f300}-\\u{1faff}]\\ufe0f?[ \\t]*(?=[^ \\t])";
const LETTER = "[-–—+](?=[A-Za-zÀ-ÿ])|[a-z][.)][ \\t]+|[A-Z]\\)[ \\t]+|\\([a-zA-Z]\\)[ \\t]+";
const CIPHER = [
  /([0-9]{1,2})\.(?=[A-Za-zÀ-ÿ])|\(([0-9]{1,2})\)[ \t]+|([0-9])\ufe0f?\u20e3[ \t]*/,
  /([0-9]{1,2})[-:–][ \t]+/,
].map(({ source }) => source).join("|");
const LOOSE = [
  [new RegExp(`^ {0,3}(?:${SIGN}|${LETTER})`, "u"), "- "],
  [new RegExp(`^ {0,3}(?:${CIPHER})`, "u"), "$1$2$3$4. "],
  [/^ {0,3}(?:[IVX]{1,4}[.)])[ \t]+/, "1. "],
];
const ITEM = /^ {0,3}(?:([*+-])(?!(?: *\1){2,} *$)|[0-9]{1,2}\.) /; // three signs and nothing else are a line across

const TYPED = /^ *(?:[*+-]|[0-9]{1,2}\.) +(?=[^ ])/; // an item, however deep
const STEP = 2; // so many spaces deeper, and a list stands within the item above it
const depth = (line) => line.match(/^ */)[0].length;
const empty = (line) => !/[^ \t]/.test(line);

/** Yield each line as a list needs it, and whether an empty line must stand before it: {regel, apart}. */
export function* loosened(lines) {
  let [before, kind, base] = ["", "", 0];
  const { fenced } = fences(lines);
  for (const [n, line] of lines.entries()) {
    const lead = kind && !fenced[n] && depth(line) >= base + STEP ? depth(line) : 0; // within an item
    const asItem = () => tied(lines, n, lead).replace(BULLET, "- ").replace(NUMBER, "$1. ");
    const regel = fenced[n] ? line : " ".repeat(lead) + asItem();
    const match = fenced[n] || lead ? null : regel.match(ITEM);
    const here = match ? (match[1] ? "ul" : "ol") : "";
    const apart = Boolean(here && here !== kind && !empty(before) && !before.startsWith("#"));
    yield { regel: fenced[n] ? regel : inQuote(before, regel), apart };
    if (here && here !== kind) base = depth(regel);
    [before, kind] = [regel, here || (empty(regel) ? "" : kind)];
  }
}

const QUOTED = /^((?:> ?)+)(.*)/;

// A line of a quote with an empty one above it, when a list begins there in the middle of a paragraph.
function inQuote(before, line) {
  const [above, here] = [QUOTED.exec(before), QUOTED.exec(line)];
  const begins = above && here && ITEM.test(here[2]) && !ITEM.test(above[2]) && !empty(above[2]);
  return begins && !"# ".includes(above[2][0]) ? `${here[1].trimEnd()}\n${line}` : line;
}

// A line as an item of a list when the line before it or after it is one of the same kind.
function tied(lines, n, lead) {
  const [before, here, after] = [n - 1, n, n + 1].map((at) => (lines[at] ?? "").slice(lead));
  const goesOn = (line, item) => ITEM.test(line) && line[0] === item[0];
  const fits = ([pattern, item]) => (
    pattern.test(here) && [before, after].some((line) => pattern.test(line) || goesOn(line, item))
  );
  const [pattern, item] = LOOSE.find(fits) ?? [];
  return pattern ? here.replace(pattern, item) : here;
}

/** Yield each line with a list within a list as deep as Markdown wants it, four spaces a level. */
export function* nested(lines) {
  let [items, blank] = [[], false]; // how deep the items around this line were typed
  const { fenced } = fences(lines);
  for (const [n, line] of lines.entries()) {
    const deep = depth(line);
    const inside = items.filter((one) => deep >= one + STEP);
    if (!fenced[n] && TYPED.test(line) && (items.length || deep < 4)) {
      yield inside.length ? " ".repeat(4 * inside.length) + line.slice(deep) : line;
      items = [...inside, deep];
    } else {
      const level = blank && !empty(line) && !fenced[n] ? inside.length : 0;
      yield deep && deep < 4 * level ? " ".repeat(4 * level) + line.slice(deep) : line;
      if (!empty(line) && !deep && (blank || fenced[n] || "#>|".includes(line[0]))) items = [];
    }
    blank = empty(line);
  }
}

/** Return the text with its lists on their own: "- " or "1. " before each item, and an empty line before the first. */
export function withLists(text) {
  return [...loosened(text.split("\n"))].map(({ regel, apart }) => (apart ? `\n${regel}` : regel)).join("\n");
}

/** Return the text with each list within a list as deep as Markdown wants it. */
export const withNested = (text) => [...nested(text.split("\n"))].join("\n");
