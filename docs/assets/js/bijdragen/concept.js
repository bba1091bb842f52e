// The draft: kept in this browser only, so that a closed tab costs nothing. A browser that keeps nothing is no fault.

const SLEUTEL = (soort) => `kennisbank.concept.${soort}`;

/** Keep a draft; returns whether the browser took it. */
export function bewaar(soort, concept) {
  try {
    localStorage.setItem(SLEUTEL(soort), JSON.stringify(concept));
    return true;
  } catch {
    return false;
  }
}

/** Return the draft of a kind, or null. */
export function haal(soort) {
  try {
    return JSON.parse(localStorage.getItem(SLEUTEL(soort)));
  } catch {
    return null;
  }
}

/** Forget the draft of a kind. */
export function wis(soort) {
  try {
    localStorage.removeItem(SLEUTEL(soort));
  } catch {
    // nothing was kept
  }
}
