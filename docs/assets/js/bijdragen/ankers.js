// The anchors of headings in a text, as `ankers` in hooks/kennisbank/lezen/lichaam.py makes them, and which of them a
// page already has.

import { heading } from "./lichaam.js";

const SHOWN = 50; // so many signs of a heading are shown
const LINK = /\[([^[\]\n]{0,500})\]\(\s*<?([^()\s<>]{1,600})>?(?:\s+"[^"\n]{0,200}")?\s*\)/g;
const LOOSE = /(?<![\p{L}\p{N}_])_|_(?![\p{L}\p{N}_])/gu; // around a word a low line makes it slanted
const COUNTED = /^(.*)_([0-9]+)$/;

/** Return {index, words, anchor} of each heading in a text without code. */
export function anchors(regels, proza) {
  const found = [];
  for (const [index, line] of proza.entries()) {
    const kop = heading(line) && heading(regels[index]);
    if (kop) found.push({ index, words: kop.words, written: kop.anchor });
  }
  const used = new Set(found.map(({ written }) => written).filter(Boolean));
  const last = new Map(); // per made anchor the one that was given out: counting goes on from there
  return found.map(({ index, words, written }) => {
    if (written) return { index, words, anchor: written };
    const made = slugged(words.replace(LINK, "$1").replace(LOOSE, ""));
    last.set(made, unique(last.get(made) ?? made, used));
    return { index, words, anchor: last.get(made) };
  });
}

/** Yield {index, zin, gaten} for each heading with an anchor that is taken: by the page itself, or by one above. */
export function* judgeAnchors({ regels, proza }, taken) {
  const seen = new Set();
  for (const { index, words, anchor } of anchors(regels, proza)) {
    const gaten = { anker: anchor, waarde: [...words].slice(0, SHOWN).join("") };
    if (seen.has(anchor)) yield { index, zin: "anker_dubbel", gaten };
    seen.add(anchor);
    if (taken.has(anchor)) yield { index, zin: "anker_bezet", gaten };
  }
}

// As Python-Markdown makes an anchor of words.
function slugged(words) {
  const plain = words.normalize("NFKD").replace(/[^\0-\x7f]/g, "").replace(/[^\w\s-]/g, "");
  return plain.trim().toLowerCase().replace(/[-\s]+/g, "-");
}

function unique(anchor, used) {
  let free = anchor;
  while (!free || used.has(free)) {
    const counted = COUNTED.exec(free);
    free = counted ? `${counted[1]}_${Number(counted[2]) + 1}` : `${free}_1`;
  }
  used.add(free);
  return free;
}
