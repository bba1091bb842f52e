"""How pages belong together: link() computes both directions of RELATIES from the one side that is written."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from kennisbank.model.relaties import RELATIES, Relatiesoort

if TYPE_CHECKING:
    from kennisbank.collectie.stuk import Stuk


@dataclass(frozen=True)
class Relatie:
    """One relation between two pages, with the reason written at `van`."""

    van: "Stuk"
    naar: "Stuk"
    soort: Relatiesoort
    reden: str
    item: Any = None  # the value in front matter that it was written in; None for a source named in running text


def plaats_van(stuk: "Stuk", relatiesoort: Relatiesoort, index: int) -> tuple[str | int, ...]:
    """Return where in the front matter an item of a relation stands; the items of a leerlijn stand in its parts."""
    if relatiesoort.veld != "items":
        return relatiesoort.veld, index
    for nummer, onderdeel in enumerate(stuk.gegevens.onderdelen):
        if index < len(onderdeel.items):
            return "onderdelen", nummer, "items", index
        index -= len(onderdeel.items)
    return ("onderdelen",)


def written(stuk: "Stuk") -> Iterator[tuple[Relatiesoort, int, str, Any]]:
    """Yield (relation, index in its field, target place, item) for everything written on one page."""
    for relatiesoort in RELATIES:
        if relatiesoort.soort not in ("*", stuk.soort.naam):
            continue
        items: Iterable[Any] = getattr(stuk.gegevens, relatiesoort.veld, ())
        for index, item in enumerate(items):
            slug = getattr(item, relatiesoort.doel, "")
            if slug:
                yield relatiesoort, index, target(relatiesoort, slug), item


def target(relatiesoort: Relatiesoort, slug: str) -> str:
    """Return the place of a target as kind/slug; `naar` is given as folder/slug already."""
    return slug if relatiesoort.doel == "naar" else f"{relatiesoort.doel}/{slug}"


def reden_van(relatiesoort: Relatiesoort, item: Any) -> str:
    """Return the sentence that says why, empty where a relation asks none."""
    return str(getattr(item, relatiesoort.reden)) if relatiesoort.reden else ""


def link(stukken: Iterable["Stuk"], per_plek: Mapping[str, "Stuk"]) -> tuple[Relatie, ...]:
    """Return all relations whose target exists, in the order of pages and fields."""
    return tuple(
        Relatie(stuk, per_plek[plek], soort, reden_van(soort, item), item)
        for stuk in stukken
        for soort, _, plek, item in written(stuk)
        if plek in per_plek
    )
