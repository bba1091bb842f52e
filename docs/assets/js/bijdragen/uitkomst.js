// The last step: how far the file is, and the ways to keep it or send it.

import { howMany } from "./aanwijzen.js";
import { mail, proposal } from "./versturen.js";

// Four ticks are made in a second; what stands in a public proposal stays for good. So the origin decides, not a
// promise.
const NOT_PUBLIC = "Een openbaar voorstel kan alleen met een verhaal uit een openbare bron of uit onderzoek. "
  + "Wat iemand zelf meemaakte of vertelde, leest de redactie eerst. Download het bestand of mail het aan de redactie.";
const TOO_LONG = "Je tekst is te lang om vanzelf in een mail te staan. "
  + "Met deze knop komt hij op het klembord, en open je een mail. Daar plak je hem in.";
const CAN = "Bewaren en mailen kan al wel.";
// Never more than the form can know: the page lists beside it what only the check sees.
const RIGHT = "Wat dit formulier kan nakijken, is in orde. Je bestand is klaar.";

/** Show the name and content of the file, and open only the ways out that can be taken. */
export function showOutcome(form, { meldingen, waarden, bestandsnaam, inhoud, bestaand, openbaar }) {
  const find = (selector) => form.querySelector(selector);
  const { soort, map, opslag, bewerk, mail: aan } = form.dataset;
  const faults = meldingen.filter(({ ernst }) => ernst === "fout").length;
  find(".uitkomst").hidden = false;
  find(".oordeel").textContent = faults ? `Er ${meldingen.length === 1 ? "is" : "zijn"} ${howMany(meldingen)}. ${CAN}`
    : `${RIGHT}${meldingen.length ? ` Er ${meldingen.length === 1 ? "is" : "zijn"} ${howMany(meldingen)}.` : ""}`;
  find("[data-naam]").textContent = bestandsnaam;
  find("#bestand").value = inhoud;

  const letter = mail({ aan, titel: waarden.titel ?? "zonder titel", soort, bestandsnaam, inhoud });
  Object.assign(find("a[data-mail]"), { href: letter.adres }).dataset.mail = letter.past ? "" : "plak";
  find("[data-doe=deel]").hidden = !navigator.share;
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
