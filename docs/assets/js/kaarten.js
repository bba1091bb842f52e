// Choosing cards and paper. The choice stands in the address, so that a deck can be shared as a link.

import { make } from "./gedeeld/element.js";

const form = document.querySelector(".kies");
const article = form.closest("article");
const cards = [...document.querySelectorAll("[data-kaart]")];
const boxes = [...form.querySelectorAll("[name=kaart]")];
const count = document.getElementById("aantal");
const PER_SHEET = 4;
// The paper once more in a rule without a name: Firefox takes the size of the first sheet for all, and gives that sheet
// no name. An empty sheet came of that after each full one.
const PAPER = { a6: "@page { size: 105mm 148mm; margin: 6mm }", a4: "@page { size: A4; margin: 0 }" };

// Four fronts on a sheet, and on its back the same four mirrored, so that they meet when the sheet is turned over its
// long side.
function sheets(chosen) {
  const found = [];
  for (let start = 0; start < chosen.length; start += PER_SHEET) {
    const four = Array.from({ length: PER_SHEET }, (_, place) => chosen[start + place]);
    const [a, b, c, d] = four;
    found.push(sheet(four, ".voor"), sheet([b, a, d, c], ".achter"));
  }
  return found;
}

function sheet(four, side) {
  const copies = four.map((card) => {
    const copy = card ? card.querySelector(side).cloneNode(true) : make("div");
    copy.querySelectorAll("[id]").forEach((element) => element.removeAttribute("id"));
    return copy;
  });
  return make("div", { class: "vel" }, copies);
}

const paper = make("div", { class: "vellen" });
article.append(paper);

function choosePaper(name) {
  try {
    const rule = new CSSStyleSheet();
    rule.replaceSync(PAPER[name]);
    document.adoptedStyleSheets = [rule];
  } catch {
    // an older browser keeps to the named sheets of kaarten.css
  }
}

function update() {
  const wanted = boxes.filter((box) => box.checked).map((box) => box.value);
  const a4 = form.elements.papier.value === "a4";
  cards.forEach((card) => (card.hidden = !wanted.includes(card.dataset.kaart)));
  article.classList.toggle("op-a4", a4);
  choosePaper(a4 ? "a4" : "a6");
  paper.replaceChildren(...(a4 ? sheets(cards.filter((card) => !card.hidden)) : []));
  count.textContent = wanted.length === 1 ? "1 kaart gekozen." : `${wanted.length} kaarten gekozen.`;
  const url = new URL(location);
  if (wanted.length < boxes.length) url.searchParams.set("kaarten", wanted.join(","));
  else url.searchParams.delete("kaarten");
  if (a4) url.searchParams.set("papier", "a4");
  else url.searchParams.delete("papier");
  history.replaceState(null, "", url);
}

const asked = new URLSearchParams(location.search);
const ids = (asked.get("kaarten") ?? "").split(",").filter((id) => boxes.some((box) => box.value === id));
if (ids.length) boxes.forEach((box) => (box.checked = ids.includes(box.value)));
if (asked.get("papier") === "a4") form.elements.papier.value = "a4";

form.addEventListener("change", update);
form.addEventListener("submit", (event) => {
  event.preventDefault();
  print();
});
form.addEventListener("click", ({ target }) => {
  if (target.dataset.alle) {
    boxes.forEach((box) => (box.checked = target.dataset.alle === "true"));
    update();
  }
});
form.hidden = false;
update();
