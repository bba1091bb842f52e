// What this browser keeps for the reader. A browser may forbid it, be full, or hold something that an older version of
// this site wrote. None of that may stop a page: reading gives null, writing says whether it worked.

/**
 * Everything that the site keeps in a browser, by its key or what the key begins with. A test tries every tool with
 * each of these refused, full and damaged. vooraf.js and offline/sw.js are no modules and name theirs themselves.
 */
export const KEYS = {
  colours: "kleur",
  steps: "stappen:", // and the path of the page
  selection: "kennisbank.selectie",
  draft: "kennisbank.concept.", // and the kind of page
  stand: "kennisbank-stand", // what is kept to read without internet
  copies: "kennisbank-kopie-", // and the version of the site: the pages themselves
};

/** A guarded storage. `find` gives the browser's own; where storage is forbidden, asking for it throws already. */
function keeper(find) {
  const safely = (action, otherwise) => {
    try {
      return action(find()) ?? otherwise;
    } catch {
      return otherwise;
    }
  };
  const storage = {
    /** The text that stands under a key, or null. */
    text: (key) => safely((place) => place.getItem(key), null),
    /** Keep a text; returns whether the browser took it. */
    keep: (key, text) => safely((place) => (place.setItem(key, text), true), false),
    /** Forget what stands under a key; returns whether it is gone. */
    remove: (key) => safely((place) => (place.removeItem(key), true), false),
    /** The keys that begin with a text, in the order of the alphabet. */
    keys: (begin = "") => safely((place) => Object.keys(place).filter((key) => key.startsWith(begin)).sort(), []),
    /** Keep a value as JSON; returns whether the browser took it. */
    write: (key, value) => storage.keep(key, JSON.stringify(value)),
    /**
     * The value that `write` kept under a key, or null. What is no JSON, or not `sound`, is thrown away; then `damaged`
     * is called, so that the tool can say so to the reader.
     */
    read(key, { sound = () => true, damaged = () => {} } = {}) {
      const text = storage.text(key);
      if (text === null) return null;
      try {
        const value = JSON.parse(text);
        if (value === null || sound(value)) return value;
      } catch {
        // no JSON: as damaged as a value of another shape
      }
      storage.remove(key);
      damaged();
      return null;
    },
  };
  return storage;
}

/** Kept until the reader or the browser wipes it. */
export const local = Object.freeze(keeper(() => localStorage));
/** Kept as long as this tab lives. */
export const session = Object.freeze(keeper(() => sessionStorage));
/** What most tools need: a value under a key, kept in this browser. */
export const { read, write, remove } = local;
