"""What goes in and what comes out: every row of rijen.yml, and every advice that can be followed to the letter."""

import ast
import time
from pathlib import Path

import pytest
import rij
import yaml

from checks.test_meldingen import FIXTURES, damage, fixture_of
from hulp import ROOT, Proef

ROWS = list(rij.rijen())
INPUTS = [row for row in ROWS if not row.proef]
FOUND = [row for row in INPUTS if row.zegt]
# What asks for git, a host or what a browser keeps, and has no row yet: who adds one takes it out.
OPEN = {"F1"}
MOST = 5  # seconds of processor time for one small input: what takes hundreds of times longer than another


@pytest.fixture(scope="session")
def vooraf(tmp_path_factory: pytest.TempPathFactory) -> set[tuple[str, str, str]]:
    """What the mini tree says of itself, as (path, code, sentence)."""
    return {(m.pad, m.code, m.tekst) for m in Proef(tmp_path_factory.mktemp("mini")).bouw().meldingen}


@pytest.mark.parametrize("row", INPUTS, ids=lambda row: row.wat)
def test_wat_erin_gaat_en_wat_eruit_komt(row: rij.Rij, tmp_path: Path, vooraf: set[tuple[str, str, str]]) -> None:
    proef = Proef(tmp_path)
    row.zet(proef)
    start = time.process_time()
    found = rij.nieuw(proef, vooraf)
    assert time.process_time() - start < MOST
    shown = "\n".join(map(rij.toon, found))
    assert len(found) == len(row.zegt), shown
    left = list(found)
    for zegt, regel in zip(row.zegt, [*row.regel, *[""] * len(row.zegt)], strict=False):
        fits = next((m for m in left if rij.past(m, zegt) and rij.op(proef, m, regel or row.begin or "1")), None)
        assert fits, f"geen {zegt!r} op {regel or row.begin!r} in:\n{shown}"
        left.remove(fits)
    assert sorted(m.wordt or "" for m in found if m.wordt is not None) == sorted(row.wordt), shown
    if row.leest:
        assert row.leest in rij.op_de_pagina(proef, row.pad)
    elif not row.zegt:
        kb = proef.bouw().kb
        assert row.pad not in {*kb.bestanden, *(stuk.pad for stuk in kb.stukken)}, "doet mee, en de tabel zegt niet wat een lezer ziet"


@pytest.mark.parametrize("row", FOUND, ids=lambda row: row.wat)
def test_wie_de_raad_volgt_is_er_uit(row: rij.Rij, tmp_path: Path, vooraf: set[tuple[str, str, str]]) -> None:
    """What a program may mend, and each word that was meant: followed to the letter, the finding goes and none comes."""
    proef = Proef(tmp_path)
    row.zet(proef)
    before = rij.nieuw(proef, vooraf)
    followed = rij.volg(proef, before)
    after = rij.nieuw(proef, vooraf)
    old = {(m.code, m.tekst) for m in before}
    assert {(m.code, m.tekst) for m in after} <= old, "\n".join(map(rij.toon, after))
    assert not {(m.code, m.tekst) for m in after} & {(m.code, m.tekst) for m in followed}, "\n".join(map(rij.toon, after))


@pytest.mark.parametrize("row", [row for row in ROWS if row.proef], ids=lambda row: row.wat)
def test_wat_een_browser_of_een_server_vraagt_staat_in_een_andere_proef(row: rij.Rij) -> None:
    for place in row.proef:
        path, _, name = place.partition("::")
        text = (ROOT / path).read_text(encoding="utf-8")
        assert name in {node.name for node in ast.parse(text).body if isinstance(node, ast.FunctionDef)}, place


def test_elke_rij_van_wie_dit_probeerde_staat_in_de_tabel() -> None:
    """The failures F1 to F31, the attack A1 to A7 with its nineteen findings, and the 69 mistakes of somebody who contributes."""
    from_where = {name for row in ROWS for name in row.van.split()}
    wanted = {f"F{n}" for n in range(1, 32) if n not in (12, 20)} | {f"A{n}" for n in range(1, 8)}
    wanted |= {f"2.{n}" for n in range(1, 20)} | {f"fout-{n}" for n in range(1, 70)}
    assert wanted - from_where == OPEN


def test_elke_rij_heeft_een_eigen_naam() -> None:
    names = [row.wat for row in ROWS]
    assert sorted(names) == sorted(set(names))


RAAD = yaml.safe_load(Path(__file__).with_name("raad.yml").read_text(encoding="utf-8"))


@pytest.mark.parametrize("path", FIXTURES, ids=lambda path: path.stem)
def test_de_raad_van_elke_code_lost_haar_op(path: Path, tmp_path: Path, vooraf: set[tuple[str, str, str]]) -> None:
    """The faulty input of each code, and the same input as somebody writes it who does what the finding says."""
    proef, code, fixture = Proef(tmp_path), path.stem, fixture_of(path)
    damage(proef, fixture)
    before = rij.nieuw(proef, vooraf)
    assert code in {m.code for m in before}, "\n".join(map(rij.toon, before))
    if code in RAAD:
        assert not [m for m in before if m.code == code and m.wordt is not None], "dit verbetert `herstel` zelf; haal de code uit raad.yml"
        rij.stap(proef, {"pad": fixture.get("op_ook", fixture["pad"]), **RAAD[code]})
    else:
        assert [m for m in rij.volg(proef, before) if m.code == code], "de raad is niet letterlijk te volgen; schrijf haar in raad.yml"
    after = rij.nieuw(proef, vooraf)
    assert code not in {m.code for m in after}, "\n".join(map(rij.toon, after))
    assert {m.code for m in after} <= {m.code for m in before}, "\n".join(map(rij.toon, after))
