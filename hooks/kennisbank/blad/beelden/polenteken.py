"""The sign of a spanning, made from its own poles: two sides with a name, and between them what they both hold."""

from functools import cache

from markupsafe import Markup, escape

from kennisbank.blad.beelden.tekenen import breedte, regels

BREED, HOOG = 330, 210  # units of the large sign
KANT, DIEP = 178, 150  # width and height of a side: the two overlap in the middle and stand a little apart in height
MIDDEN = 26  # half the width of what lies over both
RUIMTE = 128  # for the letters of a name
MATEN = (21, 19, 17, 15, 12)  # of those letters, the largest that fits
KLEIN = 48  # units of the small sign, as large as the sign of the site
# Which corners of a side are round, as the sign of the site has them: (upper left, upper right, lower right, lower left).
HOEKEN = ((1, 0, 0, 1), (1, 1, 0, 0), (0, 0, 1, 1), (1, 0, 1, 0), (0, 1, 0, 1))


def _vorm(plek: tuple[float, float], maat: tuple[float, float], rond: float, hoeken: tuple[int, ...]) -> str:
    """Draw a side from its upper left corner, clockwise."""
    (x, y), (breed, hoog) = plek, maat
    a, b, c, d = (rond * hoek for hoek in hoeken)
    bend = [f"a{r:g} {r:g} 0 0 1 {dx * r:g} {dy * r:g}" if r else "" for r, dx, dy in ((b, 1, 1), (c, -1, 1), (d, -1, -1), (a, 1, -1))]
    return f"M{x + a:g} {y:g}h{breed - a - b:g}{bend[0]}v{hoog - b - c:g}{bend[1]}h{c + d - breed:g}{bend[2]}v{a + d - hoog:g}{bend[3]}z"


def _hoeken(polen: tuple[str, ...]) -> tuple[tuple[int, ...], tuple[int, ...]]:
    """Return the corners of both sides. The names choose them, so that one spanning always looks the same; the right side mirrors."""
    one, two = (sum(map(ord, pool)) % len(HOEKEN) for pool in polen)
    a, b, c, d = HOEKEN[two]
    return HOEKEN[one], (b, a, d, c)


@cache
def teken_polen(polen: tuple[str, str]) -> Markup:
    """Draw the large sign, with the names of the poles in it."""
    left, right = _hoeken(polen)
    sides = (("een", _vorm((0, 0), (KANT, DIEP), 34, left)), ("ander", _vorm((BREED - KANT, HOOG - DIEP), (KANT, DIEP), 34, right)))
    body = "".join(f'<path class="pool-{naam}" d="{vorm}"/>' for naam, vorm in sides)
    body += f'<path class="pool-samen" d="M{BREED / 2 - MIDDEN:g} {HOOG - DIEP:g}h{2 * MIDDEN}v{2 * DIEP - HOOG:g}h-{2 * MIDDEN}z"/>'
    body += _naam(polen[0], 14, DIEP / 2, "start") + _naam(polen[1], BREED - 14, HOOG - DIEP / 2, "end")
    return Markup(f'<svg class="polenteken" viewBox="0 0 {BREED} {HOOG}" aria-hidden="true">{body}</svg>')


def _naam(pool: str, x: float, midden: float, anker: str) -> str:
    """Write a name in its side, around a middle line, in the largest letters in which every word fits."""
    fits = (maat for maat in MATEN if all(breedte(word, maat, True) <= RUIMTE for word in pool.split()))
    maat = next(fits, MATEN[-1])
    lines = regels(pool, RUIMTE, maat, True)
    step = round(maat * 1.2)
    top = midden - step * (len(lines) - 1) / 2 + maat * 0.35
    spans = "".join(f'<tspan x="{x:g}" y="{top + step * n:g}">{escape(line)}</tspan>' for n, line in enumerate(lines))
    return f'<text text-anchor="{anker}" font-size="{maat}">{spans}</text>'


@cache
def teken_polen_klein(polen: tuple[str, str]) -> Markup:
    """Draw the small sign, with the first letter of each pole."""
    left, right = _hoeken(polen)
    body = f'<path class="pool-een" d="{_vorm((2, 6), (25, 28), 7, left)}"/><path class="pool-ander" d="{_vorm((21, 14), (25, 28), 7, right)}"/>'
    body += '<path class="pool-samen" d="M21 14h6v20h-6z"/>'
    for pool, x, y in zip(polen, (11.5, 36.5), (25.5, 33.5), strict=True):
        body += f'<text text-anchor="middle" font-size="15" x="{x}" y="{y}">{escape(pool[0])}</text>'
    return Markup(f'<svg class="polenteken" viewBox="0 0 {KLEIN} {KLEIN}" aria-hidden="true">{body}</svg>')
