"""One page of the collection: its kind, its facts, its body, its addresses and its dates."""

import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from functools import cached_property
from typing import Any

from kennisbank.collectie import versie
from kennisbank.collectie.onaf import Onaf
from kennisbank.collectie.stand import Stand
from kennisbank.lezen.frontmatter import Bestand
from kennisbank.lezen.lichaam import Sectie, ankers, citaten, kaal, secties, zonder_code
from kennisbank.model import Soort
from kennisbank.model.vocabulaire import VOCABULAIRES

WORDS_PER_MINUTE = 180


@dataclass(frozen=True)
class Stuk:
    """One page: its kind, its facts (`gegevens`, a model) and its body. Dates come from git, or are None without it.

    `stand` is what people from practice said of it.
    """

    soort: Soort
    slug: str
    gegevens: Any
    bestand: Bestand = field(repr=False)
    gemaakt: date | None = None
    gewijzigd: date | None = None
    stand: Stand = field(default=Stand(), repr=False)

    def __hash__(self) -> int:
        return hash(self.id)

    @property
    def id(self) -> str:
        return str(self.gegevens.id)

    @property
    def titel(self) -> str:
        return str(self.gegevens.titel)

    @property
    def beginletter(self) -> str:
        """First letter of the title, small and without accents, for lists from a to z."""
        return unicodedata.normalize("NFD", self.titel.lstrip("#'‘\"“") or self.titel)[0].lower()

    @cached_property
    def kern(self) -> str:
        """The summary without its citations: it also stands in heads, feeds and exports, where a key is no link."""
        return kaal(self.gegevens.kern)

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
        return url_of(self.uri)

    @property
    def vast_adres(self) -> str:
        """Permanent address from the root of the site, such as p/M012/: it stays when the page gets another name."""
        return f"p/{self.id}/"

    @property
    def onaf(self) -> bool:
        """Whether its model refused it: then it is judged as far as it can be read, and never shown."""
        return isinstance(self.gegevens, Onaf)

    @property
    def is_bron(self) -> bool:
        return self.soort.is_bron

    @property
    def ingetrokken(self) -> bool:
        return bool(self.gegevens.status == "ingetrokken")

    @property
    def verzonnen(self) -> bool:
        """Whether this is a case that did not happen like this: a page and a search result always say so."""
        herkomst = getattr(self.gegevens, "herkomst", None)
        return isinstance(herkomst, str) and VOCABULAIRES["herkomst"][herkomst].verzonnen

    @property
    def titel_elders(self) -> str:
        """The title where the page itself is not seen, such as in a reference: a made-up case says there too that it is one."""
        kind = VOCABULAIRES["herkomst"][self.gegevens.herkomst].label.lower() if self.verzonnen else ""
        return f"{self.titel} [{kind} {self.soort.naam}]" if kind else self.titel

    @cached_property
    def secties(self) -> tuple[Sectie, ...]:
        return secties(self.bestand)

    @cached_property
    def ankers(self) -> tuple[str, ...]:
        return ankers(self.bestand)

    @cached_property
    def alle_tekst(self) -> str:
        """All readable text of the page: its fields and its body. Not what only the search reads."""
        fields = (tekst for plaats, tekst in self.bestand.teksten if plaats[:1] != ("zoekwoorden",))
        return "\n".join([*fields, self.bestand.lichaam])

    @cached_property
    def zinnen(self) -> tuple[str, ...]:
        """The sentences of the page, each once."""
        return versie.zinnen(self.soort, self.bestand)

    @cached_property
    def merken(self) -> tuple[str, ...]:
        """The mark of each sentence."""
        return tuple(map(versie.merk, self.zinnen))

    @property
    def tekstmerk(self) -> str:
        """The mark of the text as it is now: another when a sentence is."""
        return versie.kenmerk(self.merken)

    @cached_property
    def leestijd(self) -> int:
        """Minutes to read the page, at least 1. An estimate: an address or a citation counts as a word."""
        return max(1, round(len(self.alle_tekst.split()) / WORDS_PER_MINUTE))

    @cached_property
    def bronsleutels(self) -> tuple[str, ...]:
        """Keys of every source the page names, in its fields and in its text, each once."""
        named = [getattr(verwijzing, "bron", "") for verwijzing in getattr(self.gegevens, "bronnen", ())]
        fields = [t for plaats, t in self.bestand.teksten if (plaats and plaats[-1] == "bron") or "bronnen" in plaats[1:]]
        running = [*(t for _, t in self.bestand.teksten), zonder_code(self.bestand.lichaam)]
        found = [*named, *fields, *(key for tekst in running for key, _ in citaten(tekst))]
        return tuple(dict.fromkeys(key for key in found if key.strip()))  # an empty field has a finding of its own


def termen(stuk: Stuk, vocabulaire: str) -> list[str]:
    """Return the terms of one vocabulary that a page carries, each once."""
    g = stuk.gegevens
    if vocabulaire == "partij":
        return list(dict.fromkeys(p.partij for p in getattr(g, "partijen", ())))
    return list(getattr(g, {"thema": "themas"}.get(vocabulaire, vocabulaire), ()))


def dated(stuk: Stuk, dates: Mapping[str, tuple[date, date]]) -> Stuk:
    """Return the page with the dates of its file: (first, last) change."""
    first, last = dates.get(stuk.pad, (None, None))
    return replace(stuk, gemaakt=first, gewijzigd=last)


def url_of(uri: str) -> str:
    """Return the address from the root of the site of the page that is made of a Markdown file at this path."""
    plain = uri.removesuffix(".md")
    return plain.removesuffix("index") if plain == "index" or plain.endswith("/index") else f"{plain}/"
