// Signs that are not what they seem, by the same table as hooks/kennisbank/lezen/tekens.py: what is read as meant, what
// nobody may write, and what the form takes out.

/**
 * Return {gemeend, zichtbaar, gezien, zonder, verkeerd} for the table of signs; what its parts mean stands in
 * tekens.json.
 */
export function makeSigns(table) {
  const rows = table.gemeend.flatMap(({ tekens, wordt }) => tekens.flatMap(span).map((sign) => [sign, wordt]));
  const meant = new Map(rows);
  const [joiner, joined] = [signs([table.voeger.teken]), signs(table.voeger.tussen)];
  const loose = `${joiner}(?:(?<!${joined}${joiner})|(?!${joined}))`;
  const all = (pattern) => new RegExp(pattern, "gu");
  const seems = all(signs(table.gemeend.flatMap(({ tekens }) => tekens)));
  const hidden = all(`${signs(table.onzichtbaar)}|${loose}`);
  const lineEnd = all(`\\r\\n|${signs(table.regeleinde)}`);
  const lost = all(signs(table.verloren));
  const wrong = [["onzichtbaar", hidden], ["onzichtbaar", lineEnd], ["verloren_teken", lost]];

  const gemeend = (text) => text.replace(seems, (sign) => meant.get(sign)).normalize("NFC");
  return {
    /** Return a text with the signs that were meant: plain spaces and hyphens, letters that are one sign each. */
    gemeend,
    /** Return a text as the form writes it: as meant, with plain line ends, and without what nobody sees. */
    zichtbaar: (text) => gemeend(gemeend(text.replace(lineEnd, "\n")).replace(hidden, "")),
    /** Return a text of as many lines without what nobody sees; what was lost stays, so that the judge names it. */
    gezien: (text) => text.replace(hidden, "").replace(lineEnd, " "),
    /** Return a text of as many lines without the signs that `verkeerd` finds, so that the rest of it can be judged. */
    zonder: (text) => text.replace(hidden, "").replace(lineEnd, " ").replace(lost, "?"),
    /** Return {naam, waarde} of the first sign that nobody may write, or undefined. */
    verkeerd: (text) => wrong.reduce((first, [naam, pattern]) => {
      const place = text.search(pattern);
      return place < 0 || first?.place <= place ? first : { naam, place, waarde: hex(text.codePointAt(place)) };
    }, undefined),
  };
}

const hex = (code) => code.toString(16).toUpperCase().padStart(4, "0");
const ends = (range) => [range.split("-")[0], range.split("-").at(-1)];

/** Return a class of signs for ranges like "2000-200A". */
function signs(ranges) {
  return `[${ranges.map((range) => ends(range).map((end) => `\\u{${end}}`).join("-")).join("")}]`;
}

function span(range) {
  const [first, last] = ends(range).map((end) => parseInt(end, 16));
  return Array.from({ length: last - first + 1 }, (_, n) => String.fromCodePoint(first + n));
}
