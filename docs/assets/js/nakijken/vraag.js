// One question on the screen: its page, its sentence, the answers to choose from, and room for own words.

import { make } from "../gedeeld/element.js";

/** Draw a question in `box`; `kant` says whether somebody is still asked on which side of its page they stand. */
export function drawQuestion(box, { taken, woorden, bronnen }, vraag, { basis, kant, given = {} }) {
  const { pagina, taak, zin, partij, bron, waar, erbij } = vraag;
  const [title, help] = woorden.nakijktaak[taak];
  const said = partij && `Wij lieten dit iemand zeggen: ${woorden.partij[partij][0].toLowerCase()}.`;
  box.querySelector("[data-titel]").textContent = title;
  box.querySelector("[data-over]").replaceChildren(
    `Het gaat over `,
    make("a", { href: `${basis}${pagina.adres}`, target: "_blank" }, `${pagina.titel} (opent in een nieuw tabblad)`),
    `. ${help} ${said || ""}`,
  );
  const quote = box.querySelector("blockquote");
  quote.hidden = !zin;
  quote.firstElementChild.textContent = zin;
  box.querySelector("[data-erbij]").replaceChildren(...erbij.map(([name, text]) => (
    make("div", {}, make("dt", {}, name), make("dd", {}, text))
  )));
  const source = box.querySelector("[data-bron]");
  source.hidden = !bron;
  source.replaceChildren(...(bron ? [
    "De bron: ",
    make("a", { href: `${basis}bronnen/${bron.toLowerCase()}/`, target: "_blank" }, bronnen[bron] ?? bron),
    waar ? ` (${waar})` : "",
    ". Lees daar de plek na. Lukt dat niet, kies dan ‘Weet ik niet’.",
  ] : []));
  const row = (name, list) => (slug) => {
    const [label, uitleg] = list[slug];
    return choice(name, slug, label, uitleg, given[name] === slug);
  };
  const answers = taken[taak].uitkomsten.map(row("uitkomst", woorden.nakijkuitkomst));
  box.querySelector("[data-uitkomst]").replaceChildren(...answers);
  const sides = box.querySelector("[data-kant]");
  sides.hidden = !kant;
  if (kant) {
    const [first, second] = pagina.polen;
    const named = {
      eerste: [first, woorden.kant.eerste[1]],
      tweede: [second, woorden.kant.tweede[1]],
      beide: woorden.kant.beide,
    };
    sides.querySelector(".keuzes").replaceChildren(...Object.keys(named).map(row("kant", named)));
  }
}

const choice = (name, value, label, uitleg, checked) => make(
  "label",
  { class: "keus" },
  make("input", { type: "radio", name, value, checked }),
  make("span", {}, make("b", {}, label), ` ${uitleg}`),
);
