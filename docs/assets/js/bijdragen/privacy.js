// Finds what may tell who somebody is, with the same list of patterns as hooks/kennisbank/oordeel/privacy.py. Nothing
// leaves the browser.

const SUMS = {
  // Eleven-test: 9, 8 … 2 times the digits, minus the last, divides by eleven.
  bsn: (number) => {
    const digits = number.replace(/[ .-]/g, "").padStart(9, "0");
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
const blank = (part) => " ".repeat(part.length);

/**
 * Return a function (text, veld) => what looks like personal data in a text, in order of place, as
 * [{naam, code, zin, ernst, begin, eind}]. `veld` is the front matter field that the text stands in, or part of: some
 * things may stand in some fields.
 */
export function makeFinder({ uitzonderingen, patronen }) {
  const exceptions = Object.values(uitzonderingen).map((pattern) => new RegExp(pattern, "giu"));
  const rows = Object.entries(patronen).map(([naam, { wat, doen, ...row }]) => (
    {
      ernst: "fout",
      ...row,
      naam,
      zin: `hier lijkt ${wat} te staan; ${doen}`,
      holds: new RegExp(row.bevat, "u"), // a cheap look first
      pattern: new RegExp(row.patroon, row.kapitaal ? "gu" : "giu"),
    }
  ));
  return (text, veld = "") => {
    const flat = text.replaceAll("\n", " ");
    if (!rows.some(({ holds }) => holds.test(flat))) return [];
    let rest = exceptions.reduce((kept, pattern) => kept.replace(pattern, blank), flat);
    const found = [];
    for (const { naam, code, zin, ernst, holds, pattern, toets, niet_bij: not } of rows) {
      if (!holds.test(rest)) continue;
      for (const { 0: part, index: begin } of rest.matchAll(pattern)) {
        if (toets && !SUMS[toets](part)) continue;
        const eind = begin + part.length;
        if (!not?.includes(veld)) found.push({ naam, code, zin, ernst, begin, eind });
        rest = rest.slice(0, begin) + blank(part) + rest.slice(eind);
      }
    }
    return found.sort((a, b) => a.begin - b.begin);
  };
}
