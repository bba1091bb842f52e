// The page where someone chooses what to keep, sees how big it is, and takes it away again.

import { CHANGED, addresses, forget, keep, offer, possible, stand, weigh } from "./offline/bewaren.js";
import { OTHER } from "./offline/bytes.js";

const part = document.querySelector(".bewaren");
const form = part.querySelector("form");
const list = part.querySelector(".keuzes");
const status = document.getElementById("bewaar-status");
const bar = document.getElementById("voortgang");
const submit = form.querySelector("[type=submit]");
const clear = form.querySelector("[data-wis]");

const REFUSED = {
  [CHANGED]: "De site werd net bijgewerkt. Probeer het zo nog eens.",
  [OTHER]: "Er kwam iets anders binnen dan deze site verstuurt. Misschien wil je netwerk dat je eerst inlogt. "
    + "Open een gewone pagina, en probeer het dan nog eens.",
  QuotaExceededError: "Er is te weinig ruimte op dit apparaat.",
};
const NOTHING = "Het is niet gelukt. Kijk of je internet hebt, en probeer het nog eens.";

let lost = false; // what was kept could not be read, and is thrown away
/** Forbidden or damaged storage is as if nothing was kept. */
const kept = () => stand(() => { lost = true; }).catch(() => null);
const day = (time) => new Intl.DateTimeFormat("nl-NL", { dateStyle: "long" }).format(new Date(time));

function size(bytes) {
  const [value, unit] = bytes < 1e6 ? [Math.ceil(bytes / 1000), "kB"] : [bytes / 1e6, "MB"];
  return `${new Intl.NumberFormat("nl-NL", { maximumFractionDigits: 1 }).format(value)} ${unit}`;
}

function option(there, choice) {
  const box = Object.assign(document.createElement("input"), { type: "checkbox", name: "keuze", value: choice.naam });
  const label = document.createElement("label");
  label.append(box, ` ${choice.titel} (${size(weigh(there, addresses(there, [choice.naam]), null).heel)})`);
  const item = document.createElement("li");
  item.append(label);
  return item;
}

const chosen = () => [...form.querySelectorAll("[name=keuze]:checked")].map((box) => box.value);

// The whole holds every part: choosing it makes the other boxes moot.
function follow() {
  const all = form.querySelector("[value=alles]");
  for (const box of form.querySelectorAll("[name=keuze]")) if (box !== all) box.disabled = all.checked;
}

function tell(there, now) {
  clear.hidden = !now;
  if (!now) {
    const damaged = "Wat je had bewaard, was niet te lezen en is weggehaald. Bewaar het opnieuw.";
    status.textContent = lost ? damaged : "Je hebt nog niets bewaard.";
    submit.textContent = "Bewaar";
    return;
  }
  const fresh = there ? weigh(there, addresses(there, now.keuzes), now) : { nieuw: 0 };
  const old = there && there.versie !== now.versie ? ` Er is nieuwe tekst (${size(fresh.nieuw)}).` : "";
  status.textContent = `Bewaard. Op ${day(now.nagekeken)} was dit gelijk aan de site.${old}`;
  submit.textContent = old ? "Werk bij" : "Bewaar deze keuze";
}

// Some browsers put this question to the reader, who may leave it open: nothing waits for the answer.
async function askToStay() {
  try {
    await navigator.storage?.persist?.();
  } catch {
    // then the browser keeps it as long as there is room
  }
}

async function start() {
  if (location.hash === "#niet-bewaard") document.querySelector(".niet-bewaard").hidden = false;
  if (!(await possible())) {
    document.querySelector(".kan-niet").hidden = false;
    return;
  }
  part.hidden = false;
  let now = await kept();
  let there = await offer().catch(() => null);
  if (there) {
    list.append(...there.keuzes.map((choice) => option(there, choice)));
    for (const naam of now?.keuzes ?? []) form.querySelector(`[value="${naam}"]`)?.click();
    follow();
  }
  tell(there, now);
  submit.hidden = !there;
  form.addEventListener("change", follow);
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    if (!chosen().length) {
      status.textContent = "Kies eerst wat je wilt meenemen.";
      return;
    }
    submit.disabled = true;
    bar.hidden = false;
    status.textContent = "Bezig met bewaren…";
    try {
      askToStay();
      await keep(chosen(), (part) => (bar.value = part));
      lost = false;
      now = await kept();
      there = await offer();
      tell(there, now);
    } catch (fault) {
      const why = REFUSED[fault.message] ?? REFUSED[fault.name] ?? NOTHING;
      status.textContent = now ? `${why} Wat je had, is er nog.` : `${why} Er is nog niets bewaard.`;
    }
    bar.hidden = true;
    submit.disabled = false;
  });
  clear.addEventListener("click", async () => {
    const gone = await forget().then(() => true, () => false);
    if (gone) now = null;
    for (const box of gone ? form.querySelectorAll("[name=keuze]") : []) {
      Object.assign(box, { checked: false, disabled: false });
    }
    tell(there, now);
    status.textContent = gone
      ? "Weggehaald. Er staat niets meer op dit apparaat."
      : "Weghalen lukte niet. Je browser laat deze site niet bij wat hij bewaart.";
    submit.focus();
  });
}

start();
