// Copy buttons. <button data-kopieer="id" hidden> copies the element with that id, italics and links included where it
// has them. Without scripts the button stays hidden, and the text can be selected by hand.

import { make } from "./gedeeld/element.js";
import { copyElement, select } from "./gedeeld/klembord.js";

const A_WHILE = 4000; // milliseconds that the button says what happened

const status = make("p", { role: "status", class: "alleen-voorlezen" });
document.body.append(status);

for (const button of document.querySelectorAll("button[data-kopieer]")) {
  const name = button.textContent;
  const source = document.getElementById(button.dataset.kopieer);
  button.hidden = false;
  button.addEventListener("click", async () => {
    const copied = await copyElement(source);
    if (!copied) select(source);
    button.textContent = status.textContent = copied ? "Gekopieerd" : "De tekst is gekozen: druk op Ctrl+C";
    setTimeout(() => {
      button.textContent = name;
      status.textContent = "";
    }, A_WHILE);
  });
}
