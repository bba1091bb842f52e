// How a line is mended when only one meaning is possible, by the same rows as hooks/kennisbank/oordeel/middelen.py.

import { hyphened } from "../gedeeld/naam.js";
import { loosened } from "./lijsten.js";

const ENTITY = /&(?:#[xX]?[0-9a-fA-F]+|[A-Za-z][A-Za-z0-9]*);/g;
const UNSAFE = "<>&{}[]*_`#\\\"'"; // signs that mean something in a text
const CITE = /\[@[A-Za-z0-9-]+(?: (?:p|blz|pp)\.? ?[0-9-]+)?\]/;
const DAY = /^([0-9]{1,2})[-/ .]([0-9]{1,2}|[a-z]+)[-/ .]([0-9]{4})$/;
const MONTH = /^([a-z]+) ([0-9]{4})$/;

/**
 * Return a function ({sleutel, zin}, lines, index) => the lines that come in the place of the one at `index`, none when
 * it goes, or null when only the writer can say what was meant. `sleutel` names what was said, `zin` is its words.
 */
export function makeMends({ zinnen, maanden, entiteiten }, signs) {
  const swapped = (line, was, meant) => (
    was && line.split(was).length === 2 ? [line.replace(was, () => meant)] : null
  );

  function decoded(entity) {
    if (entity[1] !== "#") return entiteiten[entity.slice(1, -1)] ?? "";
    const code = /[xX]/.test(entity[2]) ? parseInt(entity.slice(3, -1), 16) : Number(entity.slice(2, -1));
    const known = (code >= 0xa0 && code < 0xd800) || (code >= 0xe000 && code < 0x110000);
    const sign = known ? String.fromCodePoint(code) : "";
    return UNSAFE.includes(sign) || signs.verkeerd(sign)?.naam === "onzichtbaar" ? "" : signs.gemeend(sign);
  }

  function day(was) {
    const [, number, name, year] = DAY.exec(was) ?? [];
    const month = Number.isNaN(Number(name)) ? monthOf(name) : Number(name);
    const either = !Number.isNaN(Number(name)) && Number(number) <= 12 && Number(number) !== month;
    if (!number || !month || either) return "";
    const date = new Date(Date.UTC(Number(year), month - 1, Number(number)));
    return date.getUTCMonth() === month - 1 ? date.toISOString().slice(0, 10) : "";
  }

  const monthOf = (name = "") => maanden.findLastIndex((begin) => name.startsWith(begin)) + 1;

  function month(was) {
    const [, name, year] = MONTH.exec(was) ?? [];
    return monthOf(name) ? `${year}-${String(monthOf(name)).padStart(2, "0")}` : "";
  }

  const DO = {
    tekens: (lines, n) => [signs.zonder(lines[n])],
    entiteiten: (lines, n) => {
      const found = lines[n].match(ENTITY) ?? [];
      return found.length && found.every(decoded) ? [lines[n].replace(ENTITY, decoded)] : null;
    },
    lijst: (lines, n) => {
      const { regel, apart } = [...loosened(lines)][n];
      return apart ? ["", regel] : [regel];
    },
    bedoeld: (lines, n, zin) => {
      const [was, meant] = named(zin);
      return same(was, meant) || pageName(was) === meant ? swapped(lines[n], was, meant) : null;
    },
    citaat: (lines, n) => {
      const [found] = CITE.exec(lines[n]) ?? [];
      if (!found) return null;
      const [key, ...place] = found.slice(1, -1).split(" ");
      const made = `[${[key.toUpperCase(), place.join(" ")].filter(Boolean).join(", ")}]`;
      return [lines[n].replace(found, () => made)];
    },
    datum: (lines, n, zin) => {
      const was = zin.match(/'([^']+)'/)?.[1] ?? "";
      const made = day(was) || (zin.includes("2019-05") ? month(was) : "");
      return made ? swapped(lines[n], was, made) : null;
    },
  };

  return ({ sleutel, zin }, lines, n) => {
    const row = zinnen[sleutel];
    if (!row || lines[n] === undefined) return null;
    if (row.weg) return [];
    const put = row.wordt?.replace(/\{([0-9])\}/g, "$$$1");
    const made = row.doe ? DO[row.doe](lines, n, zin) : [lines[n].replace(new RegExp(row.patroon, "gu"), put)];
    return made?.join("\n") === lines[n] ? null : made;
  };
}

/** What stood there and what was meant, of a sentence that names both; else two empty texts. */
function named(zin) {
  const [was, meant] = [zin.match(/'([^']+)'/), zin.match(/Bedoelde je '([^']+)'/)];
  return was && meant ? [was[1].replace(/^## /, ""), meant[1].replace(/^## /, "")] : ["", ""];
}

const same = (was, meant) => was && was !== meant && plain(was) === plain(meant);
const plain = (word) => hyphened(word.replaceAll("_", "-"));
const pageName = (path) => path.split("/").at(-1).replace(/\.md$/, "");
