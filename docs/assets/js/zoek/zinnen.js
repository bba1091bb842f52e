// Sentences a person can read: where they begin and end in a text, and the words in them that were looked for.

const BREAK = /[.!?…]["”’')\]]*\s+(?=["“‘'([]*[\p{Lu}\d])/gu;
const BEGIN = /^["“‘'([]*[\p{Lu}\d]/u;
const END = /[.!?…]["”’')\]]*$/u;
const FEWEST = 4; // words of a sentence: less is a name or a label
const LONGEST = 320; // letters of a sentence that still fits a result

/** Where the whole sentences of a text are, as [begin, end]. A line of a list may be no sentence. */
export function sentences(text) {
  const found = [];
  let at = 0;
  for (const line of text.split("\n")) {
    let from = 0;
    const add = (to) => {
      if (whole(line.slice(from, to).trim())) found.push([at + from, at + to]);
      from = to;
    };
    for (const { index, 0: gap } of line.matchAll(BREAK)) add(index + gap.length);
    add(line.length);
    at += line.length + 1;
  }
  return found;
}

function whole(sentence) {
  const enough = sentence.length <= LONGEST && sentence.split(" ").length >= FEWEST;
  return enough && BEGIN.test(sentence) && END.test(sentence);
}

/** A stretch of text as [words, marked] pieces; `found` are the places [{begin, end}] to mark, in their order. */
export function marked(text, found, [begin, end] = [0, text.length]) {
  const pieces = [];
  let last = begin;
  for (const place of found) {
    if (place.begin < begin || place.end > end) continue;
    pieces.push([text.slice(last, place.begin), false], [text.slice(place.begin, place.end), true]);
    last = place.end;
  }
  pieces.push([text.slice(last, end).trimEnd(), false]);
  return pieces.filter(([words]) => words);
}
