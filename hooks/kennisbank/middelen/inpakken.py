"""Everything that pages are made with, ready to send: joined, and each file with a mark of its content in its address.

What changes gets another address, so a browser may keep what it has for good, and never runs an old script on a new page.
"""

import hashlib
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from posixpath import dirname, join, normpath, splitext

from kennisbank.middelen.module import Module, lees, vanaf
from kennisbank.middelen.samenvoegen import bestand, bestanden
from kennisbank.middelen.stijl import SHEETS, stijlblad

ASSETS = Path(__file__).parents[3] / "docs" / "assets"
SCRIPTS, COMPONENTS = "js/", "css/deel/"  # folders with small files, of which a few are made
WORKER = "js/offline/sw.js"  # stands at the root of the site under its own name: it reaches what lies beside or below it
MARKED = (".css", ".js", ".woff2", ".svg")  # what a page asks for by itself; an image in a text keeps its name
MARK = 10  # signs of the mark
URL = re.compile(r"\burl\((\.[^)]+)\)")


@dataclass(frozen=True)
class Middelen:
    """The addresses of what pages are made with, by their path in docs/, and the bytes that stand at each address."""

    adressen: Mapping[str, str] = field(default_factory=dict)
    inhoud: Mapping[str, bytes] = field(default_factory=dict)


def bronnen(folder: Path = ASSETS) -> dict[str, bytes]:
    """Return the files that all is made of, by their path in docs/assets/."""
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in sorted(folder.rglob("*")) if path.suffix in MARKED}


def pak_in(source: Mapping[str, bytes]) -> Middelen:
    """Join what belongs together, and give each file its address; ValueError when a script cannot be joined."""
    made = _Ingepakt(source)
    whole = [path for path in source if not path.startswith((SCRIPTS, COMPONENTS))]
    for path in (*whole, *(f"{SCRIPTS}{pad}" for pad in sorted(made.files)), *(f"css/{name}.css" for name in SHEETS)):
        made.adres(path)
    return Middelen(
        {f"assets/{path}": f"assets/{adres}" for path, adres in sorted(made.adressen.items())},
        {f"assets/{adres}": data for adres, data in sorted(made.inhoud.items())},
    )


class _Ingepakt:
    """Makes files in the order in which they need the address of another. All paths are from docs/assets/."""

    def __init__(self, source: Mapping[str, bytes]) -> None:
        self.source = source
        self.adressen: dict[str, str] = {}
        self.inhoud: dict[str, bytes] = {}
        self.busy: list[str] = []
        self.parts = {path[len(COMPONENTS) : -4]: data.decode() for path, data in source.items() if path.startswith(COMPONENTS)}
        scripts = {path: data for path, data in source.items() if path.startswith(SCRIPTS) and path != WORKER}
        self.modules: dict[str, Module] = {(pad := path[len(SCRIPTS) :]): lees(pad, data.decode()) for path, data in scripts.items()}
        self.files = bestanden(self.modules)

    def adres(self, path: str) -> str:
        """Return the address of a file; those that its own text leads to get one first."""
        if path in self.busy:
            raise ValueError(f"deze bestanden vragen elkaar in een kring: {' → '.join((*self.busy, path))}")
        if path not in self.adressen:
            self.busy.append(path)
            data = self._made(path)
            self.busy.pop()
            stem, ending = splitext(path)
            self.adressen[path] = f"{stem}-{hashlib.sha256(data).hexdigest()[:MARK]}{ending}"
            self.inhoud[self.adressen[path]] = data
        return self.adressen[path]

    def _made(self, path: str) -> bytes:
        if path.startswith(SCRIPTS):
            return bestand(self.modules, path[len(SCRIPTS) :], self.files, self._script).encode()
        if path not in self.source:
            text = stijlblad(SHEETS[path[4:-4]], self.parts)
            return URL.sub(lambda m: f"url({vanaf(path, self.adres(normpath(join(dirname(path), m[1]))))})", text).encode()
        return self.source[path]

    def _script(self, pad: str) -> str:
        return self.adres(f"{SCRIPTS}{pad}")[len(SCRIPTS) :]
