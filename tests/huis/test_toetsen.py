"""The tests about themselves: each stands beside what it tests, and nothing that they keep lies unused."""

import re

from hulp import ROOT

TESTS = ROOT / "tests"
# Beside the packages of the core: the site as a whole, what needs eyes, all that people put in, the tools, the
# measurements, and the house itself.
BESIDE = {"site", "browser", "invoer", "gereedschap", "bench", "huis"}
# Folders that a test reads whole, so that every file in them is used.
WHOLE = ("mini/", "fout/", "golden/zoeken/corpus/", "bench/", "browser/gezichten/")


def test_een_toets_staat_naast_wat_zij_toetst() -> None:
    packages = {path.parent.name for path in (ROOT / "hooks" / "kennisbank").glob("*/__init__.py")}
    folders = {path.parent.name for path in TESTS.rglob("test_*.py")}
    assert folders - packages - BESIDE == set()
    assert list(TESTS.glob("test_*.py")) == []


def test_wat_bewaard_wordt_om_mee_te_vergelijken_wordt_ook_gebruikt() -> None:
    """A golden file that no test names any more goes on looking like a promise."""
    code = [path for suffix in ("py", "mjs", "sh", "xsd") for path in TESTS.rglob(f"*.{suffix}")]
    said = "\n".join(path.read_text(encoding="utf-8") for path in code)
    kept = [
        path
        for path in TESTS.rglob("*")
        if path.is_file() and path.suffix not in (".py", ".mjs", ".sh") and "__pycache__" not in path.parts
    ]
    unused = [
        pad
        for pad, name, stem in ((str(path.relative_to(TESTS)), path.name, path.stem) for path in kept)
        if not pad.startswith(WHOLE) and not re.search(rf"\b{re.escape(name)}\b|[\"']{re.escape(stem)}[\"']", said)
    ]
    assert unused == []
