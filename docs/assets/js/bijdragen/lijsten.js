// Lists as Markdown reads them, as hooks/kennisbank/lezen/lijsten.py does. What comes along from a word processor looks like a list
// and becomes one long paragraph.

// The signs of a word processor; a letter or a dash is one only with a tab behind it.
const TEKEN = /^[ \t]*(?:[•◦▪▫‣⁃●○■□·\uf0b7\uf0a7][ \t]*|[o§–-]\t[ \t]*)/;
const NUMMER = /^ {0,3}([0-9]{1,2})(?:\)[ \t]+|\.\t[ \t]*)/;
const ITEM = /^ {0,3}(?:([*+-])|[0-9]{1,2}\.) /;

/** Yield each line as a list needs it, and whether an empty line must stand before it: {regel, apart}. */
export function* los(regels) {
  let [voor, soort, code] = ["", "", false];
  for (const ruw of regels) {
    const rand = /^\s*(```|~~~)/.test(ruw);
    code = code !== rand;
    const regel = code || rand ? ruw : ruw.replace(TEKEN, "- ").replace(NUMMER, "$1. ");
    const match = code || rand ? null : regel.match(ITEM);
    const hier = match ? (match[1] ? "ul" : "ol") : "";
    yield { regel, apart: Boolean(hier && hier !== soort && voor.trim() && !voor.startsWith("#")) };
    [voor, soort] = [regel, hier || (regel.trim() ? soort : "")];
  }
}

/** Return the text with its lists on their own: "- " or "1. " before each item, and an empty line before the first. */
export function metLijsten(tekst) {
  return [...los(tekst.split("\n"))].map(({ regel, apart }) => (apart ? `\n${regel}` : regel)).join("\n");
}
