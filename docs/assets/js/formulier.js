// The form to contribute: ties fields, judge, draft, preview and the ways out together. Everything stays in the browser.

import { toonFouten, toonLeesbaarheid, toonMeldingen } from "./bijdragen/aanwijzingen.js";
import { behoud } from "./bijdragen/behoud.js";
import { maakConcept } from "./bijdragen/concept.js";
import { lees } from "./bijdragen/lezen.js";
import { makeJudge } from "./bijdragen/oordeel.js";
import { labelVan, woordVan } from "./bijdragen/schema.js";
import { makeWriter, slug } from "./bijdragen/schrijven.js";
import { maakStappen } from "./bijdragen/stappen.js";
import { makeSigns } from "./bijdragen/tekens.js";
import { toonUitkomst } from "./bijdragen/uitkomst.js";
import { erbij, invoer, leeg, verzamel, vul, weg } from "./bijdragen/velden.js";
import { download, kopieer } from "./bijdragen/versturen.js";
import { maakVoorvertoning } from "./bijdragen/voorvertoning.js";
import { maakZoekvelden, toonTitels } from "./bijdragen/zoekveld.js";

const formulier = document.getElementById("formulier");
const { soort, nummer } = formulier.dataset;
const kies = (wat) => formulier.querySelector(wat);
const weergave = document.getElementById("weergave");
const VERTRAGING = 250; // milliseconds of rest before the judge looks again

const json = async (adres) => {
  const antwoord = await fetch(adres);
  if (!antwoord.ok) throw new Error(`${antwoord.status} bij ${adres}`);
  return antwoord.json();
};
const [oordeel, keuzes] = await Promise.all([formulier.dataset.oordeel, formulier.dataset.keuzes].map(json));
const oordeelOver = makeJudge(oordeel, keuzes, (plaats, waarde) => (waarde === undefined ? labelVan(oordeel.schema, plaats) : woordVan(oordeel, plaats, waarde)));
const signs = makeSigns(oordeel.tekens);
const writer = makeWriter(signs);
const teken = maakVoorvertoning(oordeel, keuzes, soort);
const privacycodes = Object.values(oordeel.privacy.patronen).map((rij) => rij.code);

const geraakt = new Set(); // fields that were filled in: only they get remarks before the end
let nagekeken = false;
let bestaand = ""; // the slug of the page that is being improved
let geopend = ""; // the file as it was opened: without a change there is nothing to keep
let open; // what was opened: {bron, waarden, teksten}
let volgorde = Object.keys(oordeel.schema.properties);
let wachten;

const concepten = maakConcept(soort, () => {
  if (nietsTeBewaren(stand())) return;
  straks();
  zeg("In een ander tabblad schrijf je ook aan dit concept. Wat hier staat, bewaren we vanaf nu apart.", "#bericht-stap");
});

/** What the form holds now, with the findings, the name of the file and the file itself. */
function stand() {
  const { waarden: los, teksten, plek } = verzamel(formulier, writer);
  const waarden = Object.fromEntries(Object.entries(los).sort(([a], [b]) => rang(a) - rang(b)));
  const meldingen = oordeelOver(waarden, teksten).map((melding) => ({ ...melding, element: plek(melding.plaats) }));
  const voor = (a, b) => (a.element.compareDocumentPosition(b.element) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1);
  meldingen.sort((a, b) => (a.element === b.element ? 0 : voor(a, b)));
  return { waarden, teksten, meldingen, bestandsnaam: `${naam(waarden.titel)}.md`, inhoud: behoud(writer, waarden, teksten, open) };
}

const rang = (veld) => (volgorde.includes(veld) ? volgorde.indexOf(veld) : volgorde.length);

function naam(titel) {
  const basis = slug(titel ?? "") || "zonder-titel";
  const bezet = ["index", ...keuzes[soort].map((stuk) => stuk.slug)];
  let vrij = basis;
  for (let n = 2; bezet.includes(vrij); n += 1) vrij = `${basis}-${n}`;
  return bestaand || vrij;
}

/** Look at everything again: remarks, hints, draft, preview. */
function bij() {
  const nu = stand();
  toonMeldingen(formulier, nu.meldingen.filter(({ element, code }) => nagekeken || geraakt.has(element) || privacycodes.includes(code)));
  toonLeesbaarheid(formulier, oordeel.leesbaarheid);
  if (nietsTeBewaren(nu)) concepten.wis();
  else if (!concepten.bewaar({ waarden: nu.waarden, teksten: nu.teksten, bestaand, volgorde, bron: open?.bron, stap: stappen.plek() })) zeg("Deze browser bewaart geen concept. Download je tekst voor je stopt.", "#bericht-stap");
  kies("[data-doe=wissel]").hidden = !concepten.ander();
  if (!weergave.hidden) weergave.querySelector("[data-weergave]").replaceChildren(teken(nu.waarden, nu.teksten));
  if (nagekeken) toonUitkomst(formulier, { ...nu, bestaand, openbaar: oordeel.openbaar });
  return nu;
}

