// The map shows the cases that the list shows. Its dots are one shape, a piece for each; names and lines go with them.

const drawn = document.querySelector("#stip");
const list = document.querySelector(".kieslijst .kaarten");
if (drawn && list) {
  const dots = drawn.getAttribute("d").match(/M[^M]+/g);
  const names = [...document.querySelectorAll(".landkaart .namen > a")];
  const words = [...document.querySelectorAll(".landkaart-woorden > li")];
  const said = document.querySelector("[data-op-de-kaart]");
  const addressOf = (element) => element?.href?.baseVal ?? element?.getAttribute("href") ?? "";
  const pageOf = (element) => new URL(addressOf(element), location.href).pathname;

  const follow = () => {
    const shown = new Set([...list.children].filter((c) => !c.hidden).map((c) => pageOf(c.querySelector("a"))));
    const isShown = (link) => shown.has(pageOf(link));
    const here = words.filter((word) => isShown(word.querySelector("a")));
    const left = dots.filter((_, number) => here.includes(words[number]));
    drawn.setAttribute("d", left.join("") || "M0 0");
    for (const word of words) word.hidden = !here.includes(word);
    for (const name of names) {
      for (const part of [name, name.nextElementSibling]) part.toggleAttribute("hidden", !isShown(name));
    }
    const some = left.length < dots.length;
    if (said) said.textContent = some ? `Op de kaart: ${left.length} van de ${dots.length}.` : "";
  };
  document.addEventListener("gefilterd", follow);
  follow();
}
