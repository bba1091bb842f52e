"""Dates come from git; where git cannot know them there are none, and it is said why and what helps."""

import subprocess
from datetime import date
from pathlib import Path

import pytest

from hulp import mini_tree
from kennisbank.__main__ import main
from kennisbank.build import build
from kennisbank.collectie import datums
from kennisbank.collectie.datums import git_dates, zwijgt

PAGE = "methoden/boswandeling.md"
WHO = ["-c", "user.name=x", "-c", "user.email=x@x.example"]


def commit(root: Path, day: str, change: str = PAGE) -> None:
    env = {"GIT_AUTHOR_DATE": day, "GIT_COMMITTER_DATE": day, "PATH": "/usr/bin:/bin", "GIT_CONFIG_GLOBAL": "/dev/null"}
    path = root / change
    path.write_text(path.read_text(encoding="utf-8") + "\nEn nog iets.\n", encoding="utf-8")
    for command in (["init", "-q"], ["add", "."], [*WHO, "commit", "-q", "-m", "x"]):
        subprocess.run(["git", *command], cwd=root, check=True, env=env)


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return mini_tree(tmp_path / "boom")


def test_een_pagina_is_gemaakt_op_haar_vroegste_dag_ook_als_een_klok_achterliep(root: Path) -> None:
    for day in ("2024-06-03T12:00:00Z", "2024-06-09T12:00:00Z", "2024-06-01T12:00:00Z"):
        commit(root, day)
    assert git_dates(root)[PAGE] == (date(2024, 6, 1), date(2024, 6, 9))
    assert zwijgt(root) == ""


@pytest.mark.parametrize("off", ["@4102444800 +0000", "@253402300800 +0000"], ids=["het jaar 2100", "het jaar 10000"])
def test_een_klok_die_voorloopt_maakt_niets_nieuwer_dan_het_is(off: str, root: Path) -> None:
    """What was committed by such a clock has the day of the commit before it; the day that counts for the site is never in the future."""
    for day in ("2024-06-03T12:00:00Z", off, "2024-06-09T12:00:00Z", off):
        commit(root, day)
    assert git_dates(root)[PAGE] == (date(2024, 6, 3), date(2024, 6, 9))
    assert build(root)[0].peildatum == date(2024, 6, 9)


def test_een_eerste_klok_die_voorloopt_geeft_geen_datum(root: Path) -> None:
    commit(root, "@4102444800 +0000")
    assert git_dates(root) == {}


def test_een_pagina_met_een_andere_naam_is_niet_nieuw(root: Path) -> None:
    commit(root, "2024-06-03T12:00:00Z")
    new = root / "methoden" / "bospad.md"
    (root / PAGE).rename(new)
    register = root / "docs" / "gegevens" / "register.yml"
    line = '  M002: {"adressen": ["methoden/boswandeling/", "methoden/bospad/"], "ankers": []}\n'
    text = register.read_text(encoding="utf-8").replace("nummers:\n", f"nummers:\n{line}", 1)
    register.write_text(text, encoding="utf-8")
    commit(root, "2024-12-24T12:00:00Z", change="methoden/bospad.md")
    page = build(root)[0].per_id["M002"]
    assert (page.slug, page.gemaakt, page.gewijzigd) == ("bospad", date(2024, 6, 3), date(2024, 12, 24))


def test_zonder_opslag_is_er_geen_datum_en_staat_er_waarom(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert git_dates(root) == {}
    assert main(["controleer", "--map", str(root)]) == 0
    assert "let op: geen pagina krijgt een datum en er is geen nieuws: dit is geen opslag van git" in capsys.readouterr().err


def test_een_halve_kopie_geeft_liever_geen_datum_dan_een_verkeerde(root: Path, tmp_path: Path) -> None:
    commit(root, "2024-06-03T12:00:00Z")
    commit(root, "2024-06-09T12:00:00Z")
    half = tmp_path / "half"
    subprocess.run(["git", "clone", "-q", "--depth", "1", f"file://{root}", str(half)], check=True)
    assert git_dates(half) == {} and "git fetch --unshallow" in zwijgt(half)


def test_een_map_van_een_ander(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    said = subprocess.CompletedProcess([], 128, "", "fatal: detected dubious ownership in repository at '/x'")
    monkeypatch.setattr(datums, "_git", lambda *_: said)
    assert git_dates(root) == {} and "safe.directory" in zwijgt(root)
