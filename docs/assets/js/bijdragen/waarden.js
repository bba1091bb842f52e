// Single values of YAML: what was typed becomes a text, a number, yes or no, or nothing.

const NAME = /(?:[-?:](?=[^ \t])|[^ \t\-?:,[\]{}#&*!|>'"%@`])(?:(?!: | #).)*?/s.source;
const FIELD = new RegExp(`^(?:"([^"\\\\]*)"|'([^']*)'|(${NAME})) *:(?:[ \\t]+(.*))?$`, "s");

/** Return {naam, rest} of a line that begins a field, or undefined. */
export function field(line) {
  const match = FIELD.exec(line);
  return match && { naam: match[1] ?? match[2] ?? match[3], rest: match[4] ?? "" };
}

const SHORT = {
  0: "\0", a: "\x07", b: "\b", t: "\t", n: "\n", v: "\v", f: "\f", r: "\r", e: "\x1b", " ": " ", '"': '"', "/": "/",
  "\\": "\\", N: "\x85", _: "\xa0", L: "\u2028", P: "\u2029", "\t": "\t",
};
const COLON = "er staat een dubbele punt in de tekst; zet de tekst na het veld tussen aanhalingstekens";
const GOES_ON = /(?<!\\)(?:\\\\)*\\$/;
const ESCAPE = /\\(?:x([0-9A-Fa-f]{2})|u([0-9A-Fa-f]{4})|U([0-9A-Fa-f]{8})|([^])|$)/g;

/** Lines become one text with spaces; an empty line stays a new line. */
export function folded(lines) {
  const whole = lines.map((line) => line.trim()).join("\n");
  return whole.replace(/\n+/g, (ends) => (ends.length === 1 ? " " : "\n".repeat(ends.length - 1)));
}

/** Return the text of a block that begins with >: as above, but a line that is indented stays a line of its own. */
export function foldedBlock(lines) {
  let [text, before, empty] = ["", "", 0];
  for (const line of lines) {
    if (!line.trim()) {
      empty += 1;
      continue;
    }
    const apart = /^[ \t]/.test(line) || /^[ \t]/.test(before);
    text += before && !apart && !empty ? " " : "\n".repeat(empty + (before && apart ? 1 : 0));
    text += line;
    [before, empty] = [line, 0];
  }
  return text;
}

/** Return the value of lines without quotes. */
export function plain(lines, fault) {
  const kept = lines.map(withoutRemark);
  const cut = kept.slice(0, -1).some((line, n) => line !== lines[n].trim());
  if (cut) fault("achter een # gaat de waarde niet verder op de volgende regel");
  const text = folded(kept);
  if (/:(?:[ \t]|$)/.test(text)) fault(COLON, kept.findIndex((line) => /:(?:[ \t]|$)/.test(line)));
  return scalar(text);
}

/** Return what a text without quotes stands for. */
export function scalar(text) {
  if (["", "~", "null"].includes(text)) return null;
  if (text === "true" || text === "false") return text === "true";
  if (/^-?(0|[1-9][0-9]{0,15})$/.test(text)) return Number(text);
  return /^-?[0-9]{1,9}\.[0-9]{1,12}$/.test(text) ? Number(text) : text;
}

/** Return the text between quotes; it may go on over lines. */
export function quoted(lines, fault) {
  const sign = lines[0][0];
  const whole = folded(sign === '"' ? joined(lines) : lines);
  const match = whole.match(sign === "'" ? /^'((?:[^']|'')*)'\s*(?:#.*)?$/ : /^"((?:[^"\\]|\\[^])*)"\s*(?:#.*)?$/);
  if (!match) fault("een aanhalingsteken gaat open en niet dicht");
  return sign === "'" ? match[1].replaceAll("''", "'") : unescaped(match[1], fault);
}

/** Return a text between double quotes with what its backslashes stand for. */
export function unescaped(text, fault) {
  return text.replace(ESCAPE, (_, x, u, long, short) => {
    const code = x ?? u ?? long;
    if (code && parseInt(code, 16) > 0x10ffff) fault("hier staat een teken als code dat niet bestaat");
    if (code) return String.fromCodePoint(parseInt(code, 16));
    return SHORT[short] ?? fault("hier staat een teken met een schuine streep dat we niet kennen");
  });
}

// Between double quotes a line that ends in a backslash goes on without a space.
const joined = (lines) => lines.reduce((done, line) => (
  GOES_ON.test(done.at(-1) ?? "") ? [...done.slice(0, -1), done.at(-1).slice(0, -1) + line] : [...done, line]
), []);

const withoutRemark = (line) => line.replace(/(^|\s)#.*$/, "").trim();
