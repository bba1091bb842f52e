// The part of YAML that pages here use, read as hooks/kennisbank/lezen/frontmatter.py does. What it does not know it
// refuses, with the line: a file that is read half is worse than one that is not read.

import { Flow } from "./stroom.js";
import { field, foldedBlock, plain, quoted } from "./waarden.js";

const indent = (line) => line.length - line.trimStart().length;
const nothing = (line) => /^\s*(#.*)?$/.test(line);
const ITEM = /^ *-( |$)/;
// The name of a field, and behind it no colon with a space.
const ALMOST = /^ *(?:- +)?([A-Za-z0-9_-]+)(?: ?([;,=])|(:)(?=[^ /]))/;
const SIGNS = { ";": "een puntkomma", ",": "een komma", "=": "een is-teken" };

function why(line) {
  const [, naam, sign, colon] = ALMOST.exec(line) ?? [];
  if (!naam) return "deze regel is niet te lezen; kijk of het veld een dubbele punt heeft";
  const there = colon ? "geen spatie achter de dubbele punt" : `${SIGNS[sign]} in plaats van een dubbele punt`;
  return `achter '${naam}' staat ${there}; schrijf '${naam}: ' en dan de waarde`;
}

/** Reads the lines of one block of fields. */
export class Yaml {
  constructor(lines) {
    this.lines = lines;
    this.at = 0;
  }

  fault(what, at = this.at) {
    throw new Error(`regel ${at + 2}: ${what}`);
  }

  everything() {
    this.next();
    const waarden = this.done() ? {} : this.block();
    if (!this.done()) this.fault("het inspringen klopt hier niet");
    if (Array.isArray(waarden) || typeof waarden !== "object" || !waarden) {
      this.fault("hier horen velden te staan, zoals titel: Wijkschouw");
    }
    return waarden;
  }

  done() {
    return this.at >= this.lines.length;
  }

  /** Go to the next line that says something. */
  next() {
    while (!this.done() && nothing(this.lines[this.at])) this.at += 1;
    const tab = !this.done() && /^ *\t/.test(this.lines[this.at]);
    if (tab) this.fault("hier staat een tab; gebruik spaties om in te springen");
  }

  block() {
    const line = this.lines[this.at];
    return ITEM.test(line) ? this.list(indent(line)) : this.fields(indent(line));
  }

  list(deep) {
    const items = [];
    while (!this.done() && indent(this.lines[this.at]) === deep && ITEM.test(this.lines[this.at])) {
      const rest = this.lines[this.at].slice(deep + 1);
      const inner = deep + 1 + indent(rest);
      const begin = rest.trimStart();
      if (nothing(rest)) items.push(this.below(deep));
      else if (field(begin) || /^-( |$)/.test(begin)) {
        this.lines[this.at] = " ".repeat(deep + 1) + rest; // the item is a block of its own, that begins on this line
        items.push(/^-( |$)/.test(begin) ? this.list(inner) : this.fields(inner));
      } else items.push(this.value(begin, deep));
      this.next();
    }
    return items;
  }

  fields(deep) {
    const found = {};
    while (!this.done() && indent(this.lines[this.at]) === deep) {
      const begin = field(this.lines[this.at].slice(deep));
      if (!begin) this.fault(why(this.lines[this.at]));
      const { naam, rest } = begin;
      if (Object.hasOwn(found, naam)) this.fault(`het veld '${naam}' staat er twee keer`);
      found[naam] = nothing(rest) ? this.below(deep, true) : this.value(rest.trimStart(), deep);
      this.next();
    }
    return found;
  }

  /** What stands on the lines below a key or a hyphen: a block, text, or nothing. */
  below(deep, isField = false) {
    this.at += 1;
    this.next();
    if (this.done()) return null;
    const line = this.lines[this.at];
    if (indent(line) > deep) return this.blockOrText(deep);
    return isField && indent(line) === deep && ITEM.test(line) ? this.list(deep) : null;
  }

  blockOrText(deep) {
    const line = this.lines[this.at].trim();
    return field(line) || /^-( |$)/.test(line) ? this.block() : this.value(line, deep);
  }

  /** A value that begins on this line; leaves the reader on the line after it. */
  value(begin, deep) {
    const first = this.at;
    const say = (what, n = 0) => this.fault(what, first + n); // what is wrong with a value stands where it begins
    const special = `een woord dat met ${begin[0]} begint heeft hier een bijzondere werking`;
    if (/^[&*!]/.test(begin)) say(`${special}; zet de tekst tussen aanhalingstekens`);
    if (/^(?:[-?:](?: |$)|[,\]}@`%])/.test(begin)) {
      say(`een waarde kan niet met ${begin[0]} beginnen; zet de tekst tussen dubbele aanhalingstekens`);
    }
    if (/^[|>]/.test(begin)) return this.textBlock(begin, deep);
    const lines = [begin, ...this.deeper(deep)];
    const trimmed = lines.map((line) => line.trim());
    if (/^["']/.test(begin)) return quoted(trimmed, say);
    return /^[[{]/.test(begin) ? new Flow(trimmed.join(" "), say).everything() : plain(lines, say);
  }

  /** The lines after this one that are indented deeper; the reader ends on the first that is not. */
  deeper(deep) {
    const lines = [];
    this.at += 1;
    while (!this.done() && (this.lines[this.at].trim() === "" || indent(this.lines[this.at]) > deep)) {
      lines.push(this.lines[this.at]);
      this.at += 1;
    }
    while (lines.length && lines.at(-1).trim() === "") lines.pop();
    return lines;
  }

  textBlock(begin, deep) {
    const match = begin.match(/^[|>](?:-?([1-9])?|([1-9])-)(?: +#.*)?$/);
    if (!match) this.fault("dit soort tekstblok kennen we niet; schrijf >- of |-");
    const lines = this.deeper(deep);
    const written = lines.filter((line) => line.trim());
    const told = match[1] ?? match[2];
    const edge = told ? deep + Number(told) : indent(written[0] ?? "");
    if (written.some((line) => indent(line) < edge)) this.fault("het inspringen klopt hier niet");
    const text = lines.map((line) => line.slice(edge));
    const end = begin.split(" ")[0].includes("-") || !lines.length ? "" : "\n";
    return (begin[0] === "|" ? text.join("\n") : foldedBlock(text)) + end;
  }
}
