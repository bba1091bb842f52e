// Whether a text has the headings that its kind asks for, as hooks/kennisbank/oordeel/koppen.py judges.

import { sections } from "./lichaam.js";
import { nearest } from "./naast.js";
import { enumerate } from "./zinnen.js";

const SHOWN = 50; // so many signs of a heading are shown
const STEP = /^[0-9]+[.)] /gm;

/** Yield {index, zin, gaten} for what is wrong with the headings of level 2; `koppen` are [{naam, vraag, stappen}]. */
export function* judgeHeadings({ regels, proza }, koppen) {
  const fixed = koppen.map(({ naam }) => naam);
  const parts = sections(regels, proza);
  const found = parts.filter(({ intro }) => !intro);
  const names = found.map(({ kop }) => kop);
  const keuzes = enumerate(fixed, 25);
  for (const naam of fixed.filter((one) => !names.includes(one))) {
    const spare = names.filter((name) => !fixed.includes(name));
    yield { index: 0, zin: "kop_ontbreekt", gaten: { waarde: naam, naast: nearest(naam, spare), keuzes } };
  }
  if (parts[0]?.intro) yield { index: parts[0].regel, zin: "tekst_boven", gaten: {} };
  for (const [nummer, part] of found.entries()) yield* judgePart(part, koppen, names.indexOf(part.kop) < nummer);
  const order = found.filter(({ kop }, n) => fixed.includes(kop) && names.indexOf(kop) === n);
  const right = [...order].sort((a, b) => fixed.indexOf(a.kop) - fixed.indexOf(b.kop));
  const wrong = order.find(({ kop }, n) => kop !== right[n].kop);
  if (wrong) yield { index: wrong.regel, zin: "kop_verkeerd", gaten: { waarde: wrong.kop, keuzes } };
}

function* judgePart({ kop, regel: index, begin, tekst }, koppen, again) {
  const waarde = [...kop].slice(0, SHOWN).join("");
  const fixed = koppen.map(({ naam }) => naam);
  if (again) yield { index, zin: "dubbele_kop", gaten: { waarde } };
  if (!fixed.includes(kop)) yield { index, zin: "vreemde_kop", gaten: { waarde, naast: nearest(kop, fixed) } };
  const lines = tekst.split("\n");
  const left = lines.findIndex((line) => koppen.some(({ vraag }) => vraag === line));
  if (!tekst || lines[left] === tekst) yield { index, zin: "lege_kop", gaten: { waarde } };
  else if (left >= 0) yield { index: begin + left, zin: "sjabloonvraag", gaten: {} };
  const stappen = koppen.find(({ naam }) => naam === kop)?.stappen;
  const aantal = (tekst.match(STEP) ?? []).length;
  if (stappen && tekst && (aantal < stappen[0] || aantal > stappen[1])) {
    yield { index, zin: "stappen", gaten: { waarde: kop, aantal, minst: stappen[0], meest: stappen[1] } };
  }
}
