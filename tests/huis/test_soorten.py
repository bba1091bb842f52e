"""Outside the model nobody knows a kind by its name: a new kind needs the model and its template, not a hunt for names.

A name counts when it stands between quotes by itself, or before a slash as the place of a page ("methode/wijkschouw").
A text that only speaks of a kind does not count, nor does the name of a class or of a file.
"""

import ast
import re
from pathlib import Path

from hulp import ROOT
from kennisbank.model import SOORTEN

MOST = 16
NAMES = "|".join(re.escape(soort.naam) for soort in SOORTEN)
QUOTED = re.compile(rf"""(["'`])(?:{NAMES})(?:\1|/)""")
PLACE = re.compile(rf"(?:{NAMES})(/.*)?")
MODEL = ROOT / "hooks" / "kennisbank" / "model"


def in_python(path: Path) -> list[int]:
    """Return the line of each string, also inside an f-string, that is the name of a kind or begins with one and a slash."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    found = (node for node in ast.walk(tree) if isinstance(node, ast.Constant) and isinstance(node.value, str))
    return [node.lineno for node in found if PLACE.fullmatch(node.value)]


def in_text(path: Path) -> list[int]:
    """Return the line of each name between quotes, in a template or a script."""
    lines = path.read_text(encoding="utf-8").splitlines()
    return [number for number, line in enumerate(lines, 1) for _ in QUOTED.finditer(line)]


def places() -> list[str]:
    """Return every place outside the model where a kind is known by name, as file:line."""
    code = [p for p in (ROOT / "hooks").rglob("*.py") if not p.is_relative_to(MODEL)]
    shown = [*(ROOT / "overrides").rglob("*.html"), *(ROOT / "docs" / "assets" / "js").rglob("*.js")]
    found = [(path, line) for read, paths in ((in_python, code), (in_text, shown)) for path in paths for line in read(path)]
    return sorted(f"{path.relative_to(ROOT)}:{line}" for path, line in found)


def test_buiten_het_model_staan_bijna_geen_namen_van_soorten() -> None:
    found = places()
    print(f"{len(found)} namen van soorten buiten het model:", *found, sep="\n")
    assert len(found) <= MOST


def test_de_telling_ziet_een_naam_waar_hij_ook_staat(tmp_path: Path) -> None:
    code, template = tmp_path / "a.py", tmp_path / "a.html"
    code.write_text('x = {"methode": 1}\ny = f"bron/{x}"\nz = "een methode"\n', encoding="utf-8")
    template.write_text("{% if stuk.soort.naam in ('spanning', 'methode') %}\n<p class=\"bron\">methode</p>\n", encoding="utf-8")
    assert in_python(code) == [1, 2]
    assert in_text(template) == [1, 1, 2]


def test_wat_een_soort_van_zichzelf_zegt_kan() -> None:
    """Roles that one kind has, one kind has; and a place in a row is taken once."""
    for role in ("spil", "is_bron", "is_pagina"):
        assert sum(getattr(soort, role) for soort in SOORTEN) == 1, role
    for row in ("formulier", "uitgelicht"):
        taken = [getattr(soort, row) for soort in SOORTEN if getattr(soort, row)]
        assert sorted(taken) == list(range(1, len(taken) + 1)), row
    for soort in SOORTEN:
        for keus in soort.filters:
            assert not keus.veld or soort.heeft(keus.veld.split(".")[0]), f"{soort.naam}: {keus.naam}"
        assert (ROOT / "overrides" / "deel" / f"lijst-{soort.lijst}.html").is_file(), soort.naam
