"""All sources as a tool: by letter on pages that stay short, and each with the pages that use it."""

from dataclasses import dataclass

from markupsafe import Markup

from kennisbank.blad.kaart import Kaart, kaart
from kennisbank.bronnen.apa import bronregel, kort
from kennisbank.bronnen.volgorde import per_letter
from kennisbank.collectie.kennisbank import Kennisbank
from kennisbank.collectie.stuk import Stuk
from kennisbank.model import LITERATUUR

MOST = 42  # sources on one page: twelve screens of a phone
OFTEN = 12  # sources that most pages lean on
FOLDER = f"{LITERATUUR.web}/op-letter/"


@dataclass(frozen=True)
class Letterblad:
    """A page with sources that begin with one letter; a letter with many takes several, told apart by who stands first and last."""

    letter: str
    url: str
    titel: str
    reeks: str
    aantal: int


@dataclass(frozen=True)
class Gebruik:
    """A source and the pages that use it."""

    kaart: Kaart
    anker: str
    apa: Markup
    door: tuple[Kaart, ...]


@dataclass(frozen=True)
class Bronnenlijst:
    """What the page of all sources shows, or (`hier`) one of its pages by letter."""

    letters: tuple[tuple[str, tuple[Letterblad, ...]], ...]
    hier: Letterblad | None = None
    bronnen: tuple[Gebruik, ...] = ()


def letterbladen(kb: Kennisbank) -> dict[str, tuple[Letterblad, list[Stuk]]]:
    """Return every page by letter with its sources, by its address. The first of a letter never moves: others come behind it."""

    def found() -> dict[str, tuple[Letterblad, list[Stuk]]]:
        per = per_letter(kb.van_soort(LITERATUUR.naam))
        return {blad.url: (blad, part) for letter, alle in per.items() for blad, part in _parts(letter, alle)}

    return kb.bewaard(("letterbladen",), found)


def _parts(letter: str, alle: list[Stuk]) -> list[tuple[Letterblad, list[Stuk]]]:
    many = -(-len(alle) // MOST)
    size = -(-len(alle) // many)
    parts = [alle[start : start + size] for start in range(0, len(alle), size)]
    made = []
    for number, part in enumerate(parts, 1):
        reeks = f"{kort(part[0].gegevens)} tot en met {kort(part[-1].gegevens)}" if many > 1 else ""
        titel = f"Bronnen: {letter.upper()}" + (f", deel {number} van {many}" if many > 1 else "")
        url = f"{FOLDER}{letter}{f'-{number}' if number > 1 else ''}/"
        made.append((Letterblad(letter, url, titel, reeks, len(part)), part))
    return made


def bronnenlijst(kb: Kennisbank, url: str = "") -> Bronnenlijst:
    """Return what one page by letter shows; without `url` the page of all sources, with those that most pages lean on."""
    pages = letterbladen(kb)
    letters: dict[str, list[Letterblad]] = {}
    for blad, _ in pages.values():
        letters.setdefault(blad.letter, []).append(blad)
    hier, stukken = pages[url] if url else (None, _meest_gebruikt(kb))
    rows = tuple(Gebruik(kaart(kb, stuk), stuk.slug.lower(), bronregel(stuk), _users(kb, stuk)) for stuk in stukken)
    return Bronnenlijst(tuple((letter, tuple(parts)) for letter, parts in letters.items()), hier, rows)


def _users(kb: Kennisbank, stuk: Stuk) -> tuple[Kaart, ...]:
    return tuple(kaart(kb, page) for page in {relatie.van.id: relatie.van for relatie in kb.backlinks(stuk)}.values())


def _meest_gebruikt(kb: Kennisbank) -> list[Stuk]:
    return sorted(kb.van_soort(LITERATUUR.naam), key=lambda stuk: (-len(_users(kb, stuk)), stuk.id))[:OFTEN]
