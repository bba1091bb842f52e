// The judge of the form: of one page the same findings in the same words as `python -m kennisbank controleer`, from
// the same data. What only the build can know it does not say; which codes those are stands in meldingen.yml. A
// finding is {plaats, code, zin, ernst}: `plaats` is a list like ["partijen", 1, "wil"], or ["tekst",
// "De situatie"], and then `regel` counts the lines of that text from 1. For personal data it has `deel`, what was
// found: only the screen may show that.

import { judgeAnchors } from "./ankers.js";
import { asBody } from "./geheel.js";
import { makeRefusal } from "./geweigerd.js";
import { judgeHeadings } from "./koppen.js";
import { citations, lineAt, looseKeys, unreadable } from "./lichaam.js";
import { loosened } from "./lijsten.js";
import { makeModel } from "./model.js";
import { hinted, nearest } from "./naast.js";
import { makeFinder } from "./privacy.js";
import { readProse } from "./proza.js";
import { allTexts, twiceIn } from "./schema.js";
import { makeSigns } from "./tekens.js";
import { makeReferences } from "./verwijzingen.js";
import { judgeConditions, valuesAt } from "./voorwaarden.js";
import { makeSay } from "./zinnen.js";

/**
 * Return a function (waarden, teksten) => findings, for one kind of page. `keuzes` lists the pages that exist, per
 * kind. `noem` turns the name of a field, or a value in it, into what the reader sees: on the form its label. Without
 * it the words are those of a report, that speaks of a file.
 */
export function makeJudge(oordeel, keuzes, noem = null) {
  return judgeWith(oordeel, keuzes, makeSay(oordeel.zinnen, Boolean(noem)), noem ?? inFile);
}

const inFile = (plaats, waarde) => waarde ?? plaats.at(-1);

