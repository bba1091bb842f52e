// What the buttons of the form do, by what stands in data-doe.

import { download } from "../gedeeld/download.js";
import { copy } from "../gedeeld/klembord.js";
import { clear } from "./velden.js";

/**
 * Return the actions: {name: (button) => …}. `look` judges everything again, `say` tells how it went, `put` puts a
 * draft in the form, and `mayGo` asks whether what stands there may go.
 */
export function makeActions(form, { preview, steps, drafts, opener, look, say, put, mayGo, goOn }) {
  const find = (selector) => form.querySelector(selector);
  return {
    vorige: () => steps.back(),
    volgende: goOn,
    wijze: (button) => {
      const all = button.getAttribute("aria-pressed") !== "true";
      button.setAttribute("aria-pressed", String(all));
      steps.all(all);
    },
    weergave: (button) => {
      preview.hidden = !preview.hidden;
      button.setAttribute("aria-expanded", String(!preview.hidden));
      button.textContent = preview.hidden ? "Toon hoe de pagina wordt" : "Verberg hoe de pagina wordt";
      document.querySelector(".bijdrage").classList.toggle("met-weergave", !preview.hidden);
      look();
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
    "open-pagina": async () => {
      const chosen = find("#open-pagina").dataset.slug;
      if (!chosen) say("Kies eerst een pagina uit de lijst.");
      else if (mayGo() && await opener.page(chosen)) look();
    },
  };
}
