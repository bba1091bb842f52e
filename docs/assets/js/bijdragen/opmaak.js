// The part of Markdown that pages use, drawn with nodes for the preview: what somebody types can never become HTML.

import { make } from "../gedeeld/element.js";

const INLINE = new RegExp([
  /\*\*(.+?)\*\*|\*(.+?)\*|_(.+?)_|`(.+?)`/,
  /\[([^\]\n]+)\]\((https?:\/\/[^\s)]+)\)/,
  /\[(@[A-Z0-9][^[\]\n]*)\]/,
].map(({ source }) => source).join("|"));
const ITEM = { ul: /^ {0,3}[-*+] +/, ol: /^ {0,3}[0-9]+\. +/ };
const DEEPER = /^ {4,}(?:[-*+]|[0-9]+\.) +/;

/** Return the nodes of one line of text. */
export function inline(text) {
  const match = text.match(INLINE);
  if (!match) return text ? [text] : [];
  const [whole, bold, star, low, code, words, href, source] = match;
  const before = match.index ? [text.slice(0, match.index)] : [];
  const made = () => {
    if (bold) return make("b", {}, inline(bold));
    if (star ?? low) return make("i", {}, inline(star ?? low));
    if (code) return make("code", {}, code);
    return source ? `(${source.replaceAll("@", "")})` : make("a", { href, rel: "noopener" }, words);
  };
  return [...before, made(), ...inline(text.slice(match.index + whole.length))];
}

/** Return the blocks of a text: paragraphs, lists, quotes and small headings (drawn as `heading`). */
export function blocks(text, heading = "h5") {
  const made = [];
  for (const part of text.split(/\n[ \t]*\n/)) {
    const lines = part.split("\n").filter((line) => line.trim());
    if (!lines.length) continue;
    const last = made.at(-1);
    const list = Object.keys(ITEM).find((kind) => ITEM[kind].test(lines[0]));
    if (/^#{3,6} /.test(lines[0])) {
      made.push(make(heading, {}, inline(lines[0].replace(/^#+ /, ""))), ...blocks(lines.slice(1).join("\n"), heading));
    } else if (/^> ?/.test(lines[0])) {
      made.push(make("blockquote", {}, blocks(lines.map((line) => line.replace(/^> ?/, "")).join("\n"), heading)));
    } else if (/^ {4}/.test(lines[0]) && last?.matches("ul, ol")) {
      last.lastElementChild.append(...blocks(outdented(lines), heading));
    } else if (list && last?.matches(list)) last.append(...items(ITEM[list], lines, heading));
    else made.push(list ? make(list, {}, items(ITEM[list], lines, heading)) : make("p", {}, inline(lines.join(" "))));
  }
  return made;
}

const outdented = (lines) => lines.map((line) => line.replace(/^ {4}/, "")).join("\n");

// The items of one list, as Python-Markdown reads them: deeper lines are a block of their own, other lines go on with
// the text.
function items(sign, lines, heading) {
  const found = [];
  for (const line of lines) {
    if (sign.test(line)) found.push({ text: line.replace(sign, ""), below: [] });
    else if (found.at(-1).below.length || DEEPER.test(line)) found.at(-1).below.push(line);
    else found.at(-1).text += ` ${line.trim()}`;
  }
  return found.map(({ text, below }) => make("li", {}, inline(text), blocks(outdented(below), heading)));
}
