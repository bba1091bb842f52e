// The ways out of the form: a mail or a public proposal. Nothing goes anywhere before a button is pressed.

export const GITHUB_MOST = 8191; // bytes of an address that GitHub takes
export const MAIL_MOST = 1900; // characters of a mailto address that every mail program takes

const EXISTS = "Deze pagina bestaat al. Kopieer eerst de tekst. Op GitHub vervang je daarmee alles wat er staat.";
const ELSEWHERE = "De bestanden van deze site staan niet op GitHub. Mail je bestand aan de redactie.";
const COPY_FIRST = "Heb je geen schrijfrecht, dan vraagt GitHub je eerst om een eigen kopie te maken. "
  + "Bewaar daarom ook het bestand.";

/** Return the address of GitHub's page for a new file, filled in, or why there is none: {adres} or {waarom}. */
export function proposal({ opslag, bewerk, map, bestandsnaam, inhoud, bestaand }) {
  if (!/^https:\/\/github\.com\/./.test(opslag)) return { waarom: ELSEWHERE };
  const branch = bewerk.split("/")[1] || "main";
  const root = opslag.replace(/\/$/, "");
  if (bestaand) return { adres: `${root}/edit/${branch}/${map}/${bestandsnaam}`, waarom: EXISTS };
  const adres = `${root}/new/${branch}/${map}?${new URLSearchParams({ filename: bestandsnaam, value: inhoud })}`;
  const bytes = new TextEncoder().encode(adres).length;
  if (bytes <= GITHUB_MOST) return { adres, waarom: COPY_FIRST };
  const size = `het adres zou ${bytes} tekens tellen en GitHub neemt er ${GITHUB_MOST}`;
  const instead = "Download het bestand en voeg het op GitHub zelf toe, of mail het.";
  return { waarom: `Je tekst is te lang voor deze weg: ${size}. ${instead}` };
}

/**
 * Return {adres, past}: a mail to the editors with the file in it, or, when that is too long, with a place to paste
 * what was copied.
 */
export function mail({ aan, titel, soort, bestandsnaam, inhoud }) {
  const encoded = (text) => encodeURIComponent(text.toWellFormed?.() ?? text);
  const to = (text) =>
    `mailto:${aan}?subject=${encoded(`${soort}: ${titel}`)}&body=${encoded(text.replaceAll("\n", "\r\n"))}`;
  const whole = to(`Hierbij mijn ${soort}.\n\n${inhoud}`);
  if (whole.length <= MAIL_MOST) return { adres: whole, past: true };
  const paste = `Hierbij mijn ${soort}. Plak hieronder de tekst, of doe ${bestandsnaam} erbij.\n\n`;
  return { adres: to(paste), past: false };
}

/**
 * Hand the file to the share sheet of the device, as a file where that can, else as text; returns whether there is
 * nothing left to say: it went, or the reader closed the sheet.
 */
export async function share({ titel, bestandsnaam, inhoud }) {
  const file = new File([inhoud], bestandsnaam.replace(/\.md$/, ".txt"), { type: "text/plain" });
  const asFile = { title: titel, files: [file] };
  try {
    await navigator.share(navigator.canShare?.(asFile) ? asFile : { title: titel, text: inhoud });
    return true;
  } catch (fault) {
    return fault.name === "AbortError";
  }
}
