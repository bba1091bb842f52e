// Ways through values and the JSON Schema they follow.

/** Say whether a value says something. */
export const FULL = (value) => value !== undefined && value !== null && value !== "";

/** Yield [place, text] for every text in a value, and with `numbers` for every number too. */
export function* allTexts(value, plaats = [], numbers = false) {
  if (typeof value === "string" || (numbers && typeof value === "number")) yield [plaats, String(value)];
  else if (value && typeof value === "object") {
    for (const [step, inner] of Object.entries(value)) {
      yield* allTexts(inner, [...plaats, Array.isArray(value) ? Number(step) : step], numbers);
    }
  }
}

/** Yield the place and the words of what stands in a list of words for the second time. */
export function* twiceIn(value, plaats = []) {
  if (Array.isArray(value) && value.every((item) => typeof item === "string")) {
    for (const [n, item] of value.entries()) {
      if (plaats.length && item.trim() && value.indexOf(item) < n) yield [[...plaats, n], item];
    }
  } else if (value && typeof value === "object") {
    const steps = Array.isArray(value) ? [...value.entries()] : Object.entries(value);
    for (const [step, inner] of steps) yield* twiceIn(inner, [...plaats, step]);
  }
}

/** Follow a reference in a JSON Schema, and leave "or nothing" out. */
export function resolve(schema, node) {
  const inner = node.anyOf?.find(({ type }) => type !== "null") ?? node;
  return inner.$ref ? schema.$defs[inner.$ref.split("/").at(-1)] : inner;
}

// The field of the schema at a place; a list on the way may be passed without a number.
function fieldAt(schema, plaats) {
  return plaats.reduce((node, step) => {
    const one = resolve(schema, node);
    if (typeof step === "number") return one.items ?? {};
    return (one.items ? resolve(schema, one.items) : one).properties?.[step] ?? {};
  }, schema);
}

/** Return how the choice that was made at a place is called. */
export function termLabel({ schema, vocabulaires }, plaats, value) {
  return vocabulaires[resolve(schema, fieldAt(schema, plaats))["x-vocabulaire"]]?.[value] ?? value;
}

/** Return how a field with this name and this part of the schema is called on paper. */
export function label(naam, prop) {
  return prop.title ?? naam.charAt(0).toUpperCase() + naam.slice(1).replaceAll("_", " ");
}

/** Return how the field at a place is called on paper. */
export const fieldLabel = (schema, plaats) => label(String(plaats.at(-1)), fieldAt(schema, plaats));
