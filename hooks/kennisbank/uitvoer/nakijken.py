"""What someone needs to answer a question about a page: all questions for the browser, and a sheet for paper per page."""

from dataclasses import asdict
from typing import Any

from kennisbank.bijdragen.nakijkvragen import Nakijkvraag, gevraagd, op_papier, vragen
from kennisbank.blad.blad import Gemaakt, Opzet
from kennisbank.blad.nakijken import nakijkblad
from kennisbank.collectie.kennisbank import Kennisbank
from kennisbank.collectie.stuk import Stuk, termen
from kennisbank.lezen import tekens
from kennisbank.model import SOORTEN
from kennisbank.model.nakijken import PARTIJEN, VRIJ, Nakijkbeurt
from kennisbank.model.velden import veld_van
from kennisbank.model.vocabulaire import VOCABULAIRES
from kennisbank.oordeel import privacy
from kennisbank.uitvoer.tabel import as_json

FILE = "nakijken/vragen.json"
WORDS = ("nakijktaak", "nakijkuitkomst", "nakijkrol", "kant", "belang", "partij")


def render(kb: Kennisbank) -> dict[str, Gemaakt]:
    """Return the questions of every page, and a sheet of each page that asks more than whether one sentence holds."""
    asked = [stuk for stuk in kb.stukken if stuk.stand.stoelen and vragen(kb, stuk)]
    sheets = {f"{nakijkblad(stuk)[:-1]}.md": sheet(stuk) for stuk in asked if op_papier(stuk.soort)}
    return {FILE: as_json(alles(kb, asked)), **sheets}


def sheet(stuk: Stuk) -> Opzet:
    """Return the sheet of one page."""
    return Opzet(
        f"Nakijken: {stuk.titel_elders}",
        "Vragen op papier, voor wie dit werk of deze buurt kent.",
        sjabloon="nakijkvel.html",
        nakijken=stuk.id,
    )


def alles(kb: Kennisbank, stukken: list[Stuk]) -> dict[str, Any]:
    """Return what the browser must know: the questions, the words for answers, who judges whose words, and the rules of privacy."""
    taken = {taak.naam: taak for soort in SOORTEN for taak in soort.taken}
    return {
        "vrij": VRIJ,
        "taken": {
            naam: {"uitkomsten": taak.uitkomsten, "minuten": taak.minuten, "rollen": taak.rollen, "partij": bool(taak.partij)}
            for naam, taak in taken.items()
        },
        "woorden": {naam: {t.slug: [t.label, t.uitleg] for t in VOCABULAIRES[naam].values()} for naam in WORDS},
        "velden": {veld.naam: veld.label for veld in veld_van(Nakijkbeurt)},
        "partijen": PARTIJEN,
        "privacy": dict(privacy.RULES),
        "tekens": tekens.TABLE,
        "bronnen": {bron: kb.per_id[bron].titel for stuk in stukken for bron in _named(kb, stuk)},
        "paginas": [_pagina(kb, stuk) for stuk in stukken],
    }


def _named(kb: Kennisbank, stuk: Stuk) -> list[str]:
    return [vraag.bron for vraag in vragen(kb, stuk) if vraag.bron in kb.per_id]


def _pagina(kb: Kennisbank, stuk: Stuk) -> dict[str, Any]:
    """Return one page with its questions."""
    asked = gevraagd(kb, stuk)
    return {
        "id": stuk.id,
        "soort": stuk.soort.naam,
        "titel": stuk.titel_elders,
        "adres": stuk.url,
        "versie": asked.tekstmerk,
        "themas": termen(stuk, "thema"),
        "polen": [pool.pool for pool in getattr(stuk.gegevens, "polen", ())],
        "gezocht": [{"rollen": stoel.rollen, "taak": stoel.taak} for stoel in stuk.stand.gezocht],
        "vragen": [_vraag(vraag) for vraag in asked.vragen],
    }


def _vraag(vraag: Nakijkvraag) -> dict[str, Any]:
    """Return one question, without what is empty."""
    found = {**asdict(vraag), "merk": vraag.merk}
    return {naam: value for naam, value in found.items() if value}
