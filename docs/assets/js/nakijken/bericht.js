// What is sent: a text that a person can read, and below it a small block that `./kennisbank nakijkbeurt` reads. In the
// block stand only short words, so that no mail program breaks its lines. Own words stand above it, once.

const BLOCK = "[nakijkbeurt]";
const END = "[einde]";

/**
 * Return the whole text. `antwoorden` are [{vraag, uitkomst, toelichting}], and the last is {rol, belang, naam, kanten,
 * datum}: who somebody is.
 */
export function message({ woorden, velden }, site, antwoorden, { rol, belang, naam, kanten, datum }) {
  const word = (list, slug) => woorden[list][slug][0];
  const line = (veld, text) => `${velden[veld]}: ${text}`;
  const parts = antwoorden.map(({ vraag, uitkomst, toelichting }, n) => [
    `Vraag ${n + 1}: ${word("nakijktaak", vraag.taak)}`,
    `Pagina: ${vraag.pagina.id} ${vraag.pagina.titel}`,
    vraag.zin ? line("zin", vraag.zin) : undefined,
    line("uitkomst", word("nakijkuitkomst", uitkomst)),
    toelichting ? line("toelichting", oneLine(toelichting)) : undefined,
    "",
  ]);
  const who = [
    line("rol", word("nakijkrol", rol)),
    line("belang", word("belang", belang)),
    naam ? line("naam", oneLine(naam)) : undefined,
  ];
  const answered = new Set(antwoorden.map(({ vraag }) => vraag.pagina.id));
  const block = [
    BLOCK,
    `datum ${datum}`,
    `rol ${rol}`,
    `belang ${belang}`,
    ...Object.entries(kanten)
      .filter(([nummer]) => answered.has(nummer))
      .map(([nummer, kant]) => `kant ${nummer} ${kant}`),
    ...antwoorden.map(({ vraag, uitkomst }, n) => (
      `${n + 1} ${vraag.pagina.id} ${vraag.pagina.versie} ${vraag.taak} ${vraag.merk || "-"} ${uitkomst}`
    )),
    END,
  ];
  const about = "Laat dit blok staan, dan leest een programma het:";
  const lines = [`Nagekeken op ${site}`, "", ...parts.flat(), ...who, "", about, ...block, ""];
  return lines.filter((text) => text !== undefined).join("\n").replace(/\n{3,}/g, "\n\n");
}

const oneLine = (text) => text.replace(/\s+/g, " ").trim();

/** Return today as year-month-day, by the clock of this device. */
export function today(now = new Date()) {
  const two = (number) => String(number).padStart(2, "0");
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

const MOST = 1900; // characters of a mailto address that every mail program takes

/** Return {adres, past}: a mail with the text, or one to paste it in when it is too long. */
export function mailTo(aan, onderwerp, tekst) {
  const to = (body) => (
    `mailto:${aan}?subject=${encodeURIComponent(onderwerp)}&body=${encodeURIComponent(body.replaceAll("\n", "\r\n"))}`
  );
  const whole = to(tekst);
  if (whole.length <= MOST) return { adres: whole, past: true };
  return { adres: to("Plak hieronder de tekst. Zij staat al op je klembord.\n\n"), past: false };
}
