// Prints what the browser makes of each line of text: node tests/zoek/stammen.mjs TAAL.json LINES.json
import { readFile } from "node:fs/promises";
import { Taal, words } from "../../docs/assets/js/zoek/taal.js";

const [taalFile, linesFile] = process.argv.slice(2);
const taal = new Taal(JSON.parse(await readFile(taalFile, "utf8")));
const lines = JSON.parse(await readFile(linesFile, "utf8"));
process.stdout.write(JSON.stringify(lines.map((line) => words(line).filter(Boolean).map((w) => [w, taal.stem(w)]))));
