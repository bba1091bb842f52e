// Finds what may tell who somebody is, with the same list of patterns as hooks/kennisbank/oordeel/privacy.py. Nothing leaves the browser.

const SOMMEN = {
  // Eleven-test: 9, 8 … 2 times the digits, minus the last, divides by eleven.
  bsn: (getal) => {
    const cijfers = getal.replace(/[ .-]/g, "").padStart(9, "0");
    const som = [...cijfers].reduce((totaal, cijfer, plek) => totaal + (plek < 8 ? 9 - plek : -1) * Number(cijfer), 0);
    return Number(cijfers) > 0 && som % 11 === 0;
  },
  // Country and check digits to the back, letters to numbers: the rest after 97 is one.
  iban: (getal) => {
    const plat = getal.replace(/[ -]/g, "").toUpperCase();
    const cijfers = [...plat.slice(4), ...plat.slice(0, 4)].map((teken) => parseInt(teken, 36)).join("");
    return [...cijfers].reduce((rest, cijfer) => (rest * 10 + Number(cijfer)) % 97, 0) === 1;
  },
};

/**
 * Return what looks like personal data in a text, in order of place: {naam, code, zin, ernst, begin, eind}.
 * `veld` is the front matter field that the text stands in, or part of: some things may stand in some fields.
 */
export function vind({ uitzonderingen, patronen }, tekst, veld = "") {
  let rest = tekst.replaceAll("\n", " ");
  const blanco = (deel) => " ".repeat(deel.length);
  for (const patroon of Object.values(uitzonderingen)) rest = rest.replace(new RegExp(patroon, "giu"), blanco);
  const gevonden = [];
  for (const [naam, rij] of Object.entries(patronen)) {
    for (const { 0: deel, index: begin } of rest.matchAll(new RegExp(rij.patroon, rij.kapitaal ? "gu" : "giu"))) {
      if (rij.toets && !SOMMEN[rij.toets](deel)) continue;
      const eind = begin + deel.length;
      if (!rij.niet_bij?.includes(veld)) gevonden.push({ naam, code: rij.code, zin: `hier lijkt ${rij.wat} te staan; ${rij.doen}`, ernst: rij.ernst ?? "fout", begin, eind });
      rest = rest.slice(0, begin) + blanco(deel) + rest.slice(eind);
    }
  }
  return gevonden.sort((a, b) => a.begin - b.begin);
}
