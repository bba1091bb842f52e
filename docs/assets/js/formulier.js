// The form to contribute: ties fields, judge, draft, preview and the ways out together. Everything stays in the
// browser.

import { showFaults, showFindings, showReadability } from "./bijdragen/aanwijzingen.js";
import { makeDrafts } from "./bijdragen/concept.js";
import { makeEntry, soundDraft } from "./bijdragen/invulling.js";
import { addItem, removeItem } from "./bijdragen/items.js";
import { makeActions } from "./bijdragen/knoppen.js";
import { makeJudge } from "./bijdragen/oordeel.js";
import { makeOpener } from "./bijdragen/openen.js";
import { fieldLabel, termLabel } from "./bijdragen/schema.js";
import { makeWriter } from "./bijdragen/schrijven.js";
import { makeSteps } from "./bijdragen/stappen.js";
import { makeSigns } from "./bijdragen/tekens.js";
import { showOutcome } from "./bijdragen/uitkomst.js";
import { control } from "./bijdragen/velden.js";
import { makePreview } from "./bijdragen/voorvertoning.js";
import { makeSearchFields } from "./bijdragen/zoekveld.js";

const form = document.getElementById("formulier");
const { soort } = form.dataset;
const find = (selector) => form.querySelector(selector);
const preview = document.getElementById("weergave");
const PAUSE = 250; // milliseconds of rest before the judge looks again

const json = async (address) => {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${answer.status} bij ${address}`);
  return answer.json();
};
const [oordeel, keuzes] = await Promise.all([form.dataset.oordeel, form.dataset.keuzes].map(json));
const { schema, openbaar } = oordeel;
const noem = (plaats, value) => (value === undefined ? fieldLabel(schema, plaats) : termLabel(oordeel, plaats, value));
const signs = makeSigns(oordeel.tekens);
const [judge, writer] = [makeJudge(oordeel, keuzes, noem), makeWriter(signs)];
const entry = makeEntry(form, { judge, writer, signs, schema, keuzes });
const putFile = (text, slugOf) => afresh(() => entry.putFile(text, slugOf));
const opener = makeOpener(form, { pages: keuzes[soort], putFile, say });
const draw = makePreview(oordeel, keuzes, soort);
const privacyCodes = Object.values(oordeel.privacy.patronen).map(({ code }) => code);

const touched = new Set(); // fields that were filled in: only they get remarks before the end
let checked = false;
let waiting;

const drafts = makeDrafts(soort, {
  sound: soundDraft,
  whenOther: () => {
    if (entry.isEmpty(entry.state())) return;
    soon();
    const apart = "In een ander tabblad schrijf je ook aan dit concept. Wat hier staat, bewaren we vanaf nu apart.";
    say(apart, "#bericht-stap");
  },
  whenDamaged: () => say("Het concept in deze browser was beschadigd en is gewist. Je begint opnieuw."),
});

/** Look at everything again: remarks, hints, draft, preview. */
function look() {
  const now = entry.state();
  const early = ({ element, code }) => checked || touched.has(element) || privacyCodes.includes(code);
  showFindings(form, now.meldingen.filter(early));
  showReadability(form, oordeel.leesbaarheid);
  if (entry.isEmpty(now)) drafts.forget();
  else if (!drafts.keep({ ...entry.draft(now), stap: steps.place() })) {
    say("Deze browser bewaart geen concept. Download je tekst voor je stopt.", "#bericht-stap");
  }
  find("[data-doe=wissel]").hidden = !drafts.hasOther();
  if (!preview.hidden) preview.querySelector("[data-weergave]").replaceChildren(draw(now.waarden, now.teksten));
  if (checked) showOutcome(form, { ...now, openbaar });
  return now;
}

function soon() {
  clearTimeout(waiting);
  waiting = setTimeout(look, PAUSE);
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
  find(".uitkomst").hidden = find(".foutlijst").hidden = true;
  steps.put(step);
  return result;
}

const put = (draft) => afresh(() => entry.put(draft), draft.stap);
const LOSE = "Wat nu in het formulier staat, gaat weg. Doorgaan?";
const mayGo = () => entry.isEmpty(entry.state()) || window.confirm(LOSE);

/** Go on, but first show once what is not right in this step. */
function goOn() {
  const step = steps.now();
  for (const element of step.querySelectorAll("[data-veld], [data-kop], [data-item]")) touched.add(element);
  const here = ({ element, ernst }) => ernst === "fout" && step.contains(element) && element !== step;
  const fault = look().meldingen.find(here);
  if (!fault || step.dataset.gezien) steps.next();
  else {
    step.dataset.gezien = "ja";
    steps.bring(fault.element);
    (control(fault.element) ?? fault.element.querySelector("button")).focus();
    say("Hier klopt iets nog niet. Verbeter het, of druk nog een keer op Volgende.", "#bericht-stap");
  }
}

form.addEventListener("click", ({ target }) => {
  const button = target.closest("button");
  if (!button) return;
  if (button.dataset.erbij !== undefined) {
    control(addItem(button.closest("[data-veld]"))).focus();
  } else if (button.dataset.weg !== undefined) {
    const item = button.closest("[data-item]");
    const veld = item.parentElement.closest("[data-veld]");
    removeItem(item);
    veld.querySelector(":scope > [data-erbij]").focus();
    look();
  } else actions[button.dataset.doe]?.(button);
});
form.addEventListener("input", soon);
form.addEventListener("change", ({ target }) => {
  if (target.id === "open-bestand") {
    if (target.files[0] && mayGo()) opener.file(target.files[0]).then((there) => there && look());
    target.value = "";
  } else soon();
});
form.addEventListener("focusout", ({ target }) => {
  const element = target.closest("[data-item], [data-veld], [data-kop]");
  if (element && target.value) touched.add(element);
  soon();
});
form.addEventListener("keydown", (event) => {
  if (event.key !== "Enter" || event.target.tagName !== "INPUT" || event.target.dataset.naar) return;
  event.preventDefault(); // Enter in a line of text goes on; only the button looks everything over
  if (!find(".stapknoppen").hidden) goOn();
});
form.addEventListener("submit", (event) => {
  event.preventDefault();
  checked = true;
  showFaults(form, look().meldingen, schema, steps.bring);
});
window.addEventListener("pagehide", look);

const steps = makeSteps(form, () => {
  say("");
  soon();
});
const actions = makeActions(form, { preview, steps, drafts, opener, look, say, put, mayGo, goOn });
makeSearchFields(form, keuzes);
const asked = new URLSearchParams(location.search).get("pagina");
const draft = drafts.last();
const { stap = draft?.stap } = history.state ?? {}; // after a reload: where this tab was
if (draft) {
  put({ ...draft, stap });
  const improves = draft.bestaand ? ` Je verbetert ${draft.bestaand}.` : "";
  say(`Je concept is teruggezet.${improves} Wil je het niet bewaren? Kies dan Begin opnieuw.`);
  if (asked !== draft.bestaand) opener.offer(asked);
} else put({ waarden: {}, teksten: {}, stap });
form.hidden = false;
document.querySelector(".wegen").open = ["#wegen", "#voor-je-begint"].includes(location.hash);
document.documentElement.classList.add("formulier-werkt");
if (draft || (asked && await opener.page(asked))) look();
if (asked) form.scrollIntoView();
