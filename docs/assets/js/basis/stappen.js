// Steps of a methode can be ticked off; what is done stays on this device, per page.

import { KEYS, read, write } from "../gedeeld/opslag.js";

const steps = document.querySelectorAll(".stappen > ol > li");
if (steps.length) {
  const list = steps[0].parentElement;
  const boxes = [...steps].map((step, i) => {
    const box = Object.assign(document.createElement("input"), { type: "checkbox", className: "vink" });
    box.setAttribute("aria-label", `Stap ${i + 1} gedaan`);
    step.prepend(box);
    return box;
  });
  const say = (text) => import("../gedeeld/melding.js").then((melding) => melding.say(text, list));
  const lost = () => say("Je vinkjes waren niet te lezen en zijn weggehaald.");
  const sound = (value) => Array.isArray(value) && value.every(Number.isInteger);
  const key = `${KEYS.steps}${location.pathname}`;
  for (const i of read(key, { sound, damaged: lost }) ?? []) if (boxes[i]) boxes[i].checked = true;
  list.addEventListener("change", () => {
    const kept = write(key, [...boxes.keys()].filter((i) => boxes[i].checked));
    if (!kept) say("Je browser bewaart je vinkjes niet. Ze zijn weg als je deze pagina sluit.");
  });
}
