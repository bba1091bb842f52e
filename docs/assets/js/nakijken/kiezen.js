// Which questions somebody gets: those that only they can answer, of the pages that wait most, in their own field
// first. Nothing about who answers is kept.

/**
 * Return all questions that fit a role, best first, as [{pagina, taak, zin, merk, partij, bron, waar, erbij}]; what a
 * question does not have is empty. `eerst` is the question of a link, as {nummer, taak, merk}: it comes first, and
 * after it the others of its page.
 */
export function choose({ taken, partijen, paginas }, { rol, thema = "", eerst = {} }) {
  const mine = partijen[rol] ?? [];
  const found = [];
  for (const pagina of paginas) {
    const waits = pagina.gezocht.filter(({ rollen }) => !rollen.length || rollen.includes(rol)).length;
    for (const [place, vraag] of pagina.vragen.entries()) {
      const { taak, zin = "", merk = "", partij = "", bron = "", waar = "", erbij = [], gegeven = 0 } = vraag;
      const { rollen, partij: spoken } = taken[taak];
      const asked = eerst.nummer === pagina.id && eerst.taak === taak && eerst.merk === merk;
      if (!asked && spoken && !mine.includes(partij)) continue;
      if (!asked && rollen.length && !rollen.includes(rol)) continue;
      const points = [
        asked,
        eerst.nummer === pagina.id,
        thema !== "" && pagina.themas.includes(thema),
        spoken && mine.includes(partij), // only they can judge their own words
        rollen.includes(rol),
        waits,
        -gegeven,
        -place,
      ].map(Number);
      found.push({ vraag: { pagina, taak, zin, merk, partij, bron, waar, erbij }, points });
    }
  }
  found.sort((a, b) => better(b.points, a.points) || a.vraag.pagina.id.localeCompare(b.vraag.pagina.id));
  return found.map(({ vraag }) => vraag);
}

function better(one, other) {
  const place = one.findIndex((points, n) => points !== other[n]);
  return place < 0 ? 0 : one[place] - other[place];
}

/** Return as many of the questions as fit in the minutes, at least one, and no more than three of one page. */
export function fit(questions, { taken }, minutes, already = 0) {
  const [chosen, perPage] = [[], new Map()];
  let left = minutes;
  for (const question of questions) {
    const { minuten } = taken[question.taak];
    const count = perPage.get(question.pagina.id) ?? 0;
    if (count >= 3 || (chosen.length + already > 0 && minuten > left)) continue;
    perPage.set(question.pagina.id, count + 1);
    left -= minuten;
    chosen.push(question);
    if (left <= 0) break;
  }
  return chosen;
}

/** Return what a link asks: ?vraag=S013.herken.1a2b3c4d is one question, ?vraag=S013 the first of that page. */
export function asked(search) {
  const [nummer = "", taak = "", merk = ""] = (new URLSearchParams(search).get("vraag") ?? "").split(".");
  return /^[A-Z][0-9]{3}$/.test(nummer) ? { nummer, taak, merk } : {};
}
