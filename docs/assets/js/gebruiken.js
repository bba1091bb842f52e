// The tools below a page: print it, copy a text of it. What only a click needs, comes when
// someone is about to click: a first look should ask for little.

const A_WHILE = 4000; // milliseconds that a button says what happened
const CHOSEN = "De tekst is gekozen: druk op Ctrl+C";
const REFUSED = "Dat lukt nu niet: open de tekst onder ‘Over deze pagina’";

/** A button that prints the page; a case with a choice in the part that it names. */
function printing(button) {
  button.hidden = false;
  button.addEventListener("click", () => {
    if (button.dataset.druk) document.documentElement.dataset.drukDeel = button.dataset.druk;
    print();
  });
}

/**
 * A button that copies the element it names, italics and links included, or the text at an address. Without scripts one
 * selects it by hand.
 */
function copying(button, status) {
  const name = button.textContent;
  const source = document.getElementById(button.dataset.kopieer);
  const address = button.dataset.kopieerVan;
  let clipboard = null;
  // At once when someone comes near: the click itself has to copy, or a browser refuses it.
  const load = () => (clipboard ??= import("./gedeeld/klembord.js"));
  for (const near of ["pointerenter", "focus"]) button.addEventListener(near, load, { once: true });
  button.addEventListener("click", async () => {
    const { copyElement, copyFrom, select } = await load();
    const copied = await (address ? copyFrom(address) : copyElement(source));
    if (!copied && source) select(source);
    button.textContent = status.textContent = copied ? "Gekopieerd" : source ? CHOSEN : REFUSED;
    setTimeout(() => {
      button.textContent = name;
      status.textContent = "";
    }, A_WHILE);
  });
  button.hidden = false;
}

/** A line for who does not see the button change. */
function spoken() {
  const line = Object.assign(document.createElement("p"), { className: "alleen-voorlezen" });
  line.setAttribute("role", "status");
  document.body.append(line);
  return line;
}

for (const button of document.querySelectorAll("[data-druk]")) printing(button);
addEventListener("afterprint", () => delete document.documentElement.dataset.drukDeel);
const copies = document.querySelectorAll("button[data-kopieer], button[data-kopieer-van]");
const status = copies.length && spoken();
for (const button of copies) copying(button, status);
