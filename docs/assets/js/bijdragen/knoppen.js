// What the buttons of the form do, by what stands in data-doe.

import { point } from "./aanwijzen.js";
import { download } from "../gedeeld/download.js";
import { make } from "../gedeeld/element.js";
import { copy } from "../gedeeld/klembord.js";
import { clear } from "./velden.js";
import { mail, share } from "./versturen.js";

const BESIDE = "(min-width: 80rem)"; // there the preview stands beside the form, as formulier.css says

/**
 * Return the actions: {name: (button) => …}. `look` judges everything again, `say` tells how it went, `put` puts a
 * draft in the form, `left` holds what found no place in it, and `mayGo` asks whether what stands there may go.
 */
export function makeActions(form, about) {
  const { preview, drafts, opener, left, look, say, put, mayGo, goOn, leadOn, allAtOnce, steps } = about;
  const find = (selector) => form.querySelector(selector);
  return {
    vorige: () => steps.back(),
    volgende: goOn,
    wijze: (button) => allAtOnce(button.getAttribute("aria-pressed") !== "true"),
    "volgende-fout": () => leadOn(),
    weergave: (button) => {
      preview.hidden = !preview.hidden;
      button.setAttribute("aria-expanded", String(!preview.hidden));
      button.textContent = preview.hidden ? "Toon hoe de pagina wordt" : "Verberg hoe de pagina wordt";
      document.querySelector(".bijdrage").classList.toggle("met-weergave", !preview.hidden);
      look();
      if (preview.hidden || matchMedia(BESIDE).matches) return;
      const heading = preview.querySelector("h2"); // it stands below: go there
      heading.tabIndex = -1;
      heading.focus();
    },
    opnieuw: () => {
      if (!mayGo()) return;
      clear(form);
      put({ waarden: {}, teksten: {} });
      look();
      say("Het formulier is leeg en het concept is gewist.");
    },
    "over-weg": () => {
      left.put("");
      look();
      find("[data-doe=volgende]").focus();
      say("Het is weg.");
    },
    wissel: () => {
      look();
      const draft = drafts.next();
      if (!draft) return;
      put(draft);
      look();
      say("Je andere concept staat nu in het formulier.");
    },
    download: () => {
      const { bestandsnaam, inhoud } = look();
      download(bestandsnaam, inhoud, "text/markdown;charset=utf-8");
      say(`Het bestand ${bestandsnaam} staat bij je downloads.`, "#bericht-klaar");
    },
    kopieer: async () => {
      if (await copy(look().inhoud)) return say("De tekst staat op het klembord.", "#bericht-klaar");
      find("#bestand").closest("details").open = true;
      find("#bestand").select();
      return say("Kopiëren lukt niet vanzelf. De tekst is geselecteerd: kopieer hem met Ctrl en C.", "#bericht-klaar");
    },
    // The end for who stops after the story: what cannot go, such as a telephone number, is shown first.
    "mail-kort": async () => {
      const now = look();
      const risk = now.meldingen.find(({ deel, ernst }) => deel && ernst === "fout");
      if (risk) {
        steps.bring(risk.element);
        point(risk);
        return say("Hier staat iets van een mens dat niet openbaar mag worden. Haal het eerst weg.", "#bericht-stap");
      }
      const { mail: aan, soort } = form.dataset;
      const { adres, past } = mail({ ...now, aan, soort, titel: now.waarden.titel ?? "een verhaal" });
      const ready = past || await copy(now.inhoud);
      const letter = make("a", { href: adres, hidden: true });
      form.append(letter);
      letter.click();
      letter.remove();
      const paste = ready ? "De tekst staat op het klembord. Plak hem in de mail."
        : "Kopiëren lukt niet vanzelf. Ga naar de laatste stap, en download daar het bestand.";
      return say(past ? "Je mail staat klaar. Hij gaat pas weg als jij hem verstuurt." : paste, "#bericht-stap");
    },
    // A text that is too long for the address of a mail is copied before the mail opens.
    mail: async (link) => {
      if (link.dataset.mail !== "plak") return;
      const copied = await copy(find("#bestand").value);
      const paste = "De tekst staat op het klembord. Plak hem in de mail.";
      const attach = "Kopiëren lukt niet vanzelf. Download het bestand en doe het bij de mail.";
      say(copied ? paste : attach, "#bericht-klaar");
    },
    deel: async () => {
      const now = look();
      if (await share({ ...now, titel: now.waarden.titel ?? now.bestandsnaam })) return;
      const copied = await copy(now.inhoud);
      const instead = copied ? "De tekst staat op het klembord." : "Download het bestand.";
      say(`Delen lukt hier niet. ${instead}`, "#bericht-klaar");
    },
    "open-pagina": async () => {
      const chosen = find("#open-pagina").dataset.slug;
      if (!chosen) say("Kies eerst een pagina uit de lijst.");
      else if (mayGo() && await opener.page(chosen)) look();
    },
  };
}
