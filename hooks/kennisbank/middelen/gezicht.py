"""The pictures by which this site is known elsewhere: on the screen of a device, and beside a link that someone shares.

They are drawn beforehand by `gereedschap/gezichten.py`. Their names carry no mark: others keep these addresses for years.
"""

import re
from functools import cache

from kennisbank.middelen.inpakken import ASSETS
from kennisbank.model import SOORT

FOLDER = "img/gezicht"  # in docs/assets/
ICO = f"{FOLDER}/favicon.ico"
APPLE = 180  # pixels of the sign on the screen of Apple's devices, which read no manifest
ICONEN = (192, 512)  # pixels of those in the manifest
KAART = (1200, 630)  # pixels of the card beside a link
SITE = "site"  # the card of what is of no kind that people write
COLOURS = ASSETS / "css" / "deel" / "kleuren.css"


def icoon(size: int) -> str:
    """Return the address of a sign of `size` pixels, from the root of the site."""
    return f"assets/{FOLDER}/icoon-{size}.png"


def kaart(soort: str = "") -> str:
    """Return the address of the card beside a link to a page of this kind, from the root of the site."""
    written = soort in SOORT and SOORT[soort].geschreven
    return f"assets/{FOLDER}/deel-{soort if written else SITE}.png"


@cache
def kleur(naam: str) -> str:
    """Return a colour of the site as it is in the light, such as "#1f2a2c" for "nacht"; LookupError when there is none."""
    found = re.search(rf"--{naam}: (?:var\(--systeem, )?(?:light-dark\()?(#[0-9a-f]+)", COLOURS.read_text(encoding="utf-8"))
    if not found:
        raise LookupError(f"geen kleur {naam} in {COLOURS.name}")
    return found[1]
