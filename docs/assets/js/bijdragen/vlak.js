// A text as one flat line to look for personal data in, with for each sign its place in the text: the rules of
// vlak.yml, applied as vlak.py does.

const DIGIT = /[0-9@]/;
const SAME = { O: "0", o: "0", I: "1", l: "1" };
const ENOUGH = 6; // so many real digits make the letters between them digits

/** Return a function text => {text, place}: the flat text, and (begin, end) of a stretch of it as one of the text. */
export function makeFlat(rules) {
  const [odd, number] = [rules.vreemd, rules.cijfers].map((pattern) => new RegExp(pattern, "u"));
  const [away, space, alike] = [rules.weg, rules.ruimte, rules.lijkt].map((pattern) => new RegExp(pattern, "gu"));
  const zeros = rules.nullen.map((code) => parseInt(code, 16));
  const digits = (text) => text.replace(alike, (run) => (
    run.replace(/[^0-9]/gu, "").length < ENOUGH ? run : run.replace(/[OoIl]/gu, (sign) => SAME[sign])
  ));

  // A digit for a digit of another script, a letter for one of full width.
  function plain(sign) {
    if (sign < "\u0250") return sign;
    const code = sign.charCodeAt(0);
    const zero = zeros.find((first) => first <= code && code <= first + 9);
    if (zero !== undefined) return String(code - zero);
    const wide = sign >= "\ufe00" && sign <= "\uffef" ? sign.normalize("NFKC") : sign;
    return wide.length === 1 ? wide : sign;
  }

  return (text) => {
    const numbers = DIGIT.test(text);
    if (!(numbers && number.test(text)) && !odd.test(text)) {
      const flat = text.replaceAll("\n", " ");
      return { text: numbers ? digits(flat) : flat, place: (begin, eind) => [begin, eind] };
    }
    let kept = text.split("").map((sign, index) => [plain(sign), index]);
    for (const [pattern, wordt] of [[away, ""], [space, " "]]) kept = replaced(kept, pattern, wordt);
    const flat = digits(kept.map(([sign]) => sign).join(""));
    return { text: flat, place: (begin, eind) => [kept[begin][1], kept[eind - 1][1] + 1] };
  };
}

function replaced(kept, pattern, wordt) {
  const rest = [];
  let end = 0;
  for (const { 0: part, index } of kept.map(([sign]) => sign).join("").matchAll(pattern)) {
    rest.push(...kept.slice(end, index));
    if (wordt && part) rest.push([wordt, kept[index][1]]);
    end = index + part.length;
  }
  return [...rest, ...kept.slice(end)];
}
