// The form to contribute: ties fields, judge, draft, preview and ways out together. Everything stays in the browser.

import { following, howMany, point } from "./bijdragen/aanwijzen.js";
import { showFaults, showFindings, showReadability } from "./bijdragen/aanwijzingen.js";
import { makeDrafts } from "./bijdragen/concept.js";
import { makeRepair } from "./bijdragen/herstel.js";
import { makeEntry, soundDraft } from "./bijdragen/invulling.js";
import { makeActions } from "./bijdragen/knoppen.js";
import { listen } from "./bijdragen/luisteren.js";
import { makeJudge } from "./bijdragen/oordeel.js";
import { json, makeOpener } from "./bijdragen/openen.js";
import { fieldLabel, termLabel } from "./bijdragen/schema.js";
import { makeWriter } from "./bijdragen/schrijven.js";
import { makeSteps } from "./bijdragen/stappen.js";
import { makeSigns } from "./bijdragen/tekens.js";
import { showOutcome } from "./bijdragen/uitkomst.js";
import { makePreview } from "./bijdragen/voorvertoning.js";
import { makeSearchFields } from "./bijdragen/zoekveld.js";

const form = document.getElementById("formulier");
const { soort } = form.dataset;
const find = (selector) => form.querySelector(selector);
const preview = document.getElementById("weergave");
const PAUSE = 250; // milliseconds of rest before the judge looks again
const EMPTY = { waarden: {}, teksten: {} };

const needed = Promise.all([form.dataset.oordeel, form.dataset.gedeeld].map(json));
needed.catch(() => { document.querySelector(".niet-geladen").hidden = false; });
const [own, shared] = await needed;
const { keuzes } = shared;
const oordeel = { ...shared.oordeel, ...own };
const { schema, openbaar } = oordeel;
const noem = (plaats, value) => (value === undefined ? fieldLabel(schema, plaats) : termLabel(oordeel, plaats, value));
const signs = makeSigns(oordeel.tekens);
const [judge, writer] = [makeJudge(oordeel, keuzes, noem), makeWriter(signs)];
const repair = makeRepair(oordeel, signs, { judge, mended });
const entry = makeEntry(form, { judge, writer, signs, keuzes, oordeel });
const opener = makeOpener(form, { keuzes, oordeel, put: { file: putFile, answers: putAnswers }, say });
const draw = makePreview(oordeel, keuzes, soort);
const privacyCodes = Object.values(oordeel.privacy.patronen).map(({ code }) => code);

const touched = new Set(); // fields that were filled in: only they get remarks before the end
let checked = false;
let last = null; // the finding that was pointed at
let damaged = false; // what was kept could not be read
let waiting;

const drafts = makeDrafts(soort, {
  sound: soundDraft,
  whenOther: () => {
    if (entry.isEmpty(entry.contents())) return;
    soon();
    const apart = "In een ander tabblad schrijf je ook aan dit concept. Wat hier staat, bewaren we vanaf nu apart.";
    say(apart, "#bericht-stap");
  },
  whenDamaged: () => { damaged = true; },
});

/** Keep the draft. It takes little: who leaves the page does not wait for the judge. */
function keep(now = entry.contents()) {
  if (entry.isEmpty(now)) drafts.forget();
  else if (!drafts.keep({ ...entry.draft(now), stap: steps.place() })) {
    say("Deze browser bewaart geen concept. Download je tekst voor je stopt.", "#bericht-stap");
  }
}

/** Look at everything again: remarks, hints, draft, preview. */
function look() {
  const now = entry.state();
  keep(now);
  const early = ({ element, code }) => checked || touched.has(element) || privacyCodes.includes(code);
  showFindings(form, now.meldingen.filter(early), (finding) => repair(finding, now));
  showReadability(form, oordeel.leesbaarheid);
  find("[data-doe=wissel]").hidden = !drafts.hasOther();
  if (!preview.hidden) preview.querySelector("[data-weergave]").replaceChildren(draw(now.waarden, now.teksten));
  find(".verder").hidden = !checked || !now.meldingen.length;
  find(".verder button").textContent = `Naar het volgende punt (${howMany(now.meldingen)})`;
  if (checked) showOutcome(form, { ...now, openbaar });
  return now;
}

