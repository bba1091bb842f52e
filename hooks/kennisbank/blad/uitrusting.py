"""What a page is drawn with and works with: the sheet and the scripts that it has beside those of every page, and their addresses."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import partial

from kennisbank.bijdragen.formulier import FORMS
from kennisbank.blad.soorten import MATRIX
from kennisbank.collectie.kennisbank import Kennisbank
from kennisbank.collectie.stuk import Stuk
from kennisbank.middelen.inpakken import Middelen, bronnen, pak_in
from kennisbank.middelen.stijl import SHEETS
from kennisbank.model import SOORT

# Pages with a task: path -> name of the template, the style and the script.
TAKEN = {
    "lesgeven/selectie.md": "selectie",
    "lesgeven/gesprekskaarten.md": "kaarten",
    "over/offline.md": "offline",
    **{f"bijdragen/{naam}.md": "formulier" for naam in FORMS},
    "nakijken/index.md": "nakijken",
    "bijdragen/interview.md": "gesprek",
    "bijdragen/index.md": "bijdragen",
}
# Other pages that work with a script of their own, or have a sheet of their own.
SCRIPTS = {"bronnen/index.md": "bronnen", "spanningswijzer.md": "filter", "zoeken/index.md": "zoek/resultaten"}
PAGES = {"index.md": "home", MATRIX: "matrix", "zoeken/index.md": "zoeken", "spanningswijzer.md": "lijst"}
# What every page has, or a template names by itself.
OVERAL = ("fonts/", "img/", "css/kennisbank.", "css/druk.", "js/kennisbank.", "js/vooraf.", "js/doorverwijzing.")


@dataclass(frozen=True)
class Uitrusting:
    """The name of a sheet, empty when it needs no other; the names of scripts; and the address of each, by its path in docs/."""

    stijl: str = ""
    scripts: tuple[str, ...] = ()
    adressen: Mapping[str, str] = field(default_factory=dict)


def middelen(kb: Kennisbank) -> Middelen:
    """Return all that pages are made with."""

    def packed() -> Middelen:
        source = bronnen()
        return kb.voorraad.neem("ingepakt", source, partial(pak_in, source))

    return kb.bewaard("middelen", packed)


def overal(kb: Kennisbank) -> dict[str, str]:
    """Return the addresses of what every page may ask for."""
    everywhere = tuple(f"assets/{name}" for name in OVERAL)
    return {path: adres for path, adres in middelen(kb).adressen.items() if path.startswith(everywhere)}


def uitrusting(kb: Kennisbank, uri: str, stuk: Stuk | None, sjabloon: str = "") -> Uitrusting:
    """Return what the page at a path has. `sjabloon` is the template of a page that the site makes, as "les/blad.html"."""
    there = middelen(kb).adressen
    task = TAKEN.get(uri, sjabloon.rpartition("/")[2].removesuffix(".html"))
    lists = getattr(stuk.gegevens, "overzicht", None) if stuk else None
    scripts = tuple(naam for naam in (task, SCRIPTS.get(uri, "filter" if lists else "")) if f"assets/js/{naam}.js" in there)
    sheet = stijl_van(stuk, task)
    paths = [f"assets/css/{sheet}.css", *(f"assets/js/{naam}.js" for naam in scripts)]
    return Uitrusting(sheet, scripts, {path: there[path] for path in paths if path in there})


def stijl_van(stuk: Stuk | None, task: str = "") -> str:
    """Return the sheet that a page has beside the one of every page; "" when it needs no other."""
    if task in SHEETS:
        return task
    if stuk is None or stuk.ingetrokken:
        return ""
    if overzicht := getattr(stuk.gegevens, "overzicht", None):
        return SOORT[overzicht].meervoud if SOORT[overzicht].meervoud in SHEETS else "lijst"
    if getattr(stuk.gegevens, "tijdlijn", ()) and stuk.soort.is_pagina:
        return "tijdlijn"
    return PAGES.get(stuk.uri, stuk.soort.naam if stuk.soort.naam in SHEETS else "")
