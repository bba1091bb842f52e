"""Every page as text, for who copies it and for programs: it opens with what someone must know, and holds what the page holds."""

import re
from html import unescape
from pathlib import Path

import pytest

from hulp import Proef, built, mini_tree
from kennisbank.blad.als_tekst import schrijf
from kennisbank.blad.tekstblad import tekstblad
from kennisbank.collectie.kennisbank import Kennisbank
from kennisbank.uitvoer.paginas import teksten


def text_of(kb: Kennisbank, plek: str) -> str:
    return schrijf(tekstblad(kb, kb.per_plek[plek])).decode()


@pytest.fixture
def kb(tmp_path: Path) -> Kennisbank:
    return built(mini_tree(tmp_path))[0]


def test_elke_pagina_heeft_haar_tekst_en_wijst_ernaar(mini_site: Path, kb: Kennisbank) -> None:
    for stuk in kb.stukken:
        page = (mini_site / stuk.url / "index.html").read_text(encoding="utf-8")
        assert '<link rel="alternate" type="text/markdown"' in page, stuk.url
        text = (mini_site / stuk.url / "index.md").read_text(encoding="utf-8")
        head = text.split("\n\n")[1]
        assert f"Vast adres: <https://kennisbank.example/p/{stuk.id}/>" in head and "CC BY 4.0" in head
        assert "Stand: " in head or "Ingetrokken: " in head


def test_de_tekst_begint_met_stand_en_met_wat_niet_bekend_is(kb: Kennisbank) -> None:
    head = text_of(kb, "methode/paddenstoelkring").split("\n\n")[1]
    assert "\n- Stand: Nagekeken door een bewoner op 9 maart 2024 en een opbouwwerker op 1 maart 2024" in head
    assert "\n- Wat we niet weten: Of het helpt als de draak meedoet." in head
    assert "\n- Gezocht en niet gevonden (op 29 februari 2024): Of de kring ook helpt als de draak niet slaapt (" in head
    assert "\n- Deze pagina had voor 1 januari 2020 opnieuw bekeken moeten zijn." in head


def test_de_tekst_heeft_de_relaties_de_velden_en_de_bronnen(kb: Kennisbank) -> None:
    text = text_of(kb, "methode/paddenstoelkring")
    assert "## Helpt bij\n\n- [Bos en tuin](/p/S001/): " in text
    assert "## Zo doe je het\n\n1. " in text and "## Bronnen\n\n- " in text and "Wat de redactie zelf las: " in text
    assert "[@" not in text and "(../" not in text and "{#" not in text


def test_van_een_ingetrokken_pagina_blijft_alleen_dat(kb: Kennisbank) -> None:
    gone = next(stuk for stuk in kb.stukken if stuk.ingetrokken)
    assert "Ingetrokken: " in text_of(kb, gone.plek) and text_of(kb, gone.plek).count("\n\n") == 1


def test_een_link_over_twee_regels_wordt_een_heel_adres(tmp_path: Path) -> None:
    proef = Proef(tmp_path).voeg_toe("docs/begrippen/kring.md", "\nZie [een\nmethode](../../methoden/paddenstoelkring.md#zo-doe-je-het).\n")
    assert "[een\nmethode](/methoden/paddenstoelkring/#zo-doe-je-het)" in text_of(proef.bouw().kb, "begrip/kring")


def words(text: str) -> set[str]:
    return set(re.findall(r"\w{4,}", unescape(text).casefold()))


def test_wat_op_de_pagina_staat_staat_in_de_tekst(echte_site: Path, echte_kb: Kennisbank) -> None:
    """Of the running text and of all that the page says under its own headings, no word of four letters is missing."""
    for stuk in echte_kb.stukken:
        if stuk.soort.geschreven and not stuk.ingetrokken:
            text = words((echte_site / stuk.url / "index.md").read_text(encoding="utf-8"))
            own = re.sub(r"\[@[^\]]*\]|\]\([^)]*\)|\{#[^}]*\}", " ", stuk.bestand.lichaam)
            assert words(own) - text == set(), stuk.url


def test_elk_adres_in_een_tekst_bestaat(echte_site: Path, echte_kb: Kennisbank) -> None:
    assert len(teksten(echte_kb)) == len(echte_kb.stukken)
    named = {
        address.split("#")[0]
        for path in echte_site.rglob("index.md")
        for address in re.findall(r"\]\(https://kennisbank\.example/([^)\s]*)\)", path.read_text(encoding="utf-8"))
    }
    assert len(named) > 500
    assert [a for a in named if not (echte_site / a / "index.html").is_file() and not (echte_site / a).is_file()] == []
