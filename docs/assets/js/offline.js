// The page where someone chooses what to keep, sees how big it is, and takes it away again.

import { addresses, forget, keep, offer, possible, stand, weigh } from "./offline/bewaren.js";

const deel = document.querySelector(".bewaren");
const form = deel.querySelector("form");
const list = deel.querySelector(".keuzes");
const status = document.getElementById("bewaar-status");
const bar = document.getElementById("voortgang");
const bewaar = form.querySelector("[type=submit]");
const wis = form.querySelector("[data-wis]");

const day = (time) => new Intl.DateTimeFormat("nl-NL", { dateStyle: "long" }).format(new Date(time));

function size(bytes) {
  const [value, unit] = bytes < 1e6 ? [Math.ceil(bytes / 1000), "kB"] : [bytes / 1e6, "MB"];
  return `${new Intl.NumberFormat("nl-NL", { maximumFractionDigits: 1 }).format(value)} ${unit}`;
}

function option(there, keuze) {
  const box = Object.assign(document.createElement("input"), { type: "checkbox", name: "keuze", value: keuze.naam });
  const label = document.createElement("label");
  label.append(box, ` ${keuze.titel} (${size(weigh(there, addresses(there, [keuze.naam]), null).heel)})`);
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
  wis.hidden = !now;
  if (!now) {
    status.textContent = "Je hebt nog niets bewaard.";
    bewaar.textContent = "Bewaar";
    return;
  }
  const fresh = there ? weigh(there, addresses(there, now.keuzes), now) : { nieuw: 0 };
  const old = there && there.versie !== now.versie ? ` Er is nieuwe tekst (${size(fresh.nieuw)}).` : "";
  status.textContent = `Bewaard. Op ${day(now.nagekeken)} was dit gelijk aan de site.${old}`;
  bewaar.textContent = old ? "Werk bij" : "Bewaar deze keuze";
}

async function start() {
  if (location.hash === "#niet-bewaard") document.querySelector(".niet-bewaard").hidden = false;
  if (!possible) {
    document.querySelector(".kan-niet").hidden = false;
    return;
  }
  deel.hidden = false;
  let now = await stand();
  let there = await offer().catch(() => null);
  if (there) {
    list.append(...there.keuzes.map((keuze) => option(there, keuze)));
    for (const naam of now?.keuzes ?? []) form.querySelector(`[value="${naam}"]`)?.click();
    follow();
  }
  tell(there, now);
  bewaar.hidden = !there;
  form.addEventListener("change", follow);
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    if (!chosen().length) {
      status.textContent = "Kies eerst wat je wilt meenemen.";
      return;
    }
    bewaar.disabled = true;
    bar.hidden = false;
    status.textContent = "Bezig met bewaren…";
    try {
      await navigator.storage?.persist?.();
      await keep(chosen(), (part) => (bar.value = part));
      now = await stand();
      there = await offer();
      tell(there, now);
    } catch (fault) {
      status.textContent =
        fault.message === "veranderd"
          ? "De site werd net bijgewerkt. Probeer het zo nog eens. Wat je had, is er nog."
          : "Het is niet gelukt: geen internet, of te weinig ruimte op dit apparaat. Wat je had, is er nog.";
    }
    bar.hidden = true;
    bewaar.disabled = false;
  });
  wis.addEventListener("click", async () => {
    await forget();
    now = null;
    for (const box of form.querySelectorAll("[name=keuze]")) Object.assign(box, { checked: false, disabled: false });
    tell(there, null);
    status.textContent = "Weggehaald. Er staat niets meer op dit apparaat.";
    bewaar.focus();
  });
}

start();
