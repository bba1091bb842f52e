// Light or dark: the device's choice, unless the reader chose here. vooraf.js has read that before the first paint.

import { KEYS, local } from "../gedeeld/opslag.js";

const choice = document.querySelector(".kleurkeuze");
if (choice) {
  const { dataset } = document.documentElement;
  const options = [...choice.querySelectorAll("input")];
  const say = (text) => import("../gedeeld/melding.js").then((melding) => melding.say(text, choice));

  function show(colours) {
    if (colours === "auto") delete dataset.kleur;
    else dataset.kleur = colours;
  }

  function choose(colours) {
    show(colours);
    if (colours === "auto") local.remove(KEYS.colours);
    else if (!local.keep(KEYS.colours, colours)) {
      say("Je browser bewaart je keuze niet. Ze geldt alleen op deze pagina.");
    }
  }

  if (!options.some(({ value }) => value === (dataset.kleur ?? "auto"))) {
    choose("auto");
    say("Je keuze van kleuren was niet te lezen en is weggehaald.");
  }
  for (const option of options) {
    option.checked = option.value === (dataset.kleur ?? "auto");
    option.addEventListener("change", () => choose(option.value));
  }
  choice.hidden = false;
}
