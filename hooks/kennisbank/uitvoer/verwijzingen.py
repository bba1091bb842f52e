"""References as files: per page for whoever cites it, and the whole bibliography at once."""

from functools import partial
from typing import Any

from kennisbank.bronnen.csl import verwijzing
from kennisbank.bronnen.exporteren import WRITERS
from kennisbank.bronnen.volgorde import alfabetisch
from kennisbank.collectie.kennisbank import Kennisbank
from kennisbank.collectie.site import Site
from kennisbank.collectie.stuk import Stuk
from kennisbank.model import LITERATUUR
from kennisbank.voorraad import Later

DOWNLOAD = "bronnen/alle-bronnen"


def render(kb: Kennisbank) -> dict[str, Later[Any]]:
    """Return per number p/<number>/<number>.bib, .ris and .json, and the same three of all sources together."""
    files: dict[str, Later[Any]] = {}
    for stuk in kb.stukken:
        if not stuk.ingetrokken:
            for ending in WRITERS:
                files[f"{stuk.vast_adres}{stuk.id}.{ending}"] = Later(partial(_cited, kb, (stuk,)), partial(_written, ending))
    for ending in WRITERS:
        files[f"{DOWNLOAD}.{ending}"] = Later(partial(_cited, kb, tuple(kb.van_soort(LITERATUUR.naam))), partial(_written, ending))
    return files


def _cited(kb: Kennisbank, stukken: tuple[Stuk, ...]) -> tuple[Site, tuple[Stuk, ...]]:
    return kb.site, stukken


def _written(ending: str, cited: tuple[Site, tuple[Stuk, ...]]) -> bytes:
    site, stukken = cited
    ordered = alfabetisch(list(stukken)) if len(stukken) > 1 else stukken
    return WRITERS[ending]([verwijzing(site, stuk) for stuk in ordered]).encode()
