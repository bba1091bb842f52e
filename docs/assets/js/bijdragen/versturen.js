// The ways out of the form: a file, the clipboard, a mail, or a public proposal. Nothing goes anywhere before a button is pressed.

export const GITHUB_HOOGUIT = 8191; // bytes of an address that GitHub takes
export const MAIL_HOOGUIT = 1900; // characters of a mailto address that every mail program takes

/** Return the address of GitHub's page for a new file, filled in, or why there is none: {adres} or {waarom}. */
export function voorstel({ opslag, bewerk, map, bestandsnaam, inhoud, bestaand }) {
  let host = "";
  try {
    host = new URL(opslag).hostname;
  } catch {
    // no address at all
  }
  if (host !== "github.com") return { waarom: "De bestanden van deze site staan niet op GitHub. Mail je bestand aan de redactie." };
  const tak = bewerk.split("/")[1] || "main";
  if (bestaand) {
    return { adres: `${opslag.replace(/\/$/, "")}/edit/${tak}/${map}/${bestandsnaam}`, waarom: "Deze pagina bestaat al. Kopieer eerst de tekst. Op GitHub vervang je daarmee alles wat er staat." };
  }
  const adres = `${opslag.replace(/\/$/, "")}/new/${tak}/${map}?${new URLSearchParams({ filename: bestandsnaam, value: inhoud })}`;
  const bytes = new TextEncoder().encode(adres).length;
  if (bytes > GITHUB_HOOGUIT) {
    return { waarom: `Je tekst is te lang voor deze weg: het adres zou ${bytes} tekens tellen en GitHub neemt er ${GITHUB_HOOGUIT}. Download het bestand en voeg het op GitHub zelf toe, of mail het.` };
  }
  return { adres, waarom: "Heb je geen schrijfrecht, dan vraagt GitHub je eerst om een eigen kopie te maken. Bewaar daarom ook het bestand." };
}

/** Return {adres, past}: a mail to the editors with the file in it, or, when that is too long, one that asks to attach it. */
export function mail({ aan, titel, soort, bestandsnaam, inhoud }) {
  const maak = (tekst) => `mailto:${aan}?subject=${encodeURIComponent(`${soort}: ${titel}`)}&body=${encodeURIComponent(tekst.replaceAll("\n", "\r\n"))}`;
  const heel = maak(`Hierbij mijn ${soort}.\n\n${inhoud}`);
  if (heel.length <= MAIL_HOOGUIT) return { adres: heel, past: true };
  return { adres: maak(`Hierbij mijn ${soort}. Het bestand ${bestandsnaam} gaat als bijlage mee.\n`), past: false };
}

/** Let the browser save a text as a file. */
export function download(bestandsnaam, inhoud) {
  const adres = URL.createObjectURL(new Blob([inhoud], { type: "text/markdown;charset=utf-8" }));
  Object.assign(document.createElement("a"), { href: adres, download: bestandsnaam }).click();
  setTimeout(() => URL.revokeObjectURL(adres), 10000);
}

/** Put a text on the clipboard; returns whether that worked. */
export async function kopieer(inhoud) {
  try {
    await navigator.clipboard.writeText(inhoud);
    return true;
  } catch {
    return false;
  }
}
