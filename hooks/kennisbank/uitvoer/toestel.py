"""What a telephone or browser asks for when someone keeps this site at hand: a manifest, and the sign at its old address.

The pictures are drawn beforehand (`gereedschap/gezichten.py`).
"""

import json

from kennisbank.collectie.kennisbank import Kennisbank
from kennisbank.middelen.gezicht import ICO, ICONEN, icoon, kleur
from kennisbank.middelen.inpakken import ASSETS
from kennisbank.model import SOORT, SPIL


def render(kb: Kennisbank) -> dict[str, bytes]:
    """Return manifest.webmanifest (W3C Web Application Manifest), whose addresses are from itself, and favicon.ico."""
    doors = (("Zoeken", "zoeken/"), (SOORT[SPIL.naam].meervoud.capitalize(), f"{SPIL.web}/"), ("Bewaard", "lesgeven/selectie/"))
    manifest = {
        "id": "./",
        "start_url": "./",
        "scope": "./",
        "name": kb.site.naam,
        "short_name": kb.site.naam.split()[0],
        "description": kb.site.omschrijving,
        "lang": "nl",
        "dir": "ltr",
        "display": "minimal-ui",  # a way back stays on screen
        "background_color": kleur("papier"),
        "theme_color": kleur("nacht"),
        "icons": [
            {"src": icoon(size), "sizes": f"{size}x{size}", "type": "image/png", "purpose": purpose}
            for size in ICONEN
            for purpose in ("any", "maskable")
        ],
        "shortcuts": [{"name": name, "url": f"./{url}"} for name, url in doors if _is_there(kb, url)],
    }
    text = json.dumps(manifest, ensure_ascii=False, indent=2) + "\n"
    return {"manifest.webmanifest": text.encode(), "favicon.ico": (ASSETS / ICO).read_bytes()}


def _is_there(kb: Kennisbank, url: str) -> bool:
    return f"{url}index.md" in kb.per_uri or f"{url.rstrip('/')}.md" in kb.per_uri
