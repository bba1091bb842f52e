// From the lines of a filled document to answers. Each question is known by its heading; what stands under none, or
// fits no question, is given back as it was: nothing is lost in silence.

const plain = (text) => text.normalize("NFC").replace(/\s+/g, " ").trim();
const loose = (text) => plain(text).toLowerCase();
const BOX = /^[\u2610\u25a1\u25fb]\s*/;
const TICK = /^(?:[\u2611\u2612\u2713\u2714\u2717\u2718\u25a0]|\[[xX]\]|[xX](?=[\s\u2610]))[\s\u2610]*/;

/**
 * Return {waarden, teksten, over} of a document that was read. `wijzer` has the questions by the pattern of their
 * heading, `vocabulaires` the words to choose from, `keuzes` the pages that exist. `over` is [{waar, tekst}].
 */
export function answers({ regels, los, beelden }, { vast, vragen }, { vocabulaires, keuzes }) {
  const fixed = new Set(vast.map(plain));
  const known = vragen.map((vraag) => ({ ...vraag, patroon: pattern(vraag.kop) }));
  const parts = [{ waar: "boven de eerste vraag", regels: [] }];
  for (const regel of regels) {
    const tekst = plain(regel.tekst);
    const found = tekst.length < 160 && known.map((vraag) => [vraag, vraag.patroon.exec(tekst)]).find(([, fit]) => fit);
    if (found) parts.push({ ...under(...found), waar: tekst, regels: [] });
    else if (tekst && !fixed.has(tekst)) parts.at(-1).regels.push(regel);
  }
  const [waarden, teksten] = [{}, {}];
  const over = los.map(({ waar, tekst }) => ({ waar: `Dit stond ${waar}`, tekst }));
  for (const { vraag, plaats, waar, regels: lines } of parts) {
    const left = vraag ? vraag.hulp && without(lines, vraag) : lines;
    if (!left.length) continue;
    const { waarde, rest } = vraag ? read(vraag, left, { vocabulaires, keuzes }) : { rest: left };
    if (waarde !== undefined && taken(plaats, { waarden, teksten })) rest.push({ tekst: String(waarde) });
    else if (waarde !== undefined) put(plaats, waarde, { waarden, teksten });
    if (rest.length) over.push({ waar, tekst: rest.map(({ tekst }) => tekst).join("\n") });
  }
  if (beelden) {
    const count = beelden === 1 ? "staat een afbeelding" : `staan ${beelden} afbeeldingen`;
    const tekst = `In het bestand ${count}. Wat daarop staat, gaat niet mee: mail het apart.`;
    over.push({ waar: "Afbeeldingen", tekst });
  }
  return { waarden: listed(waarden), teksten, over };
}

/** Return the expression for a heading, in which a number may stand at each gap. */
function pattern(kop) {
  const parts = kop.split("{}").map((part) => plain(part).replace(/[.*+?^${}()|[\]\\]/g, "\\$&"));
  return new RegExp(`^${parts.join(" ?([0-9]{1,2}) ?")}(?: \\((?:nodig|mag)\\))?$`, "i");
}

function under(vraag, fit) {
  let number = 0;
  return { vraag, plaats: vraag.plaats.map((step) => (step === null ? Number(fit[(number += 1)]) - 1 : step)) };
}

/** Return the lines without the help of the question, also where somebody typed behind it in the same line. */
function without(lines, { hulp }) {
  const help = plain(hulp);
  return lines.flatMap((line) => {
    const tekst = plain(line.tekst);
    if (!tekst.startsWith(help)) return [line];
    const rest = tekst.slice(help.length).trim();
    return rest ? [{ ...line, tekst: rest }] : [];
  });
}

/** Return {waarde, rest}: the answer in these lines, and the lines that are none. */
function read(vraag, lines, about) {
  if (vraag.vorm === "groep") return { rest: lines };
  if (vraag.vorm === "stuk") return { waarde: running(lines), rest: [] };
  if (vraag.vocabulaire) return chosen(vraag, lines, about.vocabulaires[vraag.vocabulaire]);
  const texts = lines.map(({ tekst, tabel }) => (tabel ? tabel.map((row) => row.join(" | ")).join("\n") : tekst));
  if (vraag.vorm === "verwijzing") return pointing(vraag, texts, about.keuzes[vraag.naar] ?? []);
  if (vraag.meer) return { waarde: texts.map((text) => text.replace(/^[-*•]\s+/, "").trim()), rest: [] };
  return { waarde: texts.join(vraag.vorm === "tekst" ? " " : "\n").trim(), rest: [] };
}

