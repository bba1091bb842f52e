// Compounds: Dutch writes buurtkamer as one word, and people look for buurt or for kamer.

const LONG = 7; // letters of a word that may be a compound
const LONG_TAIL = 8; // letters of a tail that may be a compound itself
const LEAST = 3; // letters of a part
const LEAST_IN_TAIL = 4;
const PER_LETTER = 2; // what each letter of the shortest part is worth
const PER_PART = 2; // what each part costs
const LINK = 1; // what a linking letter costs
const TIE = 20; // divides how many pages hold the words: that only tells when all else is equal

/** The stems of the parts of a compound: what the build knows, or else what is found in it or in another form of it. */
export function partsOf({ word, stem }, known, forms, taal, voc) {
  if (known) return word.length >= LONG ? voc.parts(stem) : null;
  let found = null;
  for (const form of [word, ...forms]) found ??= form.length >= LONG ? takeApart(form, taal, voc) : null;
  return found;
}

/** Split an unknown word in two or three known stems; longest shortest part wins, a linking letter costs a little. */
function takeApart(word, taal, voc, least = LEAST, depth = 0) {
  let best = null;
  for (let i = least; i <= word.length - least; i++) {
    const heads = headsOf(word.slice(0, i), taal, voc, least);
    if (!heads.length) continue; // before the tail is looked up: that is in another file
    const tail = word.slice(i);
    const tailStem = taal.stem(tail);
    const again = depth < 1 && tail.length >= LONG_TAIL;
    const deeper = () => (again ? takeApart(tail, taal, voc, LEAST_IN_TAIL, depth + 1) : null);
    const rest = voc.spread(tailStem) ? [tailStem] : deeper();
    if (!rest) continue;
    for (const { link, stripped } of heads) {
      const parts = [taal.stem(stripped), ...rest];
      // Equal so far, as in buurt-raad and buur-traad: the words that more pages hold win.
      const often = Math.log2(1 + Math.min(...parts.map((part) => voc.spread(part)))) / TIE;
      const shortest = Math.min(...parts.map((part) => part.length));
      const score = shortest * PER_LETTER - (link ? LINK : 0) - parts.length * PER_PART + often;
      if (!best || score > best.score) best = { score, parts };
    }
  }
  return best?.parts ?? null;
}

/** What may stand before a tail, as [{link, stripped}]: known words, with or without the letters that link them. */
function headsOf(head, taal, voc, least) {
  return taal.between
    .filter((link) => head.endsWith(link))
    .map((link) => ({ link, stripped: head.slice(0, head.length - link.length) }))
    .filter(({ stripped }) => stripped.length >= least && !taal.stop.has(stripped) && !taal.prefixes.has(stripped))
    .filter(({ stripped }) => voc.spread(taal.stem(stripped)));
}
