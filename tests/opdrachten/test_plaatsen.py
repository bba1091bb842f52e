"""What editors do with a file: take it in, give it another name, empty it. Nothing else changes, and no link dies."""

from pathlib import Path

import pytest

from hulp import Proef
from kennisbank.__main__ import main
from kennisbank.checks.krimp import check_nummerloos
from kennisbank.collectie import register
from kennisbank.redactie.hernoemen import regels
from opdrachten.test_opdrachten import said

METHODE = "methoden/boswandeling.md"


def ingestuurd(proef: Proef, naam: str, *pairs: tuple[str, str]) -> Path:
    """Return a file that somebody sent: a copy of a page, outside the tree, with some texts changed."""
    text = proef.lees(METHODE)
    for old, new in pairs:
        assert old in text
        text = text.replace(old, new)
    path = proef.root.parent / naam
    path.write_text(text, encoding="utf-8")
    return path


@pytest.fixture
def proef(tmp_path: Path) -> Proef:
    proef = Proef(tmp_path / "mini")
    assert main(["register", "--map", str(proef.root)]) == 0
    return proef


@pytest.mark.parametrize("nummer", ["id:", "id: M001", "id: M777", "# geen nummer"])
def test_een_ingestuurd_bestand_krijgt_nummer_map_controle_en_register(
    nummer: str, proef: Proef, capsys: pytest.CaptureFixture[str]
) -> None:
    """The number may be left out, or be that of another page: the next free one is given, and nothing else changes."""
    sent = ingestuurd(proef, "mijn bestand.txt", ("id: M002", nummer), ("titel: Boswandeling", "titel: Nachtwandeling"))
    free = proef.bouw().kb.vrij_nummer("M")
    status, text = said(["neem-over", str(sent), "--map", str(proef.root)], capsys)
    assert status == 0, text
    assert f"{free} staat in methoden/nachtwandeling.md" in text
    there = proef.lees("methoden/nachtwandeling.md").split("\n")
    assert f"id: {free}" in there
    assert [line for line in there if not line.startswith("id:")] == [
        line for line in sent.read_text(encoding="utf-8").split("\n") if not line.startswith("id:")
    ]
    assert f"  {free}: " in proef.lees(register.PAD)


def test_een_nieuwe_versie_overschrijft_alleen_als_je_het_zegt(proef: Proef, capsys: pytest.CaptureFixture[str]) -> None:
    before = proef.lees(METHODE)
    sent = ingestuurd(proef, "boswandeling.md", ("Twee aan twee", "Drie aan drie"))
    status, text = said(["neem-over", str(sent), "--map", str(proef.root)], capsys)
    assert status == 2 and "M002 is er al" in text and proef.lees(METHODE) == before
    assert main(["neem-over", str(sent), "--vervang", "--map", str(proef.root)]) == 0
    assert proef.lees(METHODE) == sent.read_text(encoding="utf-8")


def test_een_fout_houdt_het_register_zoals_het_was(proef: Proef, capsys: pytest.CaptureFixture[str]) -> None:
    kept = proef.lees(register.PAD)
    sent = ingestuurd(proef, "x.md", ("id: M002", "id:"), ("titel: Boswandeling", "titel: Nachtwandeling"), ("fase:", "fasen:"))
    status, text = said(["neem-over", str(sent), "--map", str(proef.root)], capsys)
    assert status == 1 and "KB0" in text and "draai daarna `./kennisbank register`" in text and proef.lees(register.PAD) == kept


@pytest.mark.parametrize("inhoud", ["Beste redactie, wij liepen 's nachts.", "---\ntitel: Iets\n---\n", ""])
def test_wat_geen_pagina_is_wordt_niet_overgenomen(inhoud: str, proef: Proef, capsys: pytest.CaptureFixture[str]) -> None:
    path = proef.root.parent / "mail.txt"
    path.write_text(inhoud, encoding="utf-8")
    before = sorted(proef.root.rglob("*"))
    status, _ = said(["neem-over", str(path), "--map", str(proef.root)], capsys)
    assert status == 2 and sorted(proef.root.rglob("*")) == before


def test_wat_op_main_staat_heeft_een_nummer(tmp_path: Path) -> None:
    """In a proposal a number may be missing: the page can be looked at. What stands on main must have one."""
    uitslag = Proef(tmp_path).verander(METHODE, "id: M002", "id:").bouw()
    uitslag.heeft("KB097", "dat mag in een voorstel", METHODE)
    assert "KB097" not in uitslag.fouten and uitslag.kb.per_plek["methode/boswandeling"].id not in ("M000", "")
    (found,) = check_nummerloos(uitslag.kb, [METHODE])
    assert found.ernst == "fout"
    assert not list(check_nummerloos(uitslag.kb, []))


def test_een_andere_naam_neemt_elke_link_mee(proef: Proef, capsys: pytest.CaptureFixture[str]) -> None:
    before = proef.bouw()
    stuk = before.kb.per_plek["methode/boswandeling"]
    pointing = list(regels(before.kb, stuk, "wandeling-in-het-bos"))
    assert pointing
    status, text = said(["hernoem", METHODE, "wandeling-in-het-bos", "--map", str(proef.root)], capsys)
    assert status == 0, text
    after = proef.bouw()
    assert after.fouten == before.fouten and after.kb.per_id["M002"].pad == "methoden/wandeling-in-het-bos.md"
    assert not (proef.root / METHODE).exists()
    assert after.kb.register.nummers["M002"].adressen == ("methoden/boswandeling/", "methoden/wandeling-in-het-bos/")
    for line in pointing:
        assert proef.lees(line.pad).split("\n")[line.regel - 1] == line.wordt
    back = {(r.van.id, r.soort.veld) for r in after.kb.backlinks(after.kb.per_id["M002"])}
    assert back == {(r.van.id, r.soort.veld) for r in before.kb.backlinks(stuk)}


@pytest.mark.parametrize(
    ("argv", "zegt"),
    [
        (["hernoem", METHODE, "Met Hoofdletters"], "kan geen naam zijn"),
        (["hernoem", METHODE, "paddenstoelkring"], "is er al"),
        (["hernoem", "methoden/boswandelin.md", "x"], "Bedoelde je 'methoden/boswandeling.md'?"),
        (["trek-in", METHODE], "--reden: waarom de tekst weg is"),
        (["trek-in", "--reden", "daarom"], "bestand: het bestand van de pagina"),
        (["trek-in", METHODE, "--reden", "om", "die", "reden"], "dit hoort er niet bij: die reden"),
        (["trek-in", "methoden/boswandelin.md", "--reden", "daarom"], "Bedoelde je 'methoden/boswandeling.md'?"),
        (["nieuw", "verhaal"], "'verhaal' kan hier niet; kies uit: spanning, methode, voorbeeld"),
        (["niets"], "'niets' kan hier niet; kies uit: controleer"),
        (["neem-over", "x.md", "--soort"], "achter --soort hoort nog iets"),
        (["neem-over", "x.md", "--vervang", "--nieuw"], "gaan niet samen"),
        (["nakijkbeurt", "x", "--datum", "gisteren"], "kan niet achter --datum"),
    ],
    ids=lambda value: " ".join(value)[:40] if isinstance(value, list) else "",
)
def test_de_opdracht_zegt_wat_er_ontbreekt(argv: list[str], zegt: str, proef: Proef, capsys: pytest.CaptureFixture[str]) -> None:
    status, text = said([*argv, "--map", str(proef.root)] if argv[0] != "niets" else argv, capsys)
    assert status == 2 and zegt in text, text
