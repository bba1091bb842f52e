"""The command herstel: mend what has only one meaning, and say line by line what was changed."""

import sys
from argparse import ArgumentParser, Namespace
from pathlib import Path

from kennisbank.lezen.meldingen import fouten, telling
from kennisbank.opdrachten.genoemd import genoemd
from kennisbank.redactie.herstel import herstel

HULP = "verbeter wat maar op één manier kan, en zeg wat er veranderde"


def arguments(parser: ArgumentParser) -> None:
    """Say which files."""
    parser.add_argument("bestand", nargs="*", help="bestanden; niets genoemd: alles")


def run(options: Namespace) -> int:
    """Change the files, print what was changed; returns 1 when faults are left, 2 when a file that is named is not there."""
    root = Path(options.map).resolve()
    if (wanted := genoemd(root, options.bestand)) is None:
        return 2
    done, left = herstel(root, wanted)
    for m in done:
        said = "de regel is weg" if m.weg else f"er staat nu: {m.wordt.strip()}" if m.wordt is not None else "opnieuw opgeslagen als UTF-8"
        print(" ".join(f"{m.pad}:{m.regel}: {m.code} {said}".split()))
    print(f"{len(done)} keer hersteld; wat blijft: {telling(left)}", file=sys.stderr)
    return 1 if fouten(left) else 0
