"""The sign of a spanning is made from its own poles, and is always the same."""

from itertools import pairwise

from kennisbank.blad.beelden.polenteken import MATEN, RUIMTE, teken_polen, teken_polen_klein
from kennisbank.blad.beelden.tekenen import breedte
from kennisbank.collectie.kennisbank import Kennisbank
from kennisbank.model import SPIL
from paginas import woorden_van


def polen(kb: Kennisbank) -> list[tuple[str, str]]:
    return [tuple(pool.pool for pool in stuk.gegevens.polen) for stuk in kb.van_soort(SPIL.naam)]


def test_in_het_teken_staan_de_namen_van_de_polen_heel(echte_kb: Kennisbank) -> None:
    for one, other in polen(echte_kb):
        assert woorden_van(teken_polen((one, other))) == f"{one} {other}".split()


def test_geen_twee_spanningen_hebben_hetzelfde_teken(echte_kb: Kennisbank) -> None:
    signs = sorted(teken_polen(pair) for pair in polen(echte_kb))
    assert all(one != other for one, other in pairwise(signs))


def test_elk_woord_past_in_zijn_kant(echte_kb: Kennisbank) -> None:
    words = {word for pair in polen(echte_kb) for pool in pair for word in pool.split()}
    assert [word for word in words if breedte(word, MATEN[-1], True) > RUIMTE] == []


def test_het_kleine_teken_heeft_de_eerste_letters() -> None:
    assert woorden_van(teken_polen_klein(("Loslaten", "Erbij blijven"))) == ["L", "E"]


def test_wie_lelijk_schrijft_breekt_geen_beeld() -> None:
    assert "<b>" not in teken_polen(("<b>Vet", "A & B"))