function nietsTeBewaren({ waarden, teksten, inhoud }) {
  const leegFormulier = Object.keys(waarden).every((veld) => veld === "id") && !Object.values(teksten).some(Boolean);
  return leegFormulier || inhoud === geopend;
}

function straks() {
  clearTimeout(wachten);
  wachten = setTimeout(bij, VERTRAGING);
}

/** Say something next to the buttons that were used. One thing at a time: what was said elsewhere goes. */
function zeg(tekst, plek = "#bericht") {
  for (const vak of formulier.querySelectorAll(".bericht")) vak.textContent = vak.matches(plek) ? tekst : "";
  if (tekst && plek === "#bericht") kies(plek).scrollIntoView({ block: "nearest" }); // what happened is above the questions
}

/** Put a page or a draft in the form. */
function zet({ waarden, teksten, bestaand: slugVan = "", volgorde: van, bron, stap = 0 }) {
  const over = vul(formulier, waarden, teksten);
  bestaand = slugVan;
  geopend = "";
  open = bron && { bron, ...lees(signs.gemeend(bron)) };
  volgorde = van ?? Object.keys(oordeel.schema.properties);
  nieuwNummer();
  toonTitels(formulier, keuzes);
  geraakt.clear();
  nagekeken = false;
  kies(".uitkomst").hidden = kies(".foutlijst").hidden = true;
  stappen.zet(stap);
  return over;
}

function nieuwNummer() {
  const veld = invoer(kies('[data-veld="id"]'));
  if (!veld.value) veld.value = nummer;
}

async function openPagina(slugVan) {
  const antwoord = await fetch(`${formulier.dataset.bestanden}${slugVan}.txt`);
  if (!antwoord.ok) return zeg("Kies eerst een pagina uit de lijst.");
  const bron = await antwoord.text();
  const gelezen = lees(signs.gemeend(bron));
  zet({ ...gelezen, bron, bestaand: slugVan, volgorde: Object.keys(gelezen.waarden) });
  geopend = stand().inhoud;
  zeg(`Je verbetert nu: ${gelezen.waarden.titel}.`);
  return bij();
}

/** Offer to open the page that was asked for, when a draft already stands in the form. */
function bied(pagina) {
  if (!pagina) return;
  const veld = kies("#open-pagina");
  veld.value = pagina.titel;
  veld.dataset.slug = pagina.slug;
  veld.closest("details").open = true;
  zeg(`Je concept is teruggezet. Wil je nu ${pagina.titel} verbeteren? Kies dan Open de pagina. Je concept gaat dan weg.`);
}

async function openBestand(bestand) {
  try {
    const bron = await bestand.text();
    const gelezen = lees(signs.gemeend(bron));
    const naamVan = bestand.name.replace(/\.(md|txt)$/, "");
    const over = zet({ ...gelezen, bron, bestaand: keuzes[soort].some((stuk) => stuk.slug === naamVan) ? naamVan : "", volgorde: Object.keys(gelezen.waarden) });
    geopend = stand().inhoud;
    zeg(`Het bestand ${bestand.name} staat in het formulier.${over.length ? ` Dit kon niet mee: ${over.join(", ")}.` : ""}`);
    bij();
  } catch (fout) {
    zeg(`Dit bestand is niet te lezen: ${fout.message}. Het formulier is niet veranderd.`);
  }
}

const magWeg = () => nietsTeBewaren(stand()) || window.confirm("Wat nu in het formulier staat, gaat weg. Doorgaan?");

