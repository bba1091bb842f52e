// What was not changed in an opened file stays as it stands there: order, folding, anchors and remarks. So a small
// improvement is a small difference for who looks it over.

import { delen } from "./lezen.js";
import { field } from "./waarden.js";

/** Return the file with these values and texts; `open` is {bron, waarden, teksten} of the file that was opened, or nothing. */
export function behoud({ markdown, schoon }, waarden, teksten, open) {
  if (!open) return markdown(waarden, teksten);
  const { kop, rest } = delen(open.bron);
  const velden = perVeld(kop);
  const lichaam = new Map(rest.filter(({ kop: naam }) => rest.filter((deel) => deel.kop === naam).length === 1).map((deel) => [deel.kop, deel.regels]));
  const regels = Object.entries(waarden).flatMap(([naam, waarde]) => (velden[naam] && gelijk(schoon(open.waarden[naam]), waarde) ? velden[naam]
    : markdown({ [naam]: waarde }, {}).split("\n").slice(1, -2)));
  const stukken = Object.entries(teksten).map(([naam, tekst]) => {
    const oud = lichaam.get(naam);
    if (!oud) return markdown({}, { [naam]: tekst }).split("\n").slice(2).join("\n");
    return `\n${open.teksten[naam] === tekst ? oud.join("\n").trimEnd() : `${oud[0]}\n\n${tekst}`.trimEnd()}\n`;
  });
  return `${["---", ...regels, "---", ""].join("\n")}${stukken.join("")}`;
}

/** The lines of each field; a remark above a field goes with it. */
function perVeld(regels) {
  const velden = {};
  let [naam, los] = ["", []];
  for (const regel of regels) {
    const begin = field(regel);
    if (begin) naam = begin.naam;
    if (!begin && (!naam || /^#/.test(regel))) los.push(regel);
    else {
      velden[naam] = [...(velden[naam] ?? []), ...los, regel];
      los = [];
    }
  }
  return velden;
}

function gelijk(a, b) {
  if (!a || !b || typeof a !== "object" || typeof b !== "object") return a === b;
  const namen = Object.keys(a);
  return namen.length === Object.keys(b).length && Array.isArray(a) === Array.isArray(b) && namen.every((naam) => gelijk(a[naam], b[naam]));
}
