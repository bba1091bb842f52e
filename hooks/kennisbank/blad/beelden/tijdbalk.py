"""A scale for a timeline: when the moments of a list were, and how far apart. The list itself is the text twin."""

from collections.abc import Sequence
from dataclasses import dataclass

from markupsafe import Markup

from kennisbank.blad.beelden.tekenen import breedte, doel, getal, op_doel, streep, svg, tekst
from kennisbank.model.voorbeeld import Moment

BREED, SMAL = 714, 330
RAND = 24  # room beside the scale for the words at its ends
MINST, MEEST = 6, 38  # with fewer years a scale adds nothing; with more the years no longer fit
LETTER = 13
STIP = 9  # from dot to dot
RIJ, VAK = 25, 32  # from row to row of years, and what is a link around a year


@dataclass(frozen=True)
class Tijdbalk:
    """The scale with a year for every moment, and for a small screen with a dot for each."""

    breed: Markup
    smal: Markup


@dataclass(frozen=True)
class Schaal:
    """From years to units: whole decades from `begin` to `eind` over the width of the picture."""

    begin: int
    eind: int
    lang: float

    def x(self, jaar: float) -> float:
        """Return where a year stands."""
        return RAND + (jaar - self.begin) * self.lang / (self.eind - self.begin)


def teken_tijdbalk(momenten: Sequence[Moment]) -> Tijdbalk | None:
    """Draw the scale of a timeline in the order of its list; None when a scale would not help."""
    namen = [naam_van(m.wanneer) for m in momenten]
    if not MINST <= len(set(namen)) <= MEEST:
        return None
    jaren = [jaar_van(m.wanneer) for m in momenten]
    begin, eind = int(min(jaren)) // 10 * 10, int(max(jaren)) // 10 * 10 + 10
    wide, small = (Schaal(begin, eind, breed - 2 * RAND) for breed in (BREED, SMAL))
    titel = f"Tijdbalk van {begin} tot {eind}"
    uitleg = f"{len(momenten)} momenten op schaal, van {namen[0]} tot {namen[-1]}. De lijst zegt wat er was."
    return Tijdbalk(
        svg("tijdbalk breed", (BREED, 134), _breed(wide, jaren, namen), titel, uitleg, met_links=True),
        svg("tijdbalk smal", *_smal(small, jaren), titel, uitleg),
    )


def jaar_van(wanneer: str) -> float:
    """Return a moment as a year with a fraction for its month; a decade counts as its middle."""
    jaar, *rest = wanneer.split("-")
    if jaar.endswith("X"):
        return int(jaar[:3]) * 10 + 5
    return int(jaar) + (int(rest[0]) - 1) / 12 if rest else int(jaar) + 0.5


def naam_van(wanneer: str) -> str:
    """Return the year of a moment, or the decade in words."""
    return f"jaren {wanneer[2]}0" if wanneer[3] == "X" else wanneer[:4]


def plaatsen(wanted: list[float], halves: list[float], most: float) -> list[float]:
    """Spread words around their places, in order, in two rows by turns.

    A word keeps clear of the one before the last (same row), and of the line to the last one or from it. What runs past
    `most` is pushed back.
    """
    spots: list[float] = []
    for i, place in enumerate(wanted):
        least = [place]
        if i:
            least.append(spots[i - 1] + max(halves[i - 1], halves[i]) + 3)
        if i > 1:
            least.append(spots[i - 2] + halves[i - 2] + halves[i] + 5)
        spots.append(max(least))
    for i in range(len(spots) - 1, -1, -1):
        limits = [most - halves[i]]
        limits += [spots[i + 1] - max(halves[i], halves[i + 1]) - 3] if i + 1 < len(spots) else []
        limits += [spots[i + 2] - halves[i] - halves[i + 2] - 5] if i + 2 < len(spots) else []
        spots[i] = min(spots[i], *limits)
    return spots


def _breed(schaal: Schaal, jaren: list[float], namen: list[str]) -> str:
    """Write every year above the scale, with a line to its place; each is a link to its first moment in the list."""
    first = {naam: i for i, naam in reversed(list(enumerate(namen)))}
    order = sorted(first.values(), key=lambda i: (jaren[i], i))
    wanted = [schaal.x(jaren[i]) for i in order]
    spots = plaatsen(wanted, [breedte(namen[i], LETTER) / 2 for i in order], BREED)
    parts = []
    for turn, (i, x, spot) in enumerate(zip(order, wanted, spots, strict=True)):
        base = 43 - RIJ * (turn % 2)
        raak = op_doel("tijdbalk", spot - VAK / 2, base - RIJ + 7)
        link = f'<a href="#moment-{i + 1}">{raak}{tekst([namen[i]], spot, base)}</a>'
        parts.append(link + streep(f"M{getal(spot)} {base + 4}V52L{getal(x)} 90V96"))
    dots = "".join(f"M{getal(x)} 97h0" for x in wanted)
    return (
        f'{doel("tijdbalk", VAK, RIJ)}<g class="jaren" text-anchor="middle">{"".join(parts)}</g>{streep(dots, "stip")}{_balk(schaal, 102)}'
    )


def _smal(schaal: Schaal, jaren: list[float]) -> tuple[tuple[float, float], str]:
    """Pile a dot for every moment on the scale; returns (size, drawing)."""
    piles: list[tuple[float, int]] = []
    for x in sorted(schaal.x(jaar) for jaar in jaren):
        near = {level for other, level in piles if abs(other - x) < STIP}
        piles.append((x, next(level for level in range(len(jaren)) if level not in near)))
    top = 16 + STIP * max(level for _, level in piles)
    dots = "".join(f"M{getal(x)} {top - STIP * level - 6}h0" for x, level in piles)
    return (SMAL, top + 32), streep(dots, "stip") + _balk(schaal, top)


def _balk(schaal: Schaal, y: float) -> str:
    """Draw the scale as on a map: decades by turns open and filled, with as many years below it as fit."""
    decade = schaal.lang * 10 / (schaal.eind - schaal.begin)
    step = next(s for s in (10, 20, 50, 100, 500) if decade * s / 10 >= 40)
    marks = range(-(-schaal.begin // step) * step, schaal.eind + 1, step)
    words = "".join(tekst([str(jaar)], schaal.x(jaar), y + 26) for jaar in marks)
    links, rechts = RAND, getal(RAND + schaal.lang)
    return (
        f'<g class="balk" fill="none" stroke="currentColor"><path d="M{links} {y}H{rechts}V{y + 8}H{links}z"/>'
        f'<path class="vol" stroke-width="4" stroke-dasharray="{getal(decade)}" d="M{links} {y + 4}H{rechts}"/></g>'
        f'<g class="tiental" text-anchor="middle">{words}</g>'
    )