const DOEN = {
  wijze: (knop) => {
    const alles = knop.getAttribute("aria-pressed") !== "true";
    knop.setAttribute("aria-pressed", String(alles));
    stappen.alles(alles);
  },
  weergave: (knop) => {
    weergave.hidden = !weergave.hidden;
    knop.setAttribute("aria-expanded", String(!weergave.hidden));
    knop.textContent = weergave.hidden ? "Toon hoe de pagina wordt" : "Verberg hoe de pagina wordt";
    document.querySelector(".bijdrage").classList.toggle("met-weergave", !weergave.hidden);
    bij();
  },
  opnieuw: () => {
    if (!magWeg()) return;
    leeg(formulier);
    zet({ waarden: {}, teksten: {} });
    bij();
    zeg("Het formulier is leeg en het concept is gewist.");
  },
  wissel: () => {
    bij();
    zet(concepten.wissel());
    bij();
    zeg("Je andere concept staat nu in het formulier.");
  },
  vorige: () => stappen.vorige(),
  volgende: () => verder(),
  download: () => {
    const { bestandsnaam, inhoud } = bij();
    download(bestandsnaam, inhoud);
    zeg(`Het bestand ${bestandsnaam} staat bij je downloads.`, "#bericht-klaar");
  },
  kopieer: async () => {
    const { inhoud } = bij();
    if (await kopieer(inhoud)) return zeg("De tekst staat op het klembord.", "#bericht-klaar");
    kies("#bestand").closest("details").open = true;
    kies("#bestand").select();
    return zeg("Kopiëren lukt niet vanzelf. De tekst is geselecteerd: kopieer hem met Ctrl en C.", "#bericht-klaar");
  },
  "open-pagina": () => {
    const gekozen = kies("#open-pagina").dataset.slug;
    if (!gekozen) zeg("Kies eerst een pagina uit de lijst.");
    else if (magWeg()) openPagina(gekozen);
  },
};

/** Go on, but first show once what is not right in this step. */
function verder() {
  const stap = stappen.nu();
  for (const element of stap.querySelectorAll("[data-veld], [data-kop], [data-item]")) geraakt.add(element);
  const fout = bij().meldingen.find(({ element, ernst }) => ernst === "fout" && stap.contains(element) && element !== stap);
  if (!fout || stap.dataset.gezien) stappen.volgende();
  else {
    stap.dataset.gezien = "ja";
    stappen.naar(fout.element);
    (invoer(fout.element) ?? fout.element.querySelector("button")).focus();
    zeg("Hier klopt iets nog niet. Verbeter het, of druk nog een keer op Volgende.", "#bericht-stap");
  }
}

formulier.addEventListener("click", ({ target }) => {
  const knop = target.closest("button");
  if (!knop) return;
  if (knop.dataset.erbij !== undefined) {
    invoer(erbij(knop.closest("[data-veld]"))).focus();
  } else if (knop.dataset.weg !== undefined) {
    const item = knop.closest("[data-item]");
    const veld = item.parentElement.closest("[data-veld]");
    weg(item);
    veld.querySelector(":scope > [data-erbij]").focus();
    bij();
  } else DOEN[knop.dataset.doe]?.(knop);
});
formulier.addEventListener("input", straks);
formulier.addEventListener("change", ({ target }) => {
  if (target.id === "open-bestand") {
    if (target.files[0] && magWeg()) openBestand(target.files[0]);
    target.value = "";
  } else straks();
});
formulier.addEventListener("focusout", ({ target }) => {
  const element = target.closest("[data-item], [data-veld], [data-kop]");
  if (element && target.value) geraakt.add(element);
  straks();
});
formulier.addEventListener("keydown", (event) => {
  if (event.key !== "Enter" || event.target.tagName !== "INPUT" || event.target.dataset.naar) return;
  event.preventDefault(); // Enter in a line of text goes on; only the button looks everything over
  if (!kies(".stapknoppen").hidden) verder();
});
formulier.addEventListener("submit", (event) => {
  event.preventDefault();
  nagekeken = true;
  toonFouten(formulier, bij().meldingen, oordeel.schema, stappen.naar);
});
window.addEventListener("pagehide", bij);

const stappen = maakStappen(formulier, () => {
  zeg("");
  straks();
});
maakZoekvelden(formulier, keuzes);
const gevraagd = new URLSearchParams(location.search).get("pagina");
const concept = concepten.haal();
const { stap = concept?.stap } = history.state ?? {}; // after a reload: where this tab was
if (concept) {
  zet({ ...concept, stap });
  zeg(`Je concept is teruggezet.${concept.bestaand ? ` Je verbetert ${concept.bestaand}.` : ""} Wil je het niet bewaren? Kies dan Begin opnieuw.`);
  if (gevraagd !== concept.bestaand) bied(keuzes[soort].find(({ slug: naamVan }) => naamVan === gevraagd));
} else {
  nieuwNummer();
  stappen.zet(stap ?? 0);
}
formulier.hidden = false;
document.querySelector(".wegen").open = ["#wegen", "#voor-je-begint"].includes(location.hash);
document.documentElement.classList.add("formulier-werkt");
if (gevraagd && !concept) await openPagina(gevraagd);
else if (concept) bij();
if (gevraagd) formulier.scrollIntoView();
