// Finds what may tell who somebody is, with the same lists as hooks/kennisbank/oordeel/privacy.py, step by step.
// Nothing leaves the browser.

import { folded, makeNames } from "./mensen.js";
import { makeFlat } from "./vlak.js";

const SUMS = {
  // Eleven-test: 9, 8 … 2 times the digits, minus the last, divides by eleven.
  bsn: (number) => {
    const digits = number.replace(/[^0-9]/gu, "").padStart(9, "0");
    const sum = [...digits].reduce((total, digit, n) => total + (n < 8 ? 9 - n : -1) * Number(digit), 0);
    return Number(digits) > 0 && sum % 11 === 0;
  },
  // Country and check digits to the back, letters to numbers: the rest after 97 is one.
  iban: (number) => {
    const flat = number.replace(/[ .-]/g, "").toUpperCase();
    const digits = [...flat.slice(4), ...flat.slice(0, 4)].map((sign) => parseInt(sign, 36)).join("");
    return [...digits].reduce((rest, digit) => (rest * 10 + Number(digit)) % 97, 0) === 1;
  },
};
const [AROUND, BEFORE] = [100, 60]; // so many signs around a place are looked at, and before it
const LETTER = /\p{L}/u;
const STOP = /[.!?…] /gu;
const [DIGIT, RUN] = [/[0-9]/u, /[0-9](?:[^0-9a-zA-Z]{0,5}[0-9]){5}/u];
const blank = (part) => " ".repeat(part.length);
const holds = (text, pieces) => pieces?.some((piece) => text.includes(piece));

/**
 * Return a function (text, veld) => what looks like personal data in a text, in order of place, as
 * [{naam, code, zin, ernst, begin, eind}]. `veld` is the front matter field that the text stands in, or part of: some
 * things may stand in some fields.
 */
export function makeFinder({ uitzonderingen, patronen, mensen, vlak }) {
  const [flatten, names] = [makeFlat(vlak), makeNames(mensen)];
  const known = new Set(Object.keys(mensen.bekend).map(folded));
  const exceptions = Object.values(uitzonderingen).map(({ als, patroon }) => [als, new RegExp(patroon, "giu")]);
  const rows = Object.entries(patronen).map(([naam, row]) => compile(naam, row));
  const person = compile("naam", mensen.naam);

  const isKnown = (found) => {
    const words = folded(found).split(" ");
    return words.some((_, n) => known.has(words.slice(0, n + 1).join(" ")));
  };

  // What everybody knows may stand, or a name in a sentence that cites a source; and what is near nobody.
  function excused({ row, begin, eind }, text, named) {
    if (row.ernst === "let op" && isKnown(text.slice(begin, eind))) return true;
    if (!row.openbaar && !row.bij) return false;
    const from = Math.max(0, begin - 5 * AROUND);
    const last = [...text.slice(from, begin).matchAll(STOP)].at(-1);
    const next = text.slice(eind).search(STOP);
    const [start, stop] = [last ? from + last.index + last[0].length : from, next < 0 ? text.length : eind + next];
    if (row.openbaar && (text.slice(start, stop).includes("[@") || text.startsWith("[@", stop + 2))) return true;
    if (!row.bij) return false;
    const near = [Math.max(start, begin - AROUND), Math.min(stop, eind + AROUND)];
    return !row.bij.test(text.slice(...near)) && !named.some((one) => near[0] <= one.begin && one.begin < near[1]);
  }

  function search(text) {
    let rest = text;
    for (const [pieces, pattern] of exceptions) if (holds(rest, pieces)) rest = rest.replace(pattern, blank);
    const named = names(rest).map(([begin, eind]) => ({ row: person, begin, eind }));
    const small = rest.toLowerCase();
    const digits = [DIGIT, RUN].filter((pattern) => pattern.test(rest)).length; // 0, 1 or 2
    const found = [];
    for (const row of rows) {
      if ((row.cijfers ?? 0) > [0, 1, 6][digits] || !can(row, rest, small, named)) continue;
      for (const [begin, eind] of places(row, rest)) {
        rest = rest.slice(0, begin) + " ".repeat(eind - begin) + rest.slice(eind);
        const one = { row, begin, eind };
        if (!excused(one, text, named)) found.push(one);
      }
    }
    // A name within something else that was found is not said again.
    return [...found, ...named.filter((one) => rest[one.begin] !== " " && !excused(one, text, []))];
  }

  return (text, veld = "") => {
    const flat = flatten(text);
    const found = search(flat.text).filter(({ row }) => !row.niet_bij?.includes(veld));
    return found.map(({ row: { naam, code, zin, ernst }, ...at }) => {
      const [begin, eind] = flat.place(at.begin, at.eind);
      return { naam, code, zin, ernst, begin, eind };
    }).sort((a, b) => a.begin - b.begin);
  };
}

function compile(naam, { wat, doen, patroon, bevat, voor, bij, ...row }) {
  const flags = row.kapitaal ? "u" : "iu";
  return {
    ernst: "fout",
    ...row,
    naam,
    zin: `hier lijkt ${wat} te staan; ${doen}`,
    pattern: patroon && new RegExp(patroon, `g${flags}`),
    sticky: patroon && new RegExp(patroon, `y${flags}`),
    bevat: bevat && new RegExp(bevat, "u"),
    voor: voor && new RegExp(`(?:${voor})$`, flags),
    bij: bij && new RegExp(bij, "iu"),
  };
}

// A cheap look first; `small` is the text in small letters.
function can({ als, bevat, nabij }, text, small, named) {
  if (als && !holds(small, als)) return false;
  if (bevat) return bevat.test(text);
  return Boolean(als) || named.length > 0 || holds(text, nabij);
}

// Where the pattern fits; with `stam` only words that hold a piece of it are tried.
function* fitting({ pattern, stam, sticky }, text) {
  if (!stam) {
    yield* text.matchAll(pattern);
    return;
  }
  const begins = new Set(stam.flatMap((piece) => [...wordsWith(piece, text)]));
  for (const begin of [...begins].sort((a, b) => a - b)) {
    sticky.lastIndex = begin;
    const match = sticky.exec(text);
    if (match) yield match;
  }
}

// Where each word begins in which a piece stands.
function* wordsWith(piece, text) {
  for (let place = text.indexOf(piece); place >= 0; place = text.indexOf(piece, place + 1)) {
    let begin = place;
    while (begin && LETTER.test(text[begin - 1])) begin -= 1;
    yield begin;
  }
}

// The [begin, end] of each place where the pattern fits, with what must stand before it, and its sum is right.
function* places(row, text) {
  for (const { 0: part, index } of fitting(row, text)) {
    const from = Math.max(0, index - BEFORE);
    const before = row.voor && text.slice(from, index).match(row.voor);
    if (row.voor && !before) continue;
    if (!row.toets || SUMS[row.toets](part)) yield [before ? from + before.index : index, index + part.length];
  }
}
