// The part of Markdown that pages use, drawn with nodes for the preview: what somebody types can never become HTML.

import { make } from "../gedeeld/element.js";

const INLINE = new RegExp([
  /\*\*(.+?)\*\*|\*(.+?)\*|_(.+?)_|`(.+?)`/,
  /\[([^\]\n]+)\]\((https?:\/\/[^\s)]+)\)/,
  /\[(@[A-Z0-9][^[\]\n]*)\]/,
].map(({ source }) => source).join("|"));
const ITEM = { ul: /^ {0,3}[-*+] +/, ol: /^ {0,3}[0-9]+\. +/ };
const LONGEST = 8000; // signs of a paragraph that are drawn with their marks
const DEEPEST = 12; // so far lists and quotes within each other are drawn
const DEEPER = /^ {4,}(?:[-*+]|[0-9]+\.) +/;

/** Return the nodes of one line of text. */
export function inline(text) {
  const nodes = [];
  let rest = text.length > LONGEST ? "" : text; // longer than a paragraph may be: the judge says so
  for (let match = rest.match(INLINE); match; match = rest.match(INLINE)) {
    nodes.push(rest.slice(0, match.index), drawn(match));
    rest = rest.slice(match.index + match[0].length);
  }
  return [...nodes, text.length > LONGEST ? text : rest].filter(Boolean);
}

function drawn([, bold, star, low, code, words, href, source]) {
  if (bold) return make("b", {}, inline(bold));
  if (star ?? low) return make("i", {}, inline(star ?? low));
  if (code) return make("code", {}, code);
  return source ? `(${source.replaceAll("@", "")})` : make("a", { href, rel: "noopener" }, words);
}

/**
 * Return the blocks of a text: paragraphs, lists, quotes and small headings (drawn as `heading`). What is piled up
 * deeper than somebody reads stays a paragraph.
 */
export function blocks(text, heading = "h5", deep = 0) {
  const made = [];
  if (deep > DEEPEST) return [make("p", {}, text)];
  const within = (inner) => blocks(inner, heading, deep + 1);
  for (const part of text.split(/\n[ \t]*\n/)) {
    const lines = part.split("\n").filter((line) => line.trim());
    while (/^#{3,6} /.test(lines[0] ?? "")) made.push(make(heading, {}, inline(lines.shift().replace(/^#+ /, ""))));
    if (!lines.length) continue;
    const last = made.at(-1);
    const list = Object.keys(ITEM).find((kind) => ITEM[kind].test(lines[0]));
    if (/^> ?/.test(lines[0])) {
      made.push(make("blockquote", {}, within(lines.map((line) => line.replace(/^> ?/, "")).join("\n"))));
    } else if (/^ {4}/.test(lines[0]) && last?.matches("ul, ol")) {
      last.lastElementChild.append(...within(outdented(lines)));
    } else if (list && last?.matches(list)) last.append(...items(ITEM[list], lines, within));
    else made.push(list ? make(list, {}, items(ITEM[list], lines, within)) : make("p", {}, inline(lines.join(" "))));
  }
  return made;
}

const outdented = (lines) => lines.map((line) => line.replace(/^ {4}/, "")).join("\n");

// The items of one list, as Python-Markdown reads them: deeper lines are a block of their own, other lines go on with
// the text.
function items(sign, lines, within) {
  const found = [];
  for (const line of lines) {
    if (sign.test(line)) found.push({ text: line.replace(sign, ""), below: [] });
    else if (found.at(-1).below.length || DEEPER.test(line)) found.at(-1).below.push(line);
    else found.at(-1).text += ` ${line.trim()}`;
  }
  return found.map(({ text, below }) => make("li", {}, inline(text), within(outdented(below))));
}
