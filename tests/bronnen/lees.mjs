// Reads a .bib or .ris file with citation-js and prints what it found as CSL-JSON: node lees.mjs FILE
import { readFileSync } from 'node:fs';
import { plugins } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';

const text = readFileSync(process.argv[2], 'utf-8');
const type = process.argv[2].endsWith('.bib') ? '@biblatex/text' : '@ris/file';
console.log(JSON.stringify(plugins.input.chain(text, { forceType: type, generateGraph: false })));
