"""Finds what may tell who somebody is. Finds accidents; that nothing is found proves nothing."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from types import MappingProxyType
from typing import Any

from stdnum import iban
from stdnum.nl import bsn

from kennisbank.lezen.frontmatter import read_own
from kennisbank.lezen.meldingen import Ernst
from kennisbank.oordeel import mensen, naamwoorden
from kennisbank.oordeel.vlak import VLAK, vlak

PIECE = re.compile("«([a-z]+)»")


def _read() -> dict[str, Any]:
    """Return every rule as one."""
    rules = read_own(Path(__file__).with_suffix(".yml"))
    pieces = rules.pop("stukken")
    for row in rules["patronen"].values():
        for part in ("patroon", "voor", "bij"):
            if part in row:
                row[part] = PIECE.sub(lambda match: pieces[match[1]], row[part])
    return {**rules, "mensen": naamwoorden.RULES, "vlak": VLAK}


RULES: Mapping[str, Any] = MappingProxyType(_read())  # handed to the browser too
SUMS: dict[str, Callable[[str], bool]] = {
    "bsn": lambda number: bsn.is_valid(re.sub("[^0-9]", "", number)),
    "iban": partial(iban.is_valid, check_country=False),
}
AROUND, BEFORE = 100, 60  # so many signs around a place are looked at, and before it
NOTHING = re.compile("(?!)")
STOP = re.compile(r"[.!?…] ")
DIGIT, RUN = re.compile("[0-9]"), re.compile("[0-9](?:[^0-9a-zA-Z]{0,5}[0-9]){5}")
KNOWN = frozenset(map(naamwoorden.gevouwen, naamwoorden.RULES["bekend"]))


@dataclass(frozen=True)
class Patroon:
    """One kind of personal data. What its parts mean stands in privacy.yml."""

    naam: str
    code: str
    wat: str
    doen: str
    patroon: re.Pattern[str] = NOTHING
    als: Sequence[str] = ()
    bevat: re.Pattern[str] | None = None
    voor: re.Pattern[str] | None = None
    bij: re.Pattern[str] | None = None
    stam: Sequence[str] = ()
    nabij: Sequence[str] = ()
    cijfers: int = 0
    toets: str = ""
    ernst: Ernst = "fout"
    openbaar: bool = False
    niet_bij: Sequence[str] = ()

    @property
    def zin(self) -> str:
        """The finding in Dutch. It never repeats what was found: a report can be as public as the page."""
        return f"hier lijkt {self.wat} te staan; {self.doen}"

    def kan(self, tekst: str, klein: str, named: Sequence[object]) -> bool:
        """Say at a cheap look whether it can be in a text with these names; `klein` is that text in small letters."""
        if self.als and not any(piece in klein for piece in self.als):
            return False
        if self.bevat:
            return self.bevat.search(tekst) is not None
        return bool(self.als or named) or any(piece in tekst for piece in self.nabij)

    def zoek(self, tekst: str) -> Iterator[tuple[int, int]]:
        """Yield (begin, end) of each place where the pattern fits, with what must stand before it, and its sum is right."""
        for match in self._passend(tekst):
            begin = match.start()
            if self.voor:
                before = self.voor.search(tekst[max(0, begin - BEFORE) : begin])
                if not before:
                    continue
                begin += before.start() - min(begin, BEFORE)
            if not self.toets or SUMS[self.toets](match[0]):
                yield begin, match.end()

    def _passend(self, tekst: str) -> Iterable[re.Match[str]]:
        """Return where the pattern fits; with `stam` only words that hold a piece of it are tried."""
        if not self.stam:
            return self.patroon.finditer(tekst)
        begins = {begin for piece in self.stam for begin in _words_with(piece, tekst)}
        return filter(None, (self.patroon.match(tekst, begin) for begin in sorted(begins)))


def _words_with(piece: str, tekst: str) -> Iterator[int]:
    """Yield where each word with a piece begins."""
    place = tekst.find(piece)
    while place >= 0:
        begin = place
        while begin and tekst[begin - 1].isalpha():
            begin -= 1
        yield begin
        place = tekst.find(piece, place + 1)


@dataclass(frozen=True)
class Vondst:
    """A place in a text that looks like personal data."""

    patroon: Patroon
    begin: int
    eind: int


def _compile(naam: str, row: Mapping[str, Any]) -> Patroon:
    flags = 0 if row.get("kapitaal") else re.IGNORECASE
    patterns = {"patroon": flags, "bevat": 0, "voor": flags, "bij": re.IGNORECASE}
    made: dict[str, Any] = {
        part: re.compile(f"(?:{row[part]})$" if part == "voor" else row[part], patterns[part]) for part in patterns if part in row
    }
    plain = {key: value for key, value in row.items() if key not in (*patterns, "kapitaal")}
    return Patroon(naam, **made, **plain)


PATRONEN = tuple(_compile(naam, row) for naam, row in RULES["patronen"].items())
NAAM = _compile("naam", naamwoorden.RULES["naam"])
EXCEPTIONS = tuple((row["als"], re.compile(row["patroon"], re.IGNORECASE)) for row in RULES["uitzonderingen"].values())


def vind(tekst: str, veld: str = "", *, zeker: bool = False) -> list[Vondst]:
    """Return what looks like personal data in a text, in order of place. A line end counts as a space.

    `veld` is the front matter field that the text stands in, or part of: some things may stand in some fields. With
    `zeker` only what stops a page is looked for.
    """
    flat = vlak(tekst)
    found = [vondst for vondst in _search(flat.tekst, zeker) if veld not in vondst.patroon.niet_bij]
    placed = (Vondst(vondst.patroon, *flat.plaats(vondst.begin, vondst.eind)) for vondst in found)
    return sorted(placed, key=lambda vondst: vondst.begin)


def _search(tekst: str, zeker: bool) -> Iterator[Vondst]:
    rest = tekst
    for pieces, exception in EXCEPTIONS:
        if any(piece in rest for piece in pieces):
            rest = exception.sub(lambda match: " " * len(match[0]), rest)
    named = [] if zeker else [Vondst(NAAM, *place) for place in mensen.namen(rest)]
    klein = rest.lower()
    digits = 0 if not DIGIT.search(rest) else 6 if RUN.search(rest) else 1
    for patroon in PATRONEN:
        if patroon.cijfers <= digits and not (zeker and patroon.ernst != "fout") and patroon.kan(rest, klein, named):
            for begin, eind in patroon.zoek(rest):
                rest = rest[:begin] + " " * (eind - begin) + rest[eind:]
                if not _excused(vondst := Vondst(patroon, begin, eind), tekst, named):
                    yield vondst
    # A name within something else found is not said again.
    yield from (vondst for vondst in named if rest[vondst.begin] != " " and not _excused(vondst, tekst, ()))


def _excused(vondst: Vondst, tekst: str, named: Sequence[Vondst]) -> bool:
    """Say whether it may stand here: everybody knows it, a source is cited, or nobody is near."""
    patroon = vondst.patroon
    if patroon.ernst == "let op" and bekend(tekst[vondst.begin : vondst.eind]):
        return True
    if not patroon.openbaar and not patroon.bij:
        return False
    before = [match.end() for match in STOP.finditer(tekst, max(0, vondst.begin - 5 * AROUND), vondst.begin)]
    after = STOP.search(tekst, vondst.eind)
    begin, eind = (before or [max(0, vondst.begin - 5 * AROUND)])[-1], after.start() if after else len(tekst)
    if patroon.openbaar and ("[@" in tekst[begin:eind] or tekst.startswith("[@", eind + 2)):
        return True
    near = max(begin, vondst.begin - AROUND), min(eind, vondst.eind + AROUND)
    return (
        patroon.bij is not None
        and not patroon.bij.search(tekst[near[0] : near[1]])
        and not any(near[0] <= one.begin < near[1] for one in named)
    )


def bekend(found: str) -> bool:
    """Say whether it begins with what may stand anywhere: people whose work is public, and what only looks like somebody."""
    words = naamwoorden.gevouwen(found).split(" ")
    return any(" ".join(words[: n + 1]) in KNOWN for n in range(len(words)))
