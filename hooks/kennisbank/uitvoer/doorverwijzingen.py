"""Small pages that keep links alive: /p/<number>/ for every page, and every old address on to where the page is now."""

from functools import partial

from kennisbank.blad.blad import Verwezen
from kennisbank.blad.drukken import doorverwezen
from kennisbank.blad.pagina import gedeeld
from kennisbank.collectie.kennisbank import Kennisbank
from kennisbank.collectie.vaste_links import opvolger
from kennisbank.voorraad import Later


def render(kb: Kennisbank) -> dict[str, Later[Verwezen]]:
    """Return an HTML file per permanent address, per old address, and per address that was given up."""
    files: dict[str, Later[Verwezen]] = {}

    def lead(adres: str, doel: str = "", titel: str = "", kern: str = "", soort: str = "") -> None:
        files[f"{adres}index.html"] = Later(partial(Verwezen, gedeeld(kb), adres, doel, titel, kern, soort), doorverwezen)

    for stuk in kb.stukken:
        was = kb.register.nummers.get(stuk.id)
        for adres in (stuk.vast_adres, *(was.adressen if was else ())):
            if adres != stuk.url:
                lead(adres, stuk.url, stuk.titel_elders, stuk.kern, stuk.soort.naam)
    for adres in kb.register.adressen:
        if adres.endswith("/") and (target := opvolger(kb, adres)):
            lead(adres, target, kb.site.naam)
    for gone in sorted({*kb.register.vervallen} - {*kb.per_id}):
        was = kb.register.nummers.get(gone)
        for adres in (f"p/{gone}/", *was.adressen) if was else (gone,):
            if adres.endswith("/"):
                lead(adres)
    return files
