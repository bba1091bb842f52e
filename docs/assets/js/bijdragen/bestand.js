// A file from the reader's own device as text, whatever program saved it.

/** Return {tekst, codering} of the bytes of a file: `codering` is empty for UTF-8, else the name to tell a reader. */
export function readText(bytes) {
  const wide = { "255,254": "utf-16le", "254,255": "utf-16be" }[bytes.slice(0, 2).join(",")];
  if (wide) return { tekst: new TextDecoder(wide).decode(bytes), codering: "UTF-16" };
  try {
    return { tekst: new TextDecoder("utf-8", { fatal: true }).decode(bytes), codering: "" };
  } catch {
    return { tekst: new TextDecoder("windows-1252").decode(bytes), codering: "Windows-1252" };
  }
}
