"""The command line: what is typed wrongly gets a sentence in Dutch, never a traceback, and nothing is called good that is not there."""

from pathlib import Path

import pytest

from hulp import mini_tree
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
