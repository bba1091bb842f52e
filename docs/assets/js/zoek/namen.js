// The names of pages: titles, other names, and what people type for them. A posting in a field of names has the number
// of a name; here is which page that is, and how much the words of the name tell together (zoeken/namen.py).

export class Namen {
  /** `fields` has, per field of names, a letter per name and a space between pages; `sizes` what a letter means. */
  constructor(fields, [letters, size]) {
    this.fields = new Map(Object.entries(fields).map(([name, text]) => {
      const rows = text.split(" ");
      const page = Uint32Array.from(rows.flatMap((row, number) => Array(row.length).fill(number)));
      const tells = Float64Array.from(rows.join(""), (letter) => (letters.indexOf(letter) * size) ** 2);
      return [name, { page, tells }];
    }));
    this.turned = new WeakMap(); // postings by page that were asked for before
  }

  /** Postings by page, of postings by name: [page, times, page, times …]. Another field is that already. */
  byPage(name, postings) {
    const field = this.fields.get(name);
    if (!field || !postings.length) return postings;
    if (!this.turned.has(postings)) this.turned.set(postings, Namen.turn(field, postings));
    return this.turned.get(postings);
  }

  static turn(field, postings) {
    const found = [];
    for (let i = 0; i < postings.length; i += 2) {
      const page = field.page[postings[i]];
      if (found.at(-2) === page) found[found.length - 1] += postings[i + 1];
      else found.push(page, postings[i + 1]);
    }
    return found;
  }

  /**
   * How much the question is like the name that is most like it, per page, from 0 to 1: Map(page -> {like, name}).
   * Of what the words tell, those in both against those in either. `concepts` have what each tells, `tellsOf` gives it
   * for a term.
   */
  alike(concepts, names, postingsOf, tellsOf) {
    const asked = concepts.reduce((sum, { tells }) => sum + tells, 0);
    const best = new Map();
    names.forEach((name, place) => {
      const field = this.fields.get(name);
      if (!field) return;
      const shared = new Float64Array(field.page.length);
      const touched = [];
      for (const { terms, tells } of concepts) {
        const most = new Map();
        for (const [term, weight] of terms) {
          const postings = postingsOf(term)[place] ?? [];
          const worth = Math.min(1, weight) * Math.min(tells, tellsOf(term)); // a rare word is not a frequent one
          for (let i = 0; i < postings.length; i += 2) {
            if ((most.get(postings[i]) ?? 0) < worth) most.set(postings[i], worth);
          }
        }
        for (const [number, worth] of most) {
          if (!shared[number]) touched.push(number);
          shared[number] += worth;
        }
      }
      for (const number of touched) {
        const page = field.page[number];
        const like = Math.min(1, shared[number] / Math.sqrt(asked * (field.tells[number] || asked)));
        if (like > (best.get(page)?.like ?? 0)) best.set(page, { like, name });
      }
    });
    return best;
  }
}
