// Values between [ ] and { } on one line, as YAML writes them.

import { scalar, unescaped } from "./waarden.js";

const SPECIAL = "dit teken heeft hier een bijzondere werking; zet de tekst tussen aanhalingstekens";
const NAME = /"([^"\\]*)"|'([^']*)'|([^ ,:[\]{}"'&*!@`%|>#?-](?:(?!: |:$| #)[^,[\]{}])*?)/.source;
const FIELD = new RegExp(`^\\s*(?:${NAME})\\s*(?::(?=[ \\]},]|$)\\s*|(?=[,}]))`);

/** Reads one value between brackets; `fault` says what is wrong and stops. */
export class Flow {
  constructor(text, fault) {
    Object.assign(this, { text, fault, at: 0 });
  }

  everything() {
    const value = this.value();
    if (!/^\s*(#.*)?$/.test(this.rest())) this.fault("na het haakje staat nog iets");
    return value;
  }

  rest() {
    return this.text.slice(this.at);
  }

  take(pattern) {
    const match = this.rest().match(pattern);
    if (match) this.at += match[0].length;
    return match;
  }

  value() {
    this.take(/^\s+/);
    if (this.take(/^\[/)) return this.series("]", [], (list) => list.push(this.value()));
    if (this.take(/^\{/)) return this.series("}", {}, (fields) => this.field(fields));
    const double = this.take(/^"((?:[^"\\]|\\[^])*)"/);
    if (double) return unescaped(double[1], this.fault);
    const single = this.take(/^'((?:[^']|'')*)'/);
    if (single) return single[1].replaceAll("''", "'");
    if (/^[&*!@`%|>"']/.test(this.rest())) this.fault(SPECIAL);
    return scalar((this.take(/^(?:(?!: |, |,$|,[[\]{}]| #)[^[\]{},])+/) ?? [""])[0].trim());
  }

  field(fields) {
    const match = this.take(FIELD);
    if (!match) this.fault("in de accolades mist een dubbele punt");
    const naam = match[1] ?? match[2] ?? match[3];
    if (Object.hasOwn(fields, naam)) this.fault(`het veld '${naam}' staat er twee keer`);
    fields[naam] = this.value();
  }

  series(end, target, add) {
    this.take(/^\s+/);
    while (!this.rest().startsWith(end)) {
      if (!this.rest()) this.fault("een haakje gaat open en niet dicht");
      const before = this.at;
      add(target);
      this.take(/^\s+/);
      if (!this.take(/^,\s*/) && !this.rest().startsWith(end)) this.fault("een haakje gaat open en niet dicht");
      if (this.at === before) this.fault("tussen de haakjes staat iets wat niet te lezen is");
    }
    this.at += 1;
    return target;
  }
}
