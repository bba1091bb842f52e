// How hard a text reads, counted as hooks/kennisbank/oordeel/leesbaarheid.py does. Hints only.

const WEG = [
  [/^(```|~~~)[^]*?^\1[^\n]*$/gm, ""],
  [/^ {0,3}#.*$/gm, ""],
  [/^ *\|.*$/gm, ""],
  [/!\[[^\]\n]*\]\([^)\n]*\)/g, ""],
  [/ ?\[@[^\]\n]*\]/g, ""],
  [/\[([^\]\n]*)\]\([^)\n]*\)/g, "$1"],
  [/`[^`\n]*`/g, ""],
  [/\*+|__/g, ""],
  [/^ *(?:[-+>]|[0-9]+[.)]) +/gm, "\n"],
];
const EINDE = /[.!?…]["'’”)\]]* +(?=["‘“'(]?[A-ZÀ-ÖØ-Þ0-9])/g;

/** Count the syllables of a word by its vowel sounds; at least 1. */
export function lettergrepen({ klank }, woord) {
  return Math.max(1, (woord.match(new RegExp(klank, "giu")) ?? []).length);
}

/** Return the sentences of a Markdown text, without its marks. */
export function zinnen(regels, tekst) {
  for (const [patroon, blijft] of WEG) tekst = tekst.replace(patroon, blijft);
  const gevonden = [];
  for (const alinea of tekst.split(/\n[ \t]*\n/)) {
    const plat = alinea.split(/\s+/).filter(Boolean).join(" ");
    let begin = 0;
    for (const einde of plat.matchAll(EINDE)) {
      const voor = plat.slice(begin, einde.index).match(/[A-Za-zÀ-ÖØ-öø-ÿ./]+$/)?.[0].replace(/^\.+/, "").toLowerCase() ?? "";
      if (plat[einde.index] === "." && (regels.afkortingen.includes(voor) || voor.length === 1)) continue;
      gevonden.push(plat.slice(begin, einde.index + einde[0].length).trim());
      begin = einde.index + einde[0].length;
    }
    if (woorden(regels, plat.slice(begin)).length) gevonden.push(plat.slice(begin).trim());
  }
  return gevonden;
}

/** Measure a text: {score, hints: [{zin, wat}]}; the score is null without words. */
export function meet(regels, tekst) {
  const alle = zinnen(regels, tekst);
  const hints = [];
  for (const zin of alle) {
    const deze = woorden(regels, zin);
    const hoog = score(regels, [deze]);
    if (hoog !== null && deze.length >= regels.weinig_woorden && (deze.length > regels.lange_zin || hoog < regels.lastig)) {
      hints.push({ hoog, zin, wat: advies(regels, deze) });
    }
  }
  hints.sort((a, b) => a.hoog - b.hoog);
  return { score: score(regels, alle.map((zin) => woorden(regels, zin))), hints: hints.slice(0, regels.aantal).map(({ zin, wat }) => ({ zin, wat })) };
}

const woorden = ({ woord }, zin) => zin.match(new RegExp(woord, "gu")) ?? [];

function score(regels, alle) {
  const aantal = alle.reduce((som, deze) => som + deze.length, 0);
  if (!aantal) return null;
  const grepen = alle.flat().reduce((som, woord) => som + lettergrepen(regels, woord), 0);
  const { begin, per_woord, per_lettergreep } = regels.formule;
  const waarde = begin - (per_woord * aantal) / alle.length - (per_lettergreep * grepen) / aantal;
  return waarde >= 0 ? Math.floor(waarde + 0.5) : -Math.floor(0.5 - waarde);
}

function advies(regels, deze) {
  if (deze.length > regels.lange_zin) return regels.hint_zin.replace("{woorden}", deze.length);
  const lang = [...new Set(deze.filter((woord) => lettergrepen(regels, woord) >= regels.lang_woord))];
  return lang.length ? regels.hint_woord.replace("{lijst}", lang.slice(0, 3).join(", ")) : regels.hint_anders;
}
