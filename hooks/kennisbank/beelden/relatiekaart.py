"""The relation graph of a page: the page in the middle, and what it is related to around it, by kind."""

from dataclasses import dataclass
from itertools import zip_longest

from markupsafe import Markup

from kennisbank.beelden.tekenen import REGEL, kort, plaat, regels, svg, tekst
from kennisbank.collectie import Kennisbank, Stuk
from kennisbank.model import SOORTEN, Soort

BREED, SMAL = 780, 330
MEESTE = 14  # neighbours by name; of what is left only the number is told
KOP = 16
RIJ, RIJ_SMAL = 27, 28  # from name to name, wide enough for a finger
NAAM_BREED, BLAD_BREED = 230, 150  # room for a name, and for the page itself
TUSSEN = 20  # between two kinds


@dataclass(frozen=True)
class Groep:
    """The neighbours of one kind: those with a name in the picture, and how many there are besides."""

    soort: Soort
    genoemd: tuple[Stuk, ...]
    meer: int

    @property
    def kop(self) -> str:
        return f"{self.soort.meervoud.capitalize()} ({len(self.genoemd) + self.meer})"

    @property
    def rest(self) -> str:
        return f"en {self.meer} andere" if self.genoemd else f"{self.meer}"


@dataclass(frozen=True)
class Relatiekaart:
    """The picture for a wide and a small screen, and what it shows in words."""

    breed: Markup
    smal: Markup
    groepen: tuple[Groep, ...]


def relatiekaart(kb: Kennisbank, stuk: Stuk, basis: str) -> Relatiekaart | None:
    """Draw the surroundings of a page; None when nothing is related to it. `basis` leads from the page to the root."""
    groepen = gegroepeerd(kb, stuk)
    if not groepen:
        return None
    titel = f"Wat samenhangt met {stuk.titel}"
    uitleg = f"In het midden deze {stuk.soort.naam}. Eromheen: {', '.join(g.kop.lower() for g in groepen)}."
    return Relatiekaart(
        svg("relatiekaart breed", *_breed(stuk, groepen, basis), titel, uitleg, met_links=True),
        svg("relatiekaart smal", *_smal(stuk, groepen, basis), titel, uitleg, met_links=True),
        groepen,
    )


def gegroepeerd(kb: Kennisbank, stuk: Stuk) -> tuple[Groep, ...]:
    """Return the neighbours by kind, sources left out. Kinds take turns until MEESTE pages have a name."""
    neighbours = [b.naar for b in kb.heen(stuk) if not b.naar.ingetrokken] + [b.van for b in kb.backlinks(stuk)]
    per_kind = {
        soort.naam: [s for s in dict.fromkeys(neighbours) if s.soort is soort and s != stuk] for soort in SOORTEN if soort.naam != "bron"
    }
    turns = [s for turn in zip_longest(*per_kind.values()) for s in turn if s]
    named = set(turns[:MEESTE])
    return tuple(
        Groep(soort, tuple(s for s in found if s in named), len([s for s in found if s not in named]))
        for soort in SOORTEN
        if (found := per_kind.get(soort.naam))
    )


def _naam(stuk: Stuk) -> str:
    return kort(stuk.titel) if stuk.soort.naam == "voorbeeld" else stuk.titel


def _hoog(groep: Groep, ruimte: float) -> float:
    lines = sum(len(regels(_naam(s), ruimte)) - 1 for s in groep.genoemd)
    return RIJ * (1 + len(groep.genoemd) + bool(groep.meer)) + REGEL * lines


