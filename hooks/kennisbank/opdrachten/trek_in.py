"""The command trek-in: empty a page for good and say what still points to it."""

import sys
from argparse import ArgumentParser, Namespace
from pathlib import Path

from kennisbank.build import build
from kennisbank.collectie.nakijken import plek_van
from kennisbank.lezen.meldingen import as_text, fouten, nearest
from kennisbank.model import GESCHREVEN
from kennisbank.redactie.intrekken import eigen_beelden, grafsteen

HULP = "haal een pagina leeg: alleen het nummer en de reden blijven staan"


def arguments(parser: ArgumentParser) -> None:
    """Say which page and why."""
    parser.add_argument("bestand", help="het bestand van de pagina, zoals voorbeelden/naam.md, of haar nummer")
    parser.add_argument("--reden", required=True, help="waarom de tekst weg is, zonder te herhalen wat er stond")


def run(options: Namespace) -> int:
    """Write the tombstone, delete the images only this page shows, print what is left to do; returns 2 on wrong use."""
    root = Path(options.map).resolve()
    kb, _ = build(root)
    pages = [stuk for stuk in kb.stukken if stuk.soort in GESCHREVEN]
    stuk = next((s for s in pages if options.bestand in (s.pad, s.id)), None)
    if stuk is None:
        near = nearest(options.bestand, {s.pad for s in pages})
        print(
            f"'{options.bestand}' is geen pagina die in te trekken is; noem het pad, zoals voorbeelden/naam.md, of het nummer.{near}",
            file=sys.stderr,
        )
        return 2
    images = eigen_beelden(kb, stuk)
    images += [pad for pad in (plek_van(stuk.id),) if (root / pad).is_file()]  # sentences of the page stand there too
    (root / stuk.pad).write_text(grafsteen(stuk, options.reden), encoding="utf-8", newline="\n")
    for pad in images:
        (root / pad).unlink()
    print("\n".join([f"{stuk.pad} is leeg.", *(f"{pad} is weg." for pad in images)]))
    left = fouten(build(root)[1])
    print(f"Doe nu nog dit:\n{as_text(left)}" if left else "Geen veld van een andere pagina verwijst er nog naar.")
    return 0
