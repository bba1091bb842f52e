// Finds names of people in a flat text: the words of mensen.yml and the first names, used as mensen.py does, step by
// step.

const SIGNS = "*_‘’'\"“”„«»([";
const STOPS = ".,:;!?";
const [FAR, NEAR] = [60, 30]; // so many signs before a name are looked at, and at the first look
const FEWEST = 4; // a name of more letters may have the s of a possessive
const LETTERS = { "ł": "l", "ı": "i", "ø": "o", "đ": "d" };
const CUES = ["rollen", "titels", "zeggen", "groet", "aanhef", "etiketten", "schreef", "tussen"];

/** Return a word without its capitals and accents: how names are written differs per keyboard. */
export const folded = (word) => word.toLowerCase().normalize("NFD").replace(/[\u0300-\u036f]/gu, "")
  .replace(/[łıøđ]/gu, (sign) => LETTERS[sign]);

const trimEnd = (text, signs) => {
  let end = text.length;
  while (end && signs.includes(text[end - 1])) end -= 1;
  return text.slice(0, end);
};
const trimStart = (text, signs) => {
  let begin = 0;
  while (begin < text.length && signs.includes(text[begin])) begin += 1;
  return text.slice(begin);
};
const bare = (word) => (/['’]s$/u.test(word) ? word.slice(0, -2) : word);

/** Return a function text => [[begin, end], …] of each name in a flat text. */
export function makeNames(rules) {
  const lists = Object.entries(rules).filter(([, words]) => typeof words === "string");
  const is = Object.fromEntries(lists.map(([naam, words]) => [naam, new Set(words.split(/\s+/u).map(folded))]));
  const pairs = { heten: new Set(rules.heten.map(folded)), vandaar: new Set(rules.vandaar.map(folded)) };
  const { woord, roepend, rest: more, ...forms } = rules.vormen;
  const [word, shout, sticky] = [new RegExp(woord, "gu"), new RegExp(roepend, "gu"), new RegExp(more, "uy")];
  const form = Object.fromEntries(Object.entries(forms).map(([naam, pattern]) => [naam, new RegExp(pattern, "u")]));
  const surname = new RegExp(`^${forms.achternaam}`, "u");
  const follows = new RegExp(`^${forms.volgend}`, "u");
  const cues = new Set([...CUES.flatMap((naam) => [...is[naam]]), "is", "hem", "haar", "heet", "heette"]);
  const first = new Set(["voornamen", "woorden", "vol", "tussen"].flatMap((naam) => [...is[naam]]));

  const restAt = (text, at) => {
    sticky.lastIndex = at;
    return sticky.exec(text)[0].length;
  };
  const oneOf = (key, names) => names.has(key) || ((key.includes("-") || key.length > FEWEST)
    && [key.split("-")[0], key.replace(/s$/u, ""), key.replace(/jan$/u, "")].some((part) => names.has(part)));

  /** Say at a cheap look whether a word can be a name. */
  function maybe(text, begin, name) {
    const last = trimEnd(trimEnd(text.slice(Math.max(0, begin - NEAR), begin), SIGNS), " ").split(" ").at(-1);
    const ends = SIGNS + STOPS;
    if (last[1] === "." || cues.has(folded(trimEnd(trimStart(last, ends), ends)).split("-").at(-1))) return true;
    const key = folded(name);
    if (first.has(key) || /[-’']/u.test(key) || first.has(key.slice(0, -1)) || key.endsWith("jan")) return true;
    const end = begin + name.length;
    return is.spreekt.has(trimEnd(text.slice(end + 1, end + 12).split(" ")[0], STOPS));
  }

  function placeOf(text, begin, eind, name) {
    const before = trimEnd(text.slice(Math.max(0, begin - FAR), begin), SIGNS);
    const words = before.endsWith(" ") ? before.split(" ").slice(-7, -1) : [];
    const naast = folded(words.at(-1) ?? "");
    const klein = [];
    let initialen = 0;
    while (words.length && (form.initialen.test(words.at(-1)) || is.tussen.has(words.at(-1)))) {
      const one = words.pop();
      if (is.tussen.has(one)) klein.unshift(one);
      else initialen += 1;
    }
    const last = folded(trimStart(words.at(-1) ?? "", SIGNS));
    const vorig = trimEnd(last, STOPS);
    const rest = text.slice(eind, eind + FAR);
    return {
      sleutel: bare(folded(name)), naast, klein, initialen, vorig, teken: last.slice(vorig.length),
      daarvoor: folded(trimStart(words.at(-2) ?? "", SIGNS)), midden: form.midden.test(before), rest,
      volgend: folded(rest.match(follows)?.[1] ?? ""), metAchternaam: surname.test(rest),
    };
  }

  function announced({ vorig, teken, klein, midden, daarvoor, rest }) {
    const after = rest.slice(restAt(rest, 0), restAt(rest, 0) + 2);
    if (is.titels.has(vorig) && ["", "."].includes(teken)) return true;
    const aside = teken === "," && [",", ")"].includes(after[0]) && !klein.length;
    if (is.rollen.has(vorig.split("-").at(-1)) && (!teken || aside)) {
      const small = is.aanspreek.has(vorig) ? is.tussen : is.klein;
      return klein.every((one) => small.has(one)) || ["van der", "van den"].includes(klein.join(" "));
    }
    if (klein.length) return false;
    return (is.zeggen.has(vorig) && !teken && midden)
      || (pairs.heten.has(`${daarvoor} ${vorig}`) && !teken)
      || (is.groet.has(vorig) && ["", ","].includes(teken))
      || (is.aanhef.has(vorig) && ["", ","].includes(teken) && [",", "!"].includes(after[0]))
      || (is.etiketten.has(vorig) && teken === ":")
      || (is.schreef.has(vorig) && !teken && [":", ": ", " <"].includes(after));
  }

  function firstName({ sleutel, naast, midden, volgend, metAchternaam, rest }) {
    if (is.niet_na.has(naast) || is.geen.has(sleutel)) return false;
    if (oneOf(sleutel, is.voornamen)) return true;
    if (!oneOf(sleutel, is.woorden)) return false;
    if (midden) return true;
    return !is.vooraan.has(sleutel) && (is.zegt.has(volgend) || metAchternaam || form.terzijde.test(rest));
  }

  function other({ sleutel, naast, initialen, vorig, midden, volgend, metAchternaam }) {
    if (initialen) return !is.letters.has(vorig) && !is.geen.has(sleutel);
    if (!midden || is.niet_na.has(naast)) return false;
    if (is.vol.has(sleutel) && metAchternaam) return true;
    if (pairs.vandaar.has(`${sleutel} ${volgend}`)) return metAchternaam;
    return is.spreekt.has(volgend) && !is.geen.has(sleutel);
  }

  function soundsLikeName(place) {
    const surnameBegins = is.tussen.has(place.sleutel) && place.metAchternaam;
    if (is.geen.has(place.sleutel) && !surnameBegins) return false;
    return announced(place) || firstName(place) || other(place);
  }

  // A name in capitals as names are written; other words in capitals stay as they are.
  function spoken(shouted) {
    const words = shouted.split(" ");
    if (!is.voornamen.has(folded(words[0])) && !is.rollen.has(folded(words[0]))) return shouted;
    const small = (one) => (is.tussen.has(one.toLowerCase()) ? "" : one[0]);
    const lower = words.map((one) => small(one) + one.slice(small(one).length).toLowerCase()).join(" ");
    return lower.length === shouted.length ? lower : shouted;
  }

  return (given) => {
    const text = given.replace(shout, spoken);
    const found = [];
    let done = 0;
    for (const { 0: name, index: begin } of text.matchAll(word)) {
      if (begin < done || !maybe(text, begin, name)) continue;
      const eind = begin + name.length;
      if (!soundsLikeName(placeOf(text, begin, eind, name))) continue;
      done = eind + restAt(text, eind);
      if (!form.plaats.test(folded(text.slice(begin, done)))) found.push([begin, done]);
    }
    return found;
  };
}