def _breed(stuk: Stuk, groepen: tuple[Groep, ...], basis: str) -> tuple[tuple[float, float], str]:
    """Draw the page in the middle and the kinds on both sides, each on the side with the most room; returns (size, drawing)."""
    sides: tuple[list[Groep], list[Groep]] = ([], [])
    heights = [0.0, 0.0]
    for groep in sorted(groepen, key=lambda g: -_hoog(g, NAAM_BREED)):
        lighter = heights.index(min(heights))
        sides[lighter].append(groep)
        heights[lighter] += _hoog(groep, NAAM_BREED) + TUSSEN
    titel = regels(stuk.titel, BLAD_BREED - 26, KOP, True)
    blad = 20 * len(titel) + 40
    high = max(*heights, blad + 2 * TUSSEN) - TUSSEN
    parts: list[str] = []
    for side, gevuld, rechts in zip(sides, heights, (False, True), strict=True):
        y = (high - gevuld + TUSSEN) / 2
        for groep in side:
            parts.append(_tak(groep, y, high / 2, rechts, basis))
            y += _hoog(groep, NAAM_BREED) + TUSSEN
    parts.append(plaat((BREED - BLAD_BREED) / 2, (high - blad) / 2, BLAD_BREED, blad))
    parts.append(tekst(titel, BREED / 2, high / 2 - 10 * len(titel) + 16, "kop", stap=20, anker="middle"))
    return (BREED, high + 4), "".join(parts)


def _tak(groep: Groep, y: float, midden: float, rechts: bool, basis: str) -> str:
    """Draw one kind, seen from the edge of its names: a thick line from the page to its knot, thin ones from there to the names."""
    kant = -1 if rechts else 1
    tip, knoop, blad = kant * 8, kant * 42, kant * ((BREED - BLAD_BREED) // 2 - NAAM_BREED)
    hart = round(y + (RIJ + _hoog(groep, NAAM_BREED)) / 2)
    los = round(midden + (hart - midden) * 0.12)  # the thick lines leave the page a little apart
    bocht = (knoop + blad) // 2
    parts = [
        f'<path class="stam" d="M{blad} {los}C{bocht} {los} {bocht} {hart} {knoop} {hart}"/>',
        tekst([groep.kop], 0, y + 17, "kop soort"),
    ]
    y += RIJ
    bocht = (tip + knoop) // 2
    for buur in groep.genoemd:
        lines = regels(_naam(buur), NAAM_BREED)
        tall = RIJ + REGEL * (len(lines) - 1)
        to = round(y + tall / 2)
        curve = f"M{knoop} {hart}C{bocht} {hart} {bocht} {to} {tip} {to}"
        parts.append(f'<a href="{basis}/{buur.url}">{tekst(lines, 0, y + 18)}</a><path d="{curve}"/>')
        y += tall
    if groep.meer:
        parts.append(tekst([groep.rest], 0, y + 18, "meer"))
    parts.append(f'<circle cx="{knoop}" cy="{hart}" r="5"/>')
    anker, rand = ("start", BREED - NAAM_BREED) if rechts else ("end", NAAM_BREED)
    return f'<g class="item-{groep.soort.naam}" text-anchor="{anker}" transform="translate({rand})">{"".join(parts)}</g>'


def _smal(stuk: Stuk, groepen: tuple[Groep, ...], basis: str) -> tuple[tuple[float, float], str]:
    """Draw the page at the top and everything below it along one line; returns (size, drawing)."""
    titel = regels(stuk.titel, SMAL - 40, KOP, True)
    blad = 20 * len(titel) + 28
    y = blad
    parts = [plaat(0, 0, SMAL, blad), tekst(titel, SMAL / 2, 30, "kop", stap=20, anker="middle")]
    for groep in groepen:
        hart = y + TUSSEN + 12
        rows = [
            f'<path class="stam" d="M-18 {y}V{hart}"/>',
            tekst([groep.kop], 0, hart + 5, "kop soort"),
            f'<circle cx="-18" cy="{hart}" r="5"/>',
        ]
        y = hart + 16
        for buur in groep.genoemd:
            lines = regels(_naam(buur), SMAL - 30)
            rows.append(f'<a href="{basis}/{buur.url}">{tekst(lines, 0, y + 18)}</a><path d="M-18 {y + 13}h12"/>')
            y += RIJ_SMAL + REGEL * (len(lines) - 1)
        if groep.meer:
            rows.append(tekst([groep.rest], 0, y + 18, "meer"))
            y += RIJ_SMAL
        rows.append(f'<path d="M-18 {hart}V{y}"/>')
        parts.append(f'<g class="item-{groep.soort.naam}" transform="translate(28)">{"".join(rows)}</g>')
    return (SMAL, y + 4), "".join(parts)
