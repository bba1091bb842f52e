"""The house rules, as tests: who may import what, how long a room is, and what every output looks like."""

import ast
import inspect
import re
from itertools import pairwise
from pathlib import Path

import pytest

from hulp import ROOT
from kennisbank.blad import jinja
from kennisbank.model import SOORTEN
from kennisbank.model.relaties import RELATIES
from kennisbank.model.vocabulaire import VOCABULAIRES
from kennisbank.nabewerking import FINISHERS
from kennisbank.uitvoer import OUTPUTS

HOOKS = ROOT / "hooks"
ROOMS = sorted(p for p in HOOKS.rglob("*.py"))
MAX_ROOM = 8_000  # characters: a cap on lines is paid in long lines
# What runs or is drawn in a browser: characters of a file, and of a line apart from links and drawings in it.
BROWSER = sorted(p for p in (ROOT / "docs" / "assets").rglob("*") if p.suffix in (".js", ".css"))
MAX_LINE = 120
DATA = re.compile(r"""data:[^"]*|https?://[^\s"'`)]+""")
TEMPLATES = sorted((ROOT / "overrides").rglob("*.html"))
POLICY = re.compile(r"default-src [^\"]*")  # what a page may load is one value, and cannot be broken
# What may stand in a lock: a pin, a hash, or a remark without an address.
LOCKED = re.compile(r"[a-z0-9._-]+==\S+( ; [^:]+)? \\|    --hash=sha256:[0-9a-f]{64}( \\)?|( *#(?!.*://).*)?")


def imports(path: Path) -> set[str]:
    """Return the top-level names of the packages that a file imports."""
    found: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found |= {alias.name.split(".")[0] for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            found.add(node.module.split(".")[0])
    return found


def test_alleen_de_adapter_kent_mkdocs() -> None:
    assert [p.name for p in ROOMS if "mkdocs" in imports(p)] == ["mkdocs_hooks.py"]


def floors() -> list[str]:
    """Return the packages of the core from the ground up, as the developers' page lists them."""
    page = (ROOT / "docs/ontwikkelen/index.md").read_text(encoding="utf-8")
    block = page.split("## De verdiepingen")[1].split("```text\n")[1].split("```")[0]
    return [line.split()[0] for line in block.splitlines()]


def arrows() -> list[tuple[str, str, str]]:
    """Return (floor, floor, file) for each import within the core, what is imported for types only included."""
    found = []
    for path in sorted((HOOKS / "kennisbank").rglob("*.py")):
        inside = path.relative_to(HOOKS / "kennisbank")
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.ImportFrom) and node.level:
                raise AssertionError(f"{inside}: een import met punten verbergt van welke verdieping hij komt")
            names = [f"{node.module}.{a.name}" for a in node.names] if isinstance(node, ast.ImportFrom) else []
            names += [alias.name for alias in node.names] if isinstance(node, ast.Import) else []
            found += [
                (inside.parts[0].removesuffix(".py"), name.split(".")[1], str(inside)) for name in names if name.startswith("kennisbank.")
            ]
    return found


def test_elke_kamer_staat_op_een_verdieping() -> None:
    rooms = {p.relative_to(HOOKS / "kennisbank").parts[0].removesuffix(".py") for p in (HOOKS / "kennisbank").rglob("*.py")}
    assert rooms - {"__init__"} == set(floors())
    assert len(floors()) <= 20


def test_een_pakket_gebruikt_alleen_wat_eronder_ligt() -> None:
    order = floors()
    assert [arrow for arrow in arrows() if order.index(arrow[1]) > order.index(arrow[0])] == []
    assert len(arrows()) > 200


def test_alleen_frontmatter_leest_yaml() -> None:
    assert [p.name for p in ROOMS if "yaml" in imports(p)] == ["frontmatter.py"]


