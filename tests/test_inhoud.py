"""The real content: one test per file, so that a report names the page, and what the whole must show."""

from collections import Counter
from typing import Any

import pytest

from hulp import ROOT
from kennisbank.build import build
from kennisbank.relaties import RELATIES

KB, MELDINGEN = build(ROOT)
PADEN = sorted({stuk.pad for stuk in KB.stukken} | {m.pad for m in MELDINGEN})


@pytest.mark.parametrize("pad", PADEN)
def test_bestand_zonder_meldingen(pad: str) -> None:
    assert [str(m) for m in MELDINGEN if m.pad == pad] == []


def test_er_is_genoeg() -> None:
    count = Counter(stuk.soort.naam for stuk in KB.stukken)
    least = {"methode": 12, "voorbeeld": 10, "spanning": 6, "competentie": 8, "begrip": 25, "leerlijn": 1, "bron": 20}
    assert {soort: count[soort] for soort in least if count[soort] < least[soort]} == {}


def test_van_elke_methode_naar_een_spanning_en_terug() -> None:
    for methode in KB.van_soort("methode"):
        for band in KB.heen(methode, "helpt_bij"):
            assert band.reden
            assert methode in [b.van for b in KB.backlinks(band.naar, "helpt_bij")]


def test_geen_relatie_gaat_maar_een_kant_op() -> None:
    for band in KB.banden:
        assert band in KB.heen(band.van)
        assert band in KB.backlinks(band.naar) or band.van.ingetrokken
        assert band.relatie in RELATIES and band.relatie.label_terug


def test_elke_bron_is_terug_te_vinden() -> None:
    """By an address, a number, a publisher, the work it appeared in, or at least an author with a year."""

    def findable(g: Any) -> bool:
        return bool(g.URL or g.DOI or g.ISBN or g.publisher or g.container_title or (g.author and g.issued))

    assert [b.id for b in KB.van_soort("bron") if not findable(b.gegevens)] == []
