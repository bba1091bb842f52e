"""What other pages say of a page: a card in a list, a relation with its reason, a source in a list of references."""

from dataclasses import dataclass
from datetime import date

from markupsafe import Markup

from kennisbank.blad.lestijd import les_regel
from kennisbank.blad.tekst import Tekst, ontleed, vinder
from kennisbank.blad.zeggen import feitregel, stoelen_zin
from kennisbank.bronnen.apa import bronregel
from kennisbank.bronnen.volgorde import alfabetisch, letters
from kennisbank.collectie.bladeren import filtertermen
from kennisbank.collectie.kennisbank import Kennisbank
from kennisbank.collectie.relaties import Relatie
from kennisbank.collectie.stuk import Stuk
from kennisbank.model.relaties import BRONNEN, Relatiesoort
from kennisbank.model.vocabulaire import label


@dataclass(frozen=True)
class Kaart:
    """A page as a list shows it: never more than that, so that an edit elsewhere on the page changes no list."""

    id: str
    soort: str
    url: str
    titel: str
    kern: str
    vraag: str = ""
    feiten: str = ""
    verzonnen: str = ""  # what a made-up case says it is
    uitkomst: str = ""
    nagekeken: str = ""  # how many of those who are asked looked at it; empty while nobody did
    polen: tuple[str, ...] = ()  # names of the two sides of a spanning, of which its sign is made
    filters: tuple[tuple[str, str], ...] = ()  # name of a filter -> terms of this page, with spaces between


@dataclass(frozen=True)
class Verband:
    """One relation as the page at one of its ends shows it: the page at the other end, and why."""

    kaart: Kaart
    reden: Tekst
    soort: Relatiesoort
    terug: bool
    geprobeerd: Tekst | None = None

    @property
    def naam(self) -> str:
        """The relation as the list of parts writes it: "helpt_bij>" where it is written, "helpt_bij<" where it leads to."""
        return f"{self.soort.veld}{'<' if self.terug else '>'}"

    @property
    def kop(self) -> str:
        return self.soort.label_terug if self.terug else self.soort.label

    @property
    def anker(self) -> str:
        return self.soort.anker_terug if self.terug else self.soort.anker


@dataclass(frozen=True)
class Bronregel:
    """One source in the list below a page. `letter` is the one behind its year; `hieruit` the places in it that the page used."""

    id: str
    url: str
    titel: str
    apa: Markup
    letter: str
    gelezen: str
    hieruit: tuple[str, ...]
    archief: str | None = None
    archiefdatum: date | None = None


def kaart(kb: Kennisbank, stuk: Stuk) -> Kaart:
    """Return the card of a page; of the same page always the same one."""
    return kb.bewaard(("kaart", stuk.id), lambda: _kaart(kb, stuk))


def _kaart(kb: Kennisbank, stuk: Stuk) -> Kaart:
    g = stuk.gegevens
    return Kaart(
        id=stuk.id,
        soort=stuk.soort.naam,
        url=stuk.url,
        titel=stuk.titel,
        kern=stuk.kern,
        vraag=getattr(g, "vraag", ""),
        feiten="" if stuk.ingetrokken else les_regel(kb, stuk) if stuk.soort.heeft("onderdelen") else feitregel(stuk),
        verzonnen=label("herkomst", g.herkomst) if stuk.verzonnen else "",
        uitkomst=label("uitkomst", g.uitkomst) if hasattr(g, "uitkomst") else "",
        nagekeken=stoelen_zin(stuk) if stuk.stand.bezoeken else "",
        polen=tuple(pool.pool for pool in getattr(g, "polen", ())),
        filters=tuple((naam, " ".join(slugs)) for naam, slugs in filtertermen(stuk).items()) if not stuk.ingetrokken else (),
    )


def verband(kb: Kennisbank, relatie: Relatie, terug: bool) -> Verband:
    """Return a relation as seen from the page that wrote it, or (`terug`) from the page it leads to."""
    vind = vinder(kb)
    tried = getattr(relatie.item, "geprobeerd", None)
    at_source = terug and relatie.naar.is_bron  # who reads about a source sees one list, whatever led to it
    return Verband(
        kaart(kb, relatie.van if terug else relatie.naar),
        ontleed(relatie.reden, vind),
        BRONNEN if at_source else relatie.soort,
        terug,
        ontleed(tried, vind) if tried else None,
    )


def bronregels(kb: Kennisbank, stuk: Stuk) -> tuple[Bronregel, ...]:
    """Return the list of references of a page, in its order."""
    named = [relatie.naar for relatie in kb.heen(stuk, "bronnen")]
    lettered = letters(named)
    places = [(v.bron, v.waar) for v in getattr(stuk.gegevens, "bronnen", ()) if v.waar]
    return tuple(
        Bronregel(
            bron.id,
            bron.url,
            bron.titel,
            bronregel(bron, lettered.get(bron.id, "")),
            lettered.get(bron.id, ""),
            bron.gegevens.gelezen,
            tuple(place for key, place in places if key == bron.id),
            bron.gegevens.archief,
            bron.gegevens.archiefdatum,
        )
        for bron in alfabetisch(named)
    )
