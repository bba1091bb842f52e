"""Rules between the fields of one page, read from a list that the browser reads too."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from pathlib import Path
from typing import Any

from kennisbank.lezen.frontmatter import Plaats, read_own
from kennisbank.lezen.meldingen import Ernst

Terms = Mapping[str, Sequence[str]]  # place of a field, with dots -> values


@dataclass(frozen=True)
class Voorwaarde:
    """One rule; what its parts mean stands above the list in voorwaarden.yml."""

    code: str
    soort: Sequence[str]
    zin: str
    plaats: str = ""
    elk: str = ""
    als: Terms = field(default_factory=dict)
    niet: Terms = field(default_factory=dict)
    nodig: Sequence[str] = ()
    een_van: Sequence[str] = ()
    vol: Sequence[str] = ()
    tussen: Mapping[str, Sequence[float]] = field(default_factory=dict)
    niet_tussen: Mapping[str, Sequence[float]] = field(default_factory=dict)
    buiten: Mapping[str, Sequence[float]] = field(default_factory=dict)
    volgorde: Sequence[str] = ()
    oplopend: str = ""
    ernst: Ernst = "fout"


GAP = re.compile(r"\{(=?)([a-z_.]+)\}")  # {place} is the value there, {=place} what the field is called
VOORWAARDEN = tuple(Voorwaarde(**row) for row in read_own(Path(__file__).with_suffix(".yml")))
# Origins that name a source.
FROM_SOURCES = frozenset(next(regel.als["herkomst"] for regel in VOORWAARDEN if regel.code == "KB035"))


def overtreden(soort: str, waarden: Mapping[str, Any]) -> Iterator[tuple[Plaats, str, str, Ernst]]:
    """Yield (place, code, sentence, weight) for each rule that the values of one page break."""
    for regel in VOORWAARDEN:
        if soort not in regel.soort:
            continue
        for plaats, item in _items(regel, waarden):
            if _broken(regel, item):
                yield plaats, regel.code, GAP.sub(lambda gap: _filled(waarden, *gap.groups()), regel.zin), regel.ernst


def _filled(waarden: Mapping[str, Any], named: str, pad: str) -> str:
    return pad.rsplit(".", 1)[-1] if named else str(_first(waarden, pad))


def _items(regel: Voorwaarde, waarden: Mapping[str, Any]) -> Iterator[tuple[Plaats, Mapping[str, Any]]]:
    if not regel.elk:
        yield tuple(regel.plaats.split(".")), waarden
        return
    for index, item in enumerate(values(waarden, regel.elk)):
        yield (*regel.elk.split("."), index), item


def _broken(regel: Voorwaarde, waarden: Mapping[str, Any]) -> bool:
    if not all(_holds(waarden, pad, terms) for pad, terms in regel.als.items()):
        return False
    if any(_holds(waarden, pad, terms) for pad, terms in regel.niet.items()):
        return False
    if not all(_full(waarden, pad) for pad in regel.vol):
        return False

    def between(bounds: Mapping[str, Sequence[float]]) -> bool:
        return all(_within(_first(waarden, pad), *ends) for pad, ends in bounds.items())

    if not between(regel.tussen) or (regel.niet_tussen and between(regel.niet_tussen)):
        return False
    if regel.buiten:
        return not between(regel.buiten)
    if regel.oplopend:
        return any(_after(*two) for two in pairwise(values(waarden, regel.oplopend)))
    if regel.volgorde:
        return _after(*(_first(waarden, pad) for pad in regel.volgorde))
    if regel.een_van:
        return not any(_full(waarden, pad) for pad in regel.een_van)
    return not regel.nodig or not all(_full(waarden, pad) for pad in regel.nodig)


def _holds(waarden: Mapping[str, Any], pad: str, terms: Sequence[str]) -> bool:
    return any(str(value).strip().casefold().rstrip(".") in terms for value in values(waarden, pad))


def _full(waarden: Mapping[str, Any], pad: str) -> bool:
    return any(value not in (None, "") for value in values(waarden, pad))


def _within(value: Any, low: float, high: float) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool) and low <= value <= high


def _after(first: Any, last: Any) -> bool:
    """Say whether the first comes after the last; of dates only what both tell counts, and of 197X only the decade."""
    if isinstance(first, int | float) and isinstance(last, int | float):
        return first > last
    if not (isinstance(first, str) and isinstance(last, str) and all(re.match("[0-9]{3}", one) for one in (first, last))):
        return False
    size = 3 if "X" in first + last else min(len(first), len(last))
    return first[:size] > last[:size]


def _first(waarden: Mapping[str, Any], pad: str) -> Any:
    return next(iter(values(waarden, pad)), "")


def values(waarden: Mapping[str, Any], pad: str) -> list[Any]:
    """Return everything at a place with dots; a list on the way, or at the end, gives all its items."""
    found: list[Any] = [waarden]
    for step in pad.split("."):
        found = [value for item in found if isinstance(item, Mapping) and step in item for value in _flat(item[step])]
    return found


def _flat(value: Any) -> list[Any]:
    return value if isinstance(value, list) else [value]
