// What a line becomes, by the modules of the browser: reads {regels, keuzes, gevallen} and gives per case the text as it
// becomes, or null when only the writer can say what was meant.

import { readFileSync } from "node:fs";

import { makeMends } from "../../docs/assets/js/bijdragen/middelen.js";
import { makeJudge } from "../../docs/assets/js/bijdragen/oordeel.js";
import { makeSigns } from "../../docs/assets/js/bijdragen/tekens.js";
import { makeSay } from "../../docs/assets/js/bijdragen/zinnen.js";

const { oordeel, keuzes, teksten, gevallen } = JSON.parse(readFileSync(process.argv[2], "utf-8"));
const rules = oordeel.voorbeeld;
const judge = makeJudge(rules, keuzes);
const say = makeSay(rules.zinnen);
const mend = makeMends(rules.middelen, makeSigns(rules.tekens));

function becomes({ tekst, waarde, sleutel }) {
  if (waarde) return mend(say(sleutel, { waarde, naam: "'begin'" }), [waarde], 0)?.join("\n") ?? null;
  const lines = tekst.split("\n");
  const found = judge({}, { ...teksten, "De aanpak": tekst }).filter(({ regel }) => regel > 0);
  for (const finding of found) {
    const made = mend(finding, lines, finding.regel - 1);
    if (made) return lines.toSpliced(finding.regel - 1, 1, ...made).join("\n");
  }
  return null;
}

process.stdout.write(JSON.stringify(gevallen.map(becomes)));
