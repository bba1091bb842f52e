"""Looks for spelling mistakes in the content with cspell: hints, never a reason to stop.

    make spelling               (what changed since main; `make spelling BASE=` for everything)

The dictionary is Dutch (OpenTaal). Words of the field stand in gereedschap/woorden.txt: add one there, a line each.
Names and words that the collection itself declares (titles, synonyms, places, the bibliography) are taken from it.
"""

import argparse
import os
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from kennisbank.build import build
from kennisbank.collectie.kennisbank import Kennisbank
from kennisbank.lezen.meldingen import Melding, as_github, as_text
from kennisbank.lezen.terminal import elke_terminal
from kennisbank.lezen.waarden import texts
from kennisbank.model.vocabulaire import VOCABULAIRES
from kennisbank.redactie.veranderd import veranderd

CONTENT = ("methoden/", "voorbeelden/", "docs/")
DECLARED = Path(".cache/collectie.txt")
FOUND = re.compile(r"^(?P<pad>.+?):(?P<regel>\d+):\d+ - Unknown word \((?P<woord>.+?)\)")
WORD = re.compile(r"[^\W\d_]+")


def declared(kb: Kennisbank) -> list[str]:
    """Return the words that the collection declares to exist: names, titles of works and synonyms."""
    found = {word for termen in VOCABULAIRES.values() for slug in termen for word in WORD.findall(slug)}
    for stuk in kb.stukken:
        g = stuk.gegevens
        named = [stuk.titel, stuk.slug, *getattr(g, "synoniemen", ()), getattr(g, "plaats", None) or ""]
        if stuk.soort.naam == "bron":
            named += [text for _, text in texts(dict(stuk.bestand.waarden))]
        found |= {word for text in named for word in WORD.findall(text)}
    return sorted(found)


def hints(output: str) -> Iterator[Melding]:
    """Yield one hint per unknown word of a file, from what cspell printed."""
    seen: set[tuple[str, str]] = set()
    for line in output.splitlines():
        match = FOUND.match(line)
        if match and (key := (match["pad"], match["woord"])) not in seen:
            seen.add(key)
            tekst = f"'{match['woord']}' staat niet in het woordenboek; verbeter het, of zet een goed woord in gereedschap/woorden.txt"
            yield Melding(match["pad"], int(match["regel"]), "SPELLING", tekst, "let op")


def main() -> int:
    """Print hints for the named or changed files, or for all; returns 2 only when cspell itself fails."""
    elke_terminal()
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("bestand", nargs="*")
    parser.add_argument("--sinds", default="", help="alleen wat veranderde sinds deze tak of commit")
    options = parser.parse_args()
    root = Path.cwd()
    paden = options.bestand or (veranderd(root, options.sinds) if options.sinds else None)
    files = [p for p in paden if p.endswith(".md") and p.startswith(CONTENT)] if paden is not None else [f"{f}**/*.md" for f in CONTENT]
    if not files:
        print("Geen tekst veranderd.")
        return 0
    (root / DECLARED).parent.mkdir(exist_ok=True)
    (root / DECLARED).write_text("\n".join(declared(build(root)[0])) + "\n", encoding="utf-8")
    command = [
        "npx",
        "--no-install",
        "cspell",
        "lint",
        "--no-progress",
        "--no-summary",
        "--no-color",
        "--no-must-find-files",
        "--no-exit-code",
    ]
    result = subprocess.run([*command, "--", *files], capture_output=True, text=True, check=False)
    if result.returncode:
        print(result.stderr, file=sys.stderr)
        return 2
    found = list(hints(result.stdout))
    print((as_github if "GITHUB_ACTIONS" in os.environ else as_text)(found))
    print(f"{len(found)} woorden om nog eens naar te kijken", file=sys.stderr)
    return 0


if __name__ == "__main__":
    sys.exit(main())
