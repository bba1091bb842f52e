"""Fields that YAML reads well and that stand in the wrong place: beside the block they belong to, or behind a hyphen too many."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from kennisbank.lezen.frontmatter import Bestand, Plaats
from kennisbank.lezen.meldingen import Melding
from kennisbank.lezen.zinnen import zin
from kennisbank.model import Gegevens
from kennisbank.oordeel.omgeving import surroundings

Fout = Mapping[str, Any]  # what pydantic says


def misplaced(model: type[Gegevens], bestand: Bestand, errors: Sequence[Fout]) -> tuple[list[Melding], set[Plaats]]:
    """Return what is said of fields in the wrong place, and the places of the errors that follow from it."""
    found: list[Melding] = []
    told: set[Plaats] = set()
    for plaats, sleutel, gaten, places in (*_beside(model, bestand.waarden, errors), *_apart(bestand.waarden, errors)):
        if plaats not in told:
            found.append(Melding(bestand.pad, bestand.regel(plaats), *zin(sleutel, **gaten)))
        told |= {plaats, *places}
    return found, told


Vondst = tuple[Plaats, str, dict[str, object], set[Plaats]]


def _beside(model: type[Gegevens], waarden: Mapping[str, Any], errors: Sequence[Fout]) -> Iterator[Vondst]:
    """Yield each field that stands below the empty block it belongs to, and not in it."""
    strange = {tuple(error["loc"]) for error in errors if error["type"] == "extra_forbidden"}
    for loc in sorted(strange, key=str):
        around, name = _at(waarden, loc[:-1]), loc[-1]
        if not isinstance(around, Mapping):
            continue
        above = list(around)[: list(around).index(name)]
        block = next((key for key in reversed(above) if (*loc[:-1], key) not in strange), None)
        if block is None or around[block] is not None or name not in surroundings(model, (*loc[:-1], block, name)).velden:
            continue
        yield loc, "niet_ingesprongen", {"naam": name, "blok": block}, {(*loc[:-1], block)}


def _apart(waarden: Mapping[str, Any], errors: Sequence[Fout]) -> Iterator[Vondst]:
    """Yield each item of a list that holds only what the item before it misses: a hyphen stands before every field."""
    missing: dict[Plaats, set[str]] = {}
    for error in errors:
        if error["type"] == "missing" and len(error["loc"]) > 1 and isinstance(error["loc"][-2], int):
            missing.setdefault(tuple(error["loc"][:-1]), set()).add(str(error["loc"][-1]))
    for loc, names in missing.items():
        after = (*loc[:-1], int(loc[-1]) + 1)
        here, there = _at(waarden, loc), _at(waarden, after)
        if after in missing and isinstance(here, Mapping) and isinstance(there, Mapping):
            first = next(iter(there), "")
            if first in names and not set(here) & set(there):
                places = {(*one, name) for one in (loc, after) for name in missing[one]}
                yield after, "streepje_te_veel", {"naam": first}, places


def _at(value: Any, plaats: Plaats) -> Any:
    for step in plaats:
        inside = isinstance(value, list) and isinstance(step, int) and step < len(value)
        value = value[step] if inside or (isinstance(value, Mapping) and step in value) else None
    return value
