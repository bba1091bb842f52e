"""The relation graph of a page: the page in the middle, and what it is related to around it, by kind."""

from dataclasses import dataclass
from itertools import zip_longest

from markupsafe import Markup

from kennisbank.blad.beelden.tekenen import REGEL, doel, kort, op_doel, plaat, regels, streep, svg, tekst
from kennisbank.blad.kaart import Kaart, kaart
from kennisbank.collectie.kennisbank import Kennisbank
from kennisbank.collectie.stuk import Stuk
from kennisbank.model import SOORT, SOORTEN, Soort

BREED, SMAL = 810, 330
MEESTE = 14  # neighbours by name; of what is left only the number is told
KOP = 16
RIJ = 28  # from name to name, wide enough for a finger
NAAM_BREED, BLAD_BREED = 230, 150  # room for a name, and for the page itself
TUSSEN = 20  # between two kinds
KNOOP, ICOON = 12, 15  # radius of a knot, and the sign of the kind in it
INGESPRONGEN = 34  # on a small screen: from the edge to the names


@dataclass(frozen=True)
class Groep:
    """The neighbours of one kind: those with a name in the picture, and how many there are besides."""

    soort: Soort
    genoemd: tuple[Kaart, ...]
    meer: int

    @property
    def kop(self) -> str:
        return f"{self.soort.meervoud.capitalize()} ({len(self.genoemd) + self.meer})"

    @property
    def rest(self) -> str:
        return f"en {self.meer} andere" if self.genoemd else f"{self.meer}"


@dataclass(frozen=True)
class Wegen:
    """How the addresses in a picture begin: of a page, and of a sign."""

    basis: str
    tekens: str


@dataclass(frozen=True)
class Relatiekaart:
    """The picture for a wide and a small screen, and what it shows in words."""

    breed: Markup
    smal: Markup
    groepen: tuple[Groep, ...]


def teken_relatiekaart(stuk: Stuk, groepen: tuple[Groep, ...], basis: str, tekens: str) -> Relatiekaart | None:
    """Draw the surroundings of a page; None when nothing is related to it.

    `basis` leads from the page to the root, `tekens` to the file with the sign of each kind.
    """
    if not groepen:
        return None
    wegen = Wegen(basis, tekens)
    titel = f"Wat samenhangt met {stuk.titel}"
    uitleg = f"In het midden deze {stuk.soort.naam}. Eromheen: {', '.join(g.kop.lower() for g in groepen)}."
    return Relatiekaart(
        svg("relatiekaart breed", *_breed(stuk, groepen, wegen), titel, uitleg, met_links=True),
        svg("relatiekaart smal", *_smal(stuk, groepen, wegen), titel, uitleg, met_links=True),
        groepen,
    )


def gegroepeerd(kb: Kennisbank, stuk: Stuk) -> tuple[Groep, ...]:
    """Return the neighbours by kind, sources left out. Kinds take turns until MEESTE pages have a name."""
    neighbours = [b.naar for b in kb.heen(stuk) if not b.naar.ingetrokken] + [b.van for b in kb.backlinks(stuk)]
    per_kind = {
        soort.naam: [s for s in dict.fromkeys(neighbours) if s.soort is soort and s != stuk] for soort in SOORTEN if not soort.is_bron
    }
    turns = [s for turn in zip_longest(*per_kind.values()) for s in turn if s]
    named = set(turns[:MEESTE])
    return tuple(
        Groep(soort, tuple(kaart(kb, s) for s in found if s in named), len([s for s in found if s not in named]))
        for soort in SOORTEN
        if (found := per_kind.get(soort.naam))
    )


def _naam(buur: Kaart) -> str:
    return kort(buur.titel, buur.verzonnen) if SOORT[buur.soort].heeft("plaats_type") else buur.titel


def _hoog(groep: Groep, ruimte: float) -> float:
    lines = sum(len(regels(_naam(s), ruimte)) - 1 for s in groep.genoemd)
    return RIJ * (1 + len(groep.genoemd) + bool(groep.meer)) + REGEL * lines


def _breed(stuk: Stuk, groepen: tuple[Groep, ...], wegen: Wegen) -> tuple[tuple[float, float], str]:
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
    parts = [doel("breed", NAAM_BREED, RIJ)]
    for side, gevuld, rechts in zip(sides, heights, (False, True), strict=True):
        y = (high - gevuld + TUSSEN) / 2
        for groep in side:
            parts.append(_tak(groep, y, high / 2, rechts, wegen))
            y += _hoog(groep, NAAM_BREED) + TUSSEN
    parts.append(plaat((BREED - BLAD_BREED) / 2, (high - blad) / 2, BLAD_BREED, blad))
    parts.append(tekst(titel, BREED / 2, high / 2 - 10 * len(titel) + 16, "kopje", stap=20, anker="middle"))
    return (BREED, high + 4), "".join(parts)


