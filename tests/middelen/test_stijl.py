"""Style: small files in the source, a few for a reader, and nothing left out or kept twice. And names, alike in the browser."""

import json
import re
import subprocess

import pytest

from hulp import ROOT, built, mini_tree
from kennisbank.blad.uitrusting import stijl_van
from kennisbank.collectie.kennisbank import Kennisbank
from kennisbank.lezen.naam import hyphened, slug
from kennisbank.middelen.stijl import SHEETS, stijlblad
from kennisbank.model import SOORTEN

STYLE = ROOT / "docs" / "assets" / "css" / "deel"
PARTS = {path.stem: path.read_text(encoding="utf-8") for path in STYLE.iterdir()}
COLOUR = re.compile(r"#[0-9a-f]{6}\b")


def test_elk_onderdeel_staat_op_een_blad() -> None:
    assert {*PARTS} == {name for components in SHEETS.values() for name in components}


def test_wat_op_elke_pagina_staat_komt_niet_nog_eens() -> None:
    everywhere = set(SHEETS["kennisbank"])
    assert [sheet for sheet, components in SHEETS.items() if sheet != "kennisbank" and everywhere & set(components)] == []


def test_een_soort_heeft_een_regel_en_de_rest_volgt_daaruit() -> None:
    sheet = stijlblad(SHEETS["kennisbank"], PARTS)
    for naam in [soort.naam for soort in SOORTEN if soort.naam != "pagina"]:  # a plain page has the colour of ink
        assert f".item-{naam} {{ --soort: var(--{naam}) }}" in sheet
        assert len(re.findall(rf"--{naam}:", sheet)) == 1


def test_een_kleur_staat_maar_op_een_plek() -> None:
    found = [(colour, path.name) for path in sorted(STYLE.iterdir()) for colour in COLOUR.findall(path.read_text(encoding="utf-8"))]
    colours = [colour for colour, _ in found]
    assert [place for place in found if colours.count(place[0]) > 1] == []
    assert {name for _, name in found} == {"kleuren.css", "treffer.css"}  # the last has the yellow of a marker


def test_wat_alleen_een_schrijver_leest_reist_niet_mee() -> None:
    for sheet, components in SHEETS.items():
        made = stijlblad(components, PARTS)
        assert "/*" not in made and "\n " not in made, sheet
        assert made.count("{") == made.count("}"), sheet


def test_een_pagina_kiest_haar_blad(tmp_path_factory: pytest.TempPathFactory) -> None:
    kb: Kennisbank = built(mini_tree(tmp_path_factory.mktemp("mini")))[0]
    chosen = {stuk.url: stijl_van(stuk) for stuk in kb.stukken}
    assert chosen[""] == "home"
    assert chosen["methoden/boswandeling/"] == "methode" and chosen["methoden/"] == "lijst"
    assert chosen["voorbeelden/"] == "voorbeelden" and chosen["begrippen/kring/"] == ""
    assert chosen["begrippen/kabouterpad/"] == ""  # withdrawn: nothing of its kind is left
    assert stijl_van(None, "blad") == "blad" and stijl_van(None, "main") == ""


NAMES = ("De héle buurt", "Één  les!", "Foto's van ’t plein", "  -- ", "İstanbul", "Ⅷ ½ 日本 ß", "x" * 79 + " y", "a" * 200)


def test_een_naam_is_in_de_browser_dezelfde() -> None:
    script = """import { hyphened, slug } from "./docs/assets/js/gedeeld/naam.js";
    console.log(JSON.stringify(JSON.parse(process.argv[1]).map((text) => [hyphened(text), slug(text)])));"""
    command = ["node", "--input-type=module", "--eval", script, json.dumps(NAMES)]
    said = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True).stdout
    assert json.loads(said) == [[hyphened(text), slug(text)] for text in NAMES]
