"""The command nalopen: what people still look at in every changed case."""

import sys
from argparse import ArgumentParser, Namespace
from pathlib import Path

from kennisbank.build import build
from kennisbank.redactie.veranderd import veranderd
from kennisbank.redactie.voorstel import nalooplijst

HULP = "zeg wat mensen nog bekijken bij elk veranderd voorbeeld"


def arguments(parser: ArgumentParser) -> None:
    """Say which cases: named ones, or what changed since a commit."""
    parser.add_argument("bestand", nargs="*", help="voorbeelden; niets genoemd: wat veranderde sinds --sinds")
    parser.add_argument("--sinds", default="main", help="een tak of commit van git (gewoonlijk main)")
    parser.add_argument("--samenvatting", type=Path, help="zet de lijst ook achteraan in dit bestand")


def run(options: Namespace) -> int:
    """Print the list as Markdown; returns 2 when git does not know the commit."""
    root = Path(options.map).resolve()
    paden = options.bestand or veranderd(root, options.sinds)
    if paden is None:
        print(f"git kent '{options.sinds}' hier niet; noem een andere tak of commit, of noem de bestanden zelf", file=sys.stderr)
        return 2
    kb, meldingen = build(root)
    lijst = nalooplijst(kb, paden, meldingen)
    print(lijst)
    if options.samenvatting:
        with options.samenvatting.open("a", encoding="utf-8") as file:
            file.write(f"{lijst}\n\n")
    return 0
