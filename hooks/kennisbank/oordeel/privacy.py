"""Finds what may tell who somebody is: numbers, addresses and names. Finds accidents; that nothing is found proves nothing."""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from types import MappingProxyType
from typing import Any

from stdnum import iban
from stdnum.nl import bsn

from kennisbank.lezen.frontmatter import read_own
from kennisbank.lezen.meldingen import Ernst

RULES: Mapping[str, Any] = MappingProxyType(read_own(Path(__file__).with_suffix(".yml")))  # handed to the browser too
SUMS: dict[str, Callable[[str], bool]] = {"bsn": bsn.is_valid, "iban": partial(iban.is_valid, check_country=False)}


@dataclass(frozen=True)
class Patroon:
    """One kind of personal data: what it is called, what to do, and how it is written."""

    naam: str
    code: str
    wat: str
    doen: str
    patroon: re.Pattern[str]
    bevat: re.Pattern[str]
    toets: str = ""
    ernst: Ernst = "fout"
    niet_bij: Sequence[str] = ()

    @property
    def zin(self) -> str:
        """The finding in Dutch. It never repeats what was found: a report can be as public as the page."""
        return f"hier lijkt {self.wat} te staan; {self.doen}"


@dataclass(frozen=True)
class Vondst:
    """One place in a text, from `begin` up to `eind`, that looks like personal data."""

    patroon: Patroon
    begin: int
    eind: int


def _compile(naam: str, row: Mapping[str, Any]) -> Patroon:
    pattern = re.compile(row["patroon"], 0 if row.get("kapitaal") else re.IGNORECASE)
    plain = {key: value for key, value in row.items() if key not in ("patroon", "bevat", "kapitaal")}
    return Patroon(naam, patroon=pattern, bevat=re.compile(row["bevat"]), **plain)


PATRONEN = tuple(_compile(naam, row) for naam, row in RULES["patronen"].items())
EXCEPTIONS = tuple(re.compile(pattern, re.IGNORECASE) for pattern in RULES["uitzonderingen"].values())


def vind(tekst: str, veld: str = "") -> list[Vondst]:
    """Return what looks like personal data in a text, in order of place. A line end counts as a space.

    `veld` is the front matter field that the text stands in, or part of: some things may stand in some fields.
    """
    tekst = tekst.replace("\n", " ")
    if not any(patroon.bevat.search(tekst) for patroon in PATRONEN):
        return []
    for exception in EXCEPTIONS:
        tekst = exception.sub(lambda match: " " * len(match[0]), tekst)
    found = (vondst for vondst in _search(tekst) if veld not in vondst.patroon.niet_bij)
    return sorted(found, key=lambda vondst: vondst.begin)


def _search(tekst: str) -> Iterator[Vondst]:
    for patroon in PATRONEN:
        if not patroon.bevat.search(tekst):
            continue
        for match in patroon.patroon.finditer(tekst):
            if not patroon.toets or SUMS[patroon.toets](match[0]):
                yield Vondst(patroon, match.start(), match.end())
                tekst = tekst[: match.start()] + " " * len(match[0]) + tekst[match.end() :]
