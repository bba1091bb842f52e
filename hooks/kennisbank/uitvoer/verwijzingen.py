"""References as files: per page for whoever cites it, and the whole bibliography at once."""

from kennisbank.bronnen.apa import alfabetisch
from kennisbank.bronnen.csl import van_bron, verwijzing
from kennisbank.bronnen.exporteren import WRITERS
from kennisbank.collectie.kennisbank import Kennisbank

DOWNLOAD = "bronnen/alle-bronnen"


def render(kb: Kennisbank) -> dict[str, bytes]:
    """Return per number p/<number>/<number>.bib, .ris and .json, and the same three of all sources together."""
    files = {
        f"{stuk.vast_adres}{stuk.id}.{ending}": write([verwijzing(kb.site, stuk)])
        for stuk in kb.stukken
        if not stuk.ingetrokken
        for ending, write in WRITERS.items()
    }
    sources = [van_bron(stuk.gegevens) for stuk in alfabetisch(kb.van_soort("bron"))]
    files |= {f"{DOWNLOAD}.{ending}": write(sources) for ending, write in WRITERS.items()}
    return {path: text.encode() for path, text in files.items()}
