// What was not changed in an opened file stays as it stands there: order, folding, anchors and remarks. So a small
// improvement is a small difference for who looks it over.

import { split } from "./lezen.js";
import { field } from "./waarden.js";

/**
 * Return the file with these values and texts; `open` is {bron, waarden, teksten} of the file that was opened, or
 * nothing.
 */
export function preserve({ markdown, cleaned }, waarden, teksten, open) {
  if (!open) return markdown(waarden, teksten);
  const { kop, rest } = split(open.bron);
  const fields = perField(kop);
  const once = rest.filter(({ kop: naam }) => rest.filter((part) => part.kop === naam).length === 1);
  const body = new Map(once.map(({ kop: naam, regels }) => [naam, regels]));
  const lines = Object.entries(waarden).flatMap(([naam, value]) => (
    fields[naam] && same(cleaned(open.waarden[naam]), value) ? fields[naam]
      : markdown({ [naam]: value }, {}).split("\n").slice(1, -2)
  ));
  const parts = Object.entries(teksten).map(([naam, text]) => {
    const old = body.get(naam);
    if (!old) return markdown({}, { [naam]: text }).split("\n").slice(2).join("\n");
    const lines = open.teksten[naam] === text ? old.join("\n").replace(/\n$/, "") : `${old[0]}\n\n${text}`.trimEnd();
    return `\n${lines}\n`;
  });
  return `${["---", ...lines, "---", ""].join("\n")}${parts.join("")}`;
}

// The lines of each field; a remark above a field goes with it.
function perField(lines) {
  const fields = {};
  let [naam, loose] = ["", []];
  for (const line of lines) {
    const begin = field(line);
    if (begin) naam = begin.naam;
    if (!begin && (!naam || /^#/.test(line))) loose.push(line);
    else {
      fields[naam] = [...(fields[naam] ?? []), ...loose, line];
      loose = [];
    }
  }
  return fields;
}

function same(a, b) {
  if (!a || !b || typeof a !== "object" || typeof b !== "object") return a === b;
  const names = Object.keys(a);
  const alike = names.length === Object.keys(b).length && Array.isArray(a) === Array.isArray(b);
  return alike && names.every((naam) => same(a[naam], b[naam]));
}
