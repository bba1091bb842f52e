// Whether a text has the headings that its kind asks for, as hooks/kennisbank/oordeel/koppen.py judges.

import { hyphened } from "../gedeeld/naam.js";
import { heading, sections } from "./lichaam.js";
import { closest, hinted } from "./naast.js";
import { enumerate } from "./zinnen.js";

const SHOWN = 50; // so many signs of a heading are shown
// Says no more than an empty line.
const NOTHING = (
  "todo tbd nvt n-v-t nog-invullen nog-in-te-vullen volgt volgt-nog xxx lorem-ipsum aanvullen invullen "
    + "nog-aan-te-vullen nog-doen komt-nog"
).split(" ");
const NUMBERED = /^[ \t]*[0-9]{1,2}[.)][ \t]+/;
const NO_WORDS = /^[-*_.…? \t\n]*$/;
const HIDDEN = /^(?:#[ \t]|#+[^# \t]|[ \t]+#)/; // a heading that is none here: geweigerd.js says so
const STEP = /^[0-9]+[.)] /gm;

/** Yield {index, zin, gaten} for what is wrong with the headings of level 2; `koppen` are [{naam, vraag, stappen}]. */
export function* judgeHeadings({ regels, proza }, koppen) {
  const fixed = koppen.map(({ naam }) => naam);
  const parts = sections(regels, proza);
  const found = parts.filter(({ intro }) => !intro);
  const names = found.map(({ kop }) => kop);
  const keuzes = enumerate(fixed, 25);
  const meant = meantBy(names, fixed);
  const missing = fixed.filter((one) => !names.includes(one) && ![...meant.values()].includes(one));
  const other = otherwise(regels, proza, missing);
  for (const naam of missing) {
    const rest = fixed.slice(fixed.indexOf(naam));
    const index = found.find(({ kop }) => rest.includes(kop))?.regel ?? regels.length - 1;
    const { index: there, zin } = other.get(naam) ?? {};
    if (zin) yield { index: there, zin, gaten: { waarde: naam } };
    else if (there === undefined) yield { index, zin: "kop_ontbreekt", gaten: { waarde: naam, keuzes } };
  }
  const isAbove = [...other.values()].every(({ index }) => index > parts[0]?.begin);
  if (parts[0]?.intro && isAbove) yield { index: parts[0].begin, zin: "tekst_boven", gaten: {} };
  for (const [nummer, part] of found.entries()) {
    const naam = meant.get(part.kop);
    const near = hinted(naam ? `## ${naam}` : "");
    const after = found[nummer + 1];
    const foreign = after && (!fixed.includes(after.kop) || names.indexOf(after.kop) <= nummer);
    const split = foreign && !meant.has(after.kop) && !part.tekst; // what does not belong there took its text
    yield* judgePart(part, koppen, near, { again: names.indexOf(part.kop) < nummer, split });
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

function* judgePart({ kop, regel: index, begin, tekst }, koppen, near, { again, split }) {
  const waarde = [...kop].slice(0, SHOWN).join("");
  const fixed = koppen.map(({ naam }) => naam);
  if (again) yield { index, zin: "dubbele_kop", gaten: { waarde } };
  if (!fixed.includes(kop)) yield { index, zin: "vreemde_kop", gaten: { waarde, naast: near } };
  const lines = tekst.split("\n");
  const questions = new Set(koppen.flatMap(({ vraag }) => asked(vraag)));
  const isLeft = (line) => questions.has(line.replace(/^[>\s*_-]+|[>\s*_-]+$/g, ""));
  const own = lines.filter((line) => !isLeft(line)).join("\n");
  const says = !NO_WORDS.test(own) && !NOTHING.includes(hyphened([...own].slice(0, SHOWN).join("")));
  if (!says && !split) yield { index, zin: "lege_kop", gaten: { waarde } };
  for (const [n, line] of says ? lines.entries() : []) {
    if (isLeft(line)) yield { index: begin + n, zin: "sjabloonvraag", gaten: {} };
  }
  const stappen = koppen.find(({ naam }) => naam === kop)?.stappen;
  const aantal = (tekst.match(STEP) ?? []).length;
  if (stappen && tekst && (aantal < stappen[0] || aantal > stappen[1])) {
    yield { index, zin: "stappen", gaten: { waarde: kop, aantal, minst: stappen[0], meest: stappen[1] } };
  }
}

// What may be left of a question of the template: the whole, its sentences, its example.
function asked(vraag) {
  const words = vraag.replace(/^> /, "");
  const [question, example = ""] = words.split(" Bijvoorbeeld: ");
  return [words, question, ...question.split(/(?<=[.?!]) /), example, `Bijvoorbeeld: ${example}`].filter(Boolean);
}

// Heading -> {index, zin} for each missing one whose words stand on a line of their own, written otherwise.
function otherwise(regels, proza, missing) {
  const wanted = new Map(missing.map((naam) => [hyphened(naam), naam]));
  const found = new Map();
  for (const [index, line] of wanted.size ? regels.entries() : []) {
    const naam = line && [...line].length <= 2 * SHOWN && wanted.get(hyphened(line.replace(NUMBERED, "")));
    if (!naam || found.has(naam)) continue;
    const seen = proza[index];
    const zin = heading(seen)?.level > 2 ? "kop_niveau" : HIDDEN.test(seen) ? "" : "kop_zonder_hekjes";
    found.set(naam, { index, zin });
  }
  return found;
}
