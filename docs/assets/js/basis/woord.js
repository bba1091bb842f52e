// A word with an explanation opens on a click, a tap or Enter without any script. With a mouse it also opens on hover,
// beside the word.

import { beside } from "../gedeeld/naast.js";

const OPEN_AFTER = 250; // milliseconds that a mouse rests on the word
const CLOSE_AFTER = 300; // milliseconds that it is away from both: enough to go from the one to the other

function hover(word, explanation) {
  const isOpen = () => explanation.matches(":popover-open");
  const open = () => isOpen() || explanation.showPopover();
  const close = () => isOpen() && !explanation.contains(document.activeElement) && explanation.hidePopover();
  let timer = 0;
  for (const part of [word, explanation]) {
    for (const [name, action, pause] of [["pointerenter", open, OPEN_AFTER], ["pointerleave", close, CLOSE_AFTER]]) {
      part.addEventListener(name, (event) => {
        clearTimeout(timer);
        if (event.pointerType === "mouse") timer = setTimeout(action, pause);
      });
    }
  }
}

for (const word of document.querySelectorAll("button.woord")) {
  const explanation = document.getElementById(word.getAttribute("popovertarget"));
  if (!explanation?.showPopover) continue;
  explanation.addEventListener("toggle", ({ newState }) => newState === "open" && beside(word, explanation));
  hover(word, explanation);
}
