// A Markdown file to values and texts, read as hooks/kennisbank/lezen/frontmatter.py does: the fields by yaml.js, the
// text by its headings.

import { heading, sections } from "./lichaam.js";
import { readProse } from "./proza.js";
import { Yaml } from "./yaml.js";

const EDGE = /^---[ \t]*$/;

/**
 * Return {waarden, teksten}; throws an Error in Dutch for a file that cannot be read. `teksten` is by heading of level
 * 2.
 */
export function read(file) {
  const { kop, rest } = split(file);
  const waarden = new Yaml([...kop]).everything();
  const lines = rest.flatMap(({ regels }) => regels);
  const teksten = {};
  for (const { kop: naam, tekst } of sections(lines, readProse(lines).regels)) {
    teksten[naam] = teksten[naam] ? `${teksten[naam]}\n\n${tekst}` : tekst;
  }
  return { waarden, teksten };
}

/**
 * Split a file in lines: {kop, rest}, the lines of the fields and [{kop, regels}], each part with the line of its
 * heading.
 */
export function split(file) {
  const lines = file.replace(/^\ufeff/, "").replace(/\r\n?/g, "\n").split("\n");
  const end = lines.findIndex((line, n) => n > 0 && EDGE.test(line));
  if (!EDGE.test(lines[0]) || end < 0) {
    throw new Error("dit bestand heeft bovenaan geen blok met velden tussen twee regels met ---");
  }
  const rest = [{ kop: "", regels: [] }];
  const body = lines.slice(end + 1);
  const prose = readProse(body).regels;
  for (const [n, line] of body.entries()) {
    const found = heading(prose[n]) && heading(line);
    if (found?.level === 2) rest.push({ kop: found.words, regels: [] });
    rest.at(-1).regels.push(line);
  }
  return { kop: lines.slice(1, end), rest };
}
