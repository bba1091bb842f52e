// The part of Markdown that pages use, drawn with nodes: what somebody types can never become HTML.

const INLINE = /\*\*(.+?)\*\*|\*(.+?)\*|_(.+?)_|`(.+?)`|\[([^\]\n]+)\]\((https?:\/\/[^\s)]+)\)|\[(@[A-Z0-9][^[\]\n]*)\]/;

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
  return tekst.split(/\n[ \t]*\n/).flatMap((deel) => {
    const regels = deel.split("\n").filter((r) => r.trim());
    if (!regels.length) return [];
    if (/^#{3,6} /.test(regels[0])) return [maak(kop, regel(regels[0].replace(/^#+ /, ""))), ...blokken(regels.slice(1).join("\n"), kop)];
    if (/^> ?/.test(regels[0])) return [maak("blockquote", blokken(regels.map((r) => r.replace(/^> ?/, "")).join("\n"), kop))];
    const teken = /^ *(?:[-*+]|[0-9]+[.)]) +/;
    const eerste = regels.findIndex((r) => teken.test(r));
    if (eerste > 0) return [...blokken(regels.slice(0, eerste).join("\n"), kop), ...blokken(regels.slice(eerste).join("\n"), kop)];
    if (eerste === 0) {
      const items = regels.reduce((lijst, r) => (teken.test(r) ? [...lijst, r.replace(teken, "")] : [...lijst.slice(0, -1), `${lijst.at(-1)} ${r.trim()}`]), []);
      return [maak(/^ *[0-9]/.test(regels[0]) ? "ol" : "ul", items.map((item) => maak("li", regel(item))))];
    }
    return [maak("p", regel(regels.join(" ")))];
  });
}
