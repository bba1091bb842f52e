"""Every code has a fixture that breaks the mini tree in one way, and the finding says where and what to do."""

import re
import shutil
from pathlib import Path
from typing import Any

import pytest
import yaml

from hulp import ROOT, built, mini_tree
from kennisbank.lezen.meldingen import Melding, as_github, as_json, as_text, nearest
from kennisbank.oordeel.catalogus import CATALOGUS

FIXTURES = sorted((ROOT / "tests" / "fout").glob("KB*.yml"))


def damage(root: Path, fixture: dict[str, Any]) -> None:
    """Break the tree in `root` as the fixture describes."""
    path = root / fixture.get("op_ook", fixture["pad"])
    path.parent.mkdir(parents=True, exist_ok=True)
    if "koppeling" in fixture:
        path.symlink_to(fixture["koppeling"])
    elif fixture.get("map"):
        path.mkdir()
    elif "inhoud" in fixture:
        path.write_bytes((fixture["inhoud"] * fixture.get("herhaal", 1)).encode(fixture.get("codering", "utf-8")))
    else:
        text = path.read_text(encoding="utf-8")
        for old, new in [(fixture.get("vervang", ""), fixture.get("door", "")), *fixture.get("ook", [])]:
            assert old in text, f"de fixture past niet meer op de mini: {old!r}"
            text = text.replace(old, new * fixture.get("herhaal", 1)) if old else text
        path.write_bytes((text + fixture.get("achteraan", "")).encode())


@pytest.mark.parametrize("path", FIXTURES, ids=lambda p: p.stem)
def test_een_fout_geeft_alleen_zijn_eigen_melding(path: Path, tmp_path: Path) -> None:
    fixture = yaml.safe_load(path.read_text(encoding="utf-8"))
    root = mini_tree(tmp_path)
    before = {(m.pad, m.code, m.tekst) for m in built(root)[1]}
    damage(root, fixture)
    found = [m for m in built(root)[1] if (m.pad, m.code, m.tekst) not in before]
    assert {m.code for m in found} == {path.stem, *fixture.get("samen", [])}, as_text(found)
    assert (fixture.get("op", fixture["pad"]), fixture["regel"]) in {(m.pad, m.regel) for m in found if m.code == path.stem}


def test_elke_code_heeft_een_fixture_en_een_uitleg() -> None:
    rooms = [p for p in (ROOT / "hooks" / "kennisbank").rglob("*") if p.suffix in (".py", ".yml") and p.name != "meldingen.yml"]
    source = "".join(p.read_text(encoding="utf-8") for p in rooms)
    used = set(re.findall(r"KB\d{3}", source)) - {"KB001…"}
    assert used == set(CATALOGUS) == {p.stem for p in FIXTURES}


@pytest.mark.parametrize("path", FIXTURES, ids=lambda p: p.stem)
def test_een_melding_zegt_wat_je_kunt_doen(path: Path, tmp_path: Path) -> None:
    fixture = yaml.safe_load(path.read_text(encoding="utf-8"))
    root = mini_tree(tmp_path)
    damage(root, fixture)
    tekst = next(m.tekst for m in built(root)[1] if m.code == path.stem)
    assert len(tekst.split()) >= 8
    assert not re.search(r"\b(str|int|dict|list|tuple|None|True|False|regex|pattern|validation|error|Traceback)\b", tekst)


def test_de_mini_zelf_heeft_geen_fouten(tmp_path: Path) -> None:
    kb, meldingen = built(mini_tree(tmp_path))
    assert [str(m) for m in meldingen if m.ernst == "fout"] == []
    assert {s.soort.naam for s in kb.stukken} == {"methode", "voorbeeld", "spanning", "competentie", "begrip", "bron", "leerlijn", "pagina"}


def test_alle_fouten_van_alle_bestanden_komen_in_een_keer(tmp_path: Path) -> None:
    root = mini_tree(tmp_path)
    (root / "methoden" / "a.md").write_text("geen velden")
    (root / "methoden" / "b.md").write_text("---\ntitel: [open\n---\n")
    shutil.copy(root / "methoden" / "boswandeling.md", root / "methoden" / "c.md")
    assert {"methoden/a.md", "methoden/b.md", "methoden/c.md"} <= {m.pad for m in built(root)[1] if m.ernst == "fout"}


def test_vormen_van_een_melding() -> None:
    melding = Melding("methoden/x,y.md", 3, "KB020", "het veld 'doel' ontbreekt; vul het in\nof niet")
    assert str(melding).startswith("methoden/x,y.md:3: KB020 het veld 'doel' ontbreekt; vul het in")
    assert as_github([melding]) == "::error file=methoden/x%2Cy.md,line=3,title=KB020::het veld 'doel' ontbreekt; vul het in%0Aof niet"
    assert '"regel": 3' in as_json([melding])


def test_de_naaste_keuze() -> None:
    assert nearest("wijkschow", ["wijkschouw", "abcd"]) == " Bedoelde je 'wijkschouw'?"
    assert nearest("iets heel anders", ["wijkschouw"]) == ""
