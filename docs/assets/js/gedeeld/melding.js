// What a tool says where it stands.

/** Say a text below an element, to who sees the page and to who hears it. A next text takes the place of this one. */
export function say(text, element) {
  let line = element.nextElementSibling;
  if (!line?.matches("[data-melding]")) {
    line = document.createElement("p");
    line.className = "klein";
    line.dataset.melding = "";
    line.setAttribute("role", "status");
    element.after(line);
  }
  setTimeout(() => { line.textContent = text; }); // a screen reader only tells what changes in a line that stands there
}
