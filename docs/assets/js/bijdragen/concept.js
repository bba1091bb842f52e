// The drafts: kept in this browser only, so that a closed tab costs nothing. A tab never writes over what another tab
// wrote: it goes on in a place of its own. A browser that keeps nothing is no fault.

import { KEYS, local, session } from "../gedeeld/opslag.js";

/**
 * Return the keeper of the drafts of one kind. `whenOther` is called when another tab wrote in the draft of this one;
 * `sound` says whether a draft can be put in the form: another is thrown away, and `whenDamaged` is called.
 */
export function makeDrafts(soort, { whenOther, whenDamaged, sound }) {
  const begin = `${KEYS.draft}${soort}`;
  let key = begin;
  let seen = null; // the draft as this tab last read or wrote it

  const names = () => local.keys(begin).filter((name) => name === begin || name.startsWith(`${begin}.`));

  function take(name) {
    key = name;
    session.keep(begin, name); // so that this tab finds its own draft again
    const draft = local.read(name, { sound, damaged: whenDamaged });
    seen = local.text(name);
    return draft;
  }

  function move() {
    take(`${begin}.${Date.now()}`);
    whenOther();
  }

  window.addEventListener("storage", (event) => {
    if (event.key === key && event.newValue !== seen) move();
  });

  return {
    /** Keep the draft; returns whether the browser took it. */
    keep(draft) {
      if (local.text(key) !== seen) move();
      const text = JSON.stringify(draft);
      const kept = local.keep(key, text);
      if (kept) seen = text;
      return kept;
    },
    /** Return the draft of this tab, or else the last one, or null. */
    last() {
      const own = session.text(begin);
      return take(names().includes(own) ? own : names().at(-1) ?? begin);
    },
    /** Say whether there is another draft than this one. */
    hasOther: () => names().some((name) => name !== key),
    /** Return the next draft; this tab goes on with that one. */
    next: () => take(names().find((name) => name > key) ?? names()[0] ?? begin),
    /** Throw away the draft of this tab, that cannot be put in the form. */
    drop() {
      local.remove(key);
      seen = local.text(key);
      whenDamaged();
    },
    /** Forget the draft of this tab. */
    forget() {
      if (local.text(key) === seen) local.remove(key);
      seen = local.text(key);
    },
  };
}