def _tak(groep: Groep, y: float, midden: float, rechts: bool, wegen: Wegen) -> str:
    """Draw one kind, seen from the edge of its names: a thick line from the page to its knot, thin ones from there to the names."""
    kant = -1 if rechts else 1
    tip, knoop, blad = kant * 8, kant * 48, kant * ((BREED - BLAD_BREED) // 2 - NAAM_BREED)
    hart = round(y + (RIJ + _hoog(groep, NAAM_BREED)) / 2)
    los = round(midden + (hart - midden) * 0.12)  # the thick lines leave the page a little apart
    bocht = (knoop + blad) // 2
    parts = [
        streep(f"M{blad} {los}C{bocht} {los} {bocht} {hart} {knoop} {hart}", "stam"),
        tekst([groep.kop], 0, y + 17, "kopje soort"),
    ]
    y += RIJ
    bocht = (tip + knoop) // 2
    for buur in groep.genoemd:
        lines = regels(_naam(buur), NAAM_BREED)
        tall = RIJ + REGEL * (len(lines) - 1)
        to = round(y + tall / 2)
        curve = f"M{knoop} {hart}C{bocht} {hart} {bocht} {to} {tip} {to}"
        raak = op_doel("breed", 0 if rechts else -NAAM_BREED, y)
        parts.append(f'<a href="{wegen.basis}/{buur.url}">{raak}{tekst(lines, 0, y + 18)}</a>{streep(curve)}')
        y += tall
    if groep.meer:
        parts.append(tekst([groep.rest], 0, y + 18, "meer"))
    parts.append(_knoop(groep, knoop, hart, wegen))
    anker, rand = ("start", BREED - NAAM_BREED) if rechts else ("end", NAAM_BREED)
    return f'<g class="item-{groep.soort.naam}" text-anchor="{anker}" transform="translate({rand})">{"".join(parts)}</g>'


def _knoop(groep: Groep, x: float, y: float, wegen: Wegen) -> str:
    """Draw the knot of a kind: a disc with its sign."""
    sign = (
        f'<use href="{wegen.tekens}{groep.soort.naam}" x="{x - ICOON / 2:.1f}" y="{y - ICOON / 2:.1f}" width="{ICOON}" height="{ICOON}"/>'
    )
    return f'<circle cx="{x}" cy="{y}" r="{KNOOP}"/>{sign}'


def _smal(stuk: Stuk, groepen: tuple[Groep, ...], wegen: Wegen) -> tuple[tuple[float, float], str]:
    """Draw the page at the top and everything below it along one line; returns (size, drawing)."""
    titel = regels(stuk.titel, SMAL - 40, KOP, True)
    blad = 20 * len(titel) + 28
    y = blad
    lijn = KNOOP + 1 - INGESPRONGEN
    parts = [doel("smal", SMAL - INGESPRONGEN, RIJ), plaat(0, 0, SMAL, blad), tekst(titel, SMAL / 2, 30, "kopje", stap=20, anker="middle")]
    for groep in groepen:
        hart = y + TUSSEN + KNOOP
        rows = [streep(f"M{lijn} {y}V{hart}", "stam"), tekst([groep.kop], 0, hart + 5, "kopje soort")]
        y = hart + 18
        for buur in groep.genoemd:
            lines = regels(_naam(buur), SMAL - INGESPRONGEN)
            raak = op_doel("smal", 0, y)
            rows.append(f'<a href="{wegen.basis}/{buur.url}">{raak}{tekst(lines, 0, y + 18)}</a>{streep(f"M{lijn} {y + 13}h14")}')
            y += RIJ + REGEL * (len(lines) - 1)
        if groep.meer:
            rows.append(tekst([groep.rest], 0, y + 18, "meer"))
            y += RIJ
        rows += [streep(f"M{lijn} {hart}V{y}"), _knoop(groep, lijn, hart, wegen)]
        parts.append(f'<g class="item-{groep.soort.naam}" transform="translate({INGESPRONGEN})">{"".join(rows)}</g>')
    return (SMAL, y + 4), "".join(parts)
