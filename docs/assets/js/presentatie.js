// Slides with the keyboard: the page already scrolls from slide to slide, this adds keys, buttons and a count.

const dias = [...document.querySelectorAll(".dia")];
const blader = document.querySelector(".blader");
const teller = document.querySelector(".teller");
const scherm = document.querySelector("[data-scherm]");
// Up and down stay with the browser: on a slide that is taller than the window someone has to be able to scroll.
const NEXT = ["ArrowRight", "PageDown", " "];
const PREVIOUS = ["ArrowLeft", "PageUp"];
let here = Math.max(0, dias.findIndex((dia) => `#${dia.id}` === location.hash));

function count(number) {
  here = number;
  teller.textContent = `${here + 1} van ${dias.length}`;
}

function show(number) {
  count(Math.min(dias.length - 1, Math.max(0, number)));
  const dia = dias[here];
  const kop = dia.querySelector("h1, h2"); // a screen reader reads on from here
  kop.tabIndex = -1;
  kop.focus({ preventScroll: true });
  dia.scrollIntoView({ block: "start" });
  history.replaceState(null, "", `#${dia.id}`);
}

document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.key === " " && event.target.closest("a, button")) return;
  if (PREVIOUS.includes(event.key) || (event.key === " " && event.shiftKey)) show(here - 1);
  else if (NEXT.includes(event.key)) show(here + 1);
  else if (event.key === "Home") show(0);
  else if (event.key === "End") show(dias.length - 1);
  else return;
  event.preventDefault();
});

blader.addEventListener("click", (event) => {
  if (event.target.dataset.stap) show(here + Number(event.target.dataset.stap));
});
scherm.addEventListener("click", () => (document.fullscreenElement ? document.exitFullscreen() : document.documentElement.requestFullscreen()));

// Who scrolls by hand or follows a link is somewhere too: when the page has come to rest, at the slide in the middle of the window.
let moving = 0;
addEventListener("scroll", () => {
  clearTimeout(moving);
  moving = setTimeout(() => {
    const middle = dias.findIndex((dia) => dia.getBoundingClientRect().bottom > innerHeight / 2);
    if (middle >= 0) count(middle);
  }, 150);
});

scherm.hidden = !document.fullscreenEnabled;
blader.hidden = false;
count(here);
