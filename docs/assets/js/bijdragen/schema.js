// Ways through values and the JSON Schema they follow.

/** Say whether a value says something. */
export const FULL = (value) => value !== undefined && value !== null && value !== "";

/** Yield [place, text] for every text in a value. */
export function* alleTeksten(waarde, plaats = []) {
  if (typeof waarde === "string") yield [plaats, waarde];
  else if (waarde && typeof waarde === "object") {
    for (const [step, inner] of Object.entries(waarde)) {
      yield* alleTeksten(inner, [...plaats, Array.isArray(waarde) ? Number(step) : step]);
    }
  }
}

/** Follow a reference in a JSON Schema, and leave "or nothing" out. */
export function oplossen(schema, node) {
  const binnen = node.anyOf?.find((optie) => optie.type !== "null") ?? node;
  return binnen.$ref ? schema.$defs[binnen.$ref.split("/").at(-1)] : binnen;
}

/** Return the field of the schema at a place; a list on the way may be passed without a number. */
function veldOp(schema, plaats) {
  return plaats.reduce((node, stap) => {
    const een = oplossen(schema, node);
    if (typeof stap === "number") return een.items ?? {};
    return (een.items ? oplossen(schema, een.items) : een).properties?.[stap] ?? {};
  }, schema);
}

/** Return how the choice that was made at a place is called. */
export function woordVan({ schema, vocabulaires }, plaats, waarde) {
  return vocabulaires[oplossen(schema, veldOp(schema, plaats))["x-vocabulaire"]]?.[waarde] ?? waarde;
}

/** Return how the field at a place is called on paper. */
export function labelVan(schema, plaats) {
  const prop = veldOp(schema, plaats);
  const naam = String(plaats.at(-1));
  return prop.title ?? naam.charAt(0).toUpperCase() + naam.slice(1).replaceAll("_", " ");
}
