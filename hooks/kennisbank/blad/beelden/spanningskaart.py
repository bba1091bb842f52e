"""The tension map of a case: who is in it and what each wants, with the ropes they pull on between them."""

from dataclasses import dataclass

from markupsafe import Markup

from kennisbank.blad.beelden.tekenen import REGEL, getal, plaat, regels, streep, svg, tekst
from kennisbank.collectie.kennisbank import Kennisbank
from kennisbank.collectie.stuk import Stuk
from kennisbank.lezen.lichaam import kaal
from kennisbank.model.vocabulaire import label

BREED, SMAL = 720, 330
NAAM, NAAM_REGEL = 16, 20  # letters of a name, and from line to line
MEESTE = 6  # parties or tensions: with more a picture is a thicket, and the list says it better
MIDDEN = BREED / 2
TOUW, TOUW_SMAL = 154, 244  # length of a rope between two sides
AFSTAND = 52  # from a party to the plate


@dataclass(frozen=True)
class Koord:
    """One tension: what it is called, and the two sides that it is pulled to."""

    titel: str
    polen: tuple[str, ...]


@dataclass(frozen=True)
class Spanningskaart:
    """The picture for a wide and a small screen, and what it shows in words."""

    breed: Markup
    smal: Markup
    partijen: tuple[tuple[str, str], ...]  # (name, what they want with its citations)
    koorden: tuple[Koord, ...]


@dataclass(frozen=True)
class Blok:
    """A party as lines of text, measured for the room it gets."""

    naam: tuple[str, ...]
    wil: tuple[str, ...]

    @property
    def hoog(self) -> float:
        return len(self.naam) * NAAM_REGEL + len(self.wil) * REGEL

    def teken(self, x: float, y: float) -> str:
        """Draw the lines from `y` down; where they begin or end at `x` is the style's choice."""
        wil = tekst(self.wil, x, y + len(self.naam) * NAAM_REGEL + 14)
        return tekst(self.naam, x, y + 15, "kopje", stap=NAAM_REGEL) + wil


def koorden_van(kb: Kennisbank, stuk: Stuk) -> tuple[Koord, ...]:
    """Return the tensions of a case that can be drawn."""
    pages = [kb.per_plek.get(f"spanning/{s.spanning}") for s in stuk.gegevens.wat_schuurde]
    return tuple(Koord(s.titel, tuple(p.pool for p in s.gegevens.polen)) for s in pages if s and not s.ingetrokken)


def teken_spanningskaart(stuk: Stuk, koorden: tuple[Koord, ...]) -> Spanningskaart | None:
    """Draw the map of one case; None when it has too many parties or tensions for a picture."""
    partijen = tuple((p.naam or label("partij", p.partij), p.wil) for p in stuk.gegevens.partijen)
    if not koorden or max(len(partijen), len(koorden)) > MEESTE:
        return None
    names = [naam for naam, _ in partijen]
    uitleg = (
        f"{', '.join(names[:-1])} en {names[-1]} staan om {'een touw' if len(koorden) == 1 else f'{len(koorden)} touwen'}. "
        f"{' '.join(f'{k.titel}: {k.polen[0]} tegenover {k.polen[1]}.' for k in koorden)}"
    )
    titel = f"Wie wat wil, en wat er trekt: {stuk.titel}"
    return Spanningskaart(
        svg("spankaart breed", *_breed(partijen, koorden), titel, uitleg),
        svg("spankaart smal", *_smal(partijen, koorden), titel, uitleg),
        partijen,
        koorden,
    )


def _breed(partijen: tuple[tuple[str, str], ...], koorden: tuple[Koord, ...]) -> tuple[tuple[float, float], str]:
    """Put the ropes in a plate in the middle, half of the parties above it and half below; returns (size, drawing)."""
    half = (len(partijen) + 1) // 2
    hoog = 66 * len(koorden) + 22
    parts, y = [_touw("breed", TOUW)], 0.0
    for row, boven in ((partijen[:half], True), (partijen[half:], False)):
        room = {1: 440, 2: 310}.get(len(row), BREED / max(1, len(row)) - 20)
        blocks = [Blok(regels(naam, room, NAAM, True), regels(kaal(wil), room)) for naam, wil in row]
        high = max((b.hoog for b in blocks), default=0)
        for i, block in enumerate(blocks):
            x = BREED * (i + 0.5) / len(blocks)
            inward = BREED / 2 + (x - BREED / 2) * 0.6
            top = y + high - block.hoog if boven else y + AFSTAND
            ring = top + block.hoog + 8 if boven else top - 8
            parts += [block.teken(x, top), _lijn(x, ring, inward, y + high + AFSTAND if boven else y)]
        y += high + AFSTAND if blocks else 0
        if boven:
            parts.append(plaat(0, y, BREED, hoog))
            parts += [_koord(koord, y + 11 + 66 * i) for i, koord in enumerate(koorden)]
            y += hoog
    return (BREED, y + 2), f'<g text-anchor="middle">{"".join(parts)}</g>'


