"""The command neem-over: put a file that somebody sent in its place, with its number, judge it and put it in the register."""

import sys
from argparse import ArgumentParser, Namespace
from pathlib import Path

from kennisbank.build import build
from kennisbank.lezen import frontmatter
from kennisbank.lezen.codering import decode
from kennisbank.lezen.meldingen import as_text, fouten
from kennisbank.model import GESCHREVEN, SOORT
from kennisbank.opdrachten import register
from kennisbank.redactie.innemen import Plek, gelijke, met_nummer, plek, soort_van

HULP = "zet een ingestuurd bestand op zijn plek: nummer, map, controle en register in één keer"


def arguments(parser: ArgumentParser) -> None:
    """Say which file, and what to do when it is one that is there already."""
    parser.add_argument("bestand", help="het bestand dat iemand stuurde; - leest wat je plakt")
    parser.add_argument("--soort", choices=[soort.naam for soort in GESCHREVEN], help="wat voor pagina, als het bestand dat niet zegt")
    which = parser.add_mutually_exclusive_group()
    which.add_argument("--vervang", action="store_true", help="het is een nieuwe versie van de pagina met dit nummer")
    which.add_argument("--nieuw", action="store_true", help="het is een andere pagina, al lijkt zij op een die er is")


def run(options: Namespace) -> int:
    """Write the file and the register; returns 1 when something must be mended first, 2 when the file cannot be taken in."""
    root = Path(options.map).resolve()
    data = sys.stdin.buffer.read() if options.bestand == "-" else Path(options.bestand).read_bytes()
    tekst, found = decode(options.bestand, data)
    bestand, wrong = frontmatter.parse(options.bestand, tekst) if tekst is not None else (None, found)
    if tekst is None or bestand is None:
        print(as_text(wrong))
        print("Er is niets overgenomen. Is het een gewone mail? Typ haar over met `./kennisbank nieuw`.", file=sys.stderr)
        return 2
    kb, _ = build(root)
    soort = SOORT[options.soort] if options.soort else soort_van(bestand)
    if soort is None:
        names = ", ".join(one.naam for one in GESCHREVEN)
        print(f"aan dit bestand is niet te zien wat voor pagina het is; zeg het met --soort en een van deze: {names}", file=sys.stderr)
        return 2
    there = gelijke(kb, soort, bestand, Path(options.bestand).name.split(".")[0])
    if there and not (options.vervang or options.nieuw):
        print(
            f"{there.id} is er al: {there.pad}. Is dit een nieuwe versie daarvan, typ er dan --vervang achter. Is het een andere pagina: --nieuw",
            file=sys.stderr,
        )
        return 2
    if options.vervang and not there:
        print("er is geen pagina met dit nummer en deze titel of bestandsnaam om te vervangen; kijk het nummer na", file=sys.stderr)
        return 2
    place = Plek(soort, there.id, there.pad, there) if there and options.vervang else plek(kb, soort, bestand, root)
    (root / place.pad).write_text(met_nummer(tekst, bestand, place.nummer), encoding="utf-8", newline="\n")
    print(f"{place.nummer} staat in {place.pad}.")
    return ingeschreven(options, root, place)


def ingeschreven(options: Namespace, root: Path, place: Plek) -> int:
    """Judge the page where it stands now, and put it in the register when nothing is wrong."""
    found = [melding for melding in build(root)[1] if melding.pad == place.pad]
    if found:
        print(as_text(found))
    if fouten(found):
        print("Verbeter dit in dat bestand, en draai daarna `./kennisbank register`.", file=sys.stderr)
        return 1
    options.verhuisd, options.vervallen = [], []
    return register.run(options)
