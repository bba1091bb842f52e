// What the search page shows of an answer (antwoord.js): hits, what we made of the question, and what we do not have.

import { make } from "../gedeeld/element.js";
import { address, another, STEP } from "./adres.js";
import { treffer } from "./treffer.js";

const FIRST = 3; // hits before we say what else was searched for

const quoted = (words) => words.map((word) => `“${word}”`).join(words.length > 2 ? ", " : " en ");
const toward = (now, values, text, rest = {}) => make("a", { href: address({ ...now, ...values }), ...rest }, text);
const exactly = (now) => make("p", {}, toward(now, { exact: true }, `Zoek precies op “${now.q}”`));

/** The hits, with after the first few what else was searched for, and what goes below. */
export function drawHits(now, answer) {
  const hits = answer.results.map(treffer);
  const [first, rest] = [hits.slice(0, FIRST), hits.slice(FIRST)];
  const all = [
    first.length > 0 && make("ol", {}, first),
    wider(now, answer),
    rest.length > 0 && make("ol", { start: FIRST + 1 }, rest),
    below(answer),
  ].filter(Boolean);
  return answer.niets && hits.length ? [folded(answer, all)] : all;
}

/** What hardly fits stands behind a fold: a list would look like an answer. */
function folded({ total }, all) {
  const much = total === 1 ? "de ene pagina die er nog iets van weg heeft" : `wat er nog iets van weg heeft (${total})`;
  return make("details", { class: "zwak" }, make("summary", {}, `Toon ${much}`), all);
}

/** Sources and pages for who works on the site, below what a reader comes for. */
function below({ apart }) {
  if (!apart?.results.length) return null;
  const more = apart.total - apart.results.length;
  return make("section", { class: "apart" },
    make("h2", {}, "Bronnen en over deze site"),
    make("ul", {}, apart.results.map(treffer)),
    more > 0 && make("p", { class: "klein" }, `En nog ${more}. Kies een soort bij Verfijn om ze te zien.`));
}

/** What else was searched for, below the first hits: who found it there need not read this. */
function wider(now, { bedoeld, ook, verwant }) {
  if (now.exact || (!ook.length && !verwant)) return null;
  const more = verwant ? " verwante woorden" : "";
  const said = ook.length ? `Ook gezocht op: ${ook.join(", ")}${more && ` en${more}`}.` : `Ook gezocht op${more}.`;
  return make("div", { class: "ruimer" }, make("p", {}, said), !bedoeld.length && exactly(now));
}

/** Above the hits: what we made of the question, and what we do not have. `mail` is the address of the editors. */
export function explain(now, answer, mail) {
  const { total, bedoeld, niets, onbekend = [] } = answer;
  const parts = [];
  if (now.exact) {
    parts.push(make("p", {}, "Je zoekt precies op wat je typte. ", toward(now, { exact: false }, "Zoek ruimer")));
  } else if (bedoeld.length) {
    const better = bedoeld.reduce((q, [from, to]) => q.replace(wholeWord(from), to), now.q);
    const meant = toward(now, another(now, better), better);
    parts.push(make("p", {}, "Bedoelde je ", meant, "? We zochten daar ook op."), exactly(now));
  }
  parts.push(only(now, answer));
  if (niets || !total) return [...parts, nothing(now, answer, mail)].filter(Boolean);
  if (onbekend.length) parts.push(make("p", { class: "klein" }, `${nowhere(onbekend)} We zochten op de rest.`));
  return parts.filter(Boolean);
}

/** The filters that the question seems to ask for, each one press away. */
function only(now, { voorstel = [] }) {
  const links = voorstel.map(({ facet, slug, label }, i) => {
    const filters = { ...now.filters, [facet]: [...(now.filters[facet] ?? []), slug] };
    return [i > 0 && ", ", toward(now, { filters, most: STEP }, label)];
  });
  return links.length > 0 && make("p", { class: "voorstel" }, "Toon alleen: ", links, ".");
}

const wholeWord = (word) => new RegExp(`(?<!\\p{L})${word}(?!\\p{L})`, "iu");

function nowhere(words) {
  const [name, verb] = words.length > 1 ? ["De woorden", "staan"] : ["Het woord", "staat"];
  return `${name} ${quoted(words)} ${verb} op geen enkele pagina.`;
}

/** Said honestly, with a way to tell the editors: nothing is sent or counted before someone does that. */
function nothing(now, { total, near = [], onbekend = [] }, mail) {
  const filtered = Object.values(now.filters).some((slugs) => slugs.length);
  const alike = near.map((word, i) => [i > 0 && ", ", toward(now, another(now, word), word)]);
  const words = `Ik zocht: ${now.q}\r\n\r\nMijn vraag is:\r\n`;
  const letter = `mailto:${mail}?subject=${encodeURIComponent("Een vraag")}&body=${encodeURIComponent(words)}`;
  const said = total ? "Hierover staat hier niets dat dicht bij je vraag komt." : "Hierover staat hier niets.";
  return make("div", { class: "niets" },
    make("p", {}, make("b", {}, said)),
    onbekend.length > 0 && make("p", {}, nowhere(onbekend)),
    filtered && make("p", {}, toward(now, { filters: {} }, "Haal alle filters weg")),
    near.length > 0 && make("p", {}, "Woorden die erop lijken: ", alike, "."),
    make("p", {}, "Probeer minder woorden, of een ander woord. Of ",
      make("a", { href: location.pathname }, "blader"), " per soort, thema of fase."),
    make("p", {}, make("a", { class: "knop knop-licht", href: letter }, "Stel je vraag")),
    make("p", { class: "klein" },
      "Je mail opent met wat je zocht. Er gaat niets weg voor je het zelf verstuurt. Je krijgt antwoord van de ",
      "redactie. Hebben anderen er ook iets aan, dan komt je vraag op de site, zonder je naam."));
}
