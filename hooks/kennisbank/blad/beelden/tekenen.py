"""What every picture draws with: text that is measured and broken into lines, and the SVG around it.

Pieces of a drawing are plain strings: `tekst` escapes what it writes, everything else in them is ours. Only `svg` says
that the whole is safe. (Markup in every piece costs four times as much time as the drawing itself.)
"""

from collections.abc import Iterable
from functools import cache

from markupsafe import Markup, escape

MAAT = 14  # size of ordinary letters, in units; a picture is shown at one unit per pixel or a little less
REGEL = 18  # from line to line
# Width of a character in hundredths of its size. On the broad side, so that another letter than ours fits as well.
WIDTHS = {c: w for w, chars in ((31, " .,:;'’‘!|ijlI()/[]"), (44, "ftr1-"), (72, "ABCDEGHKNOPQRUVXYZ€#"), (96, "mwMW%&")) for c in chars}
ORDINARY = 57
BOLD = 1.08


@cache
def breedte(tekst: str, maat: float = MAAT, vet: bool = False) -> float:
    """Return how wide a line of text is at most, in units."""
    return sum(WIDTHS.get(c, ORDINARY) for c in tekst) * maat * (BOLD if vet else 1) / 100


@cache
def regels(tekst: str, ruimte: float, maat: float = MAAT, vet: bool = False) -> tuple[str, ...]:
    """Break a text into as few lines of at most `ruimte` units as will do, of about one length: no last line of one word.

    A single word that is wider keeps a line to itself.
    """
    lines = _gevuld(tekst, ruimte, maat, vet)
    for part in (0.55, 0.65, 0.75, 0.82, 0.88, 0.94):
        narrower = _gevuld(tekst, ruimte * part, maat, vet)
        if len(narrower) == len(lines) and all(breedte(line, maat, vet) <= ruimte for line in narrower):
            return narrower
    return lines


def _gevuld(tekst: str, ruimte: float, maat: float, vet: bool) -> tuple[str, ...]:
    lines: list[list[str]] = []
    left = 0.0
    space = breedte(" ", maat, vet)
    for word in tekst.split():
        width = breedte(word, maat, vet)
        if lines and space + width <= left:
            lines[-1].append(word)
            left -= space + width
        else:
            lines.append([word])
            left = ruimte - width
    return tuple(" ".join(line) for line in lines)


def kort(titel: str, verzonnen: str = "") -> str:
    """Return the part of a title before its colon, the name of a case, with what a made-up one says it is."""
    name = titel.split(":", maxsplit=1)[0]
    return f"{name} ({verzonnen.lower()})" if verzonnen else name


def getal(waarde: float) -> str:
    """Write a coordinate with at most one decimal."""
    return f"{waarde:.1f}".removesuffix(".0").replace("-0.0", "0")


def tekst(lijnen: Iterable[str], x: float, y: float, klasse: str = "", *, stap: float = REGEL, anker: str = "") -> str:
    """Draw lines of text with the baseline of the first at `y`; `anker` says which point of a line `x` is, as SVG calls it."""
    first, *rest = map(escape, lijnen)
    more = "".join(f'<tspan x="{getal(x)}" dy="{getal(stap)}">{line}</tspan>' for line in rest)
    named = (f' class="{klasse}"' if klasse else "") + (f' text-anchor="{anker}"' if anker else "") + (f' x="{getal(x)}"' if x else "")
    return f'<text{named} y="{getal(y)}">{first}{more}</text>'


def streep(vorm: str, klasse: str = "") -> str:
    """Draw a line that is a line without any style too."""
    named = f' class="{klasse}"' if klasse else ""
    return f'<path{named} fill="none" stroke="currentColor" d="{vorm}"/>'


def doel(naam: str, breed: float, hoog: float) -> str:
    """Define what a finger can hit around a link, once for a picture: letters alone are too low. `op_doel` puts it in its place."""
    shape = f"M0 0H{getal(breed)}V{getal(hoog)}H0z"
    return f'<defs><path id="{naam}-doel" fill="none" pointer-events="all" d="{shape}"/></defs>'


def op_doel(naam: str, x: float, y: float) -> str:
    """Put what `doel` defined under that name at a place, in the units of the picture."""
    return f'<use href="#{naam}-doel" x="{getal(x)}" y="{getal(y)}"/>'


def plaat(x: float, y: float, breed: float, hoog: float) -> str:
    """Draw a plate with hollow corners and a second, thinner line inside."""
    lines = []
    for inset in (0, 4):
        links, boven, lang, diep = map(getal, (x + 13 + inset, y + 1 + inset, breed - 26 - 2 * inset, hoog - 26 - 2 * inset))
        shape = f"M{links} {boven}h{lang}a12 12 0 0 0 12 12v{diep}a12 12 0 0 0-12 12h-{lang}a12 12 0 0 0-12-12v-{diep}a12 12 0 0 0 12-12z"
        lines.append(f'<path d="{shape}"/>')
    return f'<g class="plaat" fill="none" stroke="currentColor">{"".join(lines)}</g>'


def svg(naam: str, maten: tuple[float, float], inhoud: str, titel: str, uitleg: str, *, met_links: bool = False) -> Markup:
    """Wrap a drawing: `naam` is its class and the start of its ids, `maten` its width and height in units.

    A picture with links in it is a group to a screen reader, because what is in an image cannot be reached.
    """
    breed, hoog = map(getal, maten)
    key = naam.replace(" ", "-")
    return Markup(
        f'<svg class="{naam}" viewBox="0 0 {breed} {hoog}" width="{breed}" height="{hoog}" role="{"group" if met_links else "img"}" '
        f'aria-labelledby="{key}-t {key}-u" font-size="{MAAT}" fill="currentColor"><title id="{key}-t">{escape(titel)}</title>'
        f'<desc id="{key}-u">{escape(uitleg)}</desc>{inhoud}</svg>'
    )
