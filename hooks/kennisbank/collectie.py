"""Kennisbank: the frozen whole, with every page by place, id and path, and the relations of each page both ways."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from functools import cached_property
from typing import Any

from kennisbank.frontmatter import Bestand
from kennisbank.lichaam import Sectie, citaten, secties, texts, words
from kennisbank.model import SOORTEN, Soort
from kennisbank.relaties import RELATIES, Band, link

WORDS_PER_MINUTE = 180
BROWSED = ("fase", "thema", "partij")  # vocabularies that people browse by
ALL_SOURCES = "bron/*"  # stands in `onleesbaar` when the bibliography itself cannot be read


@dataclass(frozen=True)
class Stuk:
    """One page: its kind, its facts (`gegevens`, a model) and its body. Dates come from git, or are None without it."""

    soort: Soort
    slug: str
    gegevens: Any
    bestand: Bestand = field(repr=False)
    gemaakt: date | None = None
    gewijzigd: date | None = None

    def __hash__(self) -> int:
        return hash(self.id)

    @property
    def id(self) -> str:
        return str(self.gegevens.id)

    @property
    def titel(self) -> str:
        return str(self.gegevens.titel)

    @property
    def kern(self) -> str:
        return str(self.gegevens.kern)

    @property
    def pad(self) -> str:
        """Path of the source from the root."""
        return self.bestand.pad

    @property
    def plek(self) -> str:
        """Place as references write it: kind/slug."""
        return f"{self.soort.naam}/{self.slug}"

    @property
    def uri(self) -> str:
        """Path of the Markdown page in the build, such as methoden/wijkschouw.md."""
        slug = self.slug.lower()
        return f"{self.soort.web}/{slug}.md" if self.soort.web else f"{slug}.md"

    @property
    def url(self) -> str:
        """Address from the root of the site, such as methoden/wijkschouw/."""
        plain = self.uri.removesuffix(".md")
        plain = plain.removesuffix("index") if plain == "index" or plain.endswith("/index") else plain + "/"
        return plain

    @property
    def ingetrokken(self) -> bool:
        return bool(self.gegevens.status == "ingetrokken")

    @cached_property
    def secties(self) -> tuple[Sectie, ...]:
        return secties(self.bestand)

    @cached_property
    def alle_tekst(self) -> str:
        """All readable text of the page: its fields and its body."""
        return "\n".join([*(t for _, t in texts(dict(self.bestand.waarden))), self.bestand.lichaam])

    @property
    def leestijd(self) -> int:
        """Minutes to read the page, at least 1."""
        return max(1, round(words(self.alle_tekst) / WORDS_PER_MINUTE))

    @cached_property
    def bronsleutels(self) -> tuple[str, ...]:
        """Keys of every source the page names, in its fields and in its text, each once."""
        named = [verwijzing.bron for verwijzing in getattr(self.gegevens, "bronnen", ())]
        fields = [t for plaats, t in texts(dict(self.bestand.waarden)) if (plaats and plaats[-1] == "bron") or "bronnen" in plaats[1:]]
        return tuple(dict.fromkeys([*named, *fields, *(key for key, _ in citaten(self.alle_tekst))]))


@dataclass(frozen=True)
class Kennisbank:
    """Everything that passed the model, linked. `peildatum` is the date of the last change in git: never the clock."""

    stukken: tuple[Stuk, ...]
    bestanden: tuple[str, ...] = ()  # paths of images and other files
    peildatum: date | None = None
    onleesbaar: frozenset[str] = frozenset()  # places (kind/slug) that exist but could not be read

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

    def van_soort(self, naam: str) -> list[Stuk]:
        """Return the pages of one kind that are not withdrawn, by title."""
        return sorted((s for s in self.stukken if s.soort.naam == naam and not s.ingetrokken), key=lambda s: s.titel.casefold())

    def met_term(self, vocabulaire: str, slug: str) -> list[Stuk]:
        """Return the pages that carry a term of `fase`, `thema` or `partij`, by kind and title."""
        return self._per_term.get((vocabulaire, slug), [])

    @cached_property
    def _per_term(self) -> Mapping[tuple[str, str], list[Stuk]]:
        found: dict[tuple[str, str], list[Stuk]] = defaultdict(list)
        for soort in SOORTEN:
            for stuk in self.van_soort(soort.naam):
                for vocabulaire in BROWSED:
                    for slug in termen(stuk, vocabulaire):
                        found[vocabulaire, slug].append(stuk)
        return found

    @cached_property
    def banden(self) -> tuple[Band, ...]:
        """Every relation, with sources named in running text added to those of the field `bronnen`."""
        written = link(self.stukken, self.per_plek)
        known = {(band.van.id, band.naar.id) for band in written}
        by_source = next(relatie for relatie in RELATIES if relatie.doel == "bron")
        cited = [
            Band(stuk, self.per_plek[f"bron/{key}"], by_source, "")
            for stuk in self.stukken
            for key in stuk.bronsleutels
            if f"bron/{key}" in self.per_plek and (stuk.id, key) not in known
        ]
        return (*written, *cited)

    @cached_property
    def _heen(self) -> Mapping[str, list[Band]]:
        return _by(self.banden, lambda band: band.van.id)

    @cached_property
    def _terug(self) -> Mapping[str, list[Band]]:
        return _by(self.banden, lambda band: band.naar.id)

    def heen(self, stuk: Stuk, veld: str = "") -> list[Band]:
        """Return the relations written on this page, or those of one field."""
        return [band for band in self._heen.get(stuk.id, []) if not veld or band.relatie.veld == veld]

    def backlinks(self, stuk: Stuk, veld: str = "") -> list[Band]:
        """Return the relations written on other pages that point here, or those of one field."""
        found = [band for band in self._terug.get(stuk.id, []) if not veld or band.relatie.veld == veld]
        return [band for band in found if not band.van.ingetrokken]

    def groepen(self, stuk: Stuk) -> list[tuple[str, list[tuple[Stuk, str]]]]:
        """Return what this page is related to, both ways: (heading, [(other page, reason)]). Sources are left out."""
        groups: dict[str, list[tuple[Stuk, str]]] = defaultdict(list)
        for band in self.heen(stuk):
            if band.relatie.doel != "bron":
                groups[band.relatie.label].append((band.naar, band.reden))
        for band in self.backlinks(stuk):
            if band.relatie.doel != "bron":
                groups[band.relatie.label_terug].append((band.van, band.reden))
        return list(groups.items())


def termen(stuk: Stuk, vocabulaire: str) -> list[str]:
    """Return the terms of one vocabulary that a page carries, each once."""
    g = stuk.gegevens
    if vocabulaire == "partij":
        return list(dict.fromkeys(p.partij for p in getattr(g, "partijen", ())))
    return list(getattr(g, {"thema": "themas"}.get(vocabulaire, vocabulaire), ()))


def _by(banden: tuple[Band, ...], key: Any) -> Mapping[str, list[Band]]:
    found: dict[str, list[Band]] = defaultdict(list)
    for band in banden:
        found[key(band)].append(band)
    return found


def dated(stuk: Stuk, dates: Mapping[str, tuple[date, date]]) -> Stuk:
    """Return the page with the dates of its file: (first, last) change."""
    first, last = dates.get(stuk.pad, (None, None))
    return replace(stuk, gemaakt=first, gewijzigd=last)
