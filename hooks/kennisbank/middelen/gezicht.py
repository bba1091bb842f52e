"""The pictures by which this site is known elsewhere: on the screen of a device, and beside a link that someone shares.

They are drawn beforehand by `gereedschap/gezichten.py`. Their names carry no mark: others keep these addresses for years.
"""

from kennisbank.model import SOORT

FOLDER = "img/gezicht"  # in docs/assets/
ICO = f"{FOLDER}/favicon.ico"
APPLE = 180  # pixels of the sign on the screen of Apple's devices, which read no manifest
ICONEN = (192, 512)  # pixels of those in the manifest
KAART = (1200, 630)  # pixels of the card beside a link
SITE = "site"  # the card of what is of no kind that people write
PAPER, INK = "#fbf7ef", "#1f2a2c"  # as in kleuren.css, in the light


def icoon(size: int) -> str:
    """Return the address of a sign of `size` pixels, from the root of the site."""
    return f"assets/{FOLDER}/icoon-{size}.png"


def kaart(soort: str = "") -> str:
    """Return the address of the card beside a link to a page of this kind, from the root of the site."""
    written = soort in SOORT and SOORT[soort].geschreven
    return f"assets/{FOLDER}/deel-{soort if written else SITE}.png"
