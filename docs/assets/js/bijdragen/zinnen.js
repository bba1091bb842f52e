// The sentences of the judge, as data from hooks/kennisbank/lezen/zinnen.yml, and how places and values are named in
// them.

/**
 * Return a function (name of a sentence, gaps) => {code, zin, ernst, sleutel}; with `inForm` in the words of the form,
 * for who sees no file.
 */
export function makeSay(zinnen, inForm = false) {
  return (naam, gaten) => {
    const { code, zin, formulier, ernst = "fout" } = zinnen[naam];
    const words = (inForm && formulier) || zin;
    const filled = words.replace(/\{\{|\}\}|\{([a-z_]+)\}/g, (gap, gat) => (gat ? String(gaten[gat]) : gap[0]));
    return { code, zin: filled, ernst, sleutel: naam };
  };
}

/** Say where: "'wil' bij partijen, nummer 2". `noem` turns a place into the name of its field. */
export function placeName(plaats, noem) {
  const words = plaats.flatMap((step, deep) => (typeof step === "string" ? [noem(plaats.slice(0, deep + 1))] : []));
  const number = plaats.filter((step) => typeof step === "number").at(-1);
  const [first, last] = [words[0] ?? "", words.at(-1) ?? ""];
  if (number === undefined) return `'${last}'`;
  return words.length < 2 ? `'${last}', nummer ${number + 1}` : `'${last}' bij ${first}, nummer ${number + 1}`;
}

/** Return a value as a finding shows it: at most 40 signs, and what is no text by its kind. */
export function shown(value) {
  if (typeof value === "boolean") return "ja/nee";
  if (typeof value === "object") return Array.isArray(value) ? "een lijst" : "een blok";
  const text = [...String(value)];
  return text.slice(0, 40).join("") + (text.length > 40 ? "…" : "");
}

/** Return values as one phrase; a long list is cut with a count. */
export function enumerate(values, limit) {
  const first = values.slice(0, limit).join(", ");
  return values.length <= limit ? first : `${first} … (en nog ${values.length - limit})`;
}
