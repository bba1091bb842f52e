// One question at a time, or all on one page.

/** Return {naar, vorige, volgende, alles, nu} for the steps of a form; `bij` is called when another step comes in view. */
export function maakStappen(formulier, bij) {
  const stappen = [...formulier.querySelectorAll("[data-stap]")];
  const delen = [...formulier.querySelectorAll(".deel")];
  const voortgang = formulier.querySelector(".voortgang");
  const knoppen = formulier.querySelector(".stapknoppen");
  let [nu, alles] = [0, false];

  function toon() {
    for (const [plek, stap] of stappen.entries()) stap.hidden = !alles && plek !== nu;
    for (const deel of delen) deel.hidden = !alles && !deel.contains(stappen[nu]);
    knoppen.hidden = voortgang.hidden = alles;
    voortgang.textContent = `Stap ${nu + 1} van ${stappen.length}`;
    knoppen.querySelector("[data-doe=vorige]").disabled = nu === 0;
    knoppen.querySelector("[data-doe=volgende]").hidden = nu === stappen.length - 1;
    bij(stappen[nu]);
  }

  function ga(plek) {
    nu = Math.max(0, Math.min(stappen.length - 1, plek));
    toon();
    const eerste = [...stappen[nu].querySelectorAll("input, textarea, select, summary, button")].find((element) => element.checkVisibility());
    eerste?.focus();
    (alles ? stappen[nu] : formulier.querySelector(".voortgang")).scrollIntoView({ block: "start" });
  }

  toon();
  return {
    vorige: () => ga(nu - 1),
    volgende: () => ga(nu + 1),
    laatste: () => ga(stappen.length - 1),
    /** Bring an element in view, without moving the focus. */
    naar: (element) => {
      const plek = stappen.findIndex((stap) => stap.contains(element));
      if (plek >= 0 && !alles) nu = plek;
      for (let details = element.closest("details"); details; details = details.parentElement.closest("details")) details.open = true;
      toon();
    },
    alles: (waarde) => {
      alles = waarde;
      toon();
    },
    nu: () => stappen[nu],
  };
}
