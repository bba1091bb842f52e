// Reads back what Python packed in small files (zoeken/pakken.py).

const [ZERO, CAPITAL, SMALL] = Array.from("0Aa", (sign) => sign.charCodeAt(0));
const BASE = 26; // letters of the alphabet

/**
 * Returns [page, times, page, times …]: a step in base 26 (capitals, then one small letter), and digits when it is more
 * than once.
 */
export function unpack(text) {
  const found = [];
  let page = -1;
  let step = 0;
  let times = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code >= SMALL) {
      page += step * BASE + code - SMALL + 1;
      found.push(page, 1);
      step = times = 0;
    } else if (code >= CAPITAL) {
      step = step * BASE + code - CAPITAL;
    } else {
      times = times * 10 + code - ZERO;
      found[found.length - 1] = times;
    }
  }
  return found;
}

/** The number of the file that holds a key: the last one that does not begin after it. */
export function fileOf(bounds, key) {
  let low = 0;
  let high = bounds.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (bounds[middle] <= key) low = middle + 1;
    else high = middle;
  }
  return Math.max(0, low - 1);
}
