// References in one list, in order; who and year that occur twice get a letter, as letters() in bronnen/apa.py does.

const START = /^(.*?\((?:(z\.d\.)|(?:ca\. )?\d{4}))(?=[,)])/;

const ALPHABET = "abcdefghijklmnopqrstuvwxyz";
const later = (number) => (number < ALPHABET.length ? "" : letter(Math.floor(number / ALPHABET.length) - 1));
const letter = (number) => later(number) + ALPHABET[number % ALPHABET.length]; // a, b, … z, aa, ab, …

export function inOrder(references) {
  const begin = (text) => text.match(START)?.[1];
  const used = {};
  return [...references].sort((a, b) => a.localeCompare(b, "nl", { numeric: true })).map((text, _, list) => {
    const same = begin(text);
    if (list.filter((other) => begin(other) === same).length < 2) return text;
    used[same] ??= 0;
    return text.replace(START, (found, _begin, undated) => `${found}${undated ? "-" : ""}${letter(used[same]++)}`);
  });
}
