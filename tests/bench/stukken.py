"""Generated pages of every kind, with relations and citations in the proportions of the real site.

The same total gives the same bytes. How many words, relations and sources a page has was counted on the site of 30
November 2026, which itself has a little over a thousand pages, sources included.
"""

import random
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property
from itertools import cycle
from typing import Any

from woorden import compounds, sentence, text

AANTALLEN = {
    "methode": 59,
    "voorbeeld": 63,
    "spanning": 21,
    "begrip": 147,
    "competentie": 16,
    "leerlijn": 5,
    "bron": 736,
}
FEWEST = 10  # of a kind in a small tree: a page has several relations to its own kind
# How many sources a page of a kind uses. Pages take them in turn, so that each source is used about twice.
BRONNEN = {"methode": 7, "voorbeeld": 5, "spanning": 17, "begrip": 1, "competentie": 5, "leerlijn": 13}
WELL_KNOWN = 0.5  # chance that a page names one of the ten best known sources

Velden = dict[str, Any]


@dataclass(frozen=True)
class Wereld:
    """How many pages of each kind there are; a page finds by it what it can point to."""

    total: int

    @cached_property
    def aantal(self) -> dict[str, int]:
        """Number of pages per kind; together they are the total."""
        whole = sum(AANTALLEN.values())
        found = {soort: max(FEWEST, round(self.total * n / whole)) for soort, n in AANTALLEN.items() if soort != "bron"}
        return {**found, "bron": max(FEWEST, self.total - sum(found.values()))}

    @cached_property
    def eerste_bron(self) -> dict[str, int]:
        """Per kind how many sources the kinds before it use: pages take sources in turn, so that each is used."""
        found, before = {}, 0
        for soort, each in BRONNEN.items():
            found[soort] = before
            before += each * self.aantal[soort]
        return found

    def bladen(self) -> Iterator["Blad"]:
        """Return every page to write, without what stands on it."""
        for soort, number in self.aantal.items():
            if soort != "bron":
                yield from (Blad(self, soort, n) for n in range(number))


def slug(soort: str, nummer: int) -> str:
    """Return the name of the file of a page."""
    return f"{soort}-{nummer:05d}"


def sleutel(nummer: int) -> str:
    """Return the key of a source."""
    return f"{compounds()[nummer % len(compounds())].upper()}-{nummer:05d}"


def begripsnaam(nummer: int) -> str:
    """Return the word that a begrip explains."""
    return compounds()[nummer]


@dataclass(frozen=True)
class Blad:
    """One page to write: its kind, its number, and all chance that belongs to it."""

    wereld: Wereld
    soort: str
    nummer: int
    rng: random.Random = field(init=False, repr=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "rng", random.Random(f"{self.soort} {self.nummer}"))

    @cached_property
    def bronnen(self) -> list[str]:
        """Keys of the sources that this page uses."""
        each, total = BRONNEN[self.soort], self.wereld.aantal["bron"]
        first = self.wereld.eerste_bron[self.soort] + each * self.nummer
        found = [n % total for n in range(first, first + each)]
        if first >= total and self.rng.random() < WELL_KNOWN:
            found[0] = self.rng.randrange(10)
        return [sleutel(n) for n in dict.fromkeys(found)]

    @cached_property
    def beurt(self) -> Iterator[str]:
        """Its sources by turns, the last one first: the first ones stand in the fields already."""
        return cycle(reversed(self.bronnen))

    def zin(self, shortest: int = 6, longest: int = 14) -> str:
        """Return a sentence."""
        return sentence(self.rng, shortest, longest)

    def zinnen(self, words: int) -> str:
        """Return sentences of about so many words."""
        return text(self.rng, words)

    def woorden(self, number: int, count: int = 2) -> list[str]:
        """Return so many names of so many words, all small letters."""
        return [sentence(self.rng, count, count).rstrip(".").lower() for _ in range(number)]

    def titel(self, count: int = 4) -> str:
        """Return a title of so many words."""
        return sentence(self.rng, count, count).rstrip(".")

    def kies(self, choices: str, count: int) -> list[str]:
        """Return so many of the words in `choices`, none twice."""
        return self.rng.sample(choices.split(), count)

    def een(self, choices: str) -> str:
        """Return one of the words in `choices`."""
        return self.rng.choice(choices.split())

    def soms(self, chance: float, **velden: object) -> Velden:
        """Return these fields, or with 1 - `chance` none."""
        return velden if self.rng.random() < chance else {}

    def doelen(self, soort: str, count: int) -> list[int]:
        """Return numbers of pages of a kind. Within the own kind never both ways: a relation is written on one side."""
        total = self.wereld.aantal[soort]
        if soort != self.soort:
            return self.rng.sample(range(total), count)
        return [(self.nummer + step) % total for step in self.rng.sample(range(1, (total - 1) // 2 + 1), count)]

    def naar(self, soort: str, count: int) -> list[Velden]:
        """Return relations to pages of a kind, each with its reason."""
        return self.relaties(soort, self.doelen(soort, count))

    def relaties(self, soort: str, doelen: list[int]) -> list[Velden]:
        """Return a relation to each of these pages of a kind, with a reason."""
        return [{soort: slug(soort, n), "waarom": self.zin(12, 20)} for n in doelen]

    def citaat(self) -> str:
        """Return a citation of the next source of this page."""
        return f"[@{next(self.beurt)}]"

    def met_bron(self, words: int) -> str:
        """Return sentences that end in a citation."""
        return f"{self.zinnen(words).rstrip('.')} {self.citaat()}."

    def lichaam(
        self,
        koppen: tuple[str, ...],
        alineas: int,
        citaten: float,
        links: float = 0.1,
        stappen: str = "",
    ) -> str:
        """Return Markdown: `alineas` paragraphs under each heading, with a smaller heading halfway.

        `citaten` and `links` say how many a paragraph has, on average. Under the heading `stappen` stand steps.
        """
        parts = []
        for kop in koppen:
            parts.append(f"## {kop}")
            if kop == stappen:
                parts.append("\n".join(f"{n}. **{self.titel(2)}.** {self.zin()}" for n in range(1, 7)))
            for place in range(alineas):
                if place == 2:
                    parts.append(f"### {self.titel()}")
                parts.append(self.alinea(citaten, links))
        return "\n\n".join(parts)

    def alinea(self, citaten: float, links: float) -> str:
        """Return a paragraph of some fifty words, one of which is explained by a begrip."""
        found = [self.zinnen(36).rstrip(".")]
        for _ in range(int(citaten + self.rng.random())):
            found.append(f"{self.citaat()}. {self.zin(4, 7).rstrip('.')}")
        begrip = begripsnaam(self.rng.randrange(self.wereld.aantal["begrip"]))
        found.append(f"{self.een('met zonder voor bij')} {begrip}.")
        if self.rng.random() < links:
            soort = self.een("methode voorbeeld spanning begrip")
            found.append(f"Zie [{self.titel(2).lower()}](naar:{soort}/{slug(soort, self.doelen(soort, 1)[0])}).")
        return " ".join(found)
