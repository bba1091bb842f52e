// Whether the pages and sources that a page points to exist, each only once. `keuzes` lists what exists, per kind.

import { nearest } from "./naast.js";
import { FULL, resolve } from "./schema.js";

// What has another form than a name the model speaks of.
function isName({ pattern = "" }, value) {
  return typeof value === "string" && FULL(value) && new RegExp(pattern, "u").test(value);
}

/** Return a function (values) => findings about what the fields of a page point to. */
export function makeReferences({ schema, nummer }, keuzes, say, noem) {
  function* judge(node, value, plaats) {
    const one = resolve(schema, node);
    if (one.properties && value && typeof value === "object") {
      for (const [naam, inner] of Object.entries(value)) {
        if (one.properties[naam]) yield* judge(one.properties[naam], inner, [...plaats, naam]);
      }
    } else if (one.type === "array" && Array.isArray(value)) {
      for (const [nummer, item] of value.entries()) yield* judge(one.items, item, [...plaats, nummer]);
      yield* twice(one, value, plaats);
    } else if (one["x-naar"] && isName(one, value)) {
      const known = keuzes[one["x-naar"]].map(({ slug }) => slug);
      if (known.includes(value)) return;
      const zin = one["x-naar"] === "bron" ? "onbekende_bron" : "onbekende_pagina";
      const gaten = { naam: noem(plaats.slice(0, 1)), waarde: value, naast: nearest(String(value), known) };
      yield { plaats, ...say(zin, gaten) };
    }
  }

  function* twice(one, items, plaats) {
    const item = resolve(schema, one.items);
    const isRelation = ([naam, prop]) => prop["x-naar"] && prop["x-naar"] !== "bron" && item.required?.includes(naam);
    const relation = Object.entries(item.properties ?? {}).find(isRelation);
    if (!relation) return;
    const [naam, prop] = relation;
    const slugs = items.map((stuk) => stuk?.[naam]);
    for (const slug of new Set(slugs)) {
      const last = slugs.lastIndexOf(slug);
      if (typeof slug !== "string" || !FULL(slug) || slugs.indexOf(slug) === last) continue;
      const gaten = { waarde: `${prop["x-naar"]}/${slug}`, naam: noem(plaats.slice(0, 1)) };
      yield { plaats: [...plaats, last, naam], ...say("dubbel", gaten) };
    }
  }

  // The letter of a number tells the kind.
  function* numberOfAnother(id) {
    const { letter, soort } = nummer;
    if (!/^[A-Z][0-9]{3}$/.test(id) || id[0] === letter) return;
    yield { plaats: ["id"], ...say("nummer_van_ander", { waarde: id, soort, letter }) };
  }

  return (waarden) => [...numberOfAnother(waarden.id), ...judge(schema, waarden, [])];
}
