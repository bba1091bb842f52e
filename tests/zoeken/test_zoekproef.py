"""./kennisbank zoekproef: a file of questions through the search of the site itself."""

import re
from pathlib import Path

import pytest
import yaml

from hulp import ROOT
from kennisbank.__main__ import main
from kennisbank.collectie.kennisbank import Kennisbank
from kennisbank.opdrachten.zoekproef import vraag
from kennisbank.uitvoer.zoek import bestanden, gezocht


def asked(text: str, tmp_path: Path) -> int:
    (tmp_path / "vragen.yml").write_text(text, encoding="utf-8")
    return main(["zoekproef", str(tmp_path / "vragen.yml"), "--map", str(ROOT)])


def test_een_proef_zegt_wat_misging_en_hoe_vaak_het_goed_ging(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert asked("- {q: burgerbegroting, gewenst: [M039]}\n- {q: photovoice, gewenst: [M050]}\n- {q: qqqq, gewenst: []}\n", tmp_path) == 0
    said = capsys.readouterr().out
    assert "photovoice: gewenst M050, niet bij de eerste tien\n      kwam: M018 " in said
    assert "burgerbegroting:" not in said
    assert "alle vragen (2): @1 0.500  @3 0.500  @5 0.500" in said
    assert "vragen zonder antwoord waarbij dat er staat: 1 van 1" in said


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("- {q: ruzie, gewenst: [M999]}\n", "bij ‘ruzie’ staat M999, en dat nummer heeft geen pagina"),
        ("ruzie: M050\n", "is geen lijst met vragen"),
        ("- {q: 'ruzie\n", "is niet te lezen"),
    ],
)
def test_een_proef_zegt_wat_er_mis_is_met_de_lijst(text: str, reason: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert asked(text, tmp_path) == 2
    assert reason in capsys.readouterr().err


@pytest.mark.parametrize("lijst", ["blind.yml", "vers.yml", "apart.yml"])
def test_de_blinde_vragen_wijzen_naar_pagina_s_die_er_zijn(lijst: str, echte_kb: Kennisbank) -> None:
    vragen = yaml.safe_load((ROOT / "tests" / "golden" / "zoeken" / lijst).read_text(encoding="utf-8"))
    assert len({one["q"] for one in vragen}) == len(vragen) >= 100
    assert {nummer for one in vragen for nummer in one["gewenst"]} <= echte_kb.per_id.keys()


def test_een_min_laat_weg_waar_een_woord_in_staat(echte_kb: Kennisbank) -> None:
    """What "Zo zoek je" promises. A hyphen inside a word is no minus, and a minus alone asks for nothing."""
    asked = ["gesprek", "gesprek -koffie", "achter-de-voordeur", "-gesprek"]
    all_, without, hyphens, nothing = vraag(bestanden(gezocht(echte_kb)), [{"q": q, "most": 500} for q in asked])

    def holds(page: str) -> bool:
        return bool(re.search(r"\bkoffie\b", echte_kb.per_id[page].alle_tekst.casefold()))

    assert any(map(holds, all_["ids"])) and not any(map(holds, without["ids"]))
    assert len(without["ids"]) > len(all_["ids"]) / 2
    assert hyphens["ids"][0] == "B001" and nothing["ids"] == []
