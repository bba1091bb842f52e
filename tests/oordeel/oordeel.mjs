// Judges pages with the modules that the browser loads: reads {oordeel, keuzes, gevallen} and says per case what was found.
// A case is {soort, waarden, teksten}, or {soort, bestand} for a whole file, which may also not be readable: {fout}.

import { readFileSync } from "node:fs";

import { read } from "../../docs/assets/js/bijdragen/lezen.js";
import { makeJudge } from "../../docs/assets/js/bijdragen/oordeel.js";
import { makeSigns } from "../../docs/assets/js/bijdragen/tekens.js";

/** Return a function (case) => {waarden, teksten, meldingen} or {fout}. */
export function judgeOf({ oordeel, keuzes }) {
  const judges = Object.fromEntries(Object.entries(oordeel).map(([soort, rules]) => [soort, makeJudge(rules, keuzes)]));
  const signs = makeSigns(Object.values(oordeel)[0].tekens);
  return ({ soort, bestand, ...given }) => {
    try {
      const { waarden, teksten } = bestand === undefined ? given : read(signs.gezien(signs.gemeend(bestand)));
      return { waarden, teksten, meldingen: judges[soort](waarden, teksten) };
    } catch (fout) {
      return { fout: fout.message };
    }
  };
}

if (process.argv[2]) {
  const input = JSON.parse(readFileSync(process.argv[2], "utf-8"));
  process.stdout.write(JSON.stringify(input.gevallen.map(judgeOf(input))));
}
