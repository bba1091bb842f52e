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
let line = null;
let timer = 0;

/** Say a text at the bottom of the window for a while, with a link (`words`, `href`) if there is one. */
export function toast(text, link = null) {
  if (!line) {
    line = document.createElement("div");
    line.className = "toast";
    line.setAttribute("role", "status");
    document.body.append(line);
  }
  clearTimeout(timer);
  setTimeout(() => {
    line.textContent = text;
    if (!link) return;
    const way = Object.assign(document.createElement("a"), { href: link.href, textContent: link.words });
    line.append(" ", way);
  });
  timer = setTimeout(function clear() {
    if (line.matches(":hover, :focus-within")) timer = setTimeout(clear, A_WHILE);
    else line.replaceChildren();
  }, A_WHILE);
}
