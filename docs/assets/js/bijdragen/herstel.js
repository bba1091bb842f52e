// Mends a finding, where only one thing can have been meant, and only when the judge then finds less than before.

import { makeMends } from "./middelen.js";
import { control } from "./velden.js";

/**
 * Return a function (finding, state) => an action that mends the finding in its field and then calls `mended` with that
 * field, or null when only the writer knows what was meant. `state` is {waarden, teksten, meldingen}: what the form
 * holds and what was found in it.
 */
export function makeRepair({ middelen }, signs, { judge, mended }) {
  const mend = makeMends(middelen, signs);

  function text(finding, { waarden, teksten, meldingen }) {
    const [, kop] = finding.plaats;
    const lines = teksten[kop].split("\n");
    const n = finding.regel - 1;
    const made = mend(finding, lines, n);
    if (!made) return null;
    const whole = [...lines.slice(0, n), ...made, ...lines.slice(n + 1)].join("\n");
    return judge(waarden, { ...teksten, [kop]: whole }).length < meldingen.length ? whole : null;
  }

  function field({ plaats, ...finding }, { waarden, teksten, meldingen }) {
    const value = plaats.reduce((found, step) => found?.[step], waarden);
    const made = typeof value === "string" && !value.includes("\n") ? mend(finding, [value], 0) : null;
    if (!made) return null;
    const copy = structuredClone(waarden);
    plaats.slice(0, -1).reduce((found, step) => found[step], copy)[plaats.at(-1)] = made.join("\n");
    return judge(copy, teksten).length < meldingen.length ? made.join("\n") : null;
  }

  return (finding, state) => {
    const inText = finding.plaats[0] === "tekst";
    const right = inText ? finding.regel > 0 && text(finding, state) : field(finding, state);
    if (typeof right !== "string") return null;
    return () => {
      const input = control(finding.element);
      input.value = right;
      mended(input);
    };
  };
}
