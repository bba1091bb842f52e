"""Pictures made from the data while building: inline SVG, with the same in words beside it in the template.

One module per picture, with one function that a template calls: from the Kennisbank or a page to a frozen value with the
drawing and what is in it. A drawing knows no font, colour or browser: those are classes in docs/assets/css/deel/.
"""

from kennisbank.blad.beelden.landkaart import landkaart
from kennisbank.blad.beelden.matrix import matrix
from kennisbank.blad.beelden.relatiekaart import relatiekaart
from kennisbank.blad.beelden.spanningskaart import spanningskaart
from kennisbank.blad.beelden.tijdbalk import tijdbalk

MATRIX = "spanningen-en-methoden.md"  # the page that shows the matrix

FUNCTIONS = {
    "spanningskaart": spanningskaart,
    "landkaart": landkaart,
    "matrix": matrix,
    "relatiekaart": relatiekaart,
    "tijdbalk": tijdbalk,
    "MATRIX": MATRIX,
}
