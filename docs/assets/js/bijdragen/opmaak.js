// The part of Markdown that pages use, drawn with nodes: what somebody types can never become HTML.

const INLINE = /\*\*(.+?)\*\*|\*(.+?)\*|_(.+?)_|`(.+?)`|\[([^\]\n]+)\]\((https?:\/\/[^\s)]+)\)|\[(@[A-Z0-9][^[\]\n]*)\]/;

const ITEM = { ul: /^ {0,3}[-*+] +/, ol: /^ {0,3}[0-9]+\. +/ };
const DIEPER = /^ {4,}(?:[-*+]|[0-9]+\.) +/;

/** Make an element with children and, where given, a class. */
export function maak(naam, inhoud = [], klasse = "") {
  const element = document.createElement(naam);
  element.append(...[inhoud].flat());
  if (klasse) element.className = klasse;
  return element;
}

/** Return the nodes of one line of text. */
export function regel(tekst) {
  const match = tekst.match(INLINE);
  if (!match) return tekst ? [tekst] : [];
  const [heel, vet, sterCursief, cursief, code, naam, adres, bron] = match;
  const midden = vet ? maak("b", regel(vet))
    : sterCursief || cursief ? maak("i", regel(sterCursief ?? cursief))
      : code ? maak("code", code)
        : bron ? `(${bron.replaceAll("@", "")})`
          : Object.assign(maak("a", naam), { href: adres, rel: "noopener" });
  return [...(match.index ? [tekst.slice(0, match.index)] : []), midden, ...regel(tekst.slice(match.index + heel.length))];
}

/** Return the blocks of a text: paragraphs, lists, quotes and small headings (drawn as `kop`). */
export function blokken(tekst, kop = "h5") {
  const gemaakt = [];
  for (const deel of tekst.split(/\n[ \t]*\n/)) {
    const regels = deel.split("\n").filter((r) => r.trim());
    if (!regels.length) continue;
    const vorige = gemaakt.at(-1);
    const lijst = Object.keys(ITEM).find((soort) => ITEM[soort].test(regels[0]));
    if (/^#{3,6} /.test(regels[0])) gemaakt.push(maak(kop, regel(regels[0].replace(/^#+ /, ""))), ...blokken(regels.slice(1).join("\n"), kop));
    else if (/^> ?/.test(regels[0])) gemaakt.push(maak("blockquote", blokken(regels.map((r) => r.replace(/^> ?/, "")).join("\n"), kop)));
    else if (/^ {4}/.test(regels[0]) && vorige?.matches("ul, ol")) vorige.lastElementChild.append(...blokken(uitgerukt(regels), kop));
    else if (lijst && vorige?.matches(lijst)) vorige.append(...items(ITEM[lijst], regels, kop));
    else gemaakt.push(lijst ? maak(lijst, items(ITEM[lijst], regels, kop)) : maak("p", regel(regels.join(" "))));
  }
  return gemaakt;
}

const uitgerukt = (regels) => regels.map((r) => r.replace(/^ {4}/, "")).join("\n");

/** The items of one list, as Python-Markdown reads them: deeper lines are a block of their own, other lines go on with the text. */
function items(teken, regels, kop) {
  const gevonden = [];
  for (const r of regels) {
    if (teken.test(r)) gevonden.push({ tekst: r.replace(teken, ""), onder: [] });
    else if (gevonden.at(-1).onder.length || DIEPER.test(r)) gevonden.at(-1).onder.push(r);
    else gevonden.at(-1).tekst += ` ${r.trim()}`;
  }
  return gevonden.map(({ tekst, onder }) => maak("li", [...regel(tekst), ...blokken(uitgerukt(onder), kop)]));
}
