// Which part of a Markdown text is code, read as hooks/kennisbank/lezen/proza.py does; there stands why.

const FENCE = /^(`{3,})([^`]*)$|^(~{3,})([^~]*)$/;
const WORD_BEHIND = /^[ \t]*\.?[A-Za-z0-9_#.+-]*[ \t]*$/;
const INDENTED_FENCE = /^[ \t]+(?:`{3,}[^`]*|~{3,}[^~]*)$/;
const INDENTED = /^(?: {0,3}\t| {4})/;
const ITEM = /^[ \t>]*(?:[-*+]|[0-9]+[.)])(?:[ \t]|$)/;
const MOST_TICKS = 400; // on one line: a file with more is refused
const FILLER = "¤"; // stands for each sign of inline code: a sign that means nothing to Markdown or to the judge
const empty = (line) => /^[ \t]*$/.test(line);

/** Blank out the code in a text, given by its lines: {regels, fouten}, the last as [{index, zin}]. */
export function readProse(lines) {
  const { fenced, fouten: found } = fences(lines);
  const code = indentedCode(lines, fenced);
  const blocks = lines.map((line, n) => (fenced[n] || code[n] ? "" : line));
  const loose = [...blocks.keys()].filter((index) => INDENTED_FENCE.test(blocks[index]));
  // The last one that opens is closed by a fence at the begin of a line, that opens nothing.
  const closes = ({ index, zin }) => loose.length % 2 && zin === "codeblok_open" && index > loose.at(-1);
  const closer = found.find(closes);
  const fouten = found.filter((one) => one !== closer);
  for (const index of loose.filter((_, n) => n % 2 === 0)) fouten.push({ index, zin: "codeblok_ingesprongen" });
  return { regels: withoutInline(blocks), fouten };
}

/** Say of each line whether it is (in) a block between fences, and what is wrong with fences. */
export function fences(lines) {
  const closer = lines.map(() => -1);
  const last = new Map();
  const opened = lines.map((line) => {
    const [, ticks, behindTicks, tildes, behindTildes] = FENCE.exec(line) ?? [];
    const fence = ticks ?? tildes;
    return fence && { fence, behind: behindTicks ?? behindTildes };
  });
  for (let n = lines.length - 1; n >= 0; n -= 1) {
    if (!opened[n]) continue;
    closer[n] = last.get(opened[n].fence) ?? -1;
    if (empty(opened[n].behind)) last.set(opened[n].fence, n);
  }
  const [fenced, fouten] = [lines.map(() => false), []];
  for (let n = 0; n < lines.length; n += 1) {
    if (!opened[n]) continue;
    if (closer[n] < 0) fouten.push({ index: n, zin: "codeblok_open" });
    else {
      if (!WORD_BEHIND.test(opened[n].behind)) fouten.push({ index: n, zin: "codeblok_begin" });
      fenced.fill(true, n, closer[n] + 1);
      n = closer[n];
    }
  }
  const open = fouten.filter(({ zin }) => zin === "codeblok_open");
  const meant = new Set(open.filter((_, n) => n % 2)); // the second of two is what was meant to close the first
  return { fenced, fouten: fouten.filter((one) => !meant.has(one)) };
}

function indentedCode(lines, fenced) {
  let [blank, inList, indented] = [true, false, false];
  return lines.map((line, n) => {
    if (fenced[n]) blank = indented = false;
    else if (empty(line)) blank = true;
    else {
      indented = INDENTED.test(line) && (indented || (blank && !inList));
      inList = !line.startsWith("#") && (inList || (!indented && ITEM.test(line)));
      blank = false;
    }
    return indented && !empty(line);
  });
}

function withoutInline(lines) {
  const done = [];
  let paragraph = [];
  const flush = () => {
    const filledIn = paragraph.map((line) => (line.includes("`") ? filled(line) : line));
    done.push(...(filledIn.includes(null) ? paragraph : filledIn));
    paragraph = [];
  };
  for (const line of lines) {
    if (empty(line)) {
      flush();
      done.push(line);
    } else paragraph.push(line);
  }
  flush();
  return done;
}

/** Return a line with FILLER for its inline code, or null when a backtick in it has no mate. */
function filled(line) {
  let [done, begin] = ["", 0];
  if (line.split("`").length - 1 > MOST_TICKS) return null;
  const ticks = /\\[\\`]|`+/g;
  for (let match = ticks.exec(line); match; match = ticks.exec(line)) {
    let end = match.index + match[0].length;
    if (match[0][0] === "\\") done += line.slice(begin, end);
    else {
      const mate = [...line.slice(end).matchAll(/`+/g)].find(([run]) => run === match[0]);
      if (!mate) return null;
      end += mate.index + match[0].length;
      done += line.slice(begin, match.index) + FILLER.repeat([...line.slice(match.index, end)].length);
    }
    begin = ticks.lastIndex = end;
  }
  return done + line.slice(begin);
}
