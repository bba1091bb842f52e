// How hard a text reads, counted as hooks/kennisbank/oordeel/leesbaarheid.py does. Hints only.

import { fences } from "./proza.js";

const MARKS = [ // Markdown that is no prose, and what stays of it
  [/^ {0,3}#.*$/gm, ""],
  [/^ *\|.*$/gm, ""],
  [/!\[[^\]\n]{0,500}\]\([^)\n]{0,600}\)/g, ""],
  [/ ?\[@[^\]\n]{0,300}\]/g, ""],
  [/\[([^\]\n]{0,500})\]\([^)\n]{0,600}\)/g, "$1"],
  [/`[^`\n]*`/g, ""],
  [/\*+|__/g, ""],
  [/^ *(?:[-+>]|[0-9]+[.)]) +/gm, "\n"],
];
const STOP = /[.!?…]["'’”)\]]* +(?=["‘“'(]?[A-ZÀ-ÖØ-Þ0-9])/g;
const LONGEST = 40; // signs: no abbreviation is longer
const BEFORE_STOP = /[A-Za-zÀ-ÖØ-öø-ÿ./]+$/;

/** Count the syllables of a word by its vowel sounds; at least 1. */
export function syllables({ klank }, word) {
  return Math.max(1, (word.match(new RegExp(klank, "giu")) ?? []).length);
}

/** Return the sentences of a Markdown text, without its marks. */
export function sentences(rules, text) {
  const found = [];
  const lines = text.split("\n");
  const { fenced } = fences(lines);
  const unfenced = lines.map((line, n) => (fenced[n] ? "" : line)).join("\n");
  const prose = MARKS.reduce((rest, [pattern, kept]) => rest.replace(pattern, kept), unfenced);
  for (const paragraph of prose.split(/\n[ \t]*\n/)) {
    const flat = paragraph.split(/\s+/).filter(Boolean).join(" ");
    let begin = 0;
    for (const { 0: stop, index } of flat.matchAll(STOP)) {
      const last = flat.slice(Math.max(begin, index - LONGEST), index).match(BEFORE_STOP)?.[0] ?? "";
      const before = last.replace(/^\.+/, "").toLowerCase();
      if (flat[index] === "." && (rules.afkortingen.includes(before) || before.length === 1)) continue;
      found.push(flat.slice(begin, index + stop.length).trim());
      begin = index + stop.length;
    }
    if (words(rules, flat.slice(begin)).length) found.push(flat.slice(begin).trim());
  }
  return found;
}

/** Measure a text: {score, hints: [{zin, wat}]}; the score is null without words. */
export function measure(rules, text) {
  const all = sentences(rules, text);
  const hints = [];
  for (const zin of all) {
    const own = words(rules, zin);
    const height = score(rules, [own]);
    const hard = own.length > rules.lange_zin || height < rules.lastig;
    if (height === null || own.length < rules.weinig_woorden || !hard) continue;
    hints.push({ height, zin, wat: advice(rules, own) });
  }
  hints.sort((a, b) => a.height - b.height);
  return {
    score: score(rules, all.map((zin) => words(rules, zin))),
    hints: hints.slice(0, rules.aantal).map(({ zin, wat }) => ({ zin, wat })),
  };
}

const words = ({ woord }, zin) => zin.match(new RegExp(woord, "gu")) ?? [];

function score(rules, all) {
  const count = all.reduce((sum, own) => sum + own.length, 0);
  if (!count) return null;
  const sounds = all.flat().reduce((sum, word) => sum + syllables(rules, word), 0);
  const { begin, per_woord: perWord, per_lettergreep: perSyllable } = rules.formule;
  const value = begin - (perWord * count) / all.length - (perSyllable * sounds) / count;
  return value >= 0 ? Math.floor(value + 0.5) : -Math.floor(0.5 - value);
}

function advice(rules, own) {
  if (own.length > rules.lange_zin) return rules.hint_zin.replace("{woorden}", own.length);
  const long = [...new Set(own.filter((word) => syllables(rules, word) >= rules.lang_woord))];
  return long.length ? rules.hint_woord.replace("{lijst}", long.slice(0, 3).join(", ")) : rules.hint_anders;
}
