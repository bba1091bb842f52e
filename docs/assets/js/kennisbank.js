// What every page gets on top of plain HTML: a menu that folds on small screens, and a pause in a case for teaching.

const menu = document.getElementById("menu");
const knop = document.querySelector(".menuknop");

function toggle(open) {
  knop.setAttribute("aria-expanded", String(open));
  menu.classList.toggle("open", open);
}

if (menu && knop) {
  knop.hidden = false;
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
  const target = location.hash && document.getElementById(decodeURIComponent(location.hash.slice(1)));
  if (target && rest.contains(target)) {
    open(false);
    target.scrollIntoView();
  } else {
    verder.hidden = false;
    verder.addEventListener("click", () => open(true));
  }
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
