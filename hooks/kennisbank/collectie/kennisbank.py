"""Kennisbank: the frozen whole, with every page by place, id and path, and the relations of each page both ways."""

from collections import defaultdict
from collections.abc import Callable, Hashable, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from typing import Any, TypeVar

from kennisbank.collectie import nummers
from kennisbank.collectie.register import Register
from kennisbank.collectie.relaties import Relatie, link
from kennisbank.collectie.site import Site
from kennisbank.collectie.stuk import Stuk, termen
from kennisbank.model import LITERATUUR, SOORTEN
from kennisbank.model.nakijken import Nakijkblad
from kennisbank.model.relaties import BRONNEN
from kennisbank.voorraad import GeenVoorraad, Voorraad

T = TypeVar("T")
BROWSED = ("fase", "thema", "partij")  # vocabularies that people browse by
ALL_SOURCES = f"{LITERATUUR.naam}/*"  # stands in `onleesbaar` when the bibliography itself cannot be read


@dataclass(frozen=True)
class Kennisbank:
    """Everything that passed the model, linked. `peildatum` is the date of the last change in git: never the clock."""

    stukken: tuple[Stuk, ...]
    bestanden: tuple[str, ...] = ()  # paths of images and other files
    nakijkbladen: tuple[Nakijkblad, ...] = ()  # looks from practice, per page
    peildatum: date | None = None
    onleesbaar: frozenset[str] = frozenset()  # places (kind/slug) that exist but could not be read
    half: tuple[Stuk, ...] = ()  # of those, what can be judged all the same
    site: Site = field(default_factory=Site)
    register: Register = field(default_factory=Register)
    voorraad: Voorraad = field(default_factory=GeenVoorraad, compare=False, repr=False)

    def bewaard(self, naam: Hashable, maak: Callable[[], T]) -> T:
        """Return the value of this name, made once; one that equals that of the last build is the same object."""
        if naam not in self._bewaard:
            self._bewaard[naam] = self.voorraad.zelfde(naam, maak())
        return self._bewaard[naam]  # type: ignore[no-any-return]

    def laatst(self, naam: Hashable, maak: Callable[[], T]) -> T:
        """Return the value of this name, made again unless it was the last one asked for: two files of one page stand side by side."""
        if self._laatst[:1] != [naam]:
            self._laatst[:] = [naam, maak()]
        return self._laatst[1]  # type: ignore[no-any-return]

    @cached_property
    def _laatst(self) -> list[Any]:
        return []

    @cached_property
    def _bewaard(self) -> dict[Hashable, Any]:
        return {}

    @property
    def te_beoordelen(self) -> tuple[Stuk, ...]:
        """Every page that says something, whether it may be shown or not."""
        return (*self.stukken, *self.half)

    @cached_property
    def per_plek(self) -> Mapping[str, Stuk]:
        """Pages by kind/slug, and by folder/slug as a leerlijn writes them."""
        found = {stuk.plek: stuk for stuk in self.stukken}
        return found | {f"{stuk.soort.web}/{stuk.slug}": stuk for stuk in self.stukken if stuk.soort.web}

    @cached_property
    def per_id(self) -> Mapping[str, Stuk]:
        return {stuk.id: stuk for stuk in self.stukken}

    @cached_property
    def per_uri(self) -> Mapping[str, Stuk]:
        return {stuk.uri: stuk for stuk in self.stukken}

    @cached_property
    def adresboek(self) -> Mapping[str, tuple[str, tuple[str, ...] | None]]:
        """Path of a file -> (its address on the site, the anchors in its text; None for what is no page).

        A page is found by its path in the repository, and by its path in the build, from the root and from docs/.
        """
        files = {pad: (pad.removeprefix("docs/"), None) for pad in self.bestanden}
        pages = {pad: (s.url, s.ankers) for s in self.stukken for pad in (s.uri, f"docs/{s.uri}", *([s.pad] if not s.is_bron else []))}
        return self.voorraad.zelfde("adresboek", {**files, **pages})

    def dode_plek(self, pad: str, anker: str) -> str:
        """Return the anchor when the page of this file has no such place in its text, and "" when it has, or is no page."""
        _, ankers = self.adresboek.get(pad, ("", None))
        return anker if anker and ankers is not None and anker not in ankers else ""

    def van_soort(self, naam: str) -> list[Stuk]:
        """Return the pages of one kind that are not withdrawn, by title."""
        return self._per_soort.get(naam, [])

    def met(self, veld: str) -> list[Stuk]:
        """Return the pages of every kind that has a field, that are not withdrawn, by kind and title."""
        return [stuk for soort in SOORTEN if soort.heeft(veld) for stuk in self.van_soort(soort.naam)]

    @cached_property
    def _per_soort(self) -> Mapping[str, list[Stuk]]:
        found: dict[str, list[Stuk]] = defaultdict(list)
        for stuk in sorted(self.stukken, key=lambda s: s.titel.casefold()):
            if not stuk.ingetrokken:
                found[stuk.soort.naam].append(stuk)
        return found

    @cached_property
    def alfabet(self) -> list[Stuk]:
        """Every page but the sources, by title, for browsing from A to Z."""
        pages = (s for s in self.stukken if not s.is_bron and not s.ingetrokken)
        return sorted(pages, key=lambda s: (s.titel.casefold().lstrip("'‘\"“"), s.id))

    def vrij_nummer(self, prefix: str) -> str:
        """Return the number after the highest that a page with this letter has or ever had."""
        return nummers.vrij(prefix, [*self.per_id, *self.register.nummers])

    def met_term(self, vocabulaire: str, slug: str) -> list[Stuk]:
        """Return the pages that carry a term of `fase`, `thema` or `partij`, by kind and title."""
        return self._per_term.get((vocabulaire, slug), [])

    @cached_property
    def _per_term(self) -> Mapping[tuple[str, str], list[Stuk]]:
        found: dict[tuple[str, str], list[Stuk]] = defaultdict(list)
        for stuk in self.met("titel"):
            for vocabulaire in BROWSED:
                for slug in termen(stuk, vocabulaire):
                    found[vocabulaire, slug].append(stuk)
        return found

    @cached_property
    def relaties(self) -> tuple[Relatie, ...]:
        """Every relation, with sources named in running text added to those of the field `bronnen`."""
        written = link(self.stukken, self.per_plek)
        known = {(relatie.van.id, relatie.naar.id) for relatie in written}
        cited = [
            Relatie(stuk, self.per_plek[f"{LITERATUUR.naam}/{key}"], BRONNEN, "")
            for stuk in self.stukken
            for key in stuk.bronsleutels
            if f"{LITERATUUR.naam}/{key}" in self.per_plek and (stuk.id, key) not in known
        ]
        return (*written, *cited)

    @cached_property
    def _heen(self) -> Mapping[str, list[Relatie]]:
        return _by(self.relaties, lambda relatie: relatie.van.id)

    @cached_property
    def _terug(self) -> Mapping[str, list[Relatie]]:
        return _by(self.relaties, lambda relatie: relatie.naar.id)

    def heen(self, stuk: Stuk, veld: str = "") -> list[Relatie]:
        """Return the relations written on this page, or those of one field."""
        return [relatie for relatie in self._heen.get(stuk.id, []) if not veld or relatie.soort.veld == veld]

    def backlinks(self, stuk: Stuk, veld: str = "") -> list[Relatie]:
        """Return the relations written on other pages that point here, or those of one field."""
        found = [relatie for relatie in self._terug.get(stuk.id, []) if not veld or relatie.soort.veld == veld]
        return [relatie for relatie in found if not relatie.van.ingetrokken]


def _by(relaties: tuple[Relatie, ...], key: Any) -> Mapping[str, list[Relatie]]:
    found: dict[str, list[Relatie]] = defaultdict(list)
    for relatie in relaties:
        found[key(relatie)].append(relatie)
    return found
