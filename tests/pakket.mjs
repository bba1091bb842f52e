// Writes the pack that the browser would make of the JSON on standard input.
import { readFileSync } from "node:fs";
import { write } from "../docs/assets/js/selectie/pakket.js";

process.stdout.write(write(JSON.parse(readFileSync(0, "utf8"))));
