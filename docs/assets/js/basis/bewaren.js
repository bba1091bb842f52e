// Keep pages in "Mijn selectie": this page, from its head, the bar or below, and the page of each card.

const SELECTABLE = /^[A-Z]\d{3}$/;
const sheet = document.querySelector("use")?.getAttribute("href").split("#")[0];
for (const card of document.querySelectorAll(".kaart[data-id]")) {
  if (!sheet || !SELECTABLE.test(card.dataset.id)) continue;
  const button = document.createElement("button");
  button.type = "button";
  button.className = "bewaar-kaart";
  button.dataset.bewaar = card.dataset.id;
  button.setAttribute("aria-pressed", "false");
  button.setAttribute("aria-label", `Bewaar: ${card.querySelector(".kaart-kop").textContent.trim()}`);
  button.innerHTML = `<svg class="icoon" aria-hidden="true"><use href="${sheet}#bewaar"/></svg>`;
  card.append(button);
}

// What is kept shows when someone begins to do something: a first look asks for nothing.
let keeping = null;
const load = () => (keeping ??= import("../verzamelen.js"));
if (document.querySelector("[data-bewaar]")) {
  const look = () => load().catch(() => (keeping = null)); // what does not come is told to who presses the button
  for (const sign of ["pointerover", "keydown", "scroll"]) addEventListener(sign, look, { once: true, passive: true });
  document.addEventListener("click", (event) => {
    const button = event.target.closest?.("[data-bewaar]");
    if (button) load().then(({ toggle }) => toggle(button.dataset.bewaar));
  });
}
