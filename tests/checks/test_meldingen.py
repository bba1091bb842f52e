"""Every code has a fixture that breaks the mini tree in one way, and the finding says where, what is wrong and what to do."""

import re
from pathlib import Path
from typing import Any

import pytest
import yaml

from hulp import ROOT, Proef, line_of
from kennisbank.lezen.meldingen import Melding, as_github, as_json, as_text, nearest
from kennisbank.oordeel.catalogus import CATALOGUS

FIXTURES = sorted((ROOT / "tests" / "fout").iterdir())
# What a fixture may say. `wat` is for people; the finding is on the line in `op` (or `pad`) where the text `regel` begins, or
# about the file as a whole; it says `zegt`, and after that `raad`: what to do about it.
KEYS = {
    "break": {"pad", "op_ook", "vervang", "door", "ook", "herhaal", "achteraan", "inhoud", "codering", "koppeling", "map"},
    "expect": {"wat", "zegt", "raad", "op", "regel", "samen"},
}
# Words of programs, that a writer need not know.
PROGRAM = re.compile(r"\b(str|int|dict|list|tuple|None|True|False|regex|pattern|validation|error|Traceback)\b")


def fixture_of(path: Path) -> dict[str, Any]:
    """Return what one file of tests/fout says."""
    found: dict[str, Any] = yaml.safe_load(path.read_text(encoding="utf-8"))
    return found


@pytest.fixture(scope="session")
def onveranderd(tmp_path_factory: pytest.TempPathFactory) -> set[tuple[str, str, str]]:
    """What the mini tree says of itself, as (path, code, sentence)."""
    return {(m.pad, m.code, m.tekst) for m in Proef(tmp_path_factory.mktemp("mini")).bouw().meldingen}


def damage(proef: Proef, fixture: dict[str, Any]) -> None:
    """Break the tree as the fixture describes."""
    pad, times = fixture.get("op_ook", fixture["pad"]), fixture.get("herhaal", 1)
    if "koppeling" in fixture:
        (proef.root / pad).symlink_to(fixture["koppeling"])
    elif fixture.get("map"):
        (proef.root / pad).mkdir()
    elif "inhoud" in fixture:
        proef.schrijf(pad, (fixture["inhoud"] * times).encode(fixture.get("codering", "utf-8")))
    else:
        pairs = [(fixture["vervang"], fixture["door"] * times)] if "vervang" in fixture else []
        for oud, nieuw in [*pairs, *fixture.get("ook", [])]:
            proef.verander(pad, oud, nieuw)
        proef.voeg_toe(pad, fixture.get("achteraan", ""))


def judge(proef: Proef, path: Path, before: set[tuple[str, str, str]]) -> None:
    """Break the tree as a fixture describes, and assert that only its own finding comes, on its line, with its advice."""
    fixture, code = fixture_of(path), path.stem
    damage(proef, fixture)
    found = [m for m in proef.bouw().meldingen if (m.pad, m.code, m.tekst) not in before]
    assert {m.code for m in found} == {code, *fixture.get("samen", [])}, as_text(found)

    where = fixture.get("op", fixture["pad"])
    here = [m for m in found if (m.code, m.pad) == (code, where)]
    line = line_of((proef.root / where).read_bytes().decode(errors="replace"), fixture["regel"]) if "regel" in fixture else 1
    assert line in [m.regel for m in here], as_text(found)

    tekst = here[0].tekst
    assert tekst.startswith(fixture["zegt"]), f"een melding begint met wat er mis is: {tekst}"
    assert fixture["raad"] in tekst.removeprefix(fixture["zegt"]), f"daarna zegt zij wat je doet: {tekst}"
    assert not PROGRAM.search(tekst)


@pytest.mark.parametrize("path", FIXTURES, ids=lambda p: p.stem)
def test_een_fout_geeft_alleen_zijn_eigen_melding(path: Path, tmp_path: Path, onveranderd: set[tuple[str, str, str]]) -> None:
    judge(Proef(tmp_path), path, onveranderd)


@pytest.mark.parametrize("path", FIXTURES, ids=lambda p: p.stem)
def test_een_regel_erbij_in_de_mini_breekt_geen_fixture(path: Path, tmp_path: Path, onveranderd: set[tuple[str, str, str]]) -> None:
    """The fixtures point at text: with a line more at the top of every file, every finding moves along."""
    proef = Proef(tmp_path)
    for file in [*tmp_path.rglob("*.md"), *tmp_path.rglob("*.yml")]:
        pad = str(file.relative_to(tmp_path))
        head = "---\n" if pad.endswith(".md") else ""
        proef.schrijf(pad, f"{head}# een regel erbij\n{proef.lees(pad).removeprefix(head)}")
    judge(proef, path, onveranderd)


def test_elke_code_heeft_een_fixture_en_een_uitleg() -> None:
    rooms = [p for p in (ROOT / "hooks" / "kennisbank").rglob("*") if p.suffix in (".py", ".yml") and p.name != "meldingen.yml"]
    source = "".join(p.read_text(encoding="utf-8") for p in rooms)
    used = set(re.findall(r"KB\d{3}", source)) - {"KB001…"}
    assert used == set(CATALOGUS) == {p.stem for p in FIXTURES}


@pytest.mark.parametrize("path", FIXTURES, ids=lambda p: p.stem)
def test_een_fixture_zegt_alleen_wat_iemand_leest(path: Path) -> None:
    """A key that no test reads is a promise that nobody keeps."""
    assert set(fixture_of(path)) - KEYS["break"] - KEYS["expect"] == set()
    assert {"wat", "zegt", "raad", "pad"} <= set(fixture_of(path))


def test_de_mini_zelf_heeft_geen_fouten(tmp_path: Path) -> None:
    uitslag = Proef(tmp_path).bouw().heeft_geen_fouten()
    assert {s.soort.naam for s in uitslag.kb.stukken} == {
        "methode", "voorbeeld", "spanning", "competentie", "begrip", "bron", "leerlijn", "pagina",
    }  # fmt: skip


def test_alle_fouten_van_alle_bestanden_komen_in_een_keer(tmp_path: Path) -> None:
    proef = Proef(tmp_path)
    proef.schrijf("methoden/a.md", "geen velden").schrijf("methoden/b.md", "---\ntitel: [open\n---\n")
    proef.schrijf("methoden/c.md", proef.lees("methoden/boswandeling.md"))
    uitslag = proef.bouw().heeft("KB001", pad="methoden/a.md").heeft("KB002", pad="methoden/b.md", bij="titel: [open")
    assert uitslag.van("methoden/c.md") != []


def test_vormen_van_een_melding() -> None:
    melding = Melding("methoden/x,y.md", 3, "KB020", "het veld 'doel' ontbreekt; vul het in\nof niet")
    assert str(melding).startswith("methoden/x,y.md:3: KB020 het veld 'doel' ontbreekt; vul het in")
    assert as_github([melding]) == "::error file=methoden/x%2Cy.md,line=3,title=KB020::het veld 'doel' ontbreekt; vul het in%0Aof niet"
    assert '"regel": 3' in as_json([melding])


def test_de_naaste_keuze() -> None:
    assert nearest("wijkschow", ["wijkschouw", "abcd"]) == " Bedoelde je 'wijkschouw'?"
    assert nearest("iets heel anders", ["wijkschouw"]) == ""
