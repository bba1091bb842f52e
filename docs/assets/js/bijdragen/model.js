// Values against the JSON Schema of a kind: what pydantic says in Python (hooks/kennisbank/oordeel/modelfouten.py).

import { slug } from "../gedeeld/naam.js";
import { closest, hinted, nearest } from "./naast.js";
import { resolve } from "./schema.js";
import { enumerate, placeName, shown } from "./zinnen.js";

const FULL_DATE = /^[0-9]{4}-[0-9]{2}-[0-9]{2}$/;
const NUMBER = /^[A-Z][0-9]{3}$/; // of another page: what her file is called, nobody knows here
const COMMA = /^-?[0-9]+,[0-9]+$/;
const NAME_IN_PATH = /^(?:.*[/(])?([^/()]+?)(?:\.md|\.html)?[/)]*$/; // the name of a page in a path to its file
const isText = ({ type, format }) => type === "string" && format !== "date";

/** Return a function (values) => findings about each value by itself. `say` makes a sentence, `noem` names a field. */
export function makeModel({ schema, patronen }, say, noem) {
  function* judge(node, value, plaats, must = false) {
    const one = resolve(schema, node);
    const gaten = { naam: placeName(plaats, noem), waarde: shown(value), uit: possible(one) };
    const leeg = must ? "leeg_verplicht" : "leeg";
    const fault = (zin, more = {}) => ({ plaats, ...say(zin, { ...gaten, ...more }) });
    if (value === null && plaats.length) yield fault(leeg);
    else if (one.properties) yield* block(one, value, plaats, fault);
    else if (one.type === "array") yield* list(one, value, plaats, fault);
    else if (isText(one) && !["string", "number"].includes(typeof value)) yield fault("tekst");
    else if (one["x-vocabulaire"]) {
      const terms = one.enum;
      const hint = () => ({ naast: nearest(String(value), terms), keuzes: enumerate(terms, 25) });
      if (!terms.includes(value)) yield fault("onbekende_term", hint());
    } else if (one.type === "integer" || one.type === "number") {
      const good = typeof value === "number" && (one.type === "number" || Number.isInteger(value));
      const fits = good && value >= (one.minimum ?? -Infinity) && value <= (one.maximum ?? Infinity);
      if (!fits) yield fault(COMMA.test(value) ? "komma" : "getal");
    } else if (one.format === "date") {
      if (!existingDay(String(value))) yield fault("datum");
    } else yield* text(one, String(value).trim(), plaats, fault, leeg);
  }

  /** Return what can stand here as a sentence of its own, or nothing: terms, fields, or a number between bounds. */
  function possible(one) {
    const item = one.items && resolve(schema, one.items);
    const terms = (item ?? one).enum;
    if (terms) return ` Kies uit: ${enumerate(terms, 25)}`;
    const inner = item?.properties && (item.required?.[0] ?? Object.keys(item.properties)[0]);
    if (inner) return ` Begin elk ding met een veld, zoals '- ${inner}: …'`;
    if (one.properties) return ` Kies uit: ${enumerate(Object.keys(one.properties), 40)}`;
    if (!["integer", "number"].includes(one.type) || one.minimum === undefined) return "";
    const { minimum: least, maximum: most } = one;
    return most === undefined ? ` Kies ${least} of meer` : ` Kies een getal van ${least} tot ${most}`;
  }

  function* block(one, value, plaats, fault) {
    if (typeof value !== "object" || value === null || Array.isArray(value)) {
      yield fault("blok");
      return;
    }
    const fields = Object.keys(one.properties);
    for (const naam of one.required ?? []) {
      const here = [...plaats, naam];
      if (value[naam] === undefined) {
        const zin = `${here}` === "id" ? "nummer_ontbreekt" : "ontbreekt";
        yield { plaats: here, mist: true, ...say(zin, { naam: placeName(here, noem) }) };
      }
    }
    for (const [naam, inner] of Object.entries(value)) {
      const here = [...plaats, naam];
      if (fields.includes(naam)) {
        const mayBeEmpty = one.properties[naam].anyOf?.some(({ type }) => type === "null");
        if (inner !== null || !mayBeEmpty) {
          yield* judge(one.properties[naam], inner, here, one.required?.includes(naam));
        }
      } else {
        const gaten = { naam: placeName(here, noem), naast: nearest(naam, fields), keuzes: enumerate(fields, 40) };
        yield { plaats: here, vreemd: true, ...say("onbekend_veld", gaten) };
      }
    }
  }

  function* list(one, value, plaats, fault) {
    if (!Array.isArray(value)) {
      yield fault("lijst");
      return;
    }
    for (const [nummer, item] of value.entries()) yield* judge(one.items, item, [...plaats, nummer]);
    const aantal = value.length;
    if (aantal < (one.minItems ?? 0)) yield fault(aantal ? "te_weinig" : "niets", { aantal, minst: one.minItems });
    if (aantal > (one.maxItems ?? Infinity)) yield fault("te_veel", { aantal, meest: one.maxItems });
  }

  function* text(one, value, plaats, fault, leeg) {
    const lengte = [...value].length;
    if (one.format === "uri" && !webAddress(value)) yield fault("adres");
    else if (lengte < (one.minLength ?? 0)) yield fault(lengte ? "te_kort" : leeg, { lengte, minst: one.minLength });
    else if (lengte > (one.maxLength ?? Infinity)) yield fault("te_lang", { lengte, meest: one.maxLength });
    else if (one.pattern && !new RegExp(one.pattern, "u").test(value)) {
      const name = slug(value.replace(NAME_IN_PATH, "$1"));
      const fits = !NUMBER.test(value) && new RegExp(one.pattern, "u").test(name);
      const naast = fits ? hinted(name) : "";
      yield fault(patronen[plaats.at(-1)] ?? "vorm", { naast });
    } else if (patronen[plaats.at(-1)] === "jaar" && FULL_DATE.test(value) && !existingDay(value)) {
      yield fault("datum");
    }
  }

  return (waarden) => {
    const found = [...judge(schema, waarden, [])];
    // A list whose only item is wrong is also "too short": the item says enough.
    const outer = ({ plaats }) => plaats.map((_, deep) => JSON.stringify(plaats.slice(0, deep)));
    const around = new Set(found.flatMap(outer));
    const own = found.filter(({ plaats }) => !around.has(JSON.stringify(plaats)));
    // An unknown field that seems to be one that is missing says enough.
    const block = ({ plaats }) => `${plaats.slice(0, -1)}`;
    const beside = (one) => own.filter((other) => other.mist && block(other) === block(one));
    const twin = (one) => closest(one.plaats.at(-1), beside(one).map(({ plaats }) => plaats.at(-1)));
    const meant = own.filter(({ vreemd }) => vreemd).map((one) => `${[...one.plaats.slice(0, -1), twin(one)]}`);
    return own.filter((one) => !one.mist || !meant.includes(`${one.plaats}`)).map(({ mist, vreemd, ...one }) => one);
  };
}

const WEB_ADDRESS = /^https?:\/\/(?:[A-Za-z0-9_-]{1,63}\.){1,20}[A-Za-z0-9-]{2,63}(?::[0-9]{1,5})?(?:[/?#]|$)/;
const webAddress = (value) => WEB_ADDRESS.test(value) && !/[\s<>"'`{}|\\^]/.test(value);

function existingDay(text) {
  const [, year, month, day] = text.match(/^(\d{4})-(\d{2})-(\d{2})$/)?.map(Number) ?? [];
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}
