// Pages that are near in meaning to the words of a question, from a table that was made beforehand (zoeken/verwant.py).

const MEANING = 0.2; // of the order: what comes from pages near in meaning
const ENOUGH = 0.6; // of the nearest page: from here on a page counts that has no word of the question at all

/**
 * Mix into the scores which pages are near. `table` has the number of each page in the table, -1 for one that is gone;
 * `nearOf` gives what stands there for a stem. Returns whether anything was near.
 */
export function mixNear(total, concepts, table, nearOf) {
  const near = new Float64Array(total.length);
  for (const { stem, tells } of concepts) {
    const found = nearOf(stem);
    for (let i = 0; i < found.length; i += 2) {
      const page = table[found[i]];
      if (page >= 0) near[page] += found[i + 1] * tells;
    }
  }
  const nearest = near.reduce((most, one) => Math.max(most, one), 0);
  if (!nearest) return false;
  const top = total.reduce((most, score) => Math.max(most, score), 0) || 1;
  near.forEach((one, page) => {
    if (!total[page] && one < nearest * ENOUGH) return;
    total[page] = top * ((1 - MEANING) * Math.sqrt(total[page] / top) + (MEANING * one) / nearest);
  });
  return true;
}
