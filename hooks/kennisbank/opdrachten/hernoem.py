"""The command hernoem: give the file of a page another name; links to it, its old address and the register follow."""

import re
import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Sequence
from pathlib import Path

from kennisbank.build import build
from kennisbank.collectie.kennisbank import Kennisbank
from kennisbank.lezen.meldingen import as_text, fouten, nearest
from kennisbank.model import GESCHREVEN
from kennisbank.model.basis import SLUG
from kennisbank.opdrachten import register
from kennisbank.redactie.hernoemen import Regel, regels
from kennisbank.redactie.veranderd import git

HULP = "geef een pagina een ander adres: links gaan mee en het oude adres blijft werken"


def arguments(parser: ArgumentParser) -> None:
    """Say which page, and what it is called from now on."""
    parser.add_argument("bestand", help="het bestand van de pagina, zoals voorbeelden/naam.md, of haar nummer")
    parser.add_argument("naam", help="de nieuwe naam, zonder .md: kleine letters, cijfers en streepjes")


def run(options: Namespace) -> int:
    """Move the file, mend the lines that lead to it and write the register; returns 2 on wrong use."""
    root = Path(options.map).resolve()
    kb, found = build(root)
    naam = options.naam.removesuffix(".md")
    stuk = next((s for s in kb.stukken if options.bestand in (s.pad, s.id) and s.soort in GESCHREVEN), None)
    if stuk is None:
        known = {s.pad for s in kb.stukken if s.soort in GESCHREVEN}
        print(f"'{options.bestand}' is geen pagina die een andere naam kan krijgen.{nearest(options.bestand, known)}", file=sys.stderr)
        return 2
    new = f"{stuk.soort.map}/{naam}.md"
    if why := _niet(root, naam, new):
        print(why, file=sys.stderr)
        return 2
    if wrong := fouten(found):
        print(f"Eerst dit verbeteren, dan pas een andere naam:\n{as_text(wrong)}", file=sys.stderr)
        return 1
    changed = list(regels(kb, stuk, naam))
    schrijf(root, kb, changed)
    if git(root, "mv", "--", stuk.pad, new) is None:
        (root / stuk.pad).rename(root / new)
    print("\n".join([f"{stuk.id} heet nu {new}.", *(f"{one.pad}:{one.regel} wijst nu daarheen." for one in changed)]))
    options.verhuisd, options.vervallen = [stuk.id], []
    return register.run(options)


def _niet(root: Path, naam: str, new: str) -> str:
    """Say why a page cannot have this name; empty when it can."""
    if not re.fullmatch(SLUG, naam) or len(naam) > 80:
        return f"'{naam}' kan geen naam zijn; gebruik kleine letters, cijfers en streepjes, zoals koffie-in-het-portiek"
    return f"{new} is er al; kies een andere naam" if (root / new).exists() else ""


def schrijf(root: Path, kb: Kennisbank, changed: Sequence[Regel]) -> None:
    """Put the mended lines in their files."""
    texts = {stuk.pad: stuk.bestand.ruw for stuk in kb.stukken}
    for pad in dict.fromkeys(one.pad for one in changed):
        lines = texts[pad].split("\n")
        for one in changed:
            if one.pad == pad:
                lines[one.regel - 1] = one.wordt
        (root / pad).write_text("\n".join(lines), encoding="utf-8", newline="\n")
