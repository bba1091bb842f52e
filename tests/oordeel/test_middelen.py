"""What a line becomes when only one thing can be meant: the same in Python and in the form."""

import json
from pathlib import Path
from typing import Any

import pytest
from rechters import FILES, HERE, python_says_of_text, rules, run_node

from hulp import MINI
from kennisbank.lezen import frontmatter
from kennisbank.lezen.lichaam import secties
from kennisbank.lezen.zinnen import zin
from kennisbank.oordeel.middelen import RULES, rij, zegt

CASES: list[dict[str, Any]] = json.loads((HERE / "herstel.json").read_text(encoding="utf-8"))
KOP = "De aanpak"


def _texts() -> dict[str, str]:
    bestand, _ = frontmatter.parse(FILES["voorbeeld"], (MINI / FILES["voorbeeld"]).read_text(encoding="utf-8"))
    assert bestand
    return {s.kop: s.tekst for s in secties(bestand)}


def _becomes(case: dict[str, Any]) -> str | None:
    """Return what the text or value becomes by the first finding that can be mended."""
    if "waarde" in case:
        _, said = zin(case["sleutel"], waarde=case["waarde"], naam="'begin'")
        made = rij([case["waarde"]], 0, said)
        return None if made is None else "\n".join(made)
    lines = case["tekst"].split("\n")
    for line, _, said in sorted(python_says_of_text("voorbeeld", {**_texts(), KOP: case["tekst"]}, KOP)):
        if line > 0 and (made := rij(lines, line - 1, said)) is not None:
            return "\n".join([*lines[: line - 1], *made, *lines[line:]])
    return None


@pytest.mark.parametrize("case", CASES, ids=lambda case: repr(case.get("tekst") or case.get("waarde"))[:40])
def test_python_herstelt_wat_maar_een_ding_kan_zijn(case: dict[str, Any]) -> None:
    assert _becomes(case) == case["wordt"]


def test_het_formulier_herstelt_hetzelfde(tmp_path: Path) -> None:
    path = tmp_path / "gevallen.json"
    path.write_text(json.dumps({**rules(), "teksten": _texts(), "gevallen": CASES}), encoding="utf-8")
    assert run_node("herstel.mjs", path) == [case["wordt"] for case in CASES]


def test_elke_rij_heeft_een_geval() -> None:
    """A row that mends nothing in the golden file is not tested."""
    mended = {case["sleutel"] for case in CASES if "sleutel" in case and case["wordt"]}
    texts = [case["tekst"] for case in CASES if "tekst" in case and case["wordt"] is not None]
    for text in texts:
        for line, _, said in python_says_of_text("voorbeeld", {**_texts(), KOP: text}, KOP):
            mended |= {
                sleutel
                for sleutel in RULES["zinnen"]
                if line > 0 and rij(text.split("\n"), line - 1, said) is not None and zegt(sleutel).fullmatch(said)
            }
    assert mended >= set(RULES["zinnen"]) - {"onbekende_bron", "onbekende_pagina"}  # those need a page: tests/redactie
