"""What only one kind of page shows: a frozen value per kind, for its template."""

from dataclasses import dataclass
from itertools import groupby

from kennisbank.blad.beelden.landkaart import Geval, gevallen
from kennisbank.blad.beelden.matrix import Matrix, maak_matrix
from kennisbank.blad.beelden.relatiekaart import Groep, gegroepeerd
from kennisbank.blad.beelden.spanningskaart import Koord, koorden_van
from kennisbank.blad.bronnenlijst import Bronnenlijst, bronnenlijst
from kennisbank.blad.kaart import Kaart, kaart
from kennisbank.blad.tekst import Tekst, ontleed, vinder
from kennisbank.collectie.bladeren import Filter, enkele_langs_spanning, filters, langs_spanning
from kennisbank.collectie.kennisbank import Kennisbank
from kennisbank.collectie.stuk import Stuk
from kennisbank.model import SOORT, Soort

MATRIX = "spanningen-en-methoden.md"  # the page that shows the matrix


@dataclass(frozen=True)
class Rondom:
    """The neighbours of a page in a picture."""

    groepen: tuple[Groep, ...]

    @property
    def toont(self) -> tuple[str, ...]:
        """Names of parts that the relations of the page alone do not tell."""
        return ("*",) if self.groepen else ()


@dataclass(frozen=True)
class Spanningsblad(Rondom):
    """A spanning: for each of its options the methode that helps, or None."""

    opties: tuple[Kaart | None, ...]


@dataclass(frozen=True)
class Methodeblad(Rondom):
    """A methode: cases of a tension that it helps with, where no case of its own is known; and which recognition has run out."""

    langs: tuple[tuple[Kaart, Tekst], ...]
    verlopen: tuple[bool, ...]


@dataclass(frozen=True)
class Voorbeeldblad:
    """A voorbeeld: what pulls in it, and per tension the methods that may help: (title of the tension, (method, why))."""

    koorden: tuple[Koord, ...]
    hulp: tuple[tuple[str, tuple[tuple[Kaart, Tekst], ...]], ...]
    deze: str

    @property
    def toont(self) -> tuple[str, ...]:
        """Names of parts that the relations of the page alone do not tell."""
        return ("langs_spanning>",) if self.hulp else ()


@dataclass(frozen=True)
class Overzicht:
    """A page that lists a kind: its cards with the filters above them, its terms by letter, or the ways to its sources."""

    soort: Soort
    kaarten: tuple[Kaart, ...]
    filters: tuple[Filter, ...]
    begrippen: tuple[tuple[str, tuple[tuple[Kaart, Tekst], ...]], ...] = ()
    bronnen: Bronnenlijst | None = None
    gevallen: tuple[Geval, ...] = ()


@dataclass(frozen=True)
class MetMatrix:
    """The page that sets methods against tensions."""

    matrix: Matrix


def spanning(kb: Kennisbank, stuk: Stuk) -> Spanningsblad:
    """Return what a spanning shows beside its own fields."""
    named = kb.heen(stuk, "handelingsopties")
    helps = (next((kaart(kb, r.naar) for r in named if r.item is optie), None) for optie in stuk.gegevens.handelingsopties)
    return Spanningsblad(gegroepeerd(kb, stuk), tuple(helps))


def methode(kb: Kennisbank, stuk: Stuk) -> Methodeblad:
    """Return what a methode shows beside its own fields."""
    vind = vinder(kb)
    pairs = [] if kb.backlinks(stuk, "methoden") else enkele_langs_spanning(kb, stuk)
    langs = tuple((kaart(kb, there.van), ontleed(f"{here.naar.titel}: {there.reden}", vind)) for here, there in pairs)
    until = [erkenning.geldig_tot for erkenning in stuk.gegevens.kennis.erkenning]
    return Methodeblad(gegroepeerd(kb, stuk), langs, tuple(bool(day and kb.peildatum and day < kb.peildatum) for day in until))


def voorbeeld(kb: Kennisbank, stuk: Stuk) -> Voorbeeldblad:
    """Return what a voorbeeld shows beside its own fields."""
    vind = vinder(kb)
    pairs = langs_spanning(kb, stuk)
    hulp = []
    for relatie in kb.heen(stuk, "wat_schuurde"):
        here = tuple((kaart(kb, there.van), ontleed(there.reden, vind)) for one, there in pairs if one.naar.id == relatie.naar.id)
        if here:
            hulp.append((relatie.naar.titel, here))
    deze = "deze spanning" if len(stuk.gegevens.wat_schuurde) == 1 else "deze spanningen"
    return Voorbeeldblad(koorden_van(kb, stuk), tuple(hulp), deze)


def pagina(kb: Kennisbank, stuk: Stuk) -> Overzicht | MetMatrix | None:
    """Return what a page of the site lists, None when it lists nothing."""
    if stuk.uri == MATRIX:
        return MetMatrix(maak_matrix(kb))
    return overzicht(kb, SOORT[stuk.gegevens.overzicht]) if stuk.gegevens.overzicht else None


def overzicht(kb: Kennisbank, soort: Soort) -> Overzicht:
    """Return the list of one kind."""
    vind = vinder(kb)
    stukken = kb.van_soort(soort.naam)
    kaarten = tuple(kaart(kb, stuk) for stuk in stukken)
    if soort.is_bron:
        return Overzicht(soort, kaarten, (), bronnen=bronnenlijst(kb))
    if soort.heeft("definitie"):
        by_letter = groupby(sorted(stukken, key=lambda s: s.beginletter), key=lambda s: s.beginletter)
        terms = ((letter, tuple((kaart(kb, s), ontleed(s.gegevens.definitie, vind)) for s in group)) for letter, group in by_letter)
        return Overzicht(soort, kaarten, (), begrippen=tuple(terms))
    return Overzicht(soort, kaarten, tuple(filters(kb, soort)), gevallen=gevallen(kb, soort) if soort.heeft("ligging") else ())
