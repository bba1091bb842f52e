// What an opened file has among its fields that a form cannot show: text that a # cuts off, and remarks.

const EDGE = /^---[ \t]*$/;
const BLOCK = /^( *).*: +[|>][-0-9]*[ \t]*$/; // a text over lines, in which a # is a sign like any other
const REMARK = /^[ \t]*#(.*)$/;

/**
 * Return {bron, gemeld} of the text of a file: the text as the form reads it, and what was done to it, as sentences. A
 * text that goes on behind a # is put between quotes; a remark with personal data goes. `rules` are those of the judge,
 * `find` finds personal data.
 */
export function opened(text, { afgekapt }, find) {
  const cut = new RegExp(afgekapt, "u");
  const lines = text.split("\n");
  const end = lines.findIndex((line, n) => n > 0 && EDGE.test(line));
  const [gemeld, kept] = [[], []];
  let inside = -1; // how deep the text over lines stands that we are in
  for (const [n, line] of lines.entries()) {
    const deep = line.trim() ? line.match(/^ */)[0].length : Infinity;
    if (deep <= inside) inside = -1;
    const judged = n > 0 && n < end && inside < 0;
    const [, before, words, behind] = (judged && (/^ *- |: /.test(line) && cut.exec(line))) || [];
    const remark = judged && REMARK.exec(line);
    const found = remark && find(remark[1]).find(({ ernst }) => ernst === "fout");
    if (judged && BLOCK.test(line)) inside = deep;
    if (found) gemeld.push(`De opmerking op regel ${n + 1} is weg: ${found.zin}`);
    else if (behind) {
      gemeld.push(`Op regel ${n + 1} viel weg wat achter # staat: het hoort er nu weer bij`);
      kept.push(`${before}${JSON.stringify(`${words}${behind}`.trimEnd())}`);
    } else kept.push(line);
  }
  return { bron: kept.join("\n"), gemeld };
}
