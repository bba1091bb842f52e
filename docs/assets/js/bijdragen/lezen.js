// A Markdown file to values and texts: the part of YAML that pages here use, read as hooks/kennisbank/lezen/frontmatter.py does.
// What it does not know it refuses, with the line: a file that is read half is worse than one that is not read.

/** Return {waarden, teksten}; throws an Error in Dutch for a file that cannot be read. `teksten` is by heading of level 2. */
export function lees(bestand) {
  const { kop, rest } = delen(bestand);
  const waarden = new Lezer([...kop]).alles();
  const teksten = {};
  for (const { kop: naam, regels } of rest) teksten[naam] = `${teksten[naam] ?? ""}${regels.slice(naam ? 1 : 0).join("\n")}\n`;
  if (!teksten[""]?.trim()) delete teksten[""];
  return { waarden, teksten: Object.fromEntries(Object.entries(teksten).map(([naam, inhoud]) => [naam, inhoud.trim()])) };
}

/** Split a file in lines: {kop, rest}, the lines of the fields and [{kop, regels}], each part with the line of its heading. */
export function delen(bestand) {
  const regels = bestand.replace(/^\ufeff/, "").replace(/\r\n?/g, "\n").split("\n");
  const eind = regels.findIndex((regel, nummer) => nummer > 0 && /^---[ \t]*$/.test(regel));
  if (!/^---[ \t]*$/.test(regels[0]) || eind < 0) throw new Error("dit bestand heeft bovenaan geen blok met velden tussen twee regels met ---");
  const rest = [{ kop: "", regels: [] }];
  let code = false;
  for (const regel of regels.slice(eind + 1)) {
    if (/^\s*(```|~~~)/.test(regel)) code = !code;
    const nieuw = !code && regel.match(/^##\s+(.+?)\s*(?:\{#[a-z0-9-]+\})?\s*#*$/);
    if (nieuw) rest.push({ kop: nieuw[1], regels: [] });
    rest.at(-1).regels.push(regel);
  }
  return { kop: regels.slice(1, eind), rest };
}

const inspringing = (regel) => regel.length - regel.trimStart().length;
const niets = (regel) => /^\s*(#.*)?$/.test(regel);

class Lezer {
  constructor(regels) {
    this.regels = regels;
    this.nummer = 0;
  }

  fout(wat) {
    throw new Error(`regel ${this.nummer + 2}: ${wat}`);
  }

  alles() {
    this.verder();
    const waarden = this.klaar() ? {} : this.blok();
    if (!this.klaar()) this.fout("het inspringen klopt hier niet");
    if (Array.isArray(waarden) || typeof waarden !== "object") this.fout("hier horen velden te staan, zoals titel: Wijkschouw");
    return waarden;
  }

  klaar() {
    return this.nummer >= this.regels.length;
  }

  /** Go to the next line that says something. */
  verder() {
    while (!this.klaar() && niets(this.regels[this.nummer])) this.nummer += 1;
    if (!this.klaar() && /^ *\t/.test(this.regels[this.nummer])) this.fout("hier staat een tab; gebruik spaties om in te springen");
  }

  blok() {
    const regel = this.regels[this.nummer];
    return /^ *-( |$)/.test(regel) ? this.lijst(inspringing(regel)) : this.velden(inspringing(regel));
  }

  lijst(diep) {
    const items = [];
    while (!this.klaar() && inspringing(this.regels[this.nummer]) === diep && /^ *-( |$)/.test(this.regels[this.nummer])) {
      const rest = this.regels[this.nummer].slice(diep + 1);
      const binnen = diep + 1 + inspringing(rest);
      if (/^\s*(#.*)?$/.test(rest)) items.push(this.onder(diep));
      else if (VELD.test(rest.trimStart()) || /^-( |$)/.test(rest.trimStart())) {
        this.regels[this.nummer] = " ".repeat(diep + 1) + rest; // the item is a block of its own, that begins on this line
        items.push(/^-( |$)/.test(rest.trimStart()) ? this.lijst(binnen) : this.velden(binnen));
      } else items.push(this.waarde(rest.trimStart(), diep));
      this.verder();
    }
    return items;
  }

  velden(diep) {
    const gevonden = {};
    while (!this.klaar() && inspringing(this.regels[this.nummer]) === diep) {
      const match = this.regels[this.nummer].slice(diep).match(VELD);
      if (!match) this.fout("deze regel is niet te lezen; kijk of het veld een dubbele punt heeft");
      const naam = match[1];
      if (naam in gevonden) this.fout(`het veld '${naam}' staat er twee keer`);
      const rest = match[2] ?? "";
      gevonden[naam] = /^\s*(#.*)?$/.test(rest) ? this.onder(diep, true) : this.waarde(rest.trimStart(), diep);
      this.verder();
    }
    return gevonden;
  }

  /** What stands on the lines below a key or a hyphen: a block, text, or nothing. */
  onder(diep, veld = false) {
    this.nummer += 1;
    this.verder();
    if (this.klaar()) return null;
    const regel = this.regels[this.nummer];
    if (inspringing(regel) > diep) return this.blokOfTekst(diep);
    return veld && inspringing(regel) === diep && /^ *-( |$)/.test(regel) ? this.lijst(diep) : null;
  }

  blokOfTekst(diep) {
    const regel = this.regels[this.nummer].trim();
    return VELD.test(regel) || /^-( |$)/.test(regel) ? this.blok() : this.waarde(regel, diep);
  }

  /** A value that begins on this line; leaves the reader on the line after it. */
  waarde(begin, diep) {
    if (/^[&*!]/.test(begin)) this.fout(`een woord dat met ${begin[0]} begint heeft hier een bijzondere werking; zet de tekst tussen aanhalingstekens`);
    if (/^[|>]/.test(begin)) return this.vak(begin, diep);
    if (/^["']/.test(begin)) return this.tussenTekens(begin, diep);
    if (/^[[{]/.test(begin)) return this.vlak(begin, diep);
    return plat([zonderUitleg(begin), ...this.vervolg(diep, zonderUitleg)].join("\n"));
  }

  /** The lines after this one that are indented deeper; the reader ends on the first that is not. */
  vervolg(diep, bewerk = (regel) => regel) {
    const regels = [];
    this.nummer += 1;
    while (!this.klaar() && (this.regels[this.nummer].trim() === "" || inspringing(this.regels[this.nummer]) > diep)) {
      regels.push(bewerk(this.regels[this.nummer]));
      this.nummer += 1;
    }
    while (regels.length && regels.at(-1).trim() === "") regels.pop();
    return regels;
  }

  vak(begin, diep) {
    if (!/^[|>][+-]?( +#.*)?$/.test(begin)) this.fout("dit soort tekstblok kennen we niet; schrijf >- of |-");
    const regels = this.vervolg(diep);
    const rand = Math.min(...regels.filter((regel) => regel.trim()).map(inspringing));
    const tekst = regels.map((regel) => regel.slice(rand));
    const einde = /^[|>]-/.test(begin) || !regels.length ? "" : "\n";
    return (begin[0] === "|" ? tekst.join("\n") : vouw(tekst)) + einde;
  }

  tussenTekens(begin, diep) {
    const teken = begin[0];
    const heel = vouw([begin, ...this.vervolg(diep)].map((regel) => regel.trim()));
    const match = heel.match(teken === "'" ? /^'((?:[^']|'')*)'\s*(#.*)?$/ : /^("(?:[^"\\]|\\.)*")\s*(#.*)?$/s);
    if (!match) this.fout("een aanhalingsteken gaat open en niet dicht");
    if (teken === "'") return match[1].replaceAll("''", "'");
    try {
      return JSON.parse(match[1].replaceAll("\n", "\\n"));
    } catch {
      return this.fout("hier staat een teken met een schuine streep dat we niet kennen");
    }
  }

  vlak(begin, diep) {
    const tekst = [begin, ...this.vervolg(diep)].map((regel) => regel.trim()).join(" ");
    const stroom = new Stroom(tekst, (wat) => this.fout(wat));
    const waarde = stroom.waarde();
    if (!/^\s*(#.*)?$/.test(stroom.rest())) this.fout("na het haakje staat nog iets");
    return waarde;
  }
}

// A key is one word: letters, digits, hyphens and low lines, in quotes or not.
export const VELD = /^["']?([A-Za-z0-9_-]+)["']?:(?:[ ](.*))?$/s;

/** Values between [ ] and { } on one line. */
class Stroom {
  constructor(tekst, fout) {
    Object.assign(this, { tekst, fout, plek: 0 });
  }

  rest() {
    return this.tekst.slice(this.plek);
  }

  pak(patroon) {
    const match = this.rest().match(patroon);
    if (match) this.plek += match[0].length;
    return match;
  }

  waarde() {
    this.pak(/^\s+/);
    if (this.pak(/^\[/)) return this.reeks("]", [], (lijst) => lijst.push(this.waarde()));
    if (this.pak(/^\{/)) {
      return this.reeks("}", {}, (velden) => {
        const naam = this.pak(/^\s*["']?([A-Za-z0-9_-]+)["']?\s*:\s*/) ?? this.fout("in de accolades mist een dubbele punt");
        velden[naam[1]] = this.waarde();
      });
    }
    const dubbel = this.pak(/^"(?:[^"\\]|\\.)*"/);
    if (dubbel) return JSON.parse(dubbel[0]);
    const enkel = this.pak(/^'((?:[^']|'')*)'/);
    if (enkel) return enkel[1].replaceAll("''", "'");
    return plat((this.pak(/^(?:(?!: |, |,$| #)[^[\]{},])+/) ?? [""])[0].trim());
  }

  reeks(sluit, doel, voegToe) {
    this.pak(/^\s+/);
    while (!this.rest().startsWith(sluit)) {
      if (!this.rest()) this.fout("een haakje gaat open en niet dicht");
      voegToe(doel);
      this.pak(/^\s+/);
      if (!this.pak(/^,\s*/) && !this.rest().startsWith(sluit)) this.fout("een haakje gaat open en niet dicht");
    }
    this.plek += 1;
    return doel;
  }
}

const zonderUitleg = (regel) => regel.replace(/(^|\s)#.*$/, "").trim();

// Lines become one text with spaces; an empty line stays a new line.
function vouw(regels) {
  return regels.map((regel) => regel.trim()).join("\n").replace(/\n+/g, (einden) => (einden.length === 1 ? " " : "\n".repeat(einden.length - 1)));
}

function plat(tekst) {
  const heel = vouw(tekst.split("\n"));
  if (["", "~", "null"].includes(heel)) return null;
  if (heel === "true" || heel === "false") return heel === "true";
  if (/^-?(0|[1-9]\d{0,15})$/.test(heel)) return Number(heel);
  return /^-?\d{1,9}\.\d{1,12}$/.test(heel) ? Number(heel) : heel;
}
