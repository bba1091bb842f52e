"""What several tests need: the mini tree in a folder, changed, read and judged. Test code only.

    Proef(tmp_path).verander("methoden/boswandeling.md", "id: M002", "id: M001").bouw().heeft("KB040", "het nummer M001")

A proof points at text, never at the number of a line: whoever adds a line to a mini page breaks no test.
"""

import re
import shutil
from bisect import bisect_left
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from kennisbank.bijdragen.sjabloon import voorbeeld
from kennisbank.build import build
from kennisbank.collectie.kennisbank import Kennisbank
from kennisbank.lezen.meldingen import Melding, as_text, fouten
from kennisbank.model import Soort
from kennisbank.model.velden import velden
from kennisbank.voorraad import Later

ROOT = Path(__file__).parent.parent
MINI = ROOT / "tests" / "mini"
HOUSE = ("mkdocs.yml", "hooks", "overrides")  # what a site needs beside its content


def mini_tree(target: Path, with_house: bool = False) -> Path:
    """Copy the mini tree to `target`, with the templates and hooks when a site must be built of it."""
    shutil.copytree(MINI, target, dirs_exist_ok=True)
    if with_house:
        for name in HOUSE:
            source = ROOT / name
            if source.is_dir():
                shutil.copytree(source, target / name, ignore=shutil.ignore_patterns("__pycache__"))
            else:
                shutil.copy(source, target / name)
        shutil.copytree(ROOT / "docs" / "assets", target / "docs" / "assets")
    return target


def built(root: Path) -> tuple[Kennisbank, list[Melding]]:
    """Build a tree as if its last change was on 1 June 2024."""
    return build(root, dates={"methoden/index.md": (date(2024, 1, 1), date(2024, 6, 1))})


def line_of(text: str, part: str) -> int:
    """Return the number of the one line where `part` begins; AssertionError when there is none, or more than one."""
    ends = [match.start() for match in re.finditer("\n", text)]
    lines = {bisect_left(ends, match.start()) + 1 for match in re.finditer(re.escape(part), text)}
    assert len(lines) == 1, f"{part!r} staat op {len(lines)} regels"
    return lines.pop()


@dataclass(frozen=True)
class Uitslag:
    """What a build of a tree gave: the collection and every finding."""

    root: Path
    kb: Kennisbank
    meldingen: list[Melding]

    def van(self, pad: str) -> list[Melding]:
        """The findings about one file."""
        return [m for m in self.meldingen if m.pad == pad]

    @property
    def fouten(self) -> set[str]:
        """The codes of what is a fault."""
        return {m.code for m in fouten(self.meldingen)}

    def heeft(self, code: str, tekst: str = "", pad: str = "", bij: str = "") -> "Uitslag":
        """Assert a finding with this code that says `tekst`, about the file `pad`, on the line that holds `bij`."""
        found = [m for m in self.meldingen if m.code == code and tekst in m.tekst and pad in ("", m.pad)]
        if bij:
            found = [m for m in found if m.regel == line_of((self.root / m.pad).read_bytes().decode(), bij)]
        assert found, f"geen {code} {tekst!r} {pad} {bij!r} in:\n{as_text(self.meldingen)}"
        return self

    def heeft_geen_fouten(self) -> "Uitslag":
        """Assert that nothing stops a build of this tree."""
        assert fouten(self.meldingen) == []
        return self


@dataclass(frozen=True)
class Proef:
    """The mini tree in a folder of its own, to change and to build; each step returns the proof, so that they read as one line."""

    root: Path

    def __post_init__(self) -> None:
        mini_tree(self.root)

    def lees(self, pad: str) -> str:
        """Return the text of a file."""
        return (self.root / pad).read_bytes().decode()

    def schrijf(self, pad: str, inhoud: str | bytes) -> "Proef":
        """Put a file in the tree, or another in its place."""
        path = self.root / pad
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(inhoud.encode() if isinstance(inhoud, str) else inhoud)
        return self

    def verander(self, pad: str, oud: str, nieuw: str) -> "Proef":
        """Put one text in the place of another, wherever it stands in the file; AssertionError when it is not there."""
        tekst = self.lees(pad)
        assert oud in tekst, f"{pad} heeft deze tekst niet: {oud!r}"
        return self.schrijf(pad, tekst.replace(oud, nieuw))

    def voeg_toe(self, pad: str, tekst: str) -> "Proef":
        """Put a text at the end of a file."""
        return self.schrijf(pad, self.lees(pad) + tekst)

    def bouw(self) -> Uitslag:
        """Read, judge and link the tree as it is now."""
        return Uitslag(self.root, *built(self.root))


def voorbeeldwaarden(soort: Soort) -> dict[str, Any]:
    """Return a value for every field of a kind, from the examples in the model: what a complete page looks like."""
    return {veld.naam: voorbeeld(veld) for veld in velden(soort)}


def gemaakt(files: Mapping[str, Any]) -> dict[str, bytes]:
    """Return the bytes of what an output gives, of what it would make later too."""
    return {path: file.maak(file.bekijk()) if isinstance(file, Later) else file for path, file in files.items()}
