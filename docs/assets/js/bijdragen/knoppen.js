// What the buttons of the form do, by what stands in data-doe.

import { download } from "../gedeeld/download.js";
import { copy } from "../gedeeld/klembord.js";
import { clear } from "./velden.js";
import { share } from "./versturen.js";

const BESIDE = "(min-width: 80rem)"; // there the preview stands beside the form, as formulier.css says

/**
 * Return the actions: {name: (button) => …}. `look` judges everything again, `say` tells how it went, `put` puts a
 * draft in the form, and `mayGo` asks whether what stands there may go.
 */
export function makeActions(form, { preview, drafts, opener, look, say, put, mayGo, goOn, leadOn, allAtOnce, steps }) {
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
