"""How pages belong together: the RELATIES table, and link(), which computes both directions from the one written side."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from kennisbank.collectie.stuk import Stuk


@dataclass(frozen=True)
class Relatiesoort:
    """One kind of relation. `veld` holds it on pages of `soort`; `doel` is the field of an item that names the target.

    `soort` "*" means every kind. `doel` "naar" holds folder/slug, every other `doel` is also the kind of the target.
    `reden` is the field of an item with the sentence that says why, or None where no reason is asked.
    """

    soort: str
    veld: str
    doel: str
    label: str
    label_terug: str
    reden: str | None = "waarom"


RELATIES = (
    Relatiesoort("methode", "helpt_bij", "spanning", "Helpt bij", "Methoden die hierbij helpen"),
    Relatiesoort("methode", "kan_oproepen", "spanning", "Kan zelf oproepen", "Methoden die dit kunnen oproepen"),
    Relatiesoort("voorbeeld", "wat_schuurde", "spanning", "De spanning in dit voorbeeld", "Wat elders is geprobeerd"),
    Relatiesoort("voorbeeld", "methoden", "methode", "Gebruikte methoden", "Waar dit is gebruikt"),
    Relatiesoort("methode", "lijkt_op", "methode", "Methoden die hierop lijken", "Methoden die hierop lijken"),
    Relatiesoort("methode", "gaat_vooraf_aan", "methode", "Methoden die hier goed op volgen", "Methoden die hier goed aan voorafgaan"),
    Relatiesoort("methode", "vraagt", "competentie", "Vraagt van jou", "Nodig bij deze methoden"),
    Relatiesoort("spanning", "handelingsopties", "methode", "Methoden bij de opties", "Spanningen waar dit een optie bij is", "optie"),
    Relatiesoort("spanning", "hangt_samen_met", "spanning", "Spanningen die hiermee samenhangen", "Spanningen die hiermee samenhangen"),
    Relatiesoort(
        "spanning", "verschuift_naar", "spanning", "Spanningen waar dit naar kan verschuiven", "Spanningen waar dit uit kan ontstaan"
    ),
    Relatiesoort("spanning", "vraagt", "competentie", "Vraagt van jou", "Nodig bij deze spanningen"),
    Relatiesoort("begrip", "niet_hetzelfde_als", "begrip", "Niet hetzelfde als", "Niet hetzelfde als"),
    Relatiesoort("leerlijn", "items", "naar", "In deze leerlijn", "In een leerlijn"),
    Relatiesoort("*", "bronnen", "bron", "Bronnen", "Aangehaald op", None),
)


@dataclass(frozen=True)
class Relatie:
    """One relation between two pages, with the reason written at `van`."""

    van: "Stuk"
    naar: "Stuk"
    soort: Relatiesoort
    reden: str


def plaats_van(stuk: "Stuk", relatiesoort: Relatiesoort, index: int) -> tuple[str | int, ...]:
    """Return where in the front matter an item of a relation stands; the items of a leerlijn stand in its parts."""
    if relatiesoort.veld != "items":
        return relatiesoort.veld, index
    for nummer, onderdeel in enumerate(stuk.gegevens.onderdelen):
        if index < len(onderdeel.items):
            return "onderdelen", nummer, "items", index
        index -= len(onderdeel.items)
    return ("onderdelen",)


def written(stuk: "Stuk") -> Iterator[tuple[Relatiesoort, int, str, str]]:
    """Yield (relation, index in its field, target place, reason) for everything written on one page."""
    for relatiesoort in RELATIES:
        if relatiesoort.soort not in ("*", stuk.soort.naam):
            continue
        items: Iterable[Any] = getattr(stuk.gegevens, relatiesoort.veld, ())
        for index, item in enumerate(items):
            slug = getattr(item, relatiesoort.doel)
            if slug:
                yield relatiesoort, index, target(relatiesoort, slug), getattr(item, relatiesoort.reden) if relatiesoort.reden else ""


def target(relatiesoort: Relatiesoort, slug: str) -> str:
    """Return the place of a target as kind/slug; `naar` is given as folder/slug already."""
    return slug if relatiesoort.doel == "naar" else f"{relatiesoort.doel}/{slug}"


def link(stukken: Iterable["Stuk"], per_plek: Mapping[str, "Stuk"]) -> tuple[Relatie, ...]:
    """Return all relations whose target exists, in the order of pages and fields."""
    return tuple(
        Relatie(stuk, per_plek[plek], relatiesoort, reden)
        for stuk in stukken
        for relatiesoort, _, plek, reden in written(stuk)
        if plek in per_plek
    )
