"""What pages with a task of their own show: the first page, searching, choosing a tension, cards, a form, and teaching."""

from dataclasses import dataclass
from typing import Any

from kennisbank.bijdragen.formulier import Formulier, formulier, namen
from kennisbank.blad.kaart import Kaart, kaart
from kennisbank.blad.wegen import Wegen, wegen
from kennisbank.collectie.bladeren import Filter, filters, nieuwste, situaties, van_de_week
from kennisbank.collectie.kennisbank import Kennisbank
from kennisbank.collectie.leerlijnen import Deel, delen_van, paginas, spanningen_in, studielast
from kennisbank.collectie.stuk import Stuk
from kennisbank.les.nl_lom import nllom
from kennisbank.model import SOORTEN, SPIL, Soort
from kennisbank.model.leerlijn import Item
from kennisbank.model.vocabulaire import VOCABULAIRES, Term


@dataclass(frozen=True)
class Wijzerkaart:
    """A spanning in the list to choose from: where it is seen and what may help, the first two and how many more."""

    kaart: Kaart
    niveau: tuple[str, ...]
    gevallen: tuple[Kaart, ...]
    hulp: tuple[Kaart, ...]


@dataclass(frozen=True)
class Wijzer:
    """The page that leads to a spanning with questions."""

    kaarten: tuple[Wijzerkaart, ...]
    filters: tuple[Filter, ...]


@dataclass(frozen=True)
class Thuis:
    """The first page."""

    situaties: tuple[tuple[str, Kaart], ...]
    spanningen: int
    wijzer: bool
    fasen: tuple[tuple[Term, int], ...]
    uitgelicht: tuple[Kaart, ...]
    nieuw: tuple[tuple[Kaart, Any], ...]
    wegen: Wegen


@dataclass(frozen=True)
class Bladeren:
    """Everything by kind, by term and by letter."""

    soorten: tuple[tuple[Soort, int], ...]
    termen: tuple[tuple[str, tuple[tuple[Term, int], ...]], ...]
    alfabet: tuple[Kaart, ...]


@dataclass(frozen=True)
class Gesprekskaart:
    """A spanning on a card: what is printed of it is in its own fields."""

    id: str
    url: str
    titel: str
    vast: str
    gegevens: Any


@dataclass(frozen=True)
class Stap:
    """A step of a leerlijn: `kaart` is the page it leads to, None for something outside this site."""

    item: Item
    kaart: Kaart | None
    anker: str
    titel: str
    leestijd: int


@dataclass(frozen=True)
class Lesdeel:
    """A part of a leerlijn; `lezen` and `doen` are minutes."""

    titel: str
    uitleg: str
    stappen: tuple[Stap, ...]
    lezen: int
    doen: int


@dataclass(frozen=True)
class Leerlijnblad:
    """A leerlijn and everything that is made of it. `toont` says whether there are questions."""

    stuk: Stuk
    vast: str
    delen: tuple[Lesdeel, ...]
    spanningen: tuple[Gesprekskaart, ...]
    lezen: int
    doen: int
    heeft: tuple[str, ...]  # numbers of the pages in it
    nllom: str = ""

    @property
    def toont(self) -> tuple[str, ...]:
        """Names of parts that the relations of the page alone do not tell."""
        return ("spanningen>",) if self.spanningen else ()


@dataclass(frozen=True)
class Invulblad:
    """The form to write a page of one kind; `paginas` holds the titles to choose from on paper, per kind."""

    formulier: Formulier
    paginas: tuple[tuple[str, tuple[str, ...]], ...]
    wegen: Wegen

    def titels(self, soort: str | None) -> tuple[str, ...]:
        """Return the titles of one kind, none for a field that leads to no page."""
        return dict(self.paginas).get(soort or "", ())


@dataclass(frozen=True)
class Termen:
    """A page of one vocabulary: its terms with how many pages carry each; or of one term: its pages per kind."""

    termen: tuple[tuple[Term, int], ...] = ()
    per_soort: tuple[tuple[Soort, tuple[Kaart, ...]], ...] = ()

    @property
    def aantal(self) -> int:
        """The number of pages that carry the term."""
        return sum(len(kaarten) for _, kaarten in self.per_soort)


