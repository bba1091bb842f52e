"""What other sites show of a page: its article on a page of its own, and the oEmbed record that leads to it."""

from functools import partial
from typing import Any

from kennisbank.blad.drukken import ingebed
from kennisbank.blad.inbedden import adres, oembed
from kennisbank.blad.pagina import van_stuk
from kennisbank.collectie.kennisbank import Kennisbank
from kennisbank.model import GESCHREVEN
from kennisbank.uitvoer.tabel import as_json
from kennisbank.voorraad import Later


def render(kb: Kennisbank) -> dict[str, bytes | Later[Any]]:
    """Return embed/<number>/index.html and oembed.json for each page of the kinds that people show elsewhere.

    Withdrawn pages are there too: they keep saying that they are.
    """
    files: dict[str, bytes | Later[Any]] = {}
    for stuk in kb.stukken:
        if stuk.soort in GESCHREVEN:
            files[f"{adres(stuk)}index.html"] = Later(partial(van_stuk, kb, stuk), ingebed)
            files[f"{adres(stuk)}oembed.json"] = as_json(oembed(kb.site, stuk))
    return files
