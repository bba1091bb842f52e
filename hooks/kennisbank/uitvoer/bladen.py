"""Markdown for pages that are made from the collection: a page, a link to one, and a table."""

import json
import re
from collections.abc import Iterable, Sequence

from kennisbank.collectie.stuk import Stuk


def plat(tekst: str) -> str:
    """Return text that Markdown shows as it is, on one line and safe inside a table."""
    return re.sub(r"([\\`*_{}\[\]<>|#])", r"\\\1", " ".join(tekst.split()))


def naar(vanaf: str, stuk: Stuk) -> str:
    """Return a link to a page, from the page at the path `vanaf` (such as over/bijdragers.md)."""
    return f"[{plat(stuk.titel)}]({'../' * vanaf.count('/')}{stuk.uri})"


def tabel(koppen: Sequence[str], rijen: Iterable[Sequence[str | int]]) -> str:
    """Return a table; cells are Markdown, so pass text through `plat` first."""
    lines = [koppen, ["---"] * len(koppen), *rijen]
    return "\n".join(f"| {' | '.join(str(cell) for cell in line)} |" for line in lines)


def blad(*delen: str, **meta: str) -> bytes:
    """Return a Markdown page: front matter of these values (JSON is YAML that needs no care), and its parts with a line between."""
    lines = [f"{key}: {json.dumps(value, ensure_ascii=False)}" for key, value in meta.items()]
    return ("\n\n".join(["\n".join(["---", *lines, "---"]), *filter(None, delen)]) + "\n").encode()
