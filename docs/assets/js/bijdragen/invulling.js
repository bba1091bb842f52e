// What stands in the form: a new page, or one that was opened to be improved. From fields to values, findings and a
// file.

import { preserve } from "./behoud.js";
import { opened } from "./geopend.js";
import { refused } from "./ingevuld.js";
import { read } from "./lezen.js";
import { makeLeft } from "./over.js";
import { makeFinder } from "./privacy.js";
import { collect, control, fill } from "./velden.js";
import { showTitles } from "./zoekveld.js";
import { slug } from "../gedeeld/naam.js";

/**
 * Return {contents, state, put, putFile, putAnswers, isEmpty, draft} for a form. `writer` writes files, `signs` reads
 * their signs, `judge` judges values and texts by what `oordeel` holds, and `keuzes` gives the pages that exist, per
 * kind.
 */
export function makeEntry(form, { judge, writer, signs, keuzes, oordeel }) {
  const { schema, geweigerd: rules } = oordeel;
  const find = makeFinder(oordeel.privacy);
  const { soort, nummer } = form.dataset;
  const allFields = Object.keys(schema.properties);
  const left = makeLeft(form); // what found no place
  let bestaand = ""; // the slug of the page that is being improved
  let untouched = ""; // the file as it was opened: without a change there is nothing to keep
  let open; // what was opened: {bron, waarden, teksten}
  let volgorde = allFields;

  const rank = (veld) => (volgorde.includes(veld) ? volgorde.indexOf(veld) : volgorde.length);

  function fileName(titel) {
    const base = slug(String(titel ?? "")) || "zonder-titel";
    const taken = ["index", ...keuzes[soort].map((stuk) => stuk.slug)];
    let free = base;
    for (let n = 2; taken.includes(free); n += 1) free = `${base}-${n}`;
    return bestaand || free;
  }

  /** What the form holds now, and the file that it makes; `at` gives the element of a place. */
  function contents() {
    const { waarden: loose, teksten, at } = collect(form, writer);
    const waarden = Object.fromEntries(Object.entries(loose).sort(([a], [b]) => rank(a) - rank(b)));
    return { waarden, teksten, at, inhoud: preserve(writer, waarden, teksten, open) };
  }

  /** The same with the findings in the order of the page, and the name of the file. */
  function state() {
    const { waarden, teksten, at, inhoud } = contents();
    const lineOf = ({ plaats, regel }) => teksten[plaats[1]]?.split("\n")[regel - 1];
    const meldingen = judge(waarden, teksten).map((finding) => (
      { ...finding, element: at(finding.plaats), stuk: finding.deel ?? lineOf(finding) }
    ));
    meldingen.sort((a, b) => order(a.element, b.element));
    return { waarden, teksten, meldingen, bestaand, bestandsnaam: `${fileName(waarden.titel)}.md`, inhoud };
  }

  /** Put a page or a draft in the form; returns what found no place there, as names of fields and headings. */
  function put({ waarden, teksten, bestaand: slugOf = "", volgorde: order = allFields, bron, rest }) {
    const over = fill(form, waarden, teksten);
    left.put(rest);
    [bestaand, untouched, volgorde] = [slugOf, "", order];
    open = bron && { bron, ...read(bron) };
    const veld = control(form.querySelector('[data-veld="id"]'));
    if (!veld.value) veld.value = nummer;
    showTitles(form, keuzes);
    return over;
  }

  /**
   * Put the text of a file in the form; returns {titel, over, gemeld}. An Error in Dutch says what cannot be read.
   */
  function putFile(text, slugOf) {
    const { bron, gemeld } = opened(signs.gezien(signs.gemeend(text)), rules, find);
    const { waarden, teksten } = read(bron);
    const over = put({ waarden, teksten, bron, bestaand: slugOf, volgorde: Object.keys(waarden) });
    untouched = contents().inhoud;
    return { titel: waarden.titel, over, gemeld };
  }

  /** Put the answers of a document in the form; returns how many, and what found no place, which is shown too. */
  function putAnswers({ waarden, teksten, over }) {
    const named = put({ waarden, teksten });
    const lost = [...refused(waarden, contents().waarden), ...named];
    const all = [...over, ...lost.map((tekst) => ({ waar: "Dit past niet bij zijn vraag", tekst }))];
    left.show(all);
    return { gevonden: Object.keys(waarden).length + Object.keys(teksten).length, over: all.length };
  }

  return {
    contents,
    state,
    put,
    putFile,
    putAnswers,
    left,
    /** The slug of the page that is being improved, or an empty text. */
    improves: () => bestaand,
    /** Say whether there is nothing to keep: an empty form, or a file as it was opened. */
    isEmpty: ({ waarden, teksten, inhoud }) => {
      const empty = Object.keys(waarden).every((veld) => veld === "id") && !Object.values(teksten).some(Boolean);
      return !left.text() && (empty || inhoud === untouched);
    },
    /** What to keep of a state, so that `put` brings it back. */
    draft: ({ waarden, teksten }) => (
      { waarden, teksten, bestaand, volgorde, bron: open?.bron, rest: left.text() || undefined }
    ),
  };
}

/** Say whether something that was kept can be put in the form. */
export function soundDraft(draft) {
  const parts = [draft?.waarden, draft?.teksten];
  if (!parts.every((part) => part && typeof part === "object" && !Array.isArray(part))) return false;
  if (typeof (draft.bestaand ?? "") !== "string" || !Array.isArray(draft.volgorde ?? [])) return false;
  try {
    return !draft.bron || Boolean(read(draft.bron));
  } catch {
    return false;
  }
}

function order(a, b) {
  if (a === b) return 0;
  return a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1;
}