function judgeWith(oordeel, keuzes, say, noem) {
  const signs = makeSigns(oordeel.tekens);
  const model = makeModel(oordeel, say, noem);
  const references = makeReferences(oordeel, keuzes, say, noem);
  const refusal = makeRefusal(oordeel.geweigerd, signs);
  const find = makeFinder(oordeel.privacy);
  const sources = keuzes.bron.map(({ slug }) => slug);
  const without = oordeel.ankers.filter((naam) => naam !== SOURCES);
  const ankers = { true: new Set(oordeel.ankers), false: new Set(without) };
  const unknown = (sleutel) => say("onbekende_bron", { waarde: sleutel, naast: nearest(sleutel, sources) });

  const form = ({ waarde, bedoeld }) => say("citaatvorm", { waarde, naast: hinted(bedoeld) });
  const loose = (text) => looseKeys(text).filter(({ waarde }) => sources.includes(waarde));

  // Of each source that does not exist only the first place is named: `told` are those that were.
  const unknownIn = (text, told) => citations(text).filter(({ sleutel }) => {
    const isNew = !sources.includes(sleutel) && !told.has(sleutel);
    if (isNew) told.add(sleutel);
    return isNew;
  });

  function* fields(waarden, told) {
    for (const [plaats, text] of allTexts(waarden)) {
      for (const { zin, gaten } of refusal.field(plaats, text)) {
        const named = SIGNS.has(zin) ? gaten : { waarde: noem(plaats.slice(0, 1)) };
        yield { plaats, ...say(zin, named) };
      }
      for (const one of unreadable(text)) yield { plaats, ...form(one) };
      for (const { waarde } of loose(text)) {
        const isKey = plaats[0] === "bronnen" || text.replace(/^[[\]@ ]+|[[\]@ ]+$/g, "") === waarde;
        if (!isKey) yield { plaats, ...say("losse_bron", { waarde }) };
      }
      for (const { sleutel } of unknownIn(text, told)) yield { plaats, ...unknown(sleutel) };
    }
    for (const [plaats, waarde] of twiceIn(waarden)) {
      yield { plaats, ...say("dubbel", { waarde, naam: noem(plaats.slice(0, -1)) }) };
    }
    for (const [plaats, text] of allTexts(waarden, [], true)) {
      for (const { code, zin, ernst, begin, eind } of find(text, plaats[0])) {
        yield { plaats, code, zin, ernst, deel: text.slice(begin, eind) };
      }
    }
    yield* spreadOverLists(waarden);
  }

  // A number can be spread over the items of a list.
  function* spreadOverLists(value, plaats = []) {
    if (!value || typeof value !== "object") return;
    const written = (one) => ["string", "number"].includes(typeof one);
    const items = Array.isArray(value) ? value.filter(written).map(String) : [];
    if (items.length > 1 && /[0-9]/.test(items.join(""))) {
      const apart = items.flatMap((item) => find(item).map(({ code }) => code));
      for (const { code, zin, ernst } of find(items.join(" "))) {
        if (ernst === "fout" && !apart.includes(code)) yield { plaats, code, zin, ernst };
      }
    }
    for (const [key, item] of Object.entries(value)) {
      yield* spreadOverLists(item, [...plaats, Array.isArray(value) ? Number(key) : key]);
    }
  }

  /**
   * Yield {index, code, zin, ernst} for a body. What nobody may write is taken out first.
   */
  function* body(lines, told, sourced) {
    for (const [index, line] of lines.entries()) {
      const wrong = signs.verkeerd(line);
      if (wrong) yield { index, ...say(wrong.naam, { waarde: wrong.waarde }) };
    }
    const regels = lines.map(signs.zonder);
    const { regels: proza, fouten } = readProse(regels);
    const text = { regels, proza, fouten };
    const headings = [...judgeHeadings(text, oordeel.koppen), ...judgeAnchors(text, ankers[sourced])];
    for (const { index, zin, gaten } of [...refusal.body(text), ...headings]) yield { index, ...say(zin, gaten) };
    yield* pastedLists(proza);
    const [whole, prose] = [regels.join("\n"), proza.join("\n")];
    for (const one of unreadable(prose)) yield { index: lineAt(prose, one.place), ...form(one) };
    for (const { place, waarde } of loose(prose)) {
      yield { index: lineAt(prose, place), ...say("losse_bron", { waarde }) };
    }
    for (const { sleutel, place } of unknownIn(prose, told)) yield { index: lineAt(prose, place), ...unknown(sleutel) };
    for (const { code, zin, ernst, begin, eind } of find(whole)) {
      yield { index: lineAt(whole, begin), code, zin, ernst, deel: whole.slice(begin, eind) };
    }
  }

  function* pastedLists(proza) {
    let before = false;
    for (const [index, { regel, apart }] of [...loosened(proza)].entries()) {
      const wrong = apart || regel !== proza[index];
      if (wrong && !before) yield { index, ...say("plaklijst", {}), ernst: "let op" };
      before = wrong;
    }
  }

  return (waarden, teksten = {}) => {
    const told = new Set();
    const placed = ({ index, ...finding }) => ({ ...plaatsVan(index), ...finding });
    const { regels, plaatsVan } = asBody(oordeel.koppen, teksten, signs);
    const { regels: proza } = readProse(regels.map(signs.zonder));
    const cited = [...allTexts(waarden), ["", proza.join("\n")]].flatMap(([, text]) => citations(text));
    const bronsleutels = [...valuesAt(waarden, "bronnen.bron"), ...cited.map(({ sleutel }) => sleutel)];
    const own = [...model(waarden)];
    // Of a term that is no choice its own finding says enough.
    const strange = own.filter(({ sleutel }) => sleutel === "onbekende_term").map(({ zin }) => zin.match(/'[^']*'/)[0]);
    const between = [...judgeConditions(oordeel.voorwaarden, { ...waarden, bronsleutels }, noem)];
    return [
      ...own,
      ...between.filter(({ code, zin }) => !BETWEEN.has(code) || !strange.some((term) => zin.includes(term))),
      ...references(waarden),
      ...fields(waarden, told),
      ...[...body(regels, told, bronsleutels.length > 0)].map(placed),
    ];
  };
}

const BETWEEN = new Set(["KB034", "KB035", "KB039"]); // rules between two fields
const SOURCES = "bronnen"; // the part that only a page with sources has
const SIGNS = new Set(["onzichtbaar", "verloren_teken"]); // sentences that name the sign, not the field
