"""Numbers of pages: which one is free, and what a page is called that has none yet."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from kennisbank.collectie.stuk import Stuk
from kennisbank.model import Soort

NONE_YET = "000"  # behind the letter of the kind: stands for the number that the editors will give


def nog_geen(soort: Soort) -> str:
    """Return what stands in the place of a number until there is one."""
    return f"{soort.prefix}{NONE_YET}"


def zonder(stuk: Stuk) -> bool:
    """Say whether the file of a page has no number of its own."""
    return bool(stuk.soort.prefix) and stuk.bestand.waarden.get("id") == nog_geen(stuk.soort)


def vrij(prefix: str, known: Iterable[str]) -> str:
    """Return the number after the highest that is known with this letter."""
    used = [int(nummer[1:]) for nummer in known if nummer[:1] == prefix and nummer[1:].isdigit()]
    return f"{prefix}{max(used, default=0) + 1:03d}"


def geef(stukken: Sequence[Stuk], known: Iterable[str]) -> list[Stuk]:
    """Return the pages in which each has a number of its own: who has none gets a free one, to be looked at in a proposal."""
    taken = {*known, *(stuk.id for stuk in stukken)}
    numbered = []
    for stuk in stukken:
        one = stuk
        if zonder(stuk):
            free = vrij(stuk.soort.prefix, taken)
            taken.add(free)
            one = replace(stuk, gegevens=stuk.gegevens.model_copy(update={"id": free}))
        numbered.append(one)
    return numbered
