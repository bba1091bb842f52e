"""Rules about what has to fit on paper: the two sides of a card to talk with."""

from collections.abc import Iterator

from kennisbank.checks.plaats import at
from kennisbank.collectie.leerlijnen import CARD_FRONT
from kennisbank.collectie.stuk import Stuk
from kennisbank.lezen.lichaam import kaal
from kennisbank.lezen.meldingen import Melding


def check_kaart(stuk: Stuk) -> Iterator[Melding]:
    """The question and the two poles of a tension fit on one side of A6."""
    if not stuk.soort.heeft("polen") or stuk.ingetrokken or stuk.onaf:
        return
    g = stuk.gegevens
    size = sum(len(kaal(text)) for text in (g.vraag, *(t for p in g.polen for t in (p.pool, p.goed, p.doorgeschoten))))
    if size > CARD_FRONT:
        yield at(
            stuk,
            ("polen",),
            "KB080",
            f"de vraag en de twee kanten zijn samen {size} tekens en op een gesprekskaart passen er {CARD_FRONT}; maak de zinnen bij 'polen' korter",
        )
