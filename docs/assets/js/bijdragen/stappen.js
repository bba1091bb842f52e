// One question at a time, or all on one page. The step stands in the history of the browser, so that Back goes one
// step back.

const FOCUS = "input, textarea, select, summary, button";

/**
 * Return {back, next, bring, put, all, now, place} for the steps of a form; `shown` is called when another comes in
 * view.
 */
export function makeSteps(form, shown) {
  const steps = [...form.querySelectorAll("[data-stap]")];
  const questions = steps.filter(({ dataset }) => dataset.stap).length; // what comes after them asks for nothing
  const parts = [...form.querySelectorAll(".deel")];
  const progress = form.querySelector(".voortgang");
  const buttons = form.querySelector(".stapknoppen");
  let [now, all] = [0, false];

  function show() {
    for (const [place, step] of steps.entries()) step.hidden = !all && place !== now;
    for (const part of parts) part.hidden = !all && !part.contains(steps[now]);
    buttons.hidden = progress.hidden = all;
    progress.textContent = now < questions ? `Vraag ${now + 1} van ${questions}` : "Na de vragen";
    form.querySelector("[data-eerst]").hidden = all || now > 0;
    buttons.querySelector("[data-doe=vorige]").hidden = now === 0;
    buttons.querySelector("[data-doe=volgende]").hidden = now === steps.length - 1;
    shown(steps[now]);
  }

  function put(place) {
    now = Math.max(0, Math.min(steps.length - 1, Number.isInteger(place) ? place : 0));
    history.replaceState({ stap: now }, "");
    show();
  }

  function go(place) {
    history.pushState({}, "");
    put(place);
    look();
  }

  function look() {
    const first = [...steps[now].querySelectorAll(FOCUS)].find((element) => element.checkVisibility());
    first?.focus();
    (all ? steps[now] : progress).scrollIntoView({ block: "start" });
  }

  window.addEventListener("popstate", ({ state }) => {
    if (state?.stap === undefined || all) return; // a link within the page
    put(state.stap);
    look();
  });
  show();
  return {
    back: () => go(now - 1),
    next: () => go(now + 1),
    /** Bring a step in view, without moving the focus. */
    put,
    /** Bring an element in view, without moving the focus. */
    bring: (element) => {
      const place = steps.findIndex((step) => step.contains(element));
      for (let fold = element.closest("details"); fold; fold = fold.parentElement.closest("details")) fold.open = true;
      if (place >= 0 && !all) put(place);
    },
    all: (value) => {
      all = value;
      show();
    },
    now: () => steps[now],
    place: () => now,
  };
}
