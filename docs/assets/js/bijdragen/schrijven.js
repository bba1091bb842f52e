// Values to a Markdown file, byte for byte as hooks/kennisbank/bijdragen/schrijven.py writes it.

import { withLists } from "./lijsten.js";

const WIDTH = 118;
// What needs no quotes: begins with a letter, and holds nothing that YAML takes for something else.
const PLAIN = /^[A-Za-zÀ-ÖØ-öø-ÿ](?:(?!: | #)[^\n\t])*(?<!:)$/u;
const WORD_OF_YAML = /^(?:true|false|null|yes|no|on|off|y|n)$/i;
const TERM = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;
const DAY = /^[0-9]{4}-[0-9]{2}-[0-9]{2}$/;

/** Return {markdown, running, cleaned}: what writes files with these signs (tekens.js). */
export function makeWriter({ zichtbaar }) {
  /** Return running text as it goes in the file. */
  const running = (text) => withLists(zichtbaar(text)).trim();

  /** Return the value without what is empty: nothing, empty text, and lists and blocks of nothing. */
  function cleaned(value) {
    if (Array.isArray(value)) return value.map(cleaned).filter((item) => !empty(item));
    if (value && typeof value === "object") {
      const inner = Object.entries(value).map(([naam, item]) => [naam, cleaned(item)]);
      return Object.fromEntries(inner.filter(([, item]) => !empty(item)));
    }
    if (typeof value !== "string") return value;
    return zichtbaar(value).trim().split("\n").map((line) => line.split(/\s+/).filter(Boolean).join(" ")).join("\n");
  }

  /** Return one file: the values as front matter, then each heading with its text. Empty values are left out. */
  function markdown(waarden, teksten) {
    const body = Object.entries(teksten).map(([kop, text]) => `\n## ${kop}\n\n${running(text)}\n`);
    return ["---", ...block(cleaned(waarden), 0), "---", ""].join("\n") + body.join("");
  }

  return { markdown, running, cleaned };
}

const empty = (value) =>
  value === null || value === undefined || value === "" || (typeof value === "object" && !Object.keys(value).length);

function block(waarden, deep) {
  return Object.entries(waarden).flatMap(([naam, value]) => part(`${" ".repeat(deep)}${naam}:`, value, deep));
}

function part(head, value, deep) {
  if (Array.isArray(value)) {
    const flow = `${head} [${value.join(", ")}]`;
    const terms = value.every((item) => typeof item === "string" && TERM.test(item) && !WORD_OF_YAML.test(item));
    if (terms && flow.length <= WIDTH) return [flow];
    return [head, ...value.flatMap((one) => item(one, deep + 2))];
  }
  if (typeof value === "object") return [head, ...block(value, deep + 2)];
  return single(head, value, deep + 2);
}

function item(value, deep) {
  const indent = " ".repeat(deep);
  if (typeof value !== "object") return single(`${indent}-`, value, deep + 2);
  const [first, ...rest] = block(value, deep + 2);
  return [`${indent}- ${first.trimStart()}`, ...rest];
}

function single(head, value, deep) {
  const indent = " ".repeat(deep);
  const text = String(value);
  if (typeof value !== "string") return [`${head} ${text}`];
  if (text.includes("\n")) return [`${head} |-`, ...text.split("\n").map((line) => (indent + line).trimEnd())];
  if ([...head].length + [...text].length + 3 > WIDTH && text.includes(" ")) {
    return [`${head} >-`, ...wrapped(text, WIDTH - deep).map((line) => indent + line)];
  }
  const plain = DAY.test(text) || (PLAIN.test(text) && !WORD_OF_YAML.test(text));
  return [`${head} ${plain ? text : JSON.stringify(text)}`];
}

function wrapped(text, width) {
  const lines = [""];
  for (const word of text.split(" ")) {
    const last = lines.at(-1);
    if (last && [...last].length + 1 + [...word].length > width) lines.push(word);
    else lines[lines.length - 1] = `${last} ${word}`.trim();
  }
  return lines;
}
