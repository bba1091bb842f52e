// Whether a text has the headings that its kind asks for, as hooks/kennisbank/oordeel/koppen.py judges.

import { heading, sections } from "./lichaam.js";
import { closest, hinted } from "./naast.js";
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
  const meant = meantBy(names, fixed);
  for (const naam of fixed.filter((one) => !names.includes(one) && ![...meant.values()].includes(one))) {
    const deeper = proza.findLastIndex((line) => heading(line)?.level > 2 && heading(line).words === naam);
    const rest = fixed.slice(fixed.indexOf(naam));
    const index = found.find(({ kop }) => rest.includes(kop))?.regel ?? regels.length - 1;
    if (deeper >= 0) yield { index: deeper, zin: "kop_niveau", gaten: { waarde: naam } };
    else yield { index, zin: "kop_ontbreekt", gaten: { waarde: naam, keuzes } };
  }
  if (parts[0]?.intro) yield { index: parts[0].regel, zin: "tekst_boven", gaten: {} };
  for (const [nummer, part] of found.entries()) {
    const near = hinted(meant.get(part.kop) ?? closest(part.kop, fixed));
    yield* judgePart(part, koppen, near, names.indexOf(part.kop) < nummer);
  }
  const order = found.filter(({ kop }, n) => fixed.includes(kop) && names.indexOf(kop) === n);
  const right = [...order].sort((a, b) => fixed.indexOf(a.kop) - fixed.indexOf(b.kop));
  const wrong = order.find(({ kop }, n) => kop !== right[n].kop);
  if (wrong) yield { index: wrong.regel, zin: "kop_verkeerd", gaten: { waarde: wrong.kop, keuzes } };
}

// Heading -> fixed heading for each that seems to stand for one that is missing: by its words, or by its place.
function meantBy(names, fixed) {
  let missing = fixed.filter((naam) => !names.includes(naam));
  const meant = new Map();
  let before = "";
  for (const name of names) {
    if (fixed.includes(name)) before = name;
    else if (!meant.has(name)) {
      const here = fixed[before ? fixed.indexOf(before) + 1 : 0];
      const naam = closest(name, missing) || (missing.includes(here) ? here : "");
      if (!naam) continue;
      meant.set(name, naam);
      before = naam;
      missing = missing.filter((one) => one !== naam);
    }
  }
  return meant;
}

function* judgePart({ kop, regel: index, begin, tekst }, koppen, near, again) {
  const waarde = [...kop].slice(0, SHOWN).join("");
  const fixed = koppen.map(({ naam }) => naam);
  if (again) yield { index, zin: "dubbele_kop", gaten: { waarde } };
  if (!fixed.includes(kop)) yield { index, zin: "vreemde_kop", gaten: { waarde, naast: near } };
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
