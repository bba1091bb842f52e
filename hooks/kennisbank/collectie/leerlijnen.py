"""What a leerlijn adds up to: its steps with the pages they lead to, and the tensions in it with their questions."""

from dataclasses import dataclass

from kennisbank.collectie.kennisbank import Kennisbank
from kennisbank.collectie.stuk import Stuk
from kennisbank.lezen.lichaam import kaal
from kennisbank.lezen.naam import hyphened
from kennisbank.model.basis import Vraag
from kennisbank.model.leerlijn import Item, Onderdeel
from kennisbank.model.spanning import Spanning

# Characters that fit on one side of A6 as kaarten.css prints it; a test in a browser fills a card with this many.
CARD_FRONT = 1100
CARD_BACK = 650


@dataclass(frozen=True)
class Stap:
    """One item of a leerlijn. `naar` is the page it leads to, None for something outside this site.

    `anker` is its id on the page of the leerlijn: made of the number of the page, so that it stays when the order changes.
    `leestijd` is in minutes, 0 when it is not known.
    """

    item: Item
    naar: Stuk | None
    anker: str
    titel: str
    leestijd: int


@dataclass(frozen=True)
class Deel:
    """One part of a leerlijn with its steps; `lezen` and `doen` are minutes."""

    onderdeel: Onderdeel
    stappen: tuple[Stap, ...]

    @property
    def lezen(self) -> int:
        return sum(stap.leestijd for stap in self.stappen)

    @property
    def doen(self) -> int:
        return sum(stap.item.minuten or 0 for stap in self.stappen)


def delen_van(kb: Kennisbank, leerlijn: Stuk) -> tuple[Deel, ...]:
    """Return the parts of a leerlijn in order, each step with an anchor that no other step has."""
    taken: set[str] = set()
    return tuple(Deel(onderdeel, tuple(_stap(kb, item, taken) for item in onderdeel.items)) for onderdeel in leerlijn.gegevens.onderdelen)


def _stap(kb: Kennisbank, item: Item, taken: set[str]) -> Stap:
    naar = kb.per_plek.get(item.naar) if item.naar else None
    titel = naar.titel_elders if naar else item.titel or item.url or ""
    leestijd = naar.leestijd if naar else item.leestijd or 0
    name = f"item-{hyphened(naar.id if naar else titel)}"
    anker = next(a for a in (name, *(f"{name}-{n}" for n in range(2, 100))) if a not in taken)
    taken.add(anker)
    return Stap(item, naar, anker, titel, leestijd)


def spanningen_in(kb: Kennisbank, leerlijn: Stuk) -> tuple[Stuk, ...]:
    """Return the tensions that a leerlijn leads to, each once, in order: their questions belong to it."""
    stappen = (stap.naar for deel in delen_van(kb, leerlijn) for stap in deel.stappen)
    return tuple(dict.fromkeys(naar for naar in stappen if naar and naar.soort.heeft("polen")))


def paginas(kb: Kennisbank, leerlijn: Stuk) -> tuple[Stuk, ...]:
    """Return every page of this site that a leerlijn leads to, each once, in order."""
    return tuple(dict.fromkeys(stap.naar for deel in delen_van(kb, leerlijn) for stap in deel.stappen if stap.naar))


def studielast(kb: Kennisbank, leerlijn: Stuk) -> dict[str, int]:
    """Return the minutes of reading and of assignments; pages of this site count by their own length."""
    parts = delen_van(kb, leerlijn)
    return {"lezen": sum(deel.lezen for deel in parts), "doen": sum(deel.doen for deel in parts)}


def duur(minuten: int) -> str:
    """Write minutes as people say them: "45 minuten", "1,5 uur", "43 uur"; half hours count up to ten hours."""
    if minuten < 60:
        return f"{minuten} minuten" if minuten != 1 else "1 minuut"
    halves = round(minuten / 30) if minuten < 600 else 2 * round(minuten / 60)
    return f"{halves // 2}{',5' if halves % 2 else ''} uur"


def kaartvragen(gegevens: Spanning) -> list[Vraag]:
    """Return the questions that fit on the back of a card, in order: three at least, and more while there is room."""
    room = CARD_BACK
    fitting: list[Vraag] = []
    for vraag in gegevens.reflectievragen:
        room -= len(kaal(vraag.vraag))
        if room < 0 and len(fitting) >= 3:
            break
        fitting.append(vraag)
    return fitting
