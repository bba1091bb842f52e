// What every page gets on top of plain HTML: a menu that folds on small screens, and a pause in a case for teaching.

const menu = document.getElementById("menu");
const knop = document.querySelector(".menuknop");

function toggle(open) {
  knop.setAttribute("aria-expanded", String(open));
  menu.classList.toggle("open", open);
}

if (menu && knop) {
  knop.addEventListener("click", () => toggle(knop.getAttribute("aria-expanded") !== "true"));
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && knop.getAttribute("aria-expanded") === "true") {
      toggle(false);
      knop.focus();
    }
  });
}

// A keuzemoment hides what follows until the reader has thought about it. A link into the hidden part opens it.
const keuze = document.querySelector("[data-keuzemoment]");
if (keuze) {
  const verder = keuze.querySelector("[data-verder]");
  const rest = document.querySelector(".na-keuze");
  const open = (focus) => {
    rest.classList.add("open");
    verder.hidden = true;
    if (focus) {
      const kop = rest.querySelector("h2");
      kop.tabIndex = -1;
      kop.focus();
    }
  };
  const follow = () => {
    const target = location.hash && document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (!target || !rest.contains(target)) return;
    open(false);
    target.scrollIntoView();
  };
  verder.hidden = false;
  verder.addEventListener("click", () => open(true));
  addEventListener("hashchange", follow);
  follow();
  window.addEventListener("beforeprint", () => rest.classList.add("open"));
}

// Search: nothing loads before someone goes to the field. On the search page itself the results follow the typing.
const zoek = document.querySelector(".zoek input");
if (zoek) {
  if (!document.getElementById("resultaten")) {
    zoek.addEventListener("focus", () => import("./zoek/balk.js").then(({ upgrade }) => upgrade(zoek.form)), { once: true });
  }
  document.addEventListener("keydown", (event) => {
    const typing = event.target.closest?.("input, textarea, select, [contenteditable]");
    if ((event.key === "/" && !typing && !event.ctrlKey && !event.metaKey && !event.altKey) || (event.key === "k" && (event.ctrlKey || event.metaKey))) {
      event.preventDefault();
      zoek.focus();
      zoek.select();
    }
  });
}

// A word with an explanation opens on a click, a tap or Enter without any script. With a mouse it also opens on hover, beside the word.
function beside(word, uitleg) {
  const at = word.getBoundingClientRect();
  uitleg.style.inset = "auto";
  uitleg.style.margin = "0";
  uitleg.style.left = `${Math.max(8, Math.min(at.left, innerWidth - uitleg.offsetWidth - 8))}px`;
  const below = at.bottom + 6;
  uitleg.style.top = `${below + uitleg.offsetHeight < innerHeight ? below : Math.max(8, at.top - uitleg.offsetHeight - 6)}px`;
}
for (const word of document.querySelectorAll("button.woord")) {
  const uitleg = document.getElementById(word.getAttribute("popovertarget"));
  if (!uitleg?.showPopover) continue;
  let timer = 0;
  uitleg.addEventListener("toggle", (event) => { if (event.newState === "open") beside(word, uitleg); });
  for (const part of [word, uitleg]) {
    part.addEventListener("pointerenter", (event) => {
      clearTimeout(timer);
      if (event.pointerType === "mouse") timer = setTimeout(() => { if (!uitleg.matches(":popover-open")) uitleg.showPopover(); }, 250);
    });
    part.addEventListener("pointerleave", (event) => {
      clearTimeout(timer);
      if (event.pointerType === "mouse") timer = setTimeout(() => { if (uitleg.matches(":popover-open") && !uitleg.contains(document.activeElement)) uitleg.hidePopover(); }, 300);
    });
  }
}

// Steps of a methode can be ticked off; what is done stays on this device, per page.
const stappen = document.querySelectorAll(".stappen > ol > li");
if (stappen.length) {
  const plek = `stappen:${location.pathname}`;
  const gedaan = new Set(JSON.parse(localStorage.getItem(plek) ?? "[]"));
  stappen.forEach((stap, i) => {
    const vink = document.createElement("input");
    vink.type = "checkbox";
    vink.className = "vink";
    vink.checked = gedaan.has(i);
    vink.setAttribute("aria-label", `Stap ${i + 1} gedaan`);
    vink.addEventListener("change", () => {
      gedaan[vink.checked ? "add" : "delete"](i);
      localStorage.setItem(plek, JSON.stringify([...gedaan]));
    });
    stap.prepend(vink);
  });
}

// Light or dark: the device's choice, unless the reader chose here.
const kleur = document.querySelector(".kleurkeuze");
if (kleur) {
  kleur.hidden = false;
  const zet = (waarde) => {
    if (waarde === "auto") {
      localStorage.removeItem("kleur");
      delete document.documentElement.dataset.kleur;
    } else {
      localStorage.setItem("kleur", waarde);
      document.documentElement.dataset.kleur = waarde;
    }
  };
  const nu = localStorage.getItem("kleur") ?? "auto";
  for (const keuze of kleur.querySelectorAll("input")) {
    keuze.checked = keuze.value === nu;
    keuze.addEventListener("change", () => zet(keuze.value));
  }
}

// Who keeps pages to read without internet gets what changed, once a day.
if (navigator.serviceWorker?.controller) import("./offline/bewaren.js").then(({ refresh }) => refresh()).catch(() => {});

// The tools below a page load when someone comes near them: a first look does not pay for them.
const onderaan = [...document.querySelectorAll("[data-bewaar], [data-druk], [data-kopieer]")].map((knop) => knop.closest("section") ?? knop.parentElement);
if (onderaan.length) {
  const dichtbij = new IntersectionObserver((gezien) => {
    if (!gezien.some((g) => g.isIntersecting)) return;
    dichtbij.disconnect();
    import(document.querySelector("[data-bewaar], [data-druk]") ? "./gebruiken.js" : "./kopieer.js");
  }, { rootMargin: "400px" });
  for (const deel of new Set(onderaan)) dichtbij.observe(deel);
}

for (const knop of document.querySelectorAll("[data-druk-af]")) knop.addEventListener("click", () => print());

// On a phone the options of a spanning fold to what you can do and with what stance: eight of them fit two screens.
if (matchMedia("(max-width: 47.99rem)").matches) for (const optie of document.querySelectorAll(".optie details")) optie.open = false;

// Beside a wide page the contents stand open.
const inhoud = document.querySelector(".inhoudsopgave");
if (inhoud && matchMedia("(min-width: 80rem)").matches) inhoud.open = true;
