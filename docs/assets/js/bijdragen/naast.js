// The nearest choice to a wrong one, as a Dutch hint: what Python's difflib would say.

const ENOUGH = 0.55;

/** Return a choice as a hint, or an empty string when there is none. */
export const hinted = (choice) => choice && ` Bedoelde je '${choice}'?`;

/** Return a hint with the choice that looks most like `wrong`, or an empty string. */
export const nearest = (wrong, choices) => hinted(closest(wrong, choices));

/** Return the choice that looks most like `wrong`, as Python's difflib sees it, or "". Capitals do not count. */
export function closest(wrong, choices) {
  let best = { likeness: ENOUGH, plain: "" };
  const sought = [...wrong.toLowerCase()];
  const plainOf = new Map(choices.map((choice) => [choice.toLowerCase(), choice]));
  for (const plain of plainOf.keys()) {
    const likeness = (2 * shared([...plain], sought)) / ([...plain].length + sought.length || 1);
    if (likeness > best.likeness || (likeness === best.likeness && plain > best.plain)) best = { likeness, plain };
  }
  return plainOf.get(best.plain) ?? "";
}

// The sum of the longest common pieces, left and right of each other (Ratcliff and Obershelp).
function shared(a, b) {
  let [size, beginA, beginB] = [0, 0, 0];
  for (let i = 0; i < a.length; i += 1) {
    for (let j = 0; j < b.length; j += 1) {
      let k = 0;
      while (a[i + k] !== undefined && a[i + k] === b[j + k]) k += 1;
      if (k > size) [size, beginA, beginB] = [k, i, j];
    }
  }
  if (!size) return 0;
  return size + shared(a.slice(0, beginA), b.slice(0, beginB)) + shared(a.slice(beginA + size), b.slice(beginB + size));
}
