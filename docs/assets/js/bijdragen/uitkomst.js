// The last step: how far the file is, and the ways to keep it or send it.

import { mail, proposal } from "./versturen.js";

// Four ticks are made in a second; what stands in a public proposal stays for good. So the origin decides, not a
// promise.
const NOT_PUBLIC = "Een openbaar voorstel kan alleen met een verhaal uit een openbare bron of uit onderzoek. "
  + "Wat iemand zelf meemaakte of vertelde, leest de redactie eerst. Download het bestand of mail het aan de redactie.";
const TOO_LONG = "Je tekst is te lang om vanzelf in een mail te zetten. "
  + "Download het bestand eerst en doe het als bijlage bij de mail.";
const HINTS = " Bovenaan staat waar je nog naar kunt kijken; dat hoeft niet.";

/** Show the name and content of the file, and open only the ways out that can be taken. */
export function showOutcome(form, { meldingen, waarden, bestandsnaam, inhoud, bestaand, openbaar }) {
  const find = (selector) => form.querySelector(selector);
  const { soort, map, opslag, bewerk, mail: aan } = form.dataset;
  const faults = meldingen.filter(({ ernst }) => ernst === "fout").length;
  find(".uitkomst").hidden = false;
  find(".oordeel").textContent = faults ? stillOpen(faults) : allRight(meldingen.length);
  find("[data-naam]").textContent = bestandsnaam;
  find("#bestand").value = inhoud;

  const letter = mail({ aan, titel: waarden.titel ?? "zonder titel", soort, bestandsnaam, inhoud });
  find("a[data-mail]").href = letter.adres;
  find("[data-mailuitleg]").textContent = letter.past ? "" : TOO_LONG;

  const { adres, waarom } = Object.entries(openbaar).every(([veld, termen]) => termen.includes(waarden[veld]))
    ? proposal({ opslag, bewerk, map, bestandsnaam, inhoud, bestaand })
    : { waarom: NOT_PUBLIC };
  const promised = [...form.querySelectorAll("[data-belofte] input")].every((input) => input.checked);
  const open = adres && promised && !faults;
  const link = find("[data-opslaglink]");
  find("[data-belofte]").hidden = !adres;
  link.hidden = !open;
  if (open) link.href = adres;
  else link.removeAttribute("href");
  const first = faults ? "Los eerst op wat er nog openstaat." : "Beantwoord eerst de vier vragen.";
  find("#opslag-uitleg").textContent = adres && !open ? first : waarom;
}

const stillOpen = (count) =>
  `Er ${count === 1 ? "staat nog één ding" : `staan nog ${count} dingen`} open. Bewaren en mailen kan al wel.`;

// The form cannot know whether a link in the text leads to a page, or what goes on between pages: the check says so
// later.
const allRight = (hints) => `Alles is in orde. Je bestand is klaar.${hints ? HINTS : ""}`;
