// One question at a time, or all on one page. The step stands in the history of the browser, so that Back goes one step back.

/** Return {vorige, volgende, naar, zet, alles, nu, plek} for the steps of a form; `bij` is called when another step comes in view. */
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
    formulier.querySelector("[data-eerst]").hidden = alles || nu > 0;
    knoppen.querySelector("[data-doe=vorige]").hidden = nu === 0;
    knoppen.querySelector("[data-doe=volgende]").hidden = nu === stappen.length - 1;
    bij(stappen[nu]);
  }

  function zet(plek) {
    nu = Math.max(0, Math.min(stappen.length - 1, plek));
    history.replaceState({ stap: nu }, "");
    toon();
  }

  function ga(plek) {
    history.pushState({}, "");
    zet(plek);
    kijk();
  }

  function kijk() {
    const eerste = [...stappen[nu].querySelectorAll("input, textarea, select, summary, button")].find((element) => element.checkVisibility());
    eerste?.focus();
    (alles ? stappen[nu] : voortgang).scrollIntoView({ block: "start" });
  }

  window.addEventListener("popstate", ({ state }) => {
    if (state?.stap === undefined || alles) return; // a link within the page
    zet(state.stap);
    kijk();
  });
  toon();
  return {
    vorige: () => ga(nu - 1),
    volgende: () => ga(nu + 1),
    /** Bring a step in view, without moving the focus. */
    zet,
    /** Bring an element in view, without moving the focus. */
    naar: (element) => {
      const plek = stappen.findIndex((stap) => stap.contains(element));
      for (let details = element.closest("details"); details; details = details.parentElement.closest("details")) details.open = true;
      if (plek >= 0 && !alles) zet(plek);
    },
    alles: (waarde) => {
      alles = waarde;
      toon();
    },
    nu: () => stappen[nu],
    plek: () => nu,
  };
}
