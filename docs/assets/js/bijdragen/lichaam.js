// The body of a page: its sections, headings, links and citations, as hooks/kennisbank/lezen/lichaam.py reads them.

const CITE = /\[(?<!`\[)(@[A-Z0-9][^[\]]{0,300})\](?!`)/g;
const MEANT_CITE = /\[(?<!`\[)(@(?:[A-Z0-9][^[\]]{0,300}(?=\](?!`))|[a-z][^[\]]{0,300}(?=\](?![`(]))))\]/g;
const MEANT_KEY = /^@([A-Za-z0-9]+(?:[-_.][A-Za-z0-9]+)*)(?:[,:]? ([^@]+))?$/;
const YEAR = /^(?:19|20)[0-9]{2}[a-z]?$/; // more of a key than a page
const CITED = /\[@[A-Za-z0-9][^[\]]{0,300}\]/g;
const LOOSE_KEY = /(?<![A-Za-z0-9/.#=_^-])[A-Z][A-Z0-9]*(?:-[A-Z0-9]+)+(?![A-Za-z0-9/_-])/g;
const CITE_KEY = /^@([A-Z0-9]+(?:-[A-Z0-9]+)*)(?:,\s*.+)?$/;
const ADDRESS = new RegExp(
  "\\([ \\t\\n]*(?:<([^<>\\n]*)>|([^ \\t\\n\"'()<>]*(?:\\([^ \\t\\n\"'()<>]*\\)[^ \\t\\n\"'()<>]*)*))"
    + "(?:[ \\t\\n]+(?:\"[^\"\\n]*\"|'[^'\\n]*'))?[ \\t\\n]*\\)",
  "dy",
);
const ESCAPED = /\\([\\`*_{}[\]()>#+.!-])/g;
const HEADING = /^(#{1,6})[ \t]+(?=[^ \t])/;
const SHOWN = 40; // so many signs of a faulty citation are shown

/** Return how many line ends stand before a place in a text. */
export const lineAt = (text, place) => text.slice(0, place).split("\n").length - 1;

/** Return {level, words, anchor} of a line that is a heading, or undefined. */
export function heading(line) {
  const match = HEADING.exec(line);
  if (!match) return undefined;
  const words = line.slice(match[0].length).trimEnd().replace(/#+$/, "").trimEnd();
  const anchor = /\{#([a-z0-9-]+)\}$/.exec(words);
  const kept = anchor ? words.slice(0, anchor.index).trimEnd() : words;
  return { level: match[1].length, words: kept, anchor: anchor?.[1] ?? "" };
}

/**
 * Return the parts of a text under headings of level 2: [{kop, regel, begin, tekst, intro}]. `regel` is the index of
 * the heading, `begin` that of the first line with words below it; `prose` are the lines without code.
 */
export function sections(lines, prose) {
  const parts = [{ kop: "", regel: 0, lines: [], intro: true }];
  for (const [n, line] of lines.entries()) {
    const found = heading(prose[n]) && heading(line);
    if (found?.level === 2) parts.push({ kop: found.words, regel: n, lines: [], intro: false });
    else parts.at(-1).lines.push(line);
  }
  return parts
    .map(({ kop, regel, lines: own, intro }) => {
      const whole = own.join("\n");
      const lead = whole.slice(0, whole.length - whole.trimStart().length).split("\n").length - 1;
      return { kop, regel, begin: regel + lead + (intro ? 0 : 1), tekst: whole.trim(), intro };
    })
    .filter(({ kop, tekst }) => kop || tekst);
}

/** Return [{index, lines}] for each run of lines with something on them. */
export function paragraphs(lines) {
  const found = [];
  let own = [];
  for (const [n, line] of [...lines, ""].entries()) {
    if (/[^ \t]/.test(line)) own.push(line);
    else if (own.length) {
      found.push({ index: n - own.length, lines: own });
      own = [];
    }
  }
  return found;
}

/** Yield {doel, tekst, beeld, index} for the links and images in the prose of a text. */
export function* links(prose) {
  for (const { index, lines } of paragraphs(prose)) {
    const text = lines.join("\n");
    if (!text.includes("](")) continue;
    for (const { place, ...link } of linksIn(text)) yield { ...link, index: index + lineAt(text, place) };
  }
}

function* linksIn(text) {
  const flat = text.replace(ESCAPED, "¤¤"); // of the same length, so that places are the same
  const opened = [];
  let done = 0;
  for (const { 0: bracket, index: place } of flat.matchAll(/[[\]]/g)) {
    if (place < done) continue;
    if (bracket === "[") opened.push(place);
    else if (opened.length) {
      const begin = opened.pop();
      const closing = flat[place + 1] === "(" ? flat.indexOf(")", place) : -1;
      if (closing < 0) continue;
      ADDRESS.lastIndex = place + 1;
      const found = ADDRESS.exec(flat);
      const [first, last] = found ? (found.indices[2] ?? found.indices[1]) : [place + 2, closing];
      done = found ? place + 1 + found[0].length : place + 1;
      const doel = text.slice(first, last).replace(ESCAPED, "$1");
      yield { doel, tekst: text.slice(begin + 1, place), beeld: flat[begin - 1] === "!", place: begin };
    }
  }
}

/** Return the source keys of the citations in a text, with the place of each: [{sleutel, place}]. */
export function citations(text) {
  const groups = [...text.matchAll(CITE)];
  return groups.flatMap(({ 1: group, index: place }) => keysIn(group).map((sleutel) => ({ sleutel, place })));
}

/** Return {place, waarde, bedoeld} for what is meant as a citation and cannot be read as one. */
export function unreadable(text) {
  return [...text.matchAll(MEANT_CITE)].flatMap(({ 0: whole, 1: group, index }) => {
    const keys = group.match(/^@[A-Z0-9]/) ? keysIn(group).length : 0;
    const behind = text.slice(index + whole.length, index + whole.length + 2);
    const shut = behind.startsWith("]") && behind !== "]("; // no end of the words of a link
    const more = `${text[index - 1] === "[" && shut ? "[" : ""}${whole}${shut ? "]" : ""}`;
    const shown = [...more.split(/\s+/).join(" ")].slice(0, SHOWN).join("");
    const good = keys === group.split("@").length - 1 && more === whole;
    return good ? [] : [{ place: index, waarde: shown, bedoeld: asCitation(group) }];
  });
}

/** Return {place, waarde} for what looks like the key of a source and stands in no citation and no address. */
export function looseKeys(text) {
  const without = text.replace(CITED, (one) => " ".repeat(one.length));
  return [...without.matchAll(LOOSE_KEY)].map(({ 0: waarde, index }) => ({ place: index, waarde }));
}

// How a citation is written that was meant: capitals and hyphens in the key, a comma before the place, ; between two.
function asCitation(words) {
  const made = words.trim().split(/\s+/).join(" ").split(/[;,]? *(?=@)/).filter((part, n) => n || part.startsWith("@"));
  const parts = made.map((part) => part.match(MEANT_KEY));
  if (parts.includes(null)) return "";
  const written = parts.map(([, begin, behind = ""]) => {
    const after = behind.replaceAll(";", ",").replace(/[, ]+$/, "");
    const [year, place] = YEAR.test(after) ? [`-${after}`, ""] : ["", after];
    const key = begin.toUpperCase().replace(/[_.]/g, "-") + year;
    const page = /^[0-9]/.test(place) ? "p. " : "";
    const whole = key.replace(/(?<=[A-Z])(?=(?:19|20)[0-9]{2}$)/, "-");
    return `@${whole}, ${page}${place}`.replace(/[, ]+$/, "");
  });
  return `[${written.join("; ")}]`;
}

const keysIn = (group) =>
  group.split(";").flatMap((part) => part.trim().split(/\s+/).join(" ").match(CITE_KEY)?.[1] ?? []);
