// Ways through values and the JSON Schema they follow.

/** Yield [place, text] for every text in a value. */
export function* alleTeksten(waarde, plaats = []) {
  if (typeof waarde === "string") yield [plaats, waarde];
  else if (waarde && typeof waarde === "object") {
    for (const [sleutel, inhoud] of Object.entries(waarde)) yield* alleTeksten(inhoud, [...plaats, Array.isArray(waarde) ? Number(sleutel) : sleutel]);
  }
}

/** Follow a reference in a JSON Schema, and leave "or nothing" out. */
export function oplossen(schema, node) {
  const binnen = node.anyOf?.find((optie) => optie.type !== "null") ?? node;
  return binnen.$ref ? schema.$defs[binnen.$ref.split("/").at(-1)] : binnen;
}

/** Return how the field at a place is called on paper. */
export function labelVan(schema, plaats) {
  let node = schema;
  let prop = {};
  for (const stap of plaats) {
    const een = oplossen(schema, node);
    prop = typeof stap === "number" ? een.items : een.properties?.[stap] ?? {};
    node = prop;
  }
  const naam = String(plaats.at(-1));
  return prop.title ?? naam.charAt(0).toUpperCase() + naam.slice(1).replaceAll("_", " ");
}
