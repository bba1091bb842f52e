"""The real content: no page has a fault, and what the whole must show."""

import re
from collections import Counter
from pathlib import Path
from typing import Any

from kennisbank.collectie.bladeren import langs_spanning
from kennisbank.collectie.kennisbank import Kennisbank
from kennisbank.lezen.meldingen import Melding, fouten


def test_geen_pagina_heeft_een_fout(echte_inhoud: tuple[Kennisbank, list[Melding]]) -> None:
    """Each line of the report names the page and the line. What is only advice ("let op") stops nobody: `make content` shows it."""
    assert [str(melding) for melding in fouten(echte_inhoud[1])] == []


def test_er_is_genoeg(echte_kb: Kennisbank) -> None:
    count = Counter(stuk.soort.naam for stuk in echte_kb.stukken)
    least = {"methode": 48, "voorbeeld": 44, "spanning": 16, "competentie": 14, "begrip": 80, "leerlijn": 5, "bron": 150}
    assert {soort: count[soort] for soort in least if count[soort] < least[soort]} == {}


def test_van_elke_methode_naar_een_voorbeeld_en_terug(echte_kb: Kennisbank) -> None:
    """Straight where it was used, or else by a tension that it helps with and that the voorbeeld shows: with both reasons."""
    for methode in echte_kb.van_soort("methode"):
        used = [relatie.van for relatie in echte_kb.backlinks(methode, "methoden")]
        pairs = langs_spanning(echte_kb, methode)
        assert used or pairs, methode.titel
        for here, there in pairs:
            assert here.reden and there.reden and there.van not in used
            assert (there, here) in langs_spanning(echte_kb, there.van)


def test_bij_elke_spanning_hoort_een_methode_die_helpt(echte_kb: Kennisbank) -> None:
    assert [spanning.titel for spanning in echte_kb.van_soort("spanning") if not echte_kb.backlinks(spanning, "helpt_bij")] == []


def test_van_elke_methode_naar_een_spanning(echte_kb: Kennisbank) -> None:
    assert [methode.titel for methode in echte_kb.van_soort("methode") if not echte_kb.heen(methode, "helpt_bij")] == []


def test_elke_relatie_staat_op_beide_bladzijden(echte_site: Path, echte_kb: Kennisbank) -> None:
    """In the text of the page, not only in the picture of what is around it."""
    articles = {stuk.id: article(echte_site, stuk.url) for stuk in echte_kb.stukken}
    missing = [
        f"{here.titel} -> {there.titel} ({relatie.soort.veld})"
        for relatie in echte_kb.relaties
        for here, there in ((relatie.van, relatie.naar), (relatie.naar, relatie.van))
        if not here.ingetrokken and not re.search(rf'["/]{re.escape(there.url)}["#]', articles[here.id])
    ]
    assert missing == []


def article(site: Path, url: str) -> str:
    """Return what a built page says, without the picture of its relations."""
    page = (site / url / "index.html").read_text(encoding="utf-8")
    return re.sub(r'<section class="rondom".*?</section>', "", page[page.index("<main") : page.index("</main>")], flags=re.S)


def test_elke_bron_is_terug_te_vinden(echte_kb: Kennisbank) -> None:
    """By an address, a kept copy, a number, a publisher, the work it appeared in, or at least an author with a year."""

    def findable(g: Any) -> bool:
        return bool(g.URL or g.archief or g.DOI or g.ISBN or g.publisher or g.container_title or (g.author and g.issued))

    assert [b.id for b in echte_kb.van_soort("bron") if not findable(b.gegevens)] == []


def test_een_engelse_titel_heeft_geen_hoofdletter_bij_elk_woord(echte_kb: Kennisbank) -> None:
    """APA asks sentence case. Names keep their capitals, so a title counts when not one long word after the first is small."""
    for bron in echte_kb.van_soort("bron"):
        if bron.gegevens.language != "en":
            continue
        titel = bron.titel.replace("Tony Gibson en Planning for Real", "")  # a title that is little more than names
        later = re.findall(r"(?<![:?.] )\b[A-Za-z]{4,}", titel)[1:]
        assert len(later) < 3 or not all(word[0].isupper() for word in later), bron.id
        assert not re.search(r"[:?] [a-z]", titel), f"{bron.id}: na een dubbele punt komt een hoofdletter"
