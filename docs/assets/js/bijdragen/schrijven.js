// Values to a Markdown file, byte for byte as hooks/kennisbank/bijdragen/schrijven.py writes it.

import { metLijsten } from "./lijsten.js";

const BREED = 118;
const ZONDER_TEKENS = /^[A-Za-zÀ-ÖØ-öø-ÿ](?:(?!: | #)[^\n\t])*(?<!:)$/u;
const WOORD_VAN_YAML = /^(?:true|false|null|yes|no|on|off|y|n)$/i;
const TERM = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;
const DAG = /^[0-9]{4}-[0-9]{2}-[0-9]{2}$/;
const ONZICHTBAAR = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\u00ad\u200b\u202a-\u202e\u2066-\u2069\ufeff\ufffe\uffff]/g;

/** Return one file: the values as front matter, then each heading with its text. Empty values are left out. */
export function markdown(waarden, teksten) {
  const lichaam = Object.entries(teksten).map(([kop, inhoud]) => `\n## ${kop}\n\n${lopend(inhoud)}\n`);
  return ["---", ...blok(waarden, 0), "---", ""].join("\n") + lichaam.join("");
}

/** Take out signs that nobody sees and that come along with pasting, such as a soft hyphen; the judge refuses most of them. */
function zichtbaar(tekst) {
  return tekst.replace(/\r\n?/g, "\n").replace(ONZICHTBAAR, "").replace(/[\u00a0\u202f]/g, " ");
}

/** Return running text as it goes in the file. */
export function lopend(tekst) {
  return metLijsten(zichtbaar(tekst)).trim();
}

/** Return the value without what is empty: nothing, empty text, and lists and blocks of nothing. */
export function schoon(waarde) {
  if (Array.isArray(waarde)) return waarde.map(schoon).filter((item) => !leeg(item));
  if (waarde && typeof waarde === "object") {
    return Object.fromEntries(Object.entries(waarde).map(([naam, item]) => [naam, schoon(item)]).filter(([, item]) => !leeg(item)));
  }
  if (typeof waarde === "string") return zichtbaar(waarde).trim().split("\n").map((regel) => regel.split(/\s+/).filter(Boolean).join(" ")).join("\n");
  return waarde;
}

const leeg = (waarde) => waarde === null || waarde === undefined || waarde === "" || (typeof waarde === "object" && !Object.keys(waarde).length);

function blok(waarden, diep) {
  return Object.entries(schoon(waarden)).flatMap(([naam, waarde]) => onderdeel(`${" ".repeat(diep)}${naam}:`, waarde, diep));
}

function onderdeel(kop, waarde, diep) {
  if (Array.isArray(waarde)) {
    const plat = `${kop} [${waarde.join(", ")}]`;
    const termen = waarde.every((item) => typeof item === "string" && TERM.test(item) && !WOORD_VAN_YAML.test(item));
    if (termen && plat.length <= BREED) return [plat];
    return [kop, ...waarde.flatMap((deel) => item(deel, diep + 2))];
  }
  if (typeof waarde === "object") return [kop, ...blok(waarde, diep + 2)];
  return enkel(kop, waarde, diep + 2);
}

function item(deel, diep) {
  const inspringen = " ".repeat(diep);
  if (typeof deel !== "object") return enkel(`${inspringen}-`, deel, diep + 2);
  const [eerste, ...rest] = blok(deel, diep + 2);
  return [`${inspringen}- ${eerste.trimStart()}`, ...rest];
}

function enkel(kop, waarde, diep) {
  const inspringen = " ".repeat(diep);
  const tekst = String(waarde);
  if (typeof waarde !== "string") return [`${kop} ${tekst}`];
  if (tekst.includes("\n")) return [`${kop} |-`, ...tekst.split("\n").map((regel) => (inspringen + regel).trimEnd())];
  if ([...kop].length + [...tekst].length + 3 > BREED && tekst.includes(" ")) {
    return [`${kop} >-`, ...gevouwen(tekst, BREED - diep).map((regel) => inspringen + regel)];
  }
  const plat = DAG.test(tekst) || (ZONDER_TEKENS.test(tekst) && !WOORD_VAN_YAML.test(tekst));
  return [`${kop} ${plat ? tekst : JSON.stringify(tekst)}`];
}

function gevouwen(tekst, breed) {
  const regels = [""];
  for (const woord of tekst.split(" ")) {
    const laatste = regels.at(-1);
    if (laatste && [...laatste].length + 1 + [...woord].length > breed) regels.push(woord);
    else regels[regels.length - 1] = `${laatste} ${woord}`.trim();
  }
  return regels;
}

/** Make the name of a file from a title: small letters, digits and hyphens. */
export function slug(titel) {
  const plat = titel.normalize("NFD").replace(/[\u0300-\u036f'’]/g, "").toLowerCase();
  return plat.replace(/[^a-z0-9]+/g, "-").replace(/^-+|-+$/g, "").slice(0, 80).replace(/-+$/, "");
}