def _koord(koord: Koord, y: float) -> str:
    """Draw one tension: its name above a rope with a side at each end."""
    links, rechts = koord.polen
    ends = tekst([links], MIDDEN - TOUW / 2 - 12, y + 50, anker="end") + tekst([rechts], MIDDEN + TOUW / 2 + 12, y + 50, anker="start")
    return tekst([koord.titel], MIDDEN, y + 23, "kopje spanning") + _aan("breed", MIDDEN, y + 45) + ends


def _smal(partijen: tuple[tuple[str, str], ...], koorden: tuple[Koord, ...]) -> tuple[tuple[float, float], str]:
    """Stack everything, with the lines of the parties running along the left; returns (size, drawing)."""
    half = (len(partijen) + 1) // 2
    indent = 10 * half + 10
    parts, y = [_touw("smal", TOUW_SMAL)], 0.0
    for row, boven in ((partijen[:half], True), (partijen[half:], False)):
        blocks = [Blok(regels(naam, SMAL - indent, NAAM, True), regels(kaal(wil), SMAL - indent)) for naam, wil in row]
        start, end = y, y + sum(b.hoog + 14 for b in blocks) + 6
        for i, block in enumerate(blocks):
            x = 8 + 10 * (i if boven else len(row) - 1 - i)
            parts += [block.teken(indent, y), _lijn(x, y + 10, x, end if boven else start - 20)]
            y += block.hoog + 14
        if boven:
            drawn, y = _plaat_smal(koorden, end)
            parts.append(drawn)
            y += 20
    return (SMAL, y), "".join(parts)


def _plaat_smal(koorden: tuple[Koord, ...], y: float) -> tuple[str, float]:
    """Draw the plate with its ropes below one another; returns (drawing, y below it)."""
    parts: list[str] = []
    top, y = y, y + 14
    for koord in koorden:
        titel = regels(koord.titel, SMAL - 40, NAAM, True)
        links, rechts = (regels(pool, SMAL / 2 - 24) for pool in koord.polen)
        parts.append(tekst(titel, SMAL / 2, y + 15, "kopje spanning", stap=NAAM_REGEL, anker="middle"))
        y += len(titel) * NAAM_REGEL + 10
        parts.append(_aan("smal", SMAL / 2, y))
        parts += [tekst(links, 16, y + 24), tekst(rechts, SMAL - 16, y + 24, anker="end")]
        y += max(len(links), len(rechts)) * REGEL + 26
    return plaat(0, top, SMAL, y - top) + "".join(parts), y


def _lijn(x: float, y: float, naar_x: float, naar_y: float) -> str:
    """Draw a taut line from the ring of a party to the plate."""
    hier, daar = f"{getal(x)} {getal(y)}", f"{getal(naar_x)} {getal(naar_y)}"
    ring = f'<circle class="ring" cx="{getal(x)}" cy="{getal(y)}" r="4"/>'
    return streep(f"M{hier}L{daar}", "lijn") + ring


def _touw(maat: str, lang: float) -> str:
    """Define a twisted rope around the middle, with an arrow at both ends; `_aan` puts it in its place.

    The twist is a dashed thick line, leaning over: that costs a hundredth of the bytes of drawing every strand.
    """
    h, punt = getal(lang / 2 - 10), getal(lang / 2)
    return (
        f'<defs><g id="touw-{maat}" fill="none" stroke="currentColor"><path d="M-{h} 0H{h}" stroke-width="8" stroke-dasharray="1.2 3.4" '
        f'transform="skewX(-40)"/><path stroke-width=".8" d="M-{h}-4H{h}M-{h} 4H{h}"/>'
        f'<path fill="currentColor" d="M-{punt} 0l14-7v14zM{punt} 0l-14-7v14z"/></g></defs>'
    )


def _aan(maat: str, x: float, y: float) -> str:
    return f'<use href="#touw-{maat}" class="touw" x="{getal(x)}" y="{getal(y)}"/>'
