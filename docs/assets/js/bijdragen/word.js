// A document of Word, LibreOffice or Google as lines of text: what is a heading, an item of a list, a table, and what
// is in it that is no text.

import { unpack } from "./zip.js";

const MAIN = "word/document.xml";
const BESIDE = [ // text that stands beside the running text, and what a reader calls it
  [/^word\/(?:header|footer)[0-9]*\.xml$/, "boven of onder aan de bladzijde"],
  [/^word\/footnotes\.xml$/, "in een voetnoot"],
  [/^word\/endnotes\.xml$/, "in een eindnoot"],
  [/^word\/comments\.xml$/, "in een opmerking"],
];
const HEADING = /^(?:heading|kop|title|titel)/i;

/**
 * Return {regels, los, beelden} of the bytes of a document. A line is {tekst, kop, lijst}; `los` are texts that stand
 * beside the running text, as {waar, tekst}; `beelden` counts the pictures. Throws an Error in Dutch.
 */
export async function readWord(bytes) {
  const packed = unpack(bytes);
  if (!packed.has(MAIN)) {
    throw new Error(packed.has("content.xml")
      ? "dit is een bestand van LibreOffice; kies daar Opslaan als, en dan Word (.docx)"
      : "dit is geen Word-bestand");
  }
  const main = parsed(await packed.text(MAIN));
  const [links, numbered, named] = await Promise.all([
    relations(packed), numberings(packed), styles(packed),
  ]);
  const los = [];
  for (const name of packed.names()) {
    const [, waar] = BESIDE.find(([path]) => path.test(name)) ?? [];
    const tekst = waar && all(parsed(await packed.text(name)), "p").map((p) => words(p, {})).filter(Boolean).join("\n");
    if (tekst) los.push({ waar, tekst });
  }
  const about = { links, numbered, named };
  return {
    regels: [...blocks(first(main, "body"), about)],
    los,
    beelden: all(main, "drawing").length + all(main, "pict").length,
  };
}

const all = (node, name) => [...node.getElementsByTagNameNS("*", name)];
const first = (node, name) => all(node, name)[0];
const own = (node, name) => [...(node?.children ?? [])].find((child) => child.localName === name);
const value = (node, name = "val") => [...(node?.attributes ?? [])].find((one) => one.localName === name)?.value ?? "";

function parsed(text) {
  const found = new DOMParser().parseFromString(text, "application/xml");
  if (found.querySelector("parsererror")) throw new Error("het bestand is niet heel");
  return found;
}

/** Yield the lines of a body, or of what lies in it around them. */
function* blocks(node, about) {
  for (const child of node.children) {
    if (child.localName === "p") yield* paragraph(child, about);
    else if (child.localName === "tbl") yield table(child, about);
    else if (["sdt", "sdtContent", "ins", "moveTo", "customXml", "smartTag"].includes(child.localName)) {
      yield* blocks(child, about);
    }
  }
}

function* paragraph(p, about) {
  const properties = own(p, "pPr");
  const style = value(own(properties, "pStyle"));
  const kop = HEADING.test(style) || HEADING.test(about.named[style]) || Boolean(own(properties, "outlineLvl"));
  const number = own(properties, "numPr") ?? null;
  const lijst = number && about.numbered[value(own(number, "numId"))];
  yield { tekst: words(p, about.links), kop, lijst: number ? lijst ?? "-" : "" };
  // A box with text hangs in a paragraph: its lines come after it.
  for (const box of boxes(p)) yield* blocks(box, about);
}

/** Return the boxes with text in a paragraph, each once: Word keeps every box twice, for old and new programs. */
function boxes(p) {
  return all(p, "txbxContent").filter((box) => !within(box, p, "Fallback") && !within(box, p, "txbxContent"));
}

const IN_A_BOX = ["txbxContent", "del", "moveFrom", "instrText", "delText", "Fallback"];

function within(node, top, name) {
  for (let up = node.parentElement; up && up !== top; up = up.parentElement) if (up.localName === name) return true;
  return false;
}

/** Return the words of a paragraph as they are to be read: what was struck out is gone, a link keeps its address. */
function words(node, links) {
  const read = (one) => {
    const name = one.localName;
    if (IN_A_BOX.includes(name)) return "";
    if (name === "t") return one.textContent;
    if (name === "tab") return one.parentElement.localName === "tabs" ? "" : "\t";
    if (name === "br" || name === "cr") return "\n";
    if (name === "noBreakHyphen") return "-";
    if (name === "sym") return value(one, "char") === "F0FE" ? "\u2612" : "\u2610";
    const inside = [...one.children].map(read).join("");
    const address = name === "hyperlink" && links[value(one, "id")];
    return address && inside.trim() && !inside.includes(address) ? `[${inside}](${address})` : inside;
  };
  return [...node.children].map(read).join("").replaceAll("\u00a0", " ").replace(/[ \t]+(?=\n|$)/g, "").trimStart();
}

/** Return a table as one line, in the form that the site makes a table of. */
function table(node, about) {
  const rows = [...node.children].filter(({ localName }) => localName === "tr").map((row) => (
    [...row.children].filter(({ localName }) => localName === "tc").map((cell) => (
      [...blocks(cell, about)].map(({ tekst }) => tekst).filter(Boolean).join(" ").replace(/\s+/g, " ")
        .replaceAll("|", "/")
    ))
  ));
  const wide = Math.max(1, ...rows.map((row) => row.length));
  const line = (row) => `| ${[...row, ...Array(wide - row.length).fill("")].join(" | ")} |`;
  const [head = [], ...rest] = rows;
  const tekst = [line(head), line(Array(wide).fill("---")), ...rest.map(line)].join("\n");
  return { tekst: rows.flat().some(Boolean) ? tekst : "", kop: false, lijst: "", tabel: rows };
}

async function relations(packed) {
  const name = "word/_rels/document.xml.rels";
  if (!packed.has(name)) return {};
  const outside = all(parsed(await packed.text(name)), "Relationship").filter((one) => value(one, "TargetMode"));
  return Object.fromEntries(outside.map((one) => [value(one, "Id"), value(one, "Target")])
    .filter(([, address]) => /^(?:https?|mailto):/.test(address)));
}

/** Return, per list of the document, the sign before its items: "1." or "-". */
async function numberings(packed) {
  if (!packed.has("word/numbering.xml")) return {};
  const lists = parsed(await packed.text("word/numbering.xml"));
  const kinds = Object.fromEntries(all(lists, "abstractNum").map((one) => (
    [value(one, "abstractNumId"), value(first(one, "numFmt")) === "bullet" ? "-" : "1."]
  )));
  return Object.fromEntries(all(lists, "num").map((one) => (
    [value(one, "numId"), kinds[value(own(one, "abstractNumId"))] ?? "-"]
  )));
}

/** Return the names of the styles, by the names that programs give them. */
async function styles(packed) {
  if (!packed.has("word/styles.xml")) return {};
  const found = all(parsed(await packed.text("word/styles.xml")), "style");
  return Object.fromEntries(found.map((one) => [value(one, "styleId"), value(own(one, "name"))]));
}
