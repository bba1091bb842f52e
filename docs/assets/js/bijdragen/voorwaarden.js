// Rules between the fields of one page, from the same rows as hooks/kennisbank/oordeel/voorwaarden.py.

import { FULL } from "./schema.js";

/** Yield {plaats, code, zin, ernst} for each rule that the values break; `noem` names a field, or a value in it. */
export function* judgeConditions(voorwaarden, waarden, noem) {
  for (const regel of voorwaarden) {
    const items = regel.elk ? valuesAt(waarden, regel.elk) : [waarden];
    for (const [nummer, item] of items.entries()) {
      if (!broken(regel, item)) continue;
      const plaats = regel.elk ? [...regel.elk.split("."), nummer] : regel.plaats.split(".");
      yield { plaats, code: regel.code, zin: filled(regel.zin, waarden, noem), ernst: regel.ernst };
    }
  }
}

/** Return everything at a place with dots; a list on the way, or at the end, gives all its items. */
export function valuesAt(waarden, plaats) {
  const has = (item, naam) => item && typeof item === "object" && naam in item;
  const step = (found, naam) => found.filter((item) => has(item, naam)).flatMap((item) => item[naam]);
  return plaats.split(".").reduce(step, [waarden]);
}

// {place} is the value there, {=place} what the field is called.
function filled(zin, waarden, noem) {
  return zin.replace(/\{(=?)([a-z_.]+)\}/g, (_, named, veld) => {
    const plaats = veld.split(".");
    return named ? noem(plaats) : noem(plaats, valuesAt(waarden, veld)[0] ?? "");
  });
}

function broken(regel, item) {
  const plain = (value) => String(value).trim().toLowerCase().replace(/\.+$/, "");
  const holds = ([veld, terms]) => valuesAt(item, veld).some((value) => terms.includes(plain(value)));
  const full = (veld) => valuesAt(item, veld).some(FULL);
  if (!Object.entries(regel.als ?? {}).every(holds) || Object.entries(regel.niet ?? {}).some(holds)) return false;
  if (!(regel.vol ?? []).every(full)) return false;
  const first = (veld) => valuesAt(item, veld)[0];
  const lies = ([veld, [low, high]]) => isWithin(first(veld), low, high);
  const between = (bounds) => Object.entries(bounds ?? {}).every(lies);
  if (!between(regel.tussen) || (regel.niet_tussen && between(regel.niet_tussen))) return false;
  if (regel.buiten) return !between(regel.buiten);
  if (regel.oplopend) {
    const dates = valuesAt(item, regel.oplopend);
    return dates.some((date, n) => n && isAfter(dates[n - 1], date));
  }
  if (regel.volgorde) return isAfter(...regel.volgorde.map(first));
  if (regel.een_van) return !regel.een_van.some(full);
  return !regel.nodig || !regel.nodig.every(full);
}

const isWithin = (value, low, high) => typeof value === "number" && low <= value && value <= high;

// Of dates only what both tell counts, and of 197X only the decade.
function isAfter(first, last) {
  if (typeof first !== typeof last) return false;
  if (typeof first === "number") return first > last;
  if (typeof first !== "string" || ![first, last].every((date) => /^[0-9]{3}/.test(date))) return false;
  const size = `${first}${last}`.includes("X") ? 3 : Math.min(first.length, last.length);
  return first.slice(0, size) > last.slice(0, size);
}
