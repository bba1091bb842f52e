"""Which sheet of style stands on which page, and of which components each sheet is made."""

from kennisbank.blad.soorten import MATRIX
from kennisbank.collectie.stuk import Stuk
from kennisbank.model import SOORT, SOORTEN

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
        "feiten",
        "bronnen",
        "verwijzen",
        "inhoudsopgave",
        "woord",
        "onderaan",
        "vouw",
        "ingebed",
    ),
    "druk": ("druk",),
    "home": ("welkom", "spoor", "situaties", "deuren"),
    **{soort.naam: soort.stijl for soort in SOORTEN if soort.stijl},
    "lijst": ("filterbalk", "wijzer", "letterbalk", "begrippen"),
    "voorbeelden": ("filterbalk", "beeld", "landkaart"),
    "tijdlijn": ("tijdlijn", "beeld", "tijdbalk"),
    "matrix": ("beeld", "matrix"),
    "zoeken": ("zoeken", "treffer", "verfijn"),
    "formulier": ("formulier",),
    "kaarten": ("kaarten",),
    "selectie": ("item", "selectie"),
    "blad": ("blad",),
    "presentatie": ("presentatie",),
}
PAGES = {"index.md": "home", MATRIX: "matrix", "zoeken/index.md": "zoeken", "spanningswijzer.md": "lijst"}


def stijl_van(stuk: Stuk | None, sjabloon: str = "") -> str:
    """Return the sheet that a page has beside the one of every page; "" when it needs no other.

    `sjabloon` is the template of a page with a task of its own, as "selectie" or "les/blad.html".
    """
    eigen = sjabloon.rpartition("/")[2].removesuffix(".html")
    if eigen in SHEETS:
        return eigen
    if stuk is None or stuk.ingetrokken:
        return ""
    if overzicht := getattr(stuk.gegevens, "overzicht", None):
        return SOORT[overzicht].meervoud if SOORT[overzicht].meervoud in SHEETS else "lijst"
    if getattr(stuk.gegevens, "tijdlijn", ()) and stuk.soort.is_pagina:
        return "tijdlijn"
    return PAGES.get(stuk.uri, stuk.soort.naam if stuk.soort.naam in SHEETS else "")
