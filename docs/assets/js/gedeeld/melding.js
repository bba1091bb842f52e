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

const A_WHILE = 6000; // milliseconds that a text stays at the bottom of the window
const MOST = 2; // texts at a time: a next one does not wipe what someone has not read yet
let box = null;

/** Say a text at the bottom of the window for a while, with a link (`words`, `href`) if there is one. */
export function toast(text, link = null) {
  if (!box) {
    box = document.createElement("div");
    box.className = "toast";
    box.setAttribute("role", "status");
    document.body.append(box);
  }
  const line = Object.assign(document.createElement("div"), { textContent: text });
  if (link) line.append(" ", Object.assign(document.createElement("a"), { href: link.href, textContent: link.words }));
  setTimeout(() => {
    box.append(line);
    while (box.children.length > MOST) box.firstElementChild.remove();
  });
  setTimeout(function clear() {
    if (box.matches(":hover, :focus-within")) setTimeout(clear, A_WHILE);
    else line.remove();
  }, A_WHILE);
}
