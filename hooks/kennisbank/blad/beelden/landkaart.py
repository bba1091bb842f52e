"""The map of the Netherlands and Flanders with every public case: a dot for each, and a line from the dot to its name."""

import json
from dataclasses import dataclass
from pathlib import Path

from markupsafe import Markup

from kennisbank.blad.beelden.plaatsen import Punt, ontward, uit_elkaar
from kennisbank.blad.beelden.projectie import BREED, HOOG, op_de_kaart, project
from kennisbank.blad.beelden.tekenen import REGEL, doel, getal, kort, op_doel, regels, streep, svg, tekst
from kennisbank.blad.kaart import Kaart, kaart
from kennisbank.collectie.kennisbank import Kennisbank
from kennisbank.collectie.stuk import Stuk
from kennisbank.model import Soort
from kennisbank.model.vocabulaire import label

OMTREK = json.loads(Path(__file__).with_name("omtrek.json").read_text(encoding="utf-8"))
WIJD = 1100  # the whole picture: names on both sides of the map
MARGE = (WIJD - BREED) / 2
STREEP = 12  # from the end of a name to the frame of the map
RAAK = 24  # height of what a finger or a mouse can hit
STREKEN = (("Noordzee", 82, 46), ("Nederland", 430, 290), ("Vlaanderen", 190, 503))  # where few lines and no dots come
WATERLIJNEN = (26, 18, 11, 5)  # widths of the lines that follow the coast out to sea, as an engraver cuts them


@dataclass(frozen=True)
class Geval:
    """One case: its card, where it was in words, and its point in units of the map; None without a public place."""

    kaart: Kaart
    waar: str
    punt: Punt | None


@dataclass(frozen=True)
class Landkaart:
    """The map with names, the map alone for a small screen, and what they show: cases on it, farther away, and without a place."""

    breed: Markup
    smal: Markup
    hier: tuple[Geval, ...]
    verder: tuple[Geval, ...]
    zonder: tuple[Geval, ...]


def gevallen(kb: Kennisbank, soort: Soort) -> tuple[Geval, ...]:
    """Return all cases by title."""
    return tuple(_geval(kb, stuk) for stuk in kb.van_soort(soort.naam))


def _geval(kb: Kennisbank, stuk: Stuk) -> Geval:
    g = stuk.gegevens
    punt = project(g.ligging.breedte, g.ligging.lengte) if g.ligging else None
    return Geval(kaart(kb, stuk), g.plaats or label("land", g.land), punt)


def teken_landkaart(cases: tuple[Geval, ...], map_: str) -> Landkaart:
    """Draw the map of all public cases; `map_` leads from the page to the root of the site."""
    placed = [(geval, geval.punt) for geval in cases if geval.punt]
    near = sorted(((g, p) for g, p in placed if op_de_kaart(*p)), key=lambda case: (case[1][1], case[0].kaart.id))
    hier = tuple(geval for geval, _ in near)
    verder = tuple(geval for geval, punt in placed if not op_de_kaart(*punt))
    dots = uit_elkaar([punt for _, punt in near])
    across = sorted(zip(hier, dots, strict=True), key=lambda case: (case[1], case[0].kaart.id))
    half = (len(across) + 1) // 2
    columns = [_kolom(across[:half], -STREEP, map_), _kolom(across[half:], BREED + STREEP, map_)]
    high = max(HOOG, *(h for _, h in columns))
    body = doel("landkaart", MARGE - 2 * STREEP, RAAK)
    body += f'<g transform="translate({getal(MARGE)} {getal((high - HOOG) / 2)})">{_kaart(dots)}</g>'
    for (column, h), x, anker in zip(columns, (-STREEP, BREED + STREEP), ("end", "start"), strict=True):
        body += f'<g class="namen" text-anchor="{anker}" transform="translate({getal(MARGE + x)} {getal((high - h) / 2)})">{column}</g>'
    titel, uitleg = "Kaart van Nederland en Vlaanderen met voorbeelden", f"{len(hier)} voorbeelden, elk een stip op zijn plek"
    breed = svg("landkaart breed", (WIJD, high), body, titel, f"{uitleg}, met een lijn naar de naam.", met_links=True)
    smal = svg("landkaart smal", (BREED, HOOG), '<use href="#atlas"/>', titel, f"{uitleg}.")
    return Landkaart(breed, smal, hier, verder, tuple(geval for geval in cases if not geval.punt))


def _kolom(cases: list[tuple[Geval, Punt]], rand: float, map_: str) -> tuple[str, float]:
    """Write the names on one side, spread over the height of the map, each with its line; returns (drawing, height).

    `rand` is where the names begin or end, seen from the corner of the map.
    """
    lines = [regels(kort(geval.kaart.titel, geval.kaart.verzonnen), MARGE - 2 * STREEP) for geval, _ in cases]
    tall = [len(words) * REGEL + 6 for words in lines]
    high = max(HOOG, sum(tall))
    gap = (high - sum(tall)) / max(1, len(cases))
    down = (high - HOOG) / 2
    dots = [(x - rand, y + down) for _, (x, y) in cases]
    parts = []
    for i, middle in ontward(dots, [h + gap for h in tall]):
        words = tekst(lines[i], 0, middle + 5 - (len(lines[i]) - 1) * REGEL // 2)
        line = f"M{4 if rand < 0 else -4} {middle} {dots[i][0]:.0f} {dots[i][1]:.0f}"
        raak = op_doel("landkaart", 0 if rand > 0 else 2 * STREEP - MARGE, middle - RAAK // 2)
        parts.append(f'<a href="{map_}/{cases[i][0].kaart.url}">{raak}{words}</a>{streep(line)}')
    return "".join(parts), high


def _kaart(dots: list[Punt]) -> str:
    """Draw sea, land, borders and dots within a frame, from the upper left corner of the map."""
    spots = "".join(f"M{x:.0f} {y:.0f}h0" for x, y in dots)
    shapes = {"kust": OMTREK["kust"], "grens": OMTREK["grens"], "stip": spots}
    defs = "".join(f'<path id="{name}" d="{shape}"/>' for name, shape in shapes.items())
    sea = "".join(_lijn("kust", "zee", w) + _lijn("kust", "dek", w - 1.4) for w in WATERLIJNEN)
    lake = f'<path class="atlas-meer" d="{OMTREK["meer"]}"/>'
    names = "".join(f'<text class="atlas-streek" x="{x}" y="{y}">{naam}</text>' for naam, x, y in STREKEN)
    land = _lijn("kust", "land") + lake + _lijn("grens", "band") + _lijn("grens", "grens")
    cases = _lijn("stip", "rand") + _lijn("stip", "stip", 9.5)
    return (
        f'<g id="atlas"><svg width="{BREED}" height="{HOOG}" fill="none" stroke="currentColor" stroke-linecap="round"><defs>{defs}</defs><g stroke="none">{sea}</g>{land}{names}{cases}</svg>'
        f'<path class="atlas-lijst" fill="none" stroke="currentColor" d="M0 0H{BREED}V{HOOG}H0zM4 4H{BREED - 4}V{HOOG - 4}H4z"/></g>'
    )


def _lijn(vorm: str, klasse: str, dikte: float = 0) -> str:
    """Draw a shape of the defs; a width here is for lines that have one of their own, and for dots where there is no style."""
    width = f' stroke-width="{getal(dikte)}"' if dikte else ""
    return f'<use href="#{vorm}" class="atlas-{klasse}"{width}/>'
