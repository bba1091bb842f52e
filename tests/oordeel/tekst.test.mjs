// The golden texts in node, without a browser: what the judge of the form says of each, on the modules that it loads.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import test from "node:test";

import { makeWriter } from "../../docs/assets/js/bijdragen/schrijven.js";
import { makeSigns } from "../../docs/assets/js/bijdragen/tekens.js";
import { judgeOf } from "./oordeel.mjs";

const rules = JSON.parse(readFileSync(process.env.KENNISBANK_REGELS, "utf-8"));
const rows = JSON.parse(readFileSync(new URL("tekst.json", import.meta.url), "utf-8"));
const judge = judgeOf(rules);
const signs = makeSigns(rules.oordeel.voorbeeld.tekens);
const KOP = "De aanpak";
const sorted = (found) => found.map(([line, code]) => `${line} ${code}`).sort();

function says(text) {
  const { meldingen } = judge({ soort: "voorbeeld", waarden: {}, teksten: { ...rules.teksten, [KOP]: text } });
  return sorted(meldingen.filter(({ regel }) => regel).map(({ regel, code }) => [regel, code]));
}

for (const [n, { regel, tekst, vindt }] of rows.entries()) {
  const text = Array.isArray(tekst) ? tekst.map(([piece, times]) => piece.repeat(times)).join("") : tekst;
  test(`${n + 1} ${regel}: ${JSON.stringify(text.slice(0, 60))}`, () => assert.deepEqual(says(text), sorted(vindt)));
}

test("what the form writes holds no sign that the judge refuses as invisible, in any golden text", () => {
  const { running, cleaned } = makeWriter(signs);
  for (const { tekst } of rows.filter((row) => typeof row.tekst === "string")) {
    for (const written of [running(tekst), cleaned(tekst)]) {
      const found = written.split("\n").flatMap((line) => signs.verkeerd(line)?.naam ?? []);
      assert.ok(!found.includes("onzichtbaar"), JSON.stringify(tekst));
    }
  }
});

test("a broken emoji becomes the sign of a lost letter, and is named", () => {
  assert.equal(signs.verkeerd("half \ud83d")?.naam, "verloren_teken");
  assert.equal(signs.zonder("half \ud83d"), "half ?");
});
