// Slides with the keyboard: the page already scrolls from slide to slide, this adds keys, buttons and a count.

const slides = [...document.querySelectorAll(".dia")];
const buttons = document.querySelector(".blader");
const counter = document.querySelector(".teller");
const full = document.querySelector("[data-scherm]");
// Up and down stay with the browser: on a slide that is taller than the window someone has to be able to scroll.
const NEXT = ["ArrowRight", "PageDown", " "];
const PREVIOUS = ["ArrowLeft", "PageUp"];
let here = Math.max(0, slides.findIndex((slide) => `#${slide.id}` === location.hash));

function count(number) {
  here = number;
  counter.textContent = `${here + 1} van ${slides.length}`;
}

function show(number) {
  count(Math.min(slides.length - 1, Math.max(0, number)));
  const slide = slides[here];
  const heading = slide.querySelector("h1, h2"); // a screen reader reads on from here
  heading.tabIndex = -1;
  heading.focus({ preventScroll: true });
  slide.scrollIntoView({ block: "start" });
  history.replaceState(null, "", `#${slide.id}`);
}

document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.key === " " && event.target.closest("a, button")) return;
  if (PREVIOUS.includes(event.key) || (event.key === " " && event.shiftKey)) show(here - 1);
  else if (NEXT.includes(event.key)) show(here + 1);
  else if (event.key === "Home") show(0);
  else if (event.key === "End") show(slides.length - 1);
  else return;
  event.preventDefault();
});

buttons.addEventListener("click", (event) => {
  if (event.target.dataset.stap) show(here + Number(event.target.dataset.stap));
});
full.addEventListener("click", () => {
  const turned = document.fullscreenElement ? document.exitFullscreen() : document.documentElement.requestFullscreen();
  turned?.catch(() => {}); // refused: the slides go on as they are
});

// Who scrolls by hand or follows a link is somewhere too: when the page has come to rest, at the slide in the middle of
// the window.
const REST = 150; // milliseconds without scrolling
let moving = 0;
addEventListener("scroll", () => {
  clearTimeout(moving);
  moving = setTimeout(() => {
    const middle = slides.findIndex((slide) => slide.getBoundingClientRect().bottom > innerHeight / 2);
    if (middle >= 0) count(middle);
  }, REST);
});

full.hidden = !document.fullscreenEnabled;
buttons.hidden = false;
count(here);