def thuis(kb: Kennisbank, stuk: Stuk) -> Thuis:
    """Return what the first page shows."""
    week = [van_de_week(kb, soort) for soort in sorted(SOORTEN, key=lambda s: s.uitgelicht) if soort.uitgelicht]
    return Thuis(
        tuple((situatie, kaart(kb, s)) for situatie, s in situaties(kb)),
        len(kb.van_soort(SPIL.naam)),
        "spanningswijzer.md" in kb.per_uri,
        telling(kb, "fase"),
        tuple(kaart(kb, s) for s in week if s) if all(week) else (),
        tuple((kaart(kb, s), s.gewijzigd) for s in nieuwste(kb)),
        wegen(kb),
    )


def telling(kb: Kennisbank, vocabulaire: str) -> tuple[tuple[Term, int], ...]:
    """Return each term of a vocabulary with the number of pages that carry it."""
    return tuple((term, len(kb.met_term(vocabulaire, term.slug))) for term in VOCABULAIRES[vocabulaire].values())


def bladeren(kb: Kennisbank, stuk: Stuk) -> Bladeren:
    """Return everything that can be browsed beside searching."""
    return Bladeren(
        tuple((soort, len(kb.van_soort(soort.naam))) for soort in SOORTEN if soort.web),
        tuple((voc, telling(kb, voc)) for voc in ("thema", "fase", "partij")),
        tuple(kaart(kb, s) for s in kb.alfabet),
    )


def wijzer(kb: Kennisbank, stuk: Stuk) -> Wijzer:
    """Return the tensions to choose from."""
    cards = []
    for s in kb.van_soort(SPIL.naam):
        seen, help_ = (tuple(kaart(kb, r.van) for r in kb.backlinks(s, veld)) for veld in ("wat_schuurde", "helpt_bij"))
        cards.append(Wijzerkaart(kaart(kb, s), s.gegevens.niveau, seen, help_))
    return Wijzer(tuple(cards), tuple(filters(kb, SPIL)))


def gesprekskaarten(kb: Kennisbank, stuk: Stuk) -> tuple[Gesprekskaart, ...]:
    """Return a card for every spanning."""
    return tuple(gesprekskaart(kb, s) for s in kb.met("polen"))


def gesprekskaart(kb: Kennisbank, stuk: Stuk) -> Gesprekskaart:
    """Return one spanning as a card."""
    return Gesprekskaart(stuk.id, stuk.url, stuk.titel, kb.site.vast(stuk), stuk.gegevens)


def invulblad(kb: Kennisbank, stuk: Stuk) -> Invulblad:
    """Return the form of the kind that this page is named after."""
    form = formulier(kb, stuk.slug.rsplit("/", 1)[-1])
    return Invulblad(form, tuple((naam, tuple(s.titel for s in kb.van_soort(naam))) for naam in namen(form)), wegen(kb, form.soort.naam))


def leerlijn(kb: Kennisbank, stuk: Stuk) -> Leerlijnblad:
    """Return a leerlijn with its parts, its questions and its study load."""
    last = studielast(kb, stuk)
    return Leerlijnblad(
        stuk,
        kb.site.vast(stuk),
        tuple(_lesdeel(kb, deel) for deel in delen_van(kb, stuk)),
        tuple(gesprekskaart(kb, s) for s in spanningen_in(kb, stuk)),
        last["lezen"],
        last["doen"],
        tuple(s.id for s in paginas(kb, stuk)),
        nllom(kb, stuk),
    )


def _lesdeel(kb: Kennisbank, deel: Deel) -> Lesdeel:
    steps = tuple(Stap(s.item, kaart(kb, s.naar) if s.naar else None, s.anker, s.titel, s.leestijd) for s in deel.stappen)
    return Lesdeel(deel.onderdeel.titel, deel.onderdeel.uitleg, steps, deel.lezen, deel.doen)


def termen(kb: Kennisbank, vocabulaire: str, term: str) -> Termen:
    """Return what the page of a vocabulary lists, or that of one of its terms."""
    if not term:
        return Termen(termen=telling(kb, vocabulaire))
    found = kb.met_term(vocabulaire, term)
    per_kind = ((soort, tuple(kaart(kb, s) for s in found if s.soort is soort)) for soort in SOORTEN)
    return Termen(per_soort=tuple((soort, cards) for soort, cards in per_kind if cards))
