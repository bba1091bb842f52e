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
    least = {"methode": 48, "voorbeeld": 44, "spanning": 16, "competentie": 14, "begrip": 80, "leerlijn": 5, "bron": 150}
    assert {soort: count[soort] for soort in least if count[soort] < least[soort]} == {}


def test_van_elke_methode_naar_een_spanning_en_terug() -> None:
    for methode in KB.van_soort("methode"):
        for band in KB.heen(methode, "helpt_bij"):
            assert band.reden
            assert methode in [b.van for b in KB.backlinks(band.naar, "helpt_bij")]


def test_van_elke_methode_naar_een_voorbeeld_en_terug() -> None:
    """Straight where it was used, or else by a tension that it helps with and that the voorbeeld shows: with both reasons."""
    for methode in KB.van_soort("methode"):
        used = [band.van for band in KB.backlinks(methode, "methoden")]
        pairs = KB.langs_spanning(methode)
        assert used or pairs, methode.titel
        for here, there in pairs:
            assert here.reden and there.reden and there.van not in used
            assert (there, here) in KB.langs_spanning(there.van)


def test_bij_elke_spanning_hoort_een_methode_die_helpt() -> None:
    assert [spanning.titel for spanning in KB.van_soort("spanning") if not KB.backlinks(spanning, "helpt_bij")] == []


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
