// The menu folds behind a button on small screens. Without scripts it stands open.

const menu = document.getElementById("menu");
const button = document.querySelector(".menuknop");
const isOpen = () => button.getAttribute("aria-expanded") === "true";

function toggle(open) {
  button.setAttribute("aria-expanded", String(open));
  menu.classList.toggle("open", open);
}

if (menu && button) {
  button.addEventListener("click", () => toggle(!isOpen()));
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || !isOpen()) return;
    toggle(false);
    button.focus();
  });
}
