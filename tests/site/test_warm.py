"""A warm build gives what a cold one gives: after each of many changes both folders are the same, to the byte.

Each change stays for one build and goes again, so that a value which wrongly stayed would show in the next one too.
"""

import re
import shutil
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from hulp import mini_tree
from kennisbank import build as house
from kennisbank import dienst, uitgeven
from kennisbank.collectie.site import Site
from kennisbank.dienst import Dienst, Geschreven, code_nu
from kennisbank.lezen.meldingen import fouten
from kennisbank.uitgeven import Stand
from kennisbank.voorraad import GeenVoorraad, Voorraad

DATES = {"methoden/index.md": (date(2024, 1, 1), date(2024, 6, 1))}
WORD = re.compile(r"(?<=[a-zé] )[a-z]{4,}(?= )")  # within a sentence: not the first word, not a key, not a name
PARTS = 4  # so that several processes can share the work
LEAST = 50  # changes in each part that must have given a site, so 200 in all; what is refused counts for nothing


def site_of(root: Path) -> Site:
    """Return a site whose templates are those of this tree, with a mark of what is in them, as the adapter makes it."""
    folder = root / "overrides"
    shape = "".join(str(hash(path.read_bytes())) for path in sorted(folder.rglob("*.html")))
    return Site(
        "Proef", "https://proef.example/", opslag="https://git.example/p", bewerken="edit/main/", sjablonen=(str(folder),), vorm=shape
    )


def written(root: Path, folder: Path, voorraad: Voorraad, was: Stand | None = None, cores: int = 1) -> Stand | None:
    """Build the tree into a folder as the adapter does; None when its content is refused."""
    kb, found = house.build(root, DATES, site_of(root), voorraad)
    if fouten(found):
        return None
    plan = house.plan(kb, house.render(kb))
    views = uitgeven.bekijk(plan) if not isinstance(voorraad, GeenVoorraad) else {}
    return uitgeven.geef_uit(plan, folder, views, was, cores)


def content(folder: Path) -> dict[str, bytes]:
    """Return every file of a folder by its path."""
    return {p.relative_to(folder).as_posix(): p.read_bytes() for p in folder.rglob("*") if p.is_file()}


def changes(root: Path) -> Iterator[tuple[Path, str]]:
    """Yield (file, changed text): one word in each line of each text, and each line of a list or block left out."""
    for path in sorted([*root.glob("methoden/*.md"), *root.glob("voorbeelden/*.md"), *root.glob("docs/**/*.md")]):
        lines = path.read_text(encoding="utf-8").split("\n")
        for number, line in enumerate(lines):
            if found := WORD.search(line):
                changed = f"{line[: found.start()]}anders{line[found.end() :]}"
                yield path, "\n".join([*lines[:number], changed, *lines[number + 1 :]])
            elif line.startswith(("  - ", "    waarom", "titel:", "status:", "fase:", "themas:", "## ")):
                yield path, "\n".join([*lines[:number], *lines[number + 1 :]])
    for path in sorted(root.glob("docs/bronnen/bronnen.yml")):
        text = path.read_text(encoding="utf-8")
        for found in re.finditer(r"(?<=title: ).+|(?<=family: ).+|(?<=issued: ).+", text):
            other = '"1999"' if "issued" in text[found.start() - 8 : found.start()] else "Anders"
            yield path, f"{text[: found.start()]}{other}{text[found.end() :]}"
    for path in sorted((root / "overrides").rglob("*.html")):
        yield path, path.read_text(encoding="utf-8") + "\n<!-- anders -->"


@pytest.fixture
def tree(tmp_path: Path) -> Path:
    return mini_tree(tmp_path / "boom", with_house=True)


@pytest.mark.parametrize("part", range(PARTS))
def test_na_elke_verandering_staat_er_wat_een_koude_bouw_geeft(tree: Path, tmp_path: Path, part: int) -> None:
    voorraad, warm, cold = Voorraad(), tmp_path / "warm", tmp_path / "koud"
    stands = written(tree, warm, voorraad)
    assert stands
    voorraad.sluit()
    compared, rewritten = 0, set()
    for path, text in list(changes(tree))[part::PARTS]:
        before = path.read_text(encoding="utf-8")
        path.write_text(text, encoding="utf-8")
        shutil.rmtree(cold, ignore_errors=True)
        expected = written(tree, cold, GeenVoorraad())
        got = written(tree, warm, voorraad, stands)
        path.write_text(before, encoding="utf-8")
        assert (got is None) == (expected is None), f"{path}: de ene bouw weigert het, de andere niet"
        if got is None:
            continue
        voorraad.sluit()
        stands = got
        assert content(warm) == content(cold), path
        compared += 1
        rewritten.add(path.suffix)
    assert compared >= LEAST
    assert {".md", ".yml", ".html"} <= rewritten


def test_een_onveranderde_bouw_schrijft_niets(tree: Path, tmp_path: Path) -> None:
    voorraad, warm = Voorraad(), tmp_path / "warm"
    first = written(tree, warm, voorraad)
    voorraad.sluit()
    times = {p: p.stat().st_mtime_ns for p in warm.rglob("*") if p.is_file()}
    written(tree, warm, voorraad, first)
    assert times and {p: p.stat().st_mtime_ns for p in warm.rglob("*") if p.is_file()} == times


def test_een_kern_of_meer_geeft_dezelfde_bytes(tree: Path, tmp_path: Path) -> None:
    for cores in (1, 3):
        assert written(tree, tmp_path / str(cores), GeenVoorraad(), cores=cores)
    assert content(tmp_path / "1") == content(tmp_path / "3") != {}


def test_na_een_bouw_die_halverwege_stopt_begint_de_volgende_opnieuw(tmp_path: Path) -> None:
    """What it wrote in the folder that is served is unknown, so nothing of it is taken for what the last good build left."""
    server = Dienst(code_nu())
    server.onthoud(tmp_path, Geschreven(Stand(), Stand(), {}))
    assert server.neem_op(tmp_path) is not None  # this build stops before it says what it wrote
    assert server.neem_op(tmp_path) is None
    server.onthoud(tmp_path, Geschreven(Stand(), Stand(), {}))
    assert server.neem_op(tmp_path / "elders") is None


def test_wat_niemand_meer_vraagt_is_weg() -> None:
    voorraad = Voorraad()
    assert [voorraad.neem(naam, 1, lambda: "eerst") for naam in ("a", "b")] == ["eerst", "eerst"]
    voorraad.sluit()
    assert voorraad.neem("a", 1, lambda: "later") == "eerst"
    voorraad.sluit()
    assert voorraad.neem("b", 1, lambda: "later") == "later"


def test_andere_code_is_een_andere_dienst(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Each file of the core counts, so that a server with old code never answers for new code."""
    shutil.copytree(dienst.CODE, tmp_path / "hooks", ignore=shutil.ignore_patterns("__pycache__"))
    monkeypatch.setattr(dienst, "CODE", tmp_path / "hooks")
    was = code_nu()
    files = [p for p in (tmp_path / "hooks").rglob("*") if p.suffix in (".py", ".yml", ".csl")]
    assert len(files) > 100
    for path in files:
        data = path.read_bytes()
        path.write_bytes(data + b"\n")
        assert code_nu() != was, path
        path.write_bytes(data)
    assert code_nu() == was
