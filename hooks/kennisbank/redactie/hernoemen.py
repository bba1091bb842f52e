"""Give a page another address: its file another name, and every line that leads to it the new one."""

import posixpath
import re
from collections.abc import Iterator
from dataclasses import dataclass

from kennisbank.collectie.kennisbank import Kennisbank
from kennisbank.collectie.stuk import Stuk
from kennisbank.lezen.lichaam import resolve, verwijzingen
from kennisbank.model import Soort
from kennisbank.model.velden import Veld, velden


@dataclass(frozen=True)
class Regel:
    """One line that leads to the page, as it is and as it becomes."""

    pad: str
    regel: int
    was: str
    wordt: str


def regels(kb: Kennisbank, stuk: Stuk, naam: str) -> Iterator[Regel]:
    """Yield every line of every file that names this page and must name it by its new name, in the order of the files."""
    for other in kb.stukken:
        if other.is_bron:
            continue
        lines = other.bestand.ruw.split("\n")
        changed = {}
        for number in sorted(_van_velden(other, stuk)):
            changed[number] = re.sub(rf"(?<![\w-]){re.escape(stuk.slug)}(?![\w-])", naam, lines[number - 1])
        for link in verwijzingen(other.bestand):
            if resolve(other.pad, link.doel) == stuk.pad:
                line = changed.get(link.regel, lines[link.regel - 1])
                changed[link.regel] = line.replace(f"({link.doel}", f"({_doel(other, stuk, link.doel, naam)}")
        for number in sorted(changed):
            if changed[number] != lines[number - 1]:
                yield Regel(other.pad, number, lines[number - 1], changed[number])


def _van_velden(other: Stuk, stuk: Stuk) -> set[int]:
    """Return the lines of the fields of a page that hold the name of the file of another."""
    named = {stuk.slug, f"{stuk.soort.web}/{stuk.slug}"}
    pointing = set(_wijzend(velden(other.soort), stuk.soort))
    return {
        other.bestand.regel(plaats)
        for plaats, tekst in other.bestand.teksten
        if tekst in named and any(part in pointing for part in plaats if isinstance(part, str))
    }


def _wijzend(asked: tuple[Veld, ...], soort: Soort) -> Iterator[str]:
    """Yield the names of the fields that take the name of a page of this kind, or of any page."""
    for veld in asked:
        if veld.naar == soort.naam or veld.naam == "naar":
            yield veld.naam
        yield from _wijzend(veld.velden, soort)


def _doel(other: Stuk, stuk: Stuk, doel: str, naam: str) -> str:
    """Return where a link of another page leads now; what stands behind # or ? stays."""
    plain = re.split(r"[#?]", doel, maxsplit=1)[0]
    return posixpath.join(posixpath.dirname(plain), f"{naam}.md") + doel[len(plain) :]
