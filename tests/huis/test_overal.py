"""Every file of the repository can be fetched on Windows and on macOS, and is the same there."""

import subprocess
import unicodedata
from collections import Counter

import pytest

from hulp import ROOT
from kennisbank.lezen.bestandsnaam import WINDOWS

LONGEST = 200  # signs of a path: Windows takes 260, and the folder in front of it is not ours
REFUSED = set('<>:"|?*\\\\') | {chr(number) for number in range(32)}


def tree() -> list[str]:
    command = ["git", "ls-files", "-z"]
    return subprocess.run(command, cwd=ROOT, capture_output=True, check=True).stdout.decode().rstrip("\0").split("\0")


def faults(path: str) -> list[str]:
    """Return why Windows or macOS would not take a path, or change it."""
    parts = path.split("/")
    return [
        *(f"{part}: Windows houdt deze naam voor zichzelf" for part in parts if WINDOWS.fullmatch(part.lower())),
        *(f"{part}: eindigt op een punt of spatie" for part in parts if part.endswith((".", " "))),
        *(f"{part}: een teken dat Windows niet kent" for part in parts if REFUSED & set(part)),
        *(["te lang"] if len(path) > LONGEST else []),
        *(["letters met een los accent: macOS maakt er een ander pad van"] if unicodedata.normalize("NFC", path) != path else []),
    ]


def test_elk_pad_kan_op_windows_en_macos() -> None:
    assert {path: faults(path) for path in tree() if faults(path)} == {}


def test_geen_twee_paden_die_op_windows_en_macos_een_bestand_zijn() -> None:
    """Folders count too: Docs/ and docs/ would become one."""
    folded: dict[str, set[str]] = {}
    for path in tree():
        parts = path.split("/")
        for end in range(1, len(parts) + 1):
            folded.setdefault("/".join(parts[:end]).casefold(), set()).add("/".join(parts[:end]))
    assert {paths for paths in map(frozenset, folded.values()) if len(paths) > 1} == set()


@pytest.mark.parametrize(
    ("path", "good"),
    [
        ("docs/con.md", False),
        ("docs/Aux/x.md", False),
        ("docs/lpt1", False),
        ("docs/x./y.md", False),
        ("docs/x .md", True),
        ("docs/x ", False),
        ("docs/wat?.md", False),
        ("docs/a:b.md", False),
        ("docs/cafe\u0301.md", False),
        ("docs/café.md", True),
        (f"docs/{'x' * 200}.md", False),
        ("docs/contact.md", True),
    ],
)
def test_de_toets_zelf(path: str, good: bool) -> None:
    assert (faults(path) == []) == good


def test_regels_eindigen_overal_gelijk() -> None:
    """Git gives every text a plain line end, whatever the computer; a picture or a letter stays as it is."""
    command = ["git", "ls-files", "--eol", "-z"]
    lines = subprocess.run(command, cwd=ROOT, capture_output=True, check=True).stdout.decode().rstrip("\0").split("\0")
    kinds = Counter((line.split()[0], "eol=lf" in line or "-text" in line.split("\t")[0]) for line in lines)
    assert {kind for kind, settled in kinds if not settled} == set()
    assert {kind for kind, _ in kinds} <= {"i/lf", "i/none", "i/-text"}
    bare = [line for line in lines if line.startswith("i/-text") and "attr/-text" not in line]
    assert bare == [], "een beeld of letter zonder regel in .gitattributes kan op Windows kapotgaan"
