"""The command line: what is typed wrongly gets a sentence in Dutch, never a traceback, and nothing is called good that is not there."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from hulp import ROOT, Proef, mini_tree
from kennisbank.__main__ import main


def said(argv: list[str], capsys: pytest.CaptureFixture[str]) -> tuple[int, str]:
    """Return the exit status and everything that was printed."""
    try:
        status = main(argv)
    except SystemExit as end:
        status = int(end.code or 0)
    out = capsys.readouterr()
    return status, out.out + out.err


@pytest.mark.parametrize("argv", [["niets"], ["nieuw", "zomaar"], ["controleer", "--onbekend"], []])
def test_een_opdracht_die_niet_bestaat(argv: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    status, text = said(argv, capsys)
    assert status == 2 and "--help" in text and "usage" not in text


@pytest.mark.parametrize("opdracht", ["controleer", "register", "voordeur", "nalopen"])
def test_een_map_zonder_kennisbank(opdracht: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for place in (tmp_path / "weg", tmp_path):
        status, text = said([opdracht, "--map", str(place)], capsys)
        assert status == 2 and "staat geen kennisbank" in text
    assert list(tmp_path.iterdir()) == []


def test_een_verslag_dat_nergens_heen_kan(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    root = mini_tree(tmp_path / "mini")
    status, text = said(["controleer", "--map", str(root), "--samenvatting", str(tmp_path / "weg" / "x.md")], capsys)
    assert status == 2 and "weg/x.md" in text


def test_zoeken_naar_restanten_zonder_site_stelt_niemand_gerust(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    status, text = said(["restanten", "woord", "--map", str(mini_tree(tmp_path))], capsys)
    assert status == 2 and "Niets gevonden" not in text and "make site" in text


def test_de_hulp_is_nederlands(capsys: pytest.CaptureFixture[str]) -> None:
    status, text = said(["--help"], capsys)
    assert status == 0 and "gebruik:" in text and "show this" not in text


@pytest.mark.parametrize("signs", ["cp1252", "ascii", "cp437", "utf-8"])
@pytest.mark.parametrize("form", [[], ["--github"], ["--json"]], ids=["tekst", "github", "json"])
def test_een_melding_komt_op_elke_terminal(signs: str, form: list[str], tmp_path: Path) -> None:
    """Without PYTHONPATH and without make, as someone does on Windows who sends the findings to a file."""
    Proef(tmp_path).voeg_toe("docs/begrippen/kring.md", "\nEen <b>🙂</b> regel, 中 en ‘zo’ in de [kring](weg-\u0142.md).")
    env = {key: value for key, value in os.environ.items() if key != "PYTHONPATH"} | {"PYTHONIOENCODING": signs}
    command = [sys.executable, "-m", "kennisbank", "controleer", "--map", str(tmp_path), *form]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, env=env, check=False)
    assert done.returncode == 1 and b"KB013" in done.stdout and b"Traceback" not in done.stderr
    done.stdout.decode(signs)


def test_zonder_pakketten_zegt_de_opdracht_wat_je_eerst_typt(tmp_path: Path) -> None:
    (tmp_path / "kennisbank.py").write_bytes((ROOT / "kennisbank.py").read_bytes())
    (tmp_path / "hooks" / "kennisbank").mkdir(parents=True)
    (tmp_path / "hooks" / "kennisbank" / "__main__.py").write_text("import bestaat_niet\n", encoding="utf-8")
    done = subprocess.run([sys.executable, "-m", "kennisbank", "controleer"], cwd=tmp_path, capture_output=True, text=True, check=False)
    assert done.returncode == 2 and "-m pip install --require-hashes --no-deps -r requirements.txt" in done.stderr
    assert "Traceback" not in done.stderr
