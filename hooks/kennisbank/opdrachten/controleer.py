"""The command controleer: judge all files, or those that are named."""

import sys
from argparse import ArgumentParser, Namespace
from pathlib import Path

from kennisbank.build import build
from kennisbank.checks.krimp import check_gekrompen, check_niet_ingeschreven, check_nummerloos
from kennisbank.collectie.datums import zwijgt
from kennisbank.lezen.meldingen import as_github, as_json, as_markdown, as_text, fouten, telling
from kennisbank.lezen.overnemen import overnemen
from kennisbank.opdrachten.genoemd import genoemd, valt_onder
from kennisbank.redactie.basis import lees_basis
from kennisbank.redactie.herstel import met_voorstel
from kennisbank.zoeken.verwant import oud

HULP = "kijk alle bestanden na, of alleen de genoemde"


def arguments(parser: ArgumentParser) -> None:
    """Say what may stand behind the command."""
    parser.add_argument("bestand", nargs="*", help="bestanden of mappen; niets genoemd: alles")
    form = parser.add_mutually_exclusive_group()
    form.add_argument("--github", action="store_true", help="als aantekeningen voor GitHub")
    form.add_argument("--json", action="store_true", help="als JSON")
    parser.add_argument("--sinds", default="", help="een tak of commit van git: kijk ook of het register sindsdien alleen groeide")
    parser.add_argument("--samenvatting", type=Path, help="zet een tabel achteraan in dit bestand")


def run(options: Namespace) -> int:
    """Print the findings; returns 1 when one of them stops a build, 2 when a file that is named is not there."""
    root = Path(options.map).resolve()
    if (wanted := genoemd(root, options.bestand)) is None:
        return 2
    kb, found = build(root)
    for why in filter(None, (zwijgt(root), oud(kb))):
        print(f"let op: {why}", file=sys.stderr)
    basis = lees_basis(root, options.sinds)
    if basis:
        later = (check_gekrompen(kb, basis.register), check_niet_ingeschreven(kb, basis.paden), check_nummerloos(kb, basis.paden))
        found = sorted({*found, *(melding for check in later for melding in check)})
    elif options.sinds:
        print(
            f"git kent '{options.sinds}' hier niet; of het register van vaste links alleen groeit, is dus niet nagekeken",
            file=sys.stderr,
        )
    meldingen = met_voorstel(root, (m for m in found if valt_onder(m.pad, wanted)))
    show = as_github if options.github else as_json if options.json else as_text
    if meldingen or options.json:
        print(show(meldingen))
    if options.samenvatting:
        with options.samenvatting.open("a", encoding="utf-8") as file:
            file.write("".join(f"{part}\n\n" for part in (as_markdown(meldingen), overnemen(meldingen)) if part))
    print(f"{len(kb.stukken)} stukken gelezen, {telling(meldingen)}", file=sys.stderr)
    return 1 if fouten(meldingen) else 0
