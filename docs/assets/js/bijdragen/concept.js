// The drafts: kept in this browser only, so that a closed tab costs nothing. A tab never writes over what another tab wrote:
// it goes on in a place of its own. A browser that keeps nothing is no fault.

/** Return the keeper of the drafts of one kind. `bijAnder` is called when another tab wrote in the draft of this one. */
export function maakConcept(soort, bijAnder) {
  const begin = `kennisbank.concept.${soort}`;
  let sleutel = begin;
  let gezien = null; // the draft as this tab last read or wrote it

  const kijk = (naam) => stil(() => localStorage.getItem(naam));
  const namen = () => stil(() => Object.keys(localStorage).filter((naam) => naam === begin || naam.startsWith(`${begin}.`)).sort()) ?? [];

  function neem(naam) {
    sleutel = naam;
    gezien = kijk(naam);
    stil(() => sessionStorage.setItem(begin, naam)); // so that this tab finds its own draft again
    return stil(() => JSON.parse(gezien));
  }

  function verhuis() {
    neem(`${begin}.${Date.now()}`);
    bijAnder();
  }

  window.addEventListener("storage", ({ key, newValue }) => {
    if (key === sleutel && newValue !== gezien) verhuis();
  });

  return {
    /** Keep the draft; returns whether the browser took it. */
    bewaar(concept) {
      if (kijk(sleutel) !== gezien) verhuis();
      const tekst = JSON.stringify(concept);
      return stil(() => {
        localStorage.setItem(sleutel, tekst);
        gezien = tekst;
        return true;
      }) ?? false;
    },
    /** Return the draft of this tab, or else the last one, or null. */
    haal() {
      const eigen = stil(() => sessionStorage.getItem(begin));
      return neem(namen().includes(eigen) ? eigen : namen().at(-1) ?? begin);
    },
    /** Say whether there is another draft than this one. */
    ander: () => namen().some((naam) => naam !== sleutel),
    /** Return the next draft; this tab goes on with that one. */
    wissel: () => neem(namen().find((naam) => naam > sleutel) ?? namen()[0]),
    /** Forget the draft of this tab. */
    wis() {
      if (kijk(sleutel) === gezien) stil(() => localStorage.removeItem(sleutel));
      gezien = kijk(sleutel);
    },
  };
}

function stil(doe) {
  try {
    return doe();
  } catch {
    return null;
  }
}
