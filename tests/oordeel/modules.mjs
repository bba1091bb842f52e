// Calls what the form is made of, without a browser: reads {naam, regels, gevallen} and gives what the function of that name
// returns for the arguments of each case, or {fout} where it refuses.

import { readFileSync } from "node:fs";

import { preserve } from "../../docs/assets/js/bijdragen/behoud.js";
import { measure, syllables } from "../../docs/assets/js/bijdragen/leesbaarheid.js";
import { opened } from "../../docs/assets/js/bijdragen/geopend.js";
import { read } from "../../docs/assets/js/bijdragen/lezen.js";
import { nearest } from "../../docs/assets/js/bijdragen/naast.js";
import { makeFinder } from "../../docs/assets/js/bijdragen/privacy.js";
import { makeWriter } from "../../docs/assets/js/bijdragen/schrijven.js";
import { makeSigns } from "../../docs/assets/js/bijdragen/tekens.js";
import { slug } from "../../docs/assets/js/gedeeld/naam.js";

const { naam, regels, gevallen } = JSON.parse(readFileSync(process.argv[2], "utf-8"));
const writer = makeWriter(makeSigns(regels.tekens));
const find = makeFinder(regels.privacy);

const FUNCTIONS = {
  read,
  opened: (tekst) => opened(tekst, regels.geweigerd, find),
  syllables: (woord) => syllables(regels.leesbaarheid, woord),
  markdown: writer.markdown,
  measure: (tekst) => measure(regels.leesbaarheid, tekst),
  nearest,
  slug,
  find: (tekst) => find(tekst).map((vondst) => vondst.naam).sort(),
  /** An opened file as it is written back: without a change, and with another summary. */
  preserve: (bron) => {
    const open = { bron, ...read(bron) };
    const own = writer.cleaned(open.waarden);
    return [own, { ...own, kern: "Anders." }].map((waarden) => preserve(writer, waarden, open.teksten, open));
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