/** Return running text: items of one list stand together, all else is a paragraph of its own. */
function running(lines) {
  let [text, before, number] = ["", "", 0];
  for (const { tekst, kop, lijst } of lines) {
    number = lijst === "1." ? number + 1 : 0;
    const sign = lijst && (lijst === "1." ? `${number}. ` : "- ");
    const line = kop ? `### ${tekst}` : `${sign}${tekst.replaceAll("\n", lijst ? " " : "\n")}`;
    text += text && (lijst && before === lijst ? "\n" : "\n\n");
    text += line;
    before = lijst;
  }
  return text.replace(/^\n+/, "");
}

function chosen(vraag, lines, termen) {
  const [slugs, rest] = [[], []];
  for (const line of lines) {
    for (const part of BOX.test(line.tekst) || TICK.test(line.tekst) ? [line.tekst] : split(line.tekst, termen)) {
      const tekst = plain(part);
      if (!TICK.test(tekst) && BOX.test(tekst) && term(tekst.replace(BOX, ""), termen)) continue; // as it was printed
      const slug = term(tekst.replace(TICK, "").replace(BOX, ""), termen);
      if (slug) slugs.push(slug);
      else rest.push({ tekst });
    }
  }
  if (!vraag.meer) rest.push(...slugs.slice(1).map((slug) => ({ tekst: termen[slug] })));
  return { waarde: slugs.length ? (vraag.meer ? [...new Set(slugs)] : slugs[0]) : undefined, rest };
}

// Somebody who types the words may put several in one line.
function split(tekst, termen) {
  const parts = tekst.split(/\s*[,;\n]\s*/).filter(Boolean);
  return parts.length > 1 && parts.every((part) => term(part, termen)) ? parts : [tekst];
}

function term(tekst, termen) {
  const said = loose(tekst).replace(/\.$/, "");
  return Object.keys(termen).find((slug) => {
    const naam = loose(termen[slug]);
    return said === slug || said === naam || loose(tekst).startsWith(`${naam}: `);
  });
}

function pointing(vraag, texts, pages) {
  const [slugs, rest] = [[], []];
  for (const tekst of texts) {
    const said = loose(tekst);
    const page = pages.find(({ slug, titel }) => loose(slug) === said || loose(titel) === said);
    if (page && (vraag.meer || !slugs.length)) slugs.push(page.slug);
    else rest.push({ tekst });
  }
  return { waarde: slugs.length ? (vraag.meer ? slugs : slugs[0]) : undefined, rest };
}

function taken(plaats, { waarden, teksten }) {
  if (plaats[0] === "tekst") return teksten[plaats[1]] !== undefined;
  return plaats.reduce((node, step) => node?.[step], waarden) !== undefined;
}

function put(plaats, waarde, { waarden, teksten }) {
  if (plaats[0] === "tekst") teksten[plaats[1]] = waarde;
  else {
    const last = plaats.at(-1);
    const node = plaats.slice(0, -1).reduce((inner, step) => (inner[step] ??= {}), waarden);
    node[last] = waarde;
  }
}

/** Make lists of blocks that were filled by number; a number that was left out leaves no hole. */
function listed(value) {
  if (!value || typeof value !== "object" || Array.isArray(value)) return value;
  const entries = Object.entries(value).map(([key, inner]) => [key, listed(inner)]);
  if (entries.length && entries.every(([key]) => /^[0-9]+$/.test(key))) return entries.map(([, inner]) => inner);
  return Object.fromEntries(entries);
}

/** Return the answers that a form did not take, such as a day that it cannot read, as texts. */
export function refused(waarden, there) {
  const texts = (value) => (
    value && typeof value === "object" ? Object.values(value).flatMap(texts) : [plain(String(value ?? ""))]
  );
  const left = texts(there).map((text) => text.replace(",", "."));
  return texts(waarden).filter((text) => {
    const place = left.indexOf(text.replace(",", "."));
    if (place >= 0) left.splice(place, 1);
    return text && place < 0;
  });
}
