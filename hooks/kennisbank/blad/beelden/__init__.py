"""Pictures made from the data while building: inline SVG, with the same in words beside it in the template.

One module per picture, with one function that a template calls: from the Kennisbank or a page to a frozen value with the
drawing and what is in it. A drawing knows no font, colour or browser: those are classes in docs/assets/css/beelden.css.
"""

from kennisbank.blad.beelden.landkaart import landkaart
from kennisbank.blad.beelden.matrix import matrix
from kennisbank.blad.beelden.relatiekaart import relatiekaart
from kennisbank.blad.beelden.spanningskaart import spanningskaart
from kennisbank.blad.beelden.tijdbalk import tijdbalk
from kennisbank.collectie.stuk import Stuk

MATRIX = "spanningen-en-methoden.md"  # the page that shows the matrix
WITH_PICTURE = ("spanning", "methode", "voorbeeld")


def heeft_beeld(stuk: Stuk) -> bool:
    """Say whether a page can have a picture, and so needs the style for it."""
    g = stuk.gegevens
    return (
        stuk.soort.naam in WITH_PICTURE
        or stuk.uri == MATRIX
        or bool(getattr(g, "tijdlijn", ()))
        or getattr(g, "overzicht", "") == "voorbeeld"
    )


FUNCTIONS = {
    "spanningskaart": spanningskaart,
    "landkaart": landkaart,
    "matrix": matrix,
    "relatiekaart": relatiekaart,
    "tijdbalk": tijdbalk,
    "heeft_beeld": heeft_beeld,
    "MATRIX": MATRIX,
}
