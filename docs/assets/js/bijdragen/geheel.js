// The texts of a form as the one body that they make in a file, and back.

/** Return the lines of the body as they stand in the file, and what text and line in it a line belongs to. */
export function asBody(koppen, teksten, { gemeend }) {
  const whole = { ...Object.fromEntries(koppen.map(({ naam }) => [naam, ""])), ...teksten };
  const [regels, parts] = [[], []];
  for (const [kop, text] of Object.entries(whole)) {
    parts.push({ kop, begin: regels.length });
    regels.push("", `## ${kop}`, "", ...gemeend(text.replace(/\r\n?/g, "\n")).split("\n"));
  }
  regels.push("");
  const plaatsVan = (index) => {
    const { kop, begin } = parts.findLast((part) => part.begin <= index) ?? parts[0];
    return { plaats: ["tekst", kop], regel: index - begin - 2 };
  };
  return { regels, plaatsVan };
}
