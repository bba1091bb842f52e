// What is folded opens when someone is led into it, and on paper. What folds at first is decided in vooraf.js.

const folds = [...document.querySelectorAll("[data-vouw]")];
const targetOf = (hash) => document.getElementById(hash.slice(1)); // as it stands: an anchor here is plain letters

/** Open everything that an element stands in. */
function reveal(element) {
  for (let part = element?.closest("details"); part; part = part.parentElement.closest("details")) part.open = true;
}

// A link to a heading that is folded, on this page or from another one. In this order: open, and then go there.
document.addEventListener("click", (event) => {
  const link = event.target.closest?.("a[href^='#']");
  if (link) reveal(targetOf(link.hash));
}, { capture: true });
function arrive() {
  const target = targetOf(location.hash);
  if (!target?.closest("details")) return;
  reveal(target);
  target.scrollIntoView();
}
addEventListener("hashchange", arrive);
arrive();

// Everything at once, for who reads on.
const all = document.querySelector("[data-vouw-alles]");
all?.addEventListener("click", () => {
  const open = all.getAttribute("aria-pressed") !== "true";
  all.setAttribute("aria-pressed", String(open));
  for (const part of folds) part.open = open;
});

// Browsers that print what is folded as it stands on the screen.
let unfolded = [];
addEventListener("beforeprint", () => {
  unfolded = folds.filter((part) => !part.open);
  for (const part of unfolded) part.open = true;
});
addEventListener("afterprint", () => {
  for (const part of unfolded) part.open = false;
});

// Beside a wide page the contents stand open.
const contents = document.querySelector(".inhoudsopgave");
if (contents && matchMedia("(min-width: 80rem)").matches) contents.open = true;
