// A keuzemoment hides what follows until the reader has thought about it. A link into the hidden part opens it.

const moment = document.querySelector("[data-keuzemoment]");
if (moment) {
  const on = moment.querySelector("[data-verder]");
  const rest = document.querySelector(".na-keuze");
  const open = () => {
    rest.classList.add("open");
    on.hidden = true;
  };
  const follow = () => {
    const target = document.getElementById(location.hash.slice(1));
    if (!target || !rest.contains(target)) return;
    open();
    target.scrollIntoView();
  };
  on.hidden = false;
  on.addEventListener("click", () => {
    open();
    const heading = rest.querySelector("h2");
    heading.tabIndex = -1;
    heading.focus();
  });
  addEventListener("beforeprint", () => rest.classList.add("open"));
  addEventListener("hashchange", follow);
  follow();
}
