"""Sheets of style: of which components each is made, and what is left of them for a reader."""

import re
from collections.abc import Mapping

from kennisbank.model import SOORTEN

COMMENT = re.compile(r"/\*.*?\*/", re.S)
LAYERS = "@layer basis, pagina, delen, soorten, beelden;"  # from far to near: a later layer wins
COLOURS = "kleuren"  # the component that gives each kind its colour
CLASSES = ("soort", "kaart", "etiket", "item")  # an element with such a class and the name of a kind has its colour
# A sheet -> its components, in docs/assets/css/deel/. They come in this order, so a later one wins within its layer.
SHEETS: dict[str, tuple[str, ...]] = {
    "kennisbank": (  # on every page
        "letters",
        "kleuren",
        "grond",
        "toegang",
        "kop",
        "zoekveld",
        "menu",
        "pad",
        "ruimte",
        "voet",
        "bewaard",
        "stuk-kop",
        "staat",
        "term",
        "sprong",
        "duimbalk",
        "werktuigen",
        "knop",
        "keus",
        "kaart",
        "polenteken",
        "feiten",
        "bronnen",
        "verwijzen",
        "inhoudsopgave",
        "woord",
        "onderaan",
        "vouw",
        "kijk-na",
        "ingebed",
    ),
    "druk": ("druk",),
    "home": ("welkom", "spoor", "situaties", "deuren", "wegen"),
    **{soort.naam: soort.stijl for soort in SOORTEN if soort.stijl},
    "lijst": ("filterbalk", "wijzer", "letterbalk", "begrippen"),
    "voorbeelden": ("filterbalk", "beeld", "landkaart"),
    "tijdlijn": ("tijdlijn", "beeld", "tijdbalk"),
    "matrix": ("beeld", "matrix"),
    "zoeken": ("zoeken", "treffer", "verfijn"),
    "formulier": ("formulier", "wegen"),
    "gesprek": ("gesprek",),
    "bijdragen": ("wegen",),
    "nakijken": ("formulier", "nakijken"),
    "nakijkvel": ("nakijkvel",),
    "kaarten": ("kaarten",),
    "selectie": ("item", "selectie"),
    "blad": ("blad",),
    "presentatie": ("presentatie",),
}


def stijlblad(components: tuple[str, ...], parts: Mapping[str, str]) -> str:
    """Return components as one sheet, without what only an editor reads. `parts` has the source of each component."""
    texts = [LAYERS, *(text for name in components for text in (parts[name], kinds(name, parts)))]
    lines = (line.strip() for text in texts for line in COMMENT.sub("", text).splitlines())
    return "\n".join(filter(None, lines)) + "\n"


def kinds(name: str, parts: Mapping[str, str]) -> str:
    """Return, after the component with the colours, the classes of each kind that has one there."""
    if name != COLOURS:
        return ""
    coloured = [soort.naam for soort in SOORTEN if f"--{soort.naam}:" in parts[COLOURS]]
    rules = [f"{', '.join(f'.{prefix}-{naam}' for prefix in CLASSES)} {{ --soort: var(--{naam}) }}" for naam in coloured]
    return "\n".join(["@layer soorten {", *rules, "}"])
