// The last step: how far the file is, and the ways to keep it or send it.

import { mail, voorstel } from "./versturen.js";

// Four ticks are made in a second; what stands in a public proposal stays for good. So the origin decides, not a promise.
const NIET_OPENBAAR = "Een openbaar voorstel kan alleen met een verhaal uit een openbare bron of uit onderzoek. "
  + "Wat iemand zelf meemaakte of vertelde, leest de redactie eerst. Download het bestand of mail het aan de redactie.";

/** Show the name and content of the file, and open only the ways out that can be taken. */
export function toonUitkomst(formulier, { meldingen, waarden, bestandsnaam, inhoud, bestaand, openbaar }) {
  const kies = (wat) => formulier.querySelector(wat);
  const { soort, map, opslag, bewerk, mail: aan } = formulier.dataset;
  const fouten = meldingen.filter((melding) => melding.ernst === "fout");
  kies(".uitkomst").hidden = false;
  kies(".oordeel").textContent = fouten.length
    ? `Er ${fouten.length === 1 ? "staat nog één ding" : `staan nog ${fouten.length} dingen`} open. Bewaren en mailen kan al wel.`
    : `Alles is in orde. Je bestand is klaar.${meldingen.length ? " Bovenaan staat waar je nog naar kunt kijken; dat hoeft niet." : ""}`;
  kies("[data-naam]").textContent = bestandsnaam;
  kies("#bestand").value = inhoud;

  const brief = mail({ aan, titel: waarden.titel ?? "zonder titel", soort, bestandsnaam, inhoud });
  kies("a[data-mail]").href = brief.adres;
  kies("[data-mailuitleg]").textContent = brief.past ? ""
    : "Je tekst is te lang om vanzelf in een mail te zetten. Download het bestand eerst en doe het als bijlage bij de mail.";

  const { adres, waarom } = Object.entries(openbaar).every(([veld, termen]) => termen.includes(waarden[veld]))
    ? voorstel({ opslag, bewerk, map, bestandsnaam, inhoud, bestaand })
    : { waarom: NIET_OPENBAAR };
  const beloofd = [...formulier.querySelectorAll("[data-belofte] input")].every((input) => input.checked);
  const open = adres && beloofd && !fouten.length;
  const link = kies("[data-opslaglink]");
  kies("[data-belofte]").hidden = !adres;
  link.hidden = !open;
  if (open) link.href = adres;
  else link.removeAttribute("href");
  const eerst = fouten.length ? "Los eerst op wat er nog openstaat." : "Beantwoord eerst de vier vragen.";
  kies("#opslag-uitleg").textContent = adres && !open ? eerst : waarom;
}
