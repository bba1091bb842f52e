// The index in the browser: plans a query, ranks the pages, and finds snippets. Its files come as it needs them.

import { offered, sides, wanted } from "./bedoeling.js";
import { Bestanden } from "./bestanden.js";
import { best as bestPart, matcher } from "./fragment.js";
import { first, firstOf, namesake } from "./naast.js";
import { niets } from "./niets.js";
import { best } from "./paginas.js";
import { plan } from "./plan.js";
import { words } from "./taal.js";
import { mixNear } from "./verwant.js";
import { read } from "./vraag.js";

const PHRASE_DEPTH = 50; // pages of which the text is searched for a phrase
const LIKE = { least: 3, begin: 3, begun: 4, near: 4, errors: 3, most: 6 }; // words that look like one nobody wrote
export const PAGE = 10;
const APART = 5; // hits of the pages that go below
const NOTHING = {
  ...{ total: 0, hits: [], apart: { total: 0, hits: [] }, facets: {}, concepts: [] },
  ...{ niets: false, partly: false, verwant: false, voorstel: [] },
};

export class ZoekIndex extends Bestanden {
  /** Plan a query; when a word gives nothing at all, once more with the words of every letter. */
  async planned(typed, exact) {
    await this.loadTerms(typed.map((word) => this.taal.stem(word)));
    const isWord = (stem) => this.terms.has(stem);
    let concepts = await this.settled(() => plan(typed, this.taal, this.voc, { exact, isWord }));
    if (!exact && !this.voc.lost.size && concepts.some((c) => !c.terms.size)) {
      concepts = await this.settled(() => plan(typed, this.taal, this.voc, { wide: true, isWord }));
    }
    await this.loadTerms(concepts.flatMap((c) => [...c.terms.keys()]));
    return concepts;
  }

  /** Two things that a question puts beside each other: the page that is named like each comes on top. */
  async beside(scores, both, pages) {
    const named = [];
    for (const side of both ?? []) {
      const concepts = await this.planned(side, true);
      for (const concept of concepts) concept.tells = pages.worth(concept.spread);
      named.push(namesake(pages, concepts, (term) => this.postings(term)));
    }
    if (named.length && named.every((page) => page >= 0)) first(scores, [...new Set(named)]);
  }

  /** Keep only pages that hold every quoted phrase. */
  async withPhrases(pages, phrases) {
    const kept = await Promise.all(
      pages.map(async (number) => {
        const { head, parts } = await this.page(number);
        const all = [words(head.titel), ...parts.map((part) => part.text.map((w) => w.known.word))];
        const texts = all.map((text) => ` ${text.join(" ")} `);
        return phrases.every((phrase) => texts.some((text) => text.includes(` ${phrase} `)));
      }),
    );
    return pages.filter((_, i) => kept[i]);
  }

  /**
   * Search. `filters` is {facet: [slugs]}: within one facet any will do, all facets must agree.
   * Returns {total, hits, apart, facets, concepts, niets, partly, verwant, voorstel}: see antwoord.js. Hits are the
   * numbers of the `most` best pages, best first. Throws when nothing was found for want of files.
   */
  async search(text, { exact = false, filters = {}, most = PAGE } = {}) {
    await this.open();
    const { words: typed, phrases, quoted, without } = read(text);
    if (!typed.length) return NOTHING;
    this.voc.lost.clear();
    const intent = wanted(exact || quoted ? [] : typed, this.meta.bedoelingen, this.taal);
    const about = exact || quoted ? typed : intent.about;
    const [pages, concepts] = await Promise.all([this.pages(), this.planned(about, exact || quoted)]);
    const postingsOf = (term) => this.postings(term);
    for (const concept of concepts) concept.tells = pages.worth(concept.spread);
    const scores = pages.rank(concepts, postingsOf);
    const score = pages.most(scores);
    const like = pages.named(scores, concepts, postingsOf);
    const verwant = !exact && !quoted && mixNear(scores, concepts, pages.table, (term) => this.nearby(term));
    if (Object.keys(intent.filters).length) pages.prefer(scores, intent.filters, intent.only);
    if (intent.first) firstOf(scores, intent.filters, pages);
    if (!exact && !quoted) await this.beside(scores, sides(typed, this.meta.bedoelingen.vergelijk), pages);
    let found = [...scores.keys()].filter((page) => scores[page]);
    if (without.length) {
      const unwanted = pages.rank(await this.planned(without, true), postingsOf);
      found = found.filter((page) => !unwanted[page]);
    }
    if (phrases.length) found = await this.withPhrases(best(found, scores, PHRASE_DEPTH), phrases);
    const { kept, facets } = pages.narrow(found, filters);
    const partly = this.voc.lost.size > 0;
    if (partly && !found.length) throw new Error([...this.voc.lost].join(" "));
    const [first, below] = pages.groups(kept);
    const answer = { total: first.length, hits: best(first, scores, most), facets, concepts, partly, verwant };
    const apart = { total: below.length, hits: best(below, scores, APART) };
    const voorstel = offered(intent.filters, filters, (...term) => pages.label(...term));
    // Who chose a filter wants what it holds.
    const free = !exact && !quoted && !intent.only && !Object.keys(filters).length;
    const none = free && niets(concepts, { score, like });
    return { ...answer, apart, voorstel, niets: none || !found.length };
  }

  /** What results show: head, what a page is, where the answer stands (fragment.js); without its text only the head. */
  async results(numbers, concepts) {
    const match = matcher(concepts, this.voc);
    const whole = ({ head, parts }) => ({ ...head, ...bestPart(parts, match) });
    const bare = async (number) => ({ ...(await this.head(number)), lead: [], anker: "", zin: [] });
    return Promise.all(numbers.map((number) => this.page(number).then(whole, () => bare(number))));
  }

  /** Known words that look like the first word that was typed, for when nothing was found. */
  async alike(text) {
    const [word] = read(text).words.filter((w) => w.length >= LIKE.least);
    if (!word) return [];
    const stems = await this.settled(() => [
      ...this.voc.startingWith(word.slice(0, LIKE.begin), LIKE.begun),
      ...(this.voc.near(word, LIKE.errors) ?? []).slice(0, LIKE.near).map(({ stem }) => stem),
    ]);
    return [...new Set(stems)].slice(0, LIKE.most).map((stem) => this.voc.form(stem));
  }
}
