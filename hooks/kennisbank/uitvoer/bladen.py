"""Markdown for pages that are made from the collection: a page, a link to one, and a table."""

import re
from collections.abc import Iterable, Sequence

from kennisbank.blad.blad import Opzet
from kennisbank.collectie.stuk import Stuk


def plat(tekst: str) -> str:
    """Return text that Markdown shows as it is, on one line and safe inside a table."""
    return re.sub(r"([\\`*_{}\[\]<>|#])", r"\\\1", " ".join(tekst.split()))


def naar(vanaf: str, stuk: Stuk) -> str:
    """Return a link to a page, from the page at the path `vanaf` (such as over/bijdragers.md)."""
    return f"[{plat(stuk.titel_elders)}]({'../' * vanaf.count('/')}{stuk.uri})"


def tabel(koppen: Sequence[str], rijen: Iterable[Sequence[str | int]]) -> str:
    """Return a table; cells are Markdown, so pass text through `plat` first."""
    lines = [koppen, ["---"] * len(koppen), *rijen]
    return "\n".join(f"| {' | '.join(str(cell) for cell in line)} |" for line in lines)


def blad(*delen: str, titel: str, kern: str) -> Opzet:
    """Return a page of these parts, with a line between them."""
    return Opzet(titel, kern, "\n\n".join(filter(None, delen)) + "\n")
