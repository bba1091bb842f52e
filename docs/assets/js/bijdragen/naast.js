// The nearest choice to a wrong one, as a Dutch hint: what Python's difflib would say.

/** Return a hint with the choice that looks most like `fout`, as Python's difflib sees it, or an empty string. */
export function naast(fout, keuzes) {
  let best = { gelijkenis: 0.55, keuze: "" };
  for (const keuze of keuzes) {
    const gelijkenis = (2 * gedeeld([...keuze], [...fout])) / ([...keuze].length + [...fout].length || 1);
    if (gelijkenis > best.gelijkenis || (gelijkenis === best.gelijkenis && keuze > best.keuze)) best = { gelijkenis, keuze };
  }
  return best.keuze && ` Bedoelde je '${best.keuze}'?`;
}

// The sum of the longest common pieces, left and right of each other (Ratcliff and Obershelp).
function gedeeld(a, b) {
  let [lengte, beginA, beginB] = [0, 0, 0];
  for (let i = 0; i < a.length; i += 1) {
    for (let j = 0; j < b.length; j += 1) {
      let k = 0;
      while (a[i + k] !== undefined && a[i + k] === b[j + k]) k += 1;
      if (k > lengte) [lengte, beginA, beginB] = [k, i, j];
    }
  }
  if (!lengte) return 0;
  return lengte + gedeeld(a.slice(0, beginA), b.slice(0, beginB)) + gedeeld(a.slice(beginA + lengte), b.slice(beginB + lengte));
}
