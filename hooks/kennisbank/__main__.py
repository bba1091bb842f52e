"""Command line of the kennisbank: python -m kennisbank controleer [bestand ...] [--github | --json]."""

import argparse
import sys
from pathlib import Path

from kennisbank.build import build
from kennisbank.meldingen import as_github, as_json, as_text, fouten


def main(argv: list[str] | None = None) -> int:
    """Run one command; returns the exit status: 0 good, 1 findings that stop a build, 2 wrong use."""
    parser = argparse.ArgumentParser(prog="kennisbank", description="Gereedschap van de kennisbank samenlevingsopbouw.")
    commands = parser.add_subparsers(dest="opdracht", required=True)
    controleer = commands.add_parser("controleer", help="kijk alle bestanden na, of alleen de genoemde")
    controleer.add_argument("bestand", nargs="*", help="bestanden of mappen; niets genoemd: alles")
    controleer.add_argument("--map", default=".", help="de map van de kennisbank")
    form = controleer.add_mutually_exclusive_group()
    form.add_argument("--github", action="store_true", help="als aantekeningen voor GitHub")
    form.add_argument("--json", action="store_true", help="als JSON")
    options = parser.parse_args(argv)

    root = Path(options.map).resolve()
    kb, meldingen = build(root)
    if options.bestand:
        wanted = tuple(str((Path.cwd() / b).resolve().relative_to(root)) for b in options.bestand)
        meldingen = [m for m in meldingen if m.pad.startswith(wanted)]
    show = as_github if options.github else as_json if options.json else as_text
    if meldingen or options.json:
        print(show(meldingen))
    wrong = len(fouten(meldingen))
    print(f"{len(kb.stukken)} stukken gelezen, {wrong} fouten, {len(meldingen) - wrong} keer let op", file=sys.stderr)
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
