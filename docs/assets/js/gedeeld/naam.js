// Names of files and anchors, made of words: the same as hooks/kennisbank/lezen/naam.py, and a test compares the two.

const MOST = 80; // characters of the name of a file

/** A text in small letters and digits, with one hyphen for everything between. */
export function hyphened(text) {
  const plain = text.normalize("NFD").replace(/[\u0300-\u036f'’]/g, "").toLowerCase();
  return plain.replace(/[^a-z0-9]+/g, "-").replace(/^-|-$/g, "");
}

/** The name of a file for a title: small letters, digits and hyphens. */
export const slug = (title) => hyphened(title).slice(0, MOST).replace(/-$/, "");
