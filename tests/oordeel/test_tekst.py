"""One judgement of any text: golden texts for every rule, and a fuzz that compares the judge in Python with that of the form."""

import json
import os
import random
import re
import subprocess
import sys
import time
from collections import Counter
from dataclasses import replace
from html import unescape
from pathlib import Path
from typing import Any

import grammatica
import pytest
from rechters import FILES, HERE, mini, node_says, python_says_of_text, rules

from hulp import MINI, ROOT
from kennisbank.blad.lopend import lopende_tekst
from kennisbank.blad.markdown import to_html
from kennisbank.lezen import frontmatter, proza, tekens
from kennisbank.lezen.codering import decode
from kennisbank.lezen.lichaam import plain, secties, verwijzingen
from kennisbank.lezen.zinnen import ZINNEN
from kennisbank.oordeel import geweigerd
from kennisbank.oordeel.leesbaarheid import meet

GOLDEN = json.loads((HERE / "tekst.json").read_text(encoding="utf-8"))
KOP = "De aanpak"
SEEDS = (1, 19, 2026)
TEXTS_PER_SEED, FILES_PER_SEED = 2_000, 800
# What a reader sees otherwise: in place of a key stands who and when, in place of a path an address.
CHANGED = re.compile(r"(?<=[\[; ])@[A-Z0-9-]+(?=[\],;])|(?<=\]\()[^()\s]*(?:\([^()\s]*\))?[^()\s]*(?=[\s)])")
SOURCED = {"bronnen": [{"bron": "KABOUTERBLAD-3"}]}  # what the mini page names: a page with sources has a list of them


def _whole(tekst: str | list[list[Any]]) -> str:
    """A golden text is a text, or pieces with how often each stands there."""
    return tekst if isinstance(tekst, str) else "".join(piece * times for piece, times in tekst)


def _texts() -> dict[str, str]:
    bestand, _ = frontmatter.parse(FILES["voorbeeld"], (MINI / FILES["voorbeeld"]).read_text(encoding="utf-8"))
    assert bestand
    return {s.kop: s.tekst for s in secties(bestand)}


@pytest.mark.parametrize("row", GOLDEN, ids=lambda row: f"{row['regel']}: {_whole(row['tekst'])[:30]!r}")
def test_python_zegt_van_elke_tekst_wat_er_staat(row: dict[str, Any]) -> None:
    found = python_says_of_text("voorbeeld", {**_texts(), KOP: _whole(row["tekst"])}, KOP)
    assert sorted([regel, code] for regel, code, _ in found) == sorted(row["vindt"])


def test_het_formulier_zegt_van_elke_tekst_wat_er_staat(tmp_path: Path) -> None:
    path = tmp_path / "regels.json"
    path.write_text(json.dumps({**rules(), "teksten": _texts()}), encoding="utf-8")
    command = ["node", "--test", "--test-reporter=dot", HERE / "tekst.test.mjs"]
    env = {**os.environ, "KENNISBANK_REGELS": str(path)}
    result = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False, env=env)
    assert result.returncode == 0, result.stdout[-4000:]


def test_elke_regel_heeft_teksten_met_en_zonder() -> None:
    """A row of geweigerd.yml without a golden text that it finds, and one that it lets pass, is not tested."""
    assert len(GOLDEN) >= 200
    for sleutel in {row["zin"] for place in ("regel", "link") for row in geweigerd.RULES[place]}:
        group = [{code for _, code in row["vindt"]} for row in GOLDEN if row["regel"] == sleutel.replace("_", " ")]
        assert any(ZINNEN[sleutel].code in codes for codes in group), sleutel
        assert any(ZINNEN[sleutel].code not in codes for codes in group), sleutel


@pytest.mark.parametrize("seed", SEEDS)
def test_beide_rechters_zeggen_van_elke_tekst_hetzelfde(seed: int, tmp_path: Path) -> None:
    texts = [{**_texts(), KOP: tekst} for tekst in grammatica.many(grammatica.tekst, seed, TEXTS_PER_SEED)]
    start = time.process_time()
    form = node_says([{"soort": "voorbeeld", "waarden": SOURCED, "teksten": teksten} for teksten in texts], tmp_path)
    for teksten, said in zip(texts, form, strict=True):
        assert not said.fout, (teksten[KOP], said.fout)
        assert {m for m in said.meldingen if m[0]} == python_says_of_text("voorbeeld", teksten, KOP), teksten[KOP]
    assert time.process_time() - start < 30


# What once took minutes: runs that a pattern tried again from every place in them.
RUNAWAY = {
    "cijfers": "1" * 60_000, "bedragen": "1.1," * 15_000, "doi": "10.1234" * 8_000, "adres": "x@ " + "a" * 60_000, "apen": "@a." * 20_000,
    "voor de aap": "a." * 30_000 + "@", "haken": "[" * 60_000, "beelden": "![" * 30_000, "links": "[x](" * 15_000, "regels code": "```a\n" * 5_000,
    "spaties": "**a**\n" + " " * 60_000 + "b", "kop met spaties": "## a" + " " * 60_000 + "b", "accenten": "` `` " * 15_000,
    "koppen": "# a\n\n" * 5_000, "lijst in een lijst": "- " * 20_000, "zinnen": "A. " * 20_000, "appjes": "[14:31, " * 7_000,
    "onzichtbaar": "\u200b" * 60_000, "namen": "Mevrouw " * 7_000, "iban": "NL91 " * 12_000,
}  # fmt: skip


