"""The command zoekwoorden: proposes words that readers may type for a page, to take or to leave.

The words come from the table of words near in meaning (zoeken/verwant.py): those that other pages use and this one does not.
"""

import sys
from argparse import ArgumentParser, Namespace
from pathlib import Path

from kennisbank.build import build
from kennisbank.redactie.zoekwoorden import met_zoekwoorden
from kennisbank.zoeken.voorstel import proposed

HULP = "stel voor welke woorden een lezer voor een pagina zou typen"
MOST = 20


def arguments(parser: ArgumentParser) -> None:
    """Say what may stand behind the command."""
    parser.add_argument("nummer", help="het nummer van de pagina, zoals M033")
    parser.add_argument(
        "--neem", nargs="+", metavar="WOORD", default=[], help="zet deze woorden bij de pagina; een paar woorden tussen aanhalingstekens"
    )


def run(options: Namespace) -> int:
    """Print the proposals, or write the words that were taken; returns 2 for a number without a page."""
    root = Path(options.map).resolve()
    kb, _ = build(root)
    stuk = kb.per_id.get(options.nummer.upper())
    if stuk is None or not hasattr(stuk.gegevens, "zoekwoorden"):
        print(
            f"{options.nummer} is geen nummer van een pagina met zoekwoorden; het staat onderaan elke pagina, zoals M033", file=sys.stderr
        )
        return 2
    known = {word.casefold() for word in (stuk.titel, *stuk.gegevens.synoniemen, *stuk.gegevens.zoekwoorden)}
    if options.neem:
        new = [word for word in dict.fromkeys(options.neem) if word.casefold() not in known]
        path = root / stuk.pad
        path.write_text(
            met_zoekwoorden(path.read_text(encoding="utf-8"), new) if new else path.read_text(encoding="utf-8"), encoding="utf-8"
        )
        print(f"{stuk.pad}: {', '.join(new) or 'niets nieuws'}. Draai nu: ./kennisbank controleer {stuk.pad}")
        return 0
    words = proposed(kb, stuk.id, MOST)
    print(f"{stuk.id} {stuk.titel}")
    if not words:
        print(
            "Deze pagina staat niet in de tabel van verwante woorden, of zij heeft die woorden al. De tabel maakt gereedschap/verwant.py."
        )
        return 0
    print("Dit staat nergens op de pagina en ligt er dichtbij. Neem alleen wat een lezer echt zou typen:")
    for word in words:
        print(f"  {word}")
    print(f'Nemen gaat zo: ./kennisbank zoekwoorden {stuk.id} --neem {words[0]} "een paar woorden"')
    return 0
