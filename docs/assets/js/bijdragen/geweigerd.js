// What may not stand in a text, whatever its kind: the rows of geweigerd.yml, applied as geweigerd.py does.
// A finding is {index, zin, gaten}: the line, the name of a sentence, and what fills its gaps.

import { heading, links, paragraphs } from "./lichaam.js";

const ROW = /^[ \t]*\|.*\|[ \t]*$|^[ \t]*\+[-=+]{3,}\+[ \t]*$|^[ \t]*[^ \t|][^|]*[ \t]\|[ \t]+[^ \t|].*$/;
const RULER = /^[ \t]*\|?[ \t]*:?-+:?[ \t]*(?:\||$)/;
const SHOWN = 50; // so many signs of a line are shown in a finding
const short = (text) => [...text].slice(0, SHOWN).join("");
const depth = (line) => line.match(/^[ \t>]*/)[0].length;
const stripped = (line) => line.trim(); // in a line that is judged no other white space is left than spaces and tabs

/** Return {field, body} that judge a text in a field, and the body as {regels, proza, fouten}. */
export function makeRefusal(rules, signs) {
  const rows = (place) => rules[place].map((row) => ({ ...row, pattern: new RegExp(row.patroon, "u") }));
  const [FIELD, LINE, LINK] = ["veld", "regel", "link"].map(rows);

  function* field(plaats, text) {
    for (const { zin, bij, pattern } of FIELD) {
      const applies = !bij || bij.some((naam) => plaats.includes(naam));
      if (applies && pattern.test(text)) yield { zin, gaten: { waarde: plaats[0] } };
    }
    const wrong = signs.verkeerd(text);
    if (wrong) yield { zin: wrong.naam, gaten: { waarde: wrong.waarde } };
  }

  function* body({ regels, proza, fouten }) {
    for (const { index, zin } of fouten) yield { index, zin, gaten: {} };
    let [before, headings, above] = ["", 0, ""];
    for (const [index, line] of proza.entries()) {
      for (const row of LINE) {
        const fits = row.pattern.test(line) && counts(row, before, above);
        if (fits) yield { index, zin: row.zin, gaten: { waarde: short(stripped(line)) } };
      }
      above ||= LINE.find((row) => row.niet_na && line.startsWith(row.niet_na))?.niet_na ?? "";
      if (heading(line)) headings += 1;
      if (headings === rules.koppen + 1 && heading(line)) {
        yield { index, zin: "te_veel_koppen", gaten: { aantal: headings, meest: rules.koppen } };
      }
      before = line;
    }
    yield* halves(proza);
    yield* crowded(regels);
    for (const { doel, tekst, beeld, index } of links(proza)) {
      const row = LINK.find(({ beeld: only, pattern }) => (beeld || !only) && pattern.test(doel));
      if (beeld && !tekst.trim()) yield { index, zin: "beeld_zonder_tekst", gaten: { waarde: short(doel) } };
      if (row) yield { index, zin: row.zin, gaten: { waarde: short(doel) } };
    }
  }

  // Whether a row of which the pattern fits counts here, by the line before it and by what stands higher up.
  function counts({ na_tekst: below, niet_na: after, eerste: first, pattern }, before, above) {
    if (below && (!stripped(before) || heading(before))) return false;
    return !(after && above === after) && !(first && pattern.test(before));
  }

  // What of a paragraph stays a half: a table without its second line, bold words without their end.
  function* halves(proza) {
    for (const { index, lines } of paragraphs(proza)) {
      const first = lines.findIndex((line) => ROW.test(line));
      const under = lines[first + 1] ?? "";
      const rows = first >= 0 && (ROW.test(under) || RULER.test(under));
      if (rows && (first || !RULER.test(lines[1]))) yield { index: index + first, zin: "tabel_los", gaten: {} };
      const odd = (text) => text.split("**").length % 2 === 0;
      const whole = lines.join("\n");
      if (!whole.includes("***") && odd(whole)) {
        yield { index: index + lines.findIndex(odd), zin: "half_vet", gaten: {} };
      }
    }
  }

  function* crowded(regels) {
    const { tekens, lengte, inspringen } = rules.alinea;
    for (const { index, lines } of paragraphs(regels)) {
      const paragraph = lines.join("\n");
      const sign = Object.keys(tekens).find((one) => paragraph.split(one).length - 1 > tekens[one]);
      const size = [...paragraph].length;
      if (sign) yield { index, zin: "opeengehoopt", gaten: { waarde: sign } };
      else if (size > lengte) yield { index, zin: "lange_alinea", gaten: { lengte: size } };
      else if (lines.some((line) => depth(line) > inspringen)) yield { index, zin: "te_diep", gaten: {} };
    }
  }

  return { field, body };
}
