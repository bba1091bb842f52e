"""The terminal asks what the form asks, and its file is as good."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

from hulp import ROOT, built, mini_tree
from kennisbank.bijdragen.formulier import formulier
from kennisbank.lezen.naam import slug
from kennisbank.model import GESCHREVEN
from kennisbank.redactie.innemen import vrij_pad

ANSWERS = [
    "x",  # a title that is too short: the judge says so, and asks again
    "j",
    "De eik en de lift",
    "Bewoners van een verzonnen flat vonden een plek voor een eik en een lift.",
    *(line for text in ("Een flat.", "Schaduw of een deur.", "Elke week thee.", "De eik bleef.", "Thee helpt.") for line in (text, ".")),
    *("Een buur uit de flat", "", "n"),  # contributors: name, role, no more
    *("1", "1"),  # place, country
    *("2021", "", ""),  # period
    "2, 4",  # themes
    *("2", "", "De eik houden.", "1", ""),  # first party
    *("9", "", "De deur vrij.", "gelijk", "", "n"),  # second party, and no more
    *("bos", "1", "De eik gaf schaduw en stond voor de deur.", "", "n"),  # what rubbed
    "2",  # outcome
    "4",  # origin: lived through
    *("2", "", "", "", "een collega uit een ander bos", "2026-05-05"),  # privacy
    *("n", "n"),  # no more questions
]


def ask(root: Path, answers: list[str], soort: str = "voorbeeld") -> subprocess.CompletedProcess[str]:
    """Run the command as somebody at a terminal would, with these lines typed."""
    command = [sys.executable, "-m", "kennisbank", "nieuw", soort, "--map", str(root)]
    typed = "".join(f"{answer}\n" for answer in answers)
    env = {"PYTHONPATH": str(ROOT / "hooks"), "PYTHONIOENCODING": "utf-8"}
    return subprocess.run(command, input=typed, capture_output=True, text=True, check=False, env=env)


def test_een_nieuw_voorbeeld_in_de_terminal(tmp_path: Path) -> None:
    root = mini_tree(tmp_path)
    result = ask(root, ANSWERS)
    assert result.returncode == 0, result.stdout[-1500:] + result.stderr
    assert "! de tekst bij 'titel' is te kort; schrijf minstens 2 tekens, nu zijn het er 1" in result.stdout
    kb, meldingen = built(root)
    assert [m for m in meldingen if m.pad == "voorbeelden/de-eik-en-de-lift.md"] == []
    feiten = kb.per_plek["voorbeeld/de-eik-en-de-lift"].gegevens
    assert [(b.naam, b.rol) for b in feiten.bijdragers] == [("Een buur uit de flat", "inbrenger")]
    assert feiten.id == "V003" and feiten.themas == ("leefomgeving", "eenzaamheid-ontmoeting")
    assert [p.afloop for p in feiten.partijen] == ["beter", "gelijk"] and feiten.wat_schuurde[0].spanning == "bos-en-tuin"


def test_de_terminal_stelt_de_vragen_van_het_formulier(tmp_path: Path) -> None:
    root = mini_tree(tmp_path)
    form = formulier(built(root)[0], "voorbeeld")
    shown = ask(root, ANSWERS).stdout
    for veld in (*form.begin, *form.verplicht):
        assert f"{veld.label} (nodig" in shown and veld.hulp in shown
    for vraag in form.tekst:
        assert vraag.hulp in shown and vraag.voorbeeld in shown


def test_wie_stopt_maakt_geen_pagina_en_is_niets_kwijt(tmp_path: Path) -> None:
    root = mini_tree(tmp_path)
    before = sorted(root.rglob("*.md"))
    result = ask(root, ANSWERS[:5])
    assert result.returncode == 2 and "Er is geen pagina gemaakt. Je 5 antwoorden staan klaar" in result.stderr
    assert sorted(root.rglob("*.md")) == before
    later = ask(root, ["j", *ANSWERS[5:]])
    assert later.returncode == 0, later.stderr
    assert (root / "voorbeelden" / "de-eik-en-de-lift.md").is_file() and not list((root / ".cache").iterdir())


def test_wie_opnieuw_begint_houdt_het_oude(tmp_path: Path) -> None:
    root = mini_tree(tmp_path)
    ask(root, ANSWERS[:5])
    shown = ask(root, ["n", *ANSWERS])
    assert shown.returncode == 0 and "Het oude staat in nieuw-voorbeeld.oud.json" in shown.stdout
    assert [path.name for path in (root / ".cache").iterdir()] == ["nieuw-voorbeeld.oud.json"]


def test_een_vraag_terug(tmp_path: Path) -> None:
    """Somebody sees two answers later that the first party was wrong, and mends only that."""
    root = mini_tree(tmp_path)
    place = ANSWERS.index("De eik houden.")
    slip = [*ANSWERS[:place], "Een verkeerd antwoord.", "1", "<", "<", *ANSWERS[place:]]
    result = ask(root, slip)
    assert result.returncode == 0 and result.stdout.count("Terug naar de vraag hiervoor.") == 2
    text = (root / "voorbeelden" / "de-eik-en-de-lift.md").read_text(encoding="utf-8")
    assert "wil: De eik houden." in text and "verkeerd" not in text
    assert "Dit is de eerste vraag." in ask(root, ["<", *ANSWERS]).stdout


@pytest.mark.parametrize("soort", [soort.naam for soort in GESCHREVEN])
def test_elke_soort_kan_in_de_terminal(soort: str, tmp_path: Path) -> None:
    """The first question comes, and who stops keeps what was typed."""
    result = ask(mini_tree(tmp_path), ["Een titel uit het bos"], soort)
    assert result.returncode == 2 and "Je antwoord staat klaar" in result.stderr
    assert "Titel (nodig)" in result.stdout


def test_een_oude_pagina_wordt_nooit_overschreven(tmp_path: Path) -> None:
    (tmp_path / "eik.md").write_text("oud", encoding="utf-8")
    assert vrij_pad(tmp_path, "eik").name == "eik-2.md"


def test_van_titel_naar_bestandsnaam() -> None:
    assert slug("Café ‘De Eik’: koffie & thee (één)!") == "cafe-de-eik-koffie-thee-een"
    assert slug("…") == ""


def test_leesbaarheid_noemt_de_regel_van_een_lastige_zin(tmp_path: Path) -> None:
    root = mini_tree(tmp_path)
    path = root / "voorbeelden" / "de-omgehakte-eik.md"
    long = "Wie heel lang doorpraat zonder dat er een punt komt, en dan nog een stukje, en nog een stukje, die krijgt vanzelf een hint omdat niemand dat volhoudt."
    path.write_text(path.read_text(encoding="utf-8").replace("De eik viel.", long), encoding="utf-8")
    line = next(n for n, text in enumerate(path.read_text(encoding="utf-8").split("\n"), 1) if text == long)
    command = [sys.executable, "-m", "kennisbank", "leesbaarheid", "--map", str(root)]
    env = {"PYTHONPATH": str(ROOT / "hooks"), "PYTHONIOENCODING": "utf-8"}
    shown = subprocess.run(command, capture_output=True, text=True, check=True, env=env).stdout
    assert f"regel {line}: deze zin telt 28 woorden; maak er twee van: ‘{long}’" in shown
    notes = subprocess.run([*command, "--github"], capture_output=True, text=True, check=True, env=env).stdout
    assert f"::warning file=voorbeelden/de-omgehakte-eik.md,line={line},title=TAAL::" in notes


def test_leesbaarheid_leest_ook_de_omschrijving_van_een_begrip(tmp_path: Path) -> None:
    """A begrip is hardly more than its definition; its body is often a line of links, whose score says nothing."""
    root = mini_tree(tmp_path)
    path = root / "docs" / "begrippen" / "kring.md"
    hard = "Verantwoordelijkheidsverdeling tussen samenwerkingspartners in participatietrajecten vereist multidisciplinaire afstemming."
    path.write_text(
        re.sub(r"definitie:.*?\n(?=\S)", f"definitie: {hard}\n", path.read_text(encoding="utf-8"), flags=re.S), encoding="utf-8"
    )
    line = next(n for n, text in enumerate(path.read_text(encoding="utf-8").split("\n"), 1) if hard in text)
    command = [sys.executable, "-m", "kennisbank", "leesbaarheid", "--map", str(root), "--github"]
    env = {"PYTHONPATH": str(ROOT / "hooks"), "PYTHONIOENCODING": "utf-8"}
    shown = subprocess.run(command, capture_output=True, text=True, check=True, env=env).stdout
    assert f"::warning file=docs/begrippen/kring.md,line={line},title=TAAL::" in shown
