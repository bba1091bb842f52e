// Calls what the form is made of, without a browser: reads {naam, regels, gevallen} and gives what the function of that name
// returns for the arguments of each case, or {fout} where it refuses.

import { readFileSync } from "node:fs";

import { behoud } from "../../docs/assets/js/bijdragen/behoud.js";
import { lettergrepen, meet } from "../../docs/assets/js/bijdragen/leesbaarheid.js";
import { lees } from "../../docs/assets/js/bijdragen/lezen.js";
import { naast } from "../../docs/assets/js/bijdragen/naast.js";
import { makeFinder } from "../../docs/assets/js/bijdragen/privacy.js";
import { makeWriter, slug } from "../../docs/assets/js/bijdragen/schrijven.js";
import { makeSigns } from "../../docs/assets/js/bijdragen/tekens.js";

const { naam, regels, gevallen } = JSON.parse(readFileSync(process.argv[2], "utf-8"));
const writer = makeWriter(makeSigns(regels.tekens));
const find = makeFinder(regels.privacy);

const FUNCTIONS = {
  lees,
  lettergrepen: (woord) => lettergrepen(regels.leesbaarheid, woord),
  markdown: writer.markdown,
  meet: (tekst) => meet(regels.leesbaarheid, tekst),
  naast,
  slug,
  vind: (tekst) => find(tekst).map((vondst) => vondst.naam).sort(),
  /** An opened file as it is written back: without a change, and with another summary. */
  terug: (bron) => {
    const open = { bron, ...lees(bron) };
    const own = writer.schoon(open.waarden);
    return [own, { ...own, kern: "Anders." }].map((waarden) => behoud(writer, waarden, open.teksten, open));
  },
};

const results = gevallen.map((given) => {
  try {
    return FUNCTIONS[naam](...given);
  } catch (fout) {
    return { fout: fout.message };
  }
});
process.stdout.write(JSON.stringify(results));