function soon() {
  clearTimeout(waiting);
  waiting = setTimeout(look, PAUSE);
}

function mended(field) {
  look();
  field.focus();
  say("Hersteld.", "#bericht-stap");
}

/** Say something next to the buttons that were used. One thing at a time: what was said elsewhere goes. */
function say(text, selector = "#bericht") {
  for (const box of form.querySelectorAll(".bericht")) box.textContent = box.matches(selector) ? text : "";
  const above = selector === "#bericht"; // above the questions, so perhaps out of view
  if (text && above) find(selector).scrollIntoView({ block: "nearest" });
}

/** Put something else in the form with `fillIn`, and forget what was touched and checked. */
function afresh(fillIn, step = 0) {
  const result = fillIn();
  touched.clear();
  checked = false;
  last = null;
  find(".uitkomst").hidden = find(".foutlijst").hidden = true;
  steps.put(step);
  if (entry.improves()) allAtOnce(true); // one word of a page that exists may stand anywhere
  return result;
}

function putFile(text, slugOf) {
  return afresh(() => entry.putFile(text, slugOf));
}
function putAnswers(found) {
  return afresh(() => entry.putAnswers(found));
}
const put = (draft) => afresh(() => entry.put(draft), draft.stap);

/** Put back what was kept; returns whether that worked. Else the form is empty, and says so. */
function restored(draft) {
  try {
    put(draft);
    return true;
  } catch {
    put(EMPTY);
    drafts.drop();
    return false;
  }
}

function allAtOnce(all) {
  find("[data-doe=wijze]").setAttribute("aria-pressed", String(all));
  steps.all(all);
}

/** Bring what a finding is about in view and select its words. */
function lead(finding) {
  last = finding;
  steps.bring(finding.element);
  point(finding);
}

const LOSE = "Wat nu in het formulier staat, gaat weg. Doorgaan?";
const mayGo = () => entry.isEmpty(entry.contents()) || window.confirm(LOSE);

/** Go on, but first show once what is not right in this step. */
function goOn() {
  const step = steps.now();
  for (const element of step.querySelectorAll("[data-veld], [data-kop], [data-item]")) touched.add(element);
  const here = ({ element, ernst }) => ernst === "fout" && step.contains(element) && element !== step;
  const fault = look().meldingen.find(here);
  if (!fault || step.dataset.gezien) steps.next();
  else {
    step.dataset.gezien = "ja";
    lead(fault);
    say("Hier klopt iets nog niet. Verbeter het, of druk nog een keer op Volgende.", "#bericht-stap");
  }
}

function check() {
  checked = true;
  last = null;
  showFaults(form, look().meldingen, schema, lead);
}

const leadOn = () => lead(following(look().meldingen, last));
const open = (file) => file && mayGo() && opener.file(file).then((there) => there && look());
const steps = makeSteps(form, () => {
  say("");
  soon();
});
const { left } = entry;
const used = { preview, drafts, opener, left, look, say, put, mayGo, goOn, leadOn, allAtOnce, steps };
const actions = makeActions(form, used);
listen(form, { actions, look, soon, touch: (part) => touched.add(part), goOn, check, open, keep });
makeSearchFields(form, keuzes);
const asked = new URLSearchParams(location.search).get("pagina");
const draft = drafts.last();
const { stap = draft?.stap } = history.state ?? {}; // after a reload: where this tab was
if (!draft) put({ ...EMPTY, stap });
else if (restored({ ...draft, stap })) {
  const improves = draft.bestaand ? ` Je verbetert ${draft.bestaand}.` : "";
  say(`Je concept is teruggezet.${improves} Wil je het niet bewaren? Kies dan Begin opnieuw.`);
  if (asked !== draft.bestaand) opener.offer(asked);
}
if (damaged) say("Het concept in deze browser was beschadigd en is gewist. Je begint opnieuw.");
form.hidden = false;
document.querySelector(".wegen").open = ["#wegen", "#voor-je-begint"].includes(location.hash);
document.documentElement.classList.add("formulier-werkt");
if (draft || (asked && await opener.page(asked))) look();
if (asked) form.scrollIntoView();