@pytest.mark.parametrize("path", ROOMS, ids=lambda p: str(p.relative_to(HOOKS)))
def test_een_kamer_heeft_een_doel_en_past_op_een_blik(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    doc = ast.get_docstring(ast.parse(text))
    assert (doc and doc.split("\n")[0].endswith(".")) or (path.name == "__init__.py" and doc)
    assert len(text) <= MAX_ROOM
    assert not re.search(r"class \w*(Manager|Helper|Handler)\b", text)
    assert path.name not in ("utils.py", "helpers.py", "common.py")


@pytest.mark.parametrize("path", BROWSER, ids=lambda p: str(p.relative_to(ROOT / "docs" / "assets")))
def test_wat_een_browser_leest_kan_ook_een_mens_lezen(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert text.startswith(("//", "/*")), "de eerste regel zegt waar het bestand voor is"
    assert len(text) <= MAX_ROOM
    assert [line for line in text.splitlines() if len(DATA.sub("", line)) > MAX_LINE] == []
    if path.suffix == ".css":
        assert [line for line in text.splitlines() if re.search(r"[;{].*;", DATA.sub("", line))] == [], "een regel per eigenschap"


@pytest.mark.parametrize("path", TEMPLATES, ids=lambda p: str(p.relative_to(ROOT / "overrides")))
def test_een_sjabloon_laat_zich_voorlezen(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert len(text) <= MAX_ROOM
    assert [line for line in text.splitlines() if len(POLICY.sub("", DATA.sub("", line))) > MAX_LINE] == []


@pytest.mark.parametrize("path", ROOMS, ids=lambda p: str(p.relative_to(HOOKS)))
def test_publieke_functies_zeggen_wat_ze_teruggeven(path: Path) -> None:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    small = {"root_of"}
    silent = [
        n.name
        for n in tree.body
        if isinstance(n, ast.FunctionDef) and not n.name.startswith("_") and n.name not in small and not ast.get_docstring(n)
    ]
    assert silent == []


def test_een_functie_heet_in_een_sjabloon_zoals_in_python() -> None:
    """One search finds it: by its own name, or where a module has one task by that of the module."""
    known = {**jinja.FILTERS, **jinja.GLOBALS}
    functions = {naam: f for naam, f in known.items() if inspect.isfunction(f)}
    assert [naam for naam, f in functions.items() if naam not in (f.__name__, f.__module__.split(".")[-1])] == []


def test_elke_uitvoer_heeft_dezelfde_vorm() -> None:
    assert [list(inspect.signature(f).parameters) for f in OUTPUTS] == [["kb"]] * len(OUTPUTS)
    assert [list(inspect.signature(f).parameters) for f in FINISHERS] == [["kb", "merken"]] * len(FINISHERS)
    for folder, functions in (("uitvoer", OUTPUTS), ("nabewerking", FINISHERS)):
        entrances = {
            p
            for p in (HOOKS / "kennisbank" / folder).rglob("*.py")
            if re.search(r"^def (render|finish)\(", p.read_text(encoding="utf-8"), re.M)
        }
        assert len(entrances) == len(functions), f"een module in {folder} staat niet in de lijst van haar map, of andersom"


def test_de_hele_weg_staat_op_het_eerste_scherm() -> None:
    """Who opens build.py sees `build()` at once, from its first line to its last: what is made stands with who makes it."""
    text = (HOOKS / "kennisbank" / "build.py").read_text(encoding="utf-8")
    (function,) = (n for n in ast.parse(text).body if isinstance(n, ast.FunctionDef) and n.name == "build")
    assert function.lineno <= 32 and (function.end_lineno or 0) <= 80


def test_elk_veld_van_elk_model_heeft_een_beschrijving() -> None:
    bare = []
    for soort in SOORTEN:
        schema = soort.model.model_json_schema()
        for naam, part in [(soort.naam, schema), *schema.get("$defs", {}).items()]:
            bare += [f"{naam}.{veld}" for veld, v in part.get("properties", {}).items() if not v.get("description") and naam != "Naam"]
    assert bare == []


def test_elke_relatie_wijst_naar_een_veld_dat_bestaat() -> None:
    models = {soort.naam: soort.model for soort in SOORTEN}
    for relatiesoort in RELATIES:
        for naam, model in models.items():
            if relatiesoort.soort == naam:
                assert relatiesoort.veld in model.model_fields or isinstance(getattr(model, relatiesoort.veld, None), property)
        assert relatiesoort.doel == "naar" or relatiesoort.doel in models


def test_geen_enkele_term_mist_een_uitleg() -> None:
    assert [t.slug for termen in VOCABULAIRES.values() for t in termen.values() if not t.label or not t.uitleg.endswith((".", "?"))] == []


def test_niets_in_de_opslag_dat_er_niet_hoort() -> None:
    lock = (ROOT / "package-lock.json").read_text(encoding="utf-8")
    assert '"resolved"' not in lock
    for name in ("requirements.txt", "requirements-dev.txt", "requirements-privacy.txt"):
        lines = (ROOT / name).read_text(encoding="utf-8").splitlines()
        # Pins, their hashes and who asked for them: nothing else, so no address and no option that names one.
        assert [line for line in lines if not LOCKED.fullmatch(line)] == []
        assert sum("==" in line for line in lines) > 0
        assert all(after.startswith("    --hash=") for line, after in pairwise(lines) if "==" in line)
