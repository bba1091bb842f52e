"""Withdraw a page for good: the tombstone that stays, the images that go, and a search for what is left in a built site."""

import gzip
import html
import io
import re
import zipfile
from collections.abc import Iterable, Iterator
from pathlib import Path

from kennisbank.bijdragen.schrijven import markdown
from kennisbank.collectie.kennisbank import Kennisbank
from kennisbank.collectie.stuk import Stuk
from kennisbank.lezen.lichaam import resolve, verwijzingen

JSON_LETTER = re.compile(r"\\u([0-9a-fA-F]{4})")


def grafsteen(stuk: Stuk, reden: str) -> str:
    """Return the text of the file that stays: number and reason. The title goes too, for it can say who it was about."""
    fields = {"id": stuk.id, "titel": f"Ingetrokken {stuk.soort.naam}", "status": "ingetrokken", "ingetrokken_omdat": reden}
    return markdown({**fields, "bijdragers": [{"naam": "redactie", "rol": "redactie"}]}, {})


def eigen_beelden(kb: Kennisbank, stuk: Stuk) -> list[str]:
    """Return the paths of the images that this page shows and no other page does."""

    def shown(one: Stuk) -> set[str]:
        return {pad for link in verwijzingen(one.bestand) if (pad := resolve(one.pad, link.doel)) in kb.bestanden and pad}

    others = {pad for other in kb.stukken if other is not stuk for pad in shown(other)}
    return sorted(shown(stuk) - others)


def restanten(site: Path, woorden: Iterable[str]) -> list[str]:
    """Return "path: word" for every file of a built site, also inside packed files, that still holds one of the words.

    Case is ignored, and so is the way HTML and JSON write letters. A word that the search only keeps as a stem is not
    seen: give a name as it was written.
    """
    wanted = [woord.casefold() for woord in woorden]
    return [
        f"{name}: {woord}"
        for path in sorted(p for p in site.rglob("*") if p.is_file())
        for name, text in _texts(str(path.relative_to(site)), path.read_bytes())
        for woord in wanted
        if woord in text
    ]


def _texts(name: str, data: bytes) -> Iterator[tuple[str, str]]:
    """Yield (name, text) of a file, and of every file packed in it. The name counts as text: an address can tell too."""
    if zipfile.is_zipfile(io.BytesIO(data)):
        with zipfile.ZipFile(io.BytesIO(data)) as packed:
            for inner in packed.namelist():
                yield from _texts(f"{name}/{inner}", packed.read(inner))
    elif data[:2] == b"\x1f\x8b":
        yield from _texts(f"{name}/", gzip.decompress(data))
    else:
        plain = data.decode("utf-8", "ignore")
        plain = JSON_LETTER.sub(lambda match: chr(int(match[1], 16)), html.unescape(plain))
        yield name, f"{name}\n{plain}".casefold()