@pytest.mark.parametrize("naam", RUNAWAY)
def test_geen_tekst_houdt_python_op(naam: str) -> None:
    start = time.process_time()
    python_says_of_text("voorbeeld", {**_texts(), KOP: RUNAWAY[naam]}, KOP)
    plain(RUNAWAY[naam])
    meet(RUNAWAY[naam])
    assert time.process_time() - start < 5


def test_geen_tekst_houdt_het_formulier_op(tmp_path: Path) -> None:
    start = time.monotonic()
    said = node_says([{"soort": "voorbeeld", "waarden": {}, "teksten": {**_texts(), KOP: tekst}} for tekst in RUNAWAY.values()], tmp_path)
    assert [one.fout for one in said] == [""] * len(RUNAWAY)
    assert time.monotonic() - start < 60


@pytest.mark.parametrize("seed", SEEDS)
def test_beide_lezers_lezen_van_elk_blok_velden_hetzelfde(seed: int, tmp_path: Path) -> None:
    """The form reads fewer kinds of YAML than Python; what it reads it reads alike, and what Python refuses it refuses."""
    files = [
        f"---\nkern: Iets.\n{lines}\nherkomst: zelf\n---\n\nTekst\n" for lines in grammatica.many(grammatica.velden, seed, FILES_PER_SEED)
    ]
    form = node_says([{"soort": "voorbeeld", "bestand": file} for file in files], tmp_path)
    for file, said in zip(files, form, strict=True):
        tekst, _ = decode("x.md", file.encode())
        bestand, _ = frontmatter.parse("x.md", tekst or "")
        assert said.waarden == (json.loads(json.dumps(dict(bestand.waarden))) if bestand else None), (file, said.fout)


def _addresses(body: str) -> list[str]:
    """Return every address that Python-Markdown makes a link or a picture of."""
    made: list[str] = []

    def remember(address: str) -> str:
        made.append(unescape(address).strip())
        return address

    to_html(body, remember)
    return made


@pytest.mark.parametrize("seed", SEEDS)
def test_wat_markdown_als_link_of_beeld_leest_ziet_de_rechter_ook(seed: int) -> None:
    """Every address that Python-Markdown finds, the judge found too: nothing hides behind a fence, a backtick or a bracket."""
    for tekst in grammatica.many(grammatica.tekst, seed, 600):
        body = tekens.zonder(tekens.gemeend(tekst))
        bestand = frontmatter.Bestand("x.md", {}, {}, body, 1)
        refused = {sleutel for _, sleutel, _ in geweigerd.lichaam(bestand)}
        if refused & {"opeengehoopt", "lange_alinea", "te_diep"}:
            continue  # for its size, before anybody reads it
        seen = {unescape(link.doel) for link in verwijzingen(bestand)}
        unseen = [one for one in _addresses(body) if one not in seen and f"<{one}>" not in body]
        # What the judge refuses it may read otherwise: how far an address with spaces goes, or a fence with two words behind it.
        assert not unseen or refused & {"link_mag_niet", "codeblok_begin"}, (tekst, unseen, seen)


WORD = re.compile(r"[^\W_]+")
NUMBER = re.compile(r"^[ >]*(?:(?:[-*+]|[0-9]+\.) +)*[0-9]+\. ", re.M)  # before an item: the list counts by itself
ADVICE = {"KB018", "KB019", "KB085"}


def _words_on_page(body: str) -> Counter[str]:
    """Count every word of the page body with this text, those in addresses of links and pictures included."""
    page = next(stuk for stuk in mini().stukken if stuk.pad == FILES["voorbeeld"])
    bestand = frontmatter.Bestand(page.pad, {}, {}, body, 1, body)
    delen, _ = lopende_tekst(mini(), replace(page, bestand=bestand), {})
    html = " ".join(deel.html for deel in delen)
    return Counter(WORD.findall(unescape(re.sub(r"</?[a-z0-9]+", " ", html))))


@pytest.mark.parametrize("seed", SEEDS)
def test_elk_woord_van_een_tekst_die_mag_staat_op_de_pagina(seed: int) -> None:
    """Nothing that somebody wrote and that was accepted is lost on its way to the reader."""
    texts = [*grammatica.many(grammatica.tekst, seed, TEXTS_PER_SEED), *grammatica.many(grammatica.kalm, seed, TEXTS_PER_SEED // 4)]
    accepted = 0
    for tekst in texts:
        if {code for _, code, _ in python_says_of_text("voorbeeld", {**_texts(), KOP: tekst}, KOP)} - ADVICE:
            continue
        accepted += 1
        body = tekens.zonder(tekens.gemeend(tekst))
        lost = Counter(WORD.findall(NUMBER.sub("", CHANGED.sub(" ", body)))) - _words_on_page(body)
        assert not lost, (tekst, lost)
    assert accepted > TEXTS_PER_SEED // 5


def test_wat_code_is_laat_niets_achter(seed: int = 7) -> None:
    """Reading twice is reading once, and every line stays on its own line."""
    chance = random.Random(seed)
    for _ in range(500):
        lines = grammatica.tekst(chance).split("\n")
        once = proza.lees(lines).regels
        assert len(once) == len(lines)
        assert all(line == "" or len(line) == len(real) for line, real in zip(once, lines, strict=True))


def test_wat_snel_voorbijgaat_is_nooit_verkeerd() -> None:
    passed = "".join(sign for sign in map(chr, range(sys.maxunicode + 1)) if sign not in tekens.SUSPECT)
    assert not any(pattern.search(passed) for _, pattern in tekens.PATTERNS)
