// Answering questions about pages: who you are, a few questions, and a text that leaves only by the button you press.
// Everything is loaded before the first question, so that answering goes on without a connection. Nothing is kept.

import { makeFinder } from "./bijdragen/privacy.js";
import { makeSigns } from "./bijdragen/tekens.js";
import { download } from "./gedeeld/download.js";
import { make } from "./gedeeld/element.js";
import { copy, select } from "./gedeeld/klembord.js";
import { mailTo, message, today } from "./nakijken/bericht.js";
import { asked, choose, fit } from "./nakijken/kiezen.js";
import { drawQuestion } from "./nakijken/vraag.js";

const page = document.getElementById("nakijken");
const part = (name) => page.querySelector(`[data-blok=${name}]`);
const { vragen: address, mail, site, basis } = page.dataset;
const [who, question, end] = ["wie", "vraag", "slot"].map(part);
const status = page.querySelector("[data-bericht]");

const SUBJECT = "Nagekeken";
let all;
let [find, clean] = [];
let [questions, place, answers, kanten] = [[], 0, new Map(), {}];

try {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(String(answer.status));
  all = await answer.json();
  [find, clean] = [makeFinder(all.privacy), makeSigns(all.tekens).zichtbaar];
  page.hidden = false;
} catch {
  document.getElementById("nakijken-niet").hidden = false;
}

const value = (form, name) => form.elements[name]?.value ?? "";
const words = (field) => clean(field.value).trim();

/** Show one part of the page, and bring who reads or hears it to its heading. */
function show(now) {
  for (const each of [who, question, end]) each.hidden = each !== now;
  status.textContent = "";
  now.querySelector("h2").focus();
}

function begin() {
  const rol = value(who, "rol");
  if (!rol) {
    status.textContent = "Kies eerst wie je bent.";
    who.elements.rol[0].focus();
    return;
  }
  const eerst = asked(location.search);
  const open = choose(all, { rol, thema: value(who, "thema"), eerst });
  [questions, place, answers] = [fit(open, all, Number(value(who, "minuten"))), 0, new Map()];
  if (questions.length) ask();
  else status.textContent = "Voor jou staat er nu geen vraag open. Dank je wel dat je keek.";
}

const needsSide = ({ pagina }) => pagina.polen.length > 0 && !(pagina.id in kanten);

function ask() {
  const vraag = questions[place];
  const given = answers.get(vraag) ?? {};
  question.querySelector("h2").textContent = `Vraag ${place + 1} van ${questions.length}`;
  drawQuestion(question, all, vraag, { basis, kant: needsSide(vraag), given });
  question.elements.toelichting.value = given.toelichting ?? "";
  question.querySelector("[data-doe=terug]").hidden = place === 0;
  warn();
  show(question);
}

/** Tell what in somebody's own words may be of a person; returns whether something must go first. */
function warn() {
  const field = question.elements.toelichting;
  const found = find(words(field));
  const lines = found.map(({ zin, ernst, begin: from, eind }) => {
    const what = words(field).slice(from, eind);
    const style = ernst === "fout" ? "melding" : "melding let-op";
    return make("p", { class: style }, `${capital(zin)}. Het gaat om ‘${what}’.`);
  });
  question.querySelector(".meldingen").replaceChildren(...lines);
  const wrong = found.some(({ ernst }) => ernst === "fout");
  field.toggleAttribute("aria-invalid", wrong);
  return wrong;
}

const capital = (text) => `${text.charAt(0).toUpperCase()}${text.slice(1)}`;

function next() {
  const [vraag, uitkomst] = [questions[place], value(question, "uitkomst")];
  if (!uitkomst) {
    status.textContent = "Kies eerst een antwoord, of sla de vraag over.";
    question.querySelector("[data-uitkomst] input").focus();
    return;
  }
  if (warn()) {
    question.elements.toelichting.focus();
    return;
  }
  const kant = value(question, "kant");
  if (kant) kanten[vraag.pagina.id] = kant;
  answers.set(vraag, { vraag, uitkomst, toelichting: words(question.elements.toelichting) });
  go();
}

function go() {
  place += 1;
  if (place < questions.length) ask();
  else if (answers.size) finish();
  else {
    show(who);
    status.textContent = "Je sloeg alles over. Kies iets anders, of stop gerust.";
  }
}

function text() {
  const name = end.querySelector("[data-veld=naam] input");
  const belang = end.querySelector("[data-veld=belang] select").value || "geen";
  const wie = { rol: value(who, "rol"), belang, naam: words(name), kanten, datum: today() };
  const found = find(wie.naam, "bijdragers"); // a name may be told here, a number or an address may not
  end.querySelector("[data-naamfout]").textContent = found.map(({ zin }) => `${capital(zin)}.`).join(" ");
  return { tekst: message(all, site, [...answers.values()], wie), goed: !found.some(({ ernst }) => ernst === "fout") };
}

function finish() {
  draw();
  end.querySelector("[data-doe=deel]").hidden = !navigator.share;
  show(end);
}

function draw() {
  const { tekst, goed } = text();
  end.querySelector("[data-tekst]").textContent = tekst;
  for (const button of end.querySelectorAll(".wegen button")) button.disabled = !goed;
  const letter = end.querySelector("[data-doe=mail]");
  if (goed) letter.href = mailTo(mail, SUBJECT, tekst).adres;
  else letter.removeAttribute("href");
}

const done = (said) => { status.textContent = `${said} Dank je wel: dit helpt wie na jou komt.`; };
const ACTIONS = {
  overslaan: () => {
    answers.delete(questions[place]);
    go();
  },
  terug: () => {
    place -= 1;
    ask();
  },
  anders: () => {
    place = questions.length - 1;
    ask();
  },
  mail: () => { // the link itself opens the mail program
    if (!mailTo(mail, SUBJECT, text().tekst).past) copy(text().tekst);
    done("Je mailprogramma gaat open. Druk daar op versturen.");
  },
  deel: async () => {
    try {
      await navigator.share({ title: SUBJECT, text: text().tekst });
      done("Gedeeld.");
    } catch {
      status.textContent = "Er is niets gedeeld.";
    }
  },
  kopieer: async () => {
    if (await copy(text().tekst)) done(`De tekst staat op je klembord. Plak haar in een bericht aan ${mail}.`);
    else {
      select(end.querySelector("[data-tekst]"));
      status.textContent = "Kopiëren lukt niet vanzelf. De tekst is geselecteerd: kopieer hem zelf.";
    }
  },
  download: () => {
    download("nagekeken.txt", text().tekst, "text/plain;charset=utf-8");
    done(`Het bestand nagekeken.txt staat bij je downloads. Stuur het naar ${mail}.`);
  },
  druk: () => window.print(),
};

page.addEventListener("click", ({ target }) => ACTIONS[target.closest("button, [href]")?.dataset.doe]?.());
page.addEventListener("submit", (event) => {
  event.preventDefault();
  if (event.target === who) begin();
  else next();
});
page.addEventListener("input", ({ target }) => {
  if (target.name === "toelichting") warn();
  if (end.contains(target)) draw();
});
