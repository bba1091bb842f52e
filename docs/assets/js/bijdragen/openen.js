// Ways to begin with something that is there: a page of the site, or a file from the reader's own device.

import { readText } from "./bestand.js";
import { answers } from "./ingevuld.js";
import { readWord } from "./word.js";
import { isPacked } from "./zip.js";

const OLD_WORD = [0xd0, 0xcf, 0x11, 0xe0];
const SAVE_AS = "het is een oud Word-bestand; open het in Word, kies Opslaan als, en dan Word-document (.docx)";

/** Return what stands at an address as JSON; an Error when it does not come. */
export async function json(address) {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${answer.status} bij ${address}`);
  return answer.json();
}

/**
 * Return {page, file, offer}. `put` puts a text in the form (`file`) or the answers of a document (`answers`), `say`
 * tells how it went, `keuzes` are the pages that exist, per kind, and `oordeel` has the words to choose from.
 */
export function makeOpener(form, { keuzes, oordeel, put, say }) {
  const pages = keuzes[form.dataset.soort];
  const isPage = (naam) => pages.some(({ slug }) => slug === naam);

  /** Put what somebody wrote in a document in the form. */
  async function fromWord(name, bytes) {
    const [found, wijzer] = await Promise.all([readWord(bytes), json(form.dataset.word)]);
    const { gevonden, over } = put.answers(answers(found, wijzer, { ...oordeel, keuzes }));
    const left = over ? " Niet alles kreeg een plek: dat staat boven de vragen." : "";
    say(gevonden || !over ? `${gevonden} antwoorden uit ${name} staan in het formulier.${left}`
      : `In ${name} staan de koppen van het formulier niet. De tekst staat boven de vragen: knip er uit wat past.`);
  }

  return {
    /** Open a page to improve it; returns whether that worked. */
    async page(slug) {
      const answer = await fetch(`${form.dataset.bestanden}${slug}.txt`).catch(() => null);
      if (!answer?.ok) {
        say(answer ? "Kies eerst een pagina uit de lijst." : "De pagina kwam niet binnen. Kijk of je internet hebt.");
        return false;
      }
      try {
        const { titel, gemeld } = put.file(await answer.text(), slug);
        say([`Je verbetert nu: ${titel}`, ...gemeld, ""].join(". ").trimEnd());
        return true;
      } catch (fault) {
        const instead = "Verbeter haar in het bestand zelf, of mail de redactie.";
        say(`Deze pagina is hier niet te openen: ${fault.message}. ${instead}`);
        return false;
      }
    },
    /** Open a file; returns whether that worked. */
    async file(file) {
      try {
        const bytes = new Uint8Array(await file.arrayBuffer());
        if (isPacked(bytes)) {
          await fromWord(file.name, bytes);
          return true;
        }
        if (OLD_WORD.every((byte, n) => bytes[n] === byte)) throw new Error(SAVE_AS);
        const { tekst, codering } = readText(bytes);
        const naam = file.name.replace(/\.(md|txt)$/, "");
        const { over, gemeld } = put.file(tekst, isPage(naam) ? naam : "");
        const saved = codering ? ` Het was opgeslagen als ${codering}; kijk of letters als é en ï goed staan.` : "";
        const left = over.length ? ` Dit kon niet mee: ${over.join(", ")}.` : "";
        const done = gemeld.map((one) => ` ${one}.`).join("");
        say(`Het bestand ${file.name} staat in het formulier.${saved}${left}${done}`);
        return true;
      } catch (fault) {
        say(`Dit bestand is niet te lezen: ${fault.message}. Het formulier is niet veranderd.`);
        return false;
      }
    },
    /** Offer to open the page that was asked for, when a draft already stands in the form. */
    offer(slug) {
      const page = pages.find((one) => one.slug === slug);
      if (!page) return;
      const input = form.querySelector("#open-pagina");
      input.value = page.titel;
      input.dataset.slug = page.slug;
      input.closest("details").open = true;
      const ask = `Wil je nu ${page.titel} verbeteren? Kies dan Open de pagina. Je concept gaat dan weg.`;
      say(`Je concept is teruggezet. ${ask}`);
    },
  };
}
