"""What tells programs the way: each file by the rules of its own standard."""

import re
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from urllib.robotparser import RobotFileParser

import pytest

from hulp import built, gemaakt, mini_tree
from kennisbank.collectie.kennisbank import Kennisbank
from kennisbank.collectie.site import Site, uit_extra
from kennisbank.uitvoer import wegwijzers

SITE = Site("Kennisbank Bos", "https://bos.example/", "Over het bos.", mail="bos@bos.example", signalen="search=yes, ai-train=no")


@pytest.fixture
def files(tmp_path: Path) -> dict[str, str]:
    kb, _ = built(mini_tree(tmp_path))
    return {path: data.decode() for path, data in gemaakt(wegwijzers.render(replace(kb, site=SITE))).items()}


def test_robots_laat_alles_toe_en_wijst_naar_de_sitemap(files: dict[str, str]) -> None:
    parser = RobotFileParser()
    parser.parse(files["robots.txt"].splitlines())
    assert parser.can_fetch("*", "https://bos.example/methoden/") and parser.site_maps() == ["https://bos.example/sitemap.xml"]
    assert "Content-Signal: search=yes, ai-train=no\n" in files["robots.txt"]


def test_zonder_keuze_van_de_redactie_zegt_robots_niets_over_gebruik(tmp_path: Path) -> None:
    kb, _ = built(mini_tree(tmp_path))
    assert b"Content-Signal" not in gemaakt(wegwijzers.render(kb))["robots.txt"]
    assert uit_extra({"mail": "a@b.example", "signalen": None, "slot": 1}) == {"mail": "a@b.example"}


def test_security_txt_houdt_zich_aan_de_rfc(files: dict[str, str]) -> None:
    fields = dict(line.split(": ", 1) for line in files[wegwijzers.SECURITY].splitlines())
    assert fields["Contact"] == "mailto:bos@bos.example" and fields["Canonical"] == "https://bos.example/.well-known/security.txt"
    expires = datetime.fromisoformat(fields["Expires"])  # a year after the last change, whatever day it is
    assert expires == datetime(2025, 6, 1, tzinfo=UTC)


def test_zonder_datum_is_er_geen_security_txt(tmp_path: Path) -> None:
    kb, _ = built(mini_tree(tmp_path))
    assert wegwijzers.SECURITY not in wegwijzers.render(replace(kb, peildatum=None))


def test_llms_txt_noemt_elke_pagina_als_tekst(echte_site: Path, echte_kb: Kennisbank) -> None:
    text = (echte_site / "llms.txt").read_text(encoding="utf-8")
    assert re.match(r"# [^\n]+\n\n> [^\n]+\n\n[^#]", text) and text.count("\n## Optional\n") == 1
    named = re.findall(r"^- \[[^\n]+\]\(https://kennisbank\.example/([^)]*index\.md)\): ", text, re.M)
    assert len(named) == len([stuk for stuk in echte_kb.stukken if not stuk.is_bron and not stuk.ingetrokken])
    assert all((echte_site / path).is_file() for path in named)


def test_humans_txt_leidt_ergens_heen(echte_site: Path) -> None:
    text = (echte_site / "humans.txt").read_text(encoding="utf-8")
    for path in re.findall(r"https://kennisbank\.example/(\S+)", text):
        assert (echte_site / path / "index.html").is_file(), path
