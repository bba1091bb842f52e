"""The whole collection as one SQLite file: a table of each list, and one of every number. Equal content gives equal bytes."""

import sqlite3
from collections.abc import Iterable, Mapping
from contextlib import closing
from functools import partial
from typing import Any

from kennisbank.collectie.gegevens import ALLES, NAKIJKBEURTEN, RELATIES, SQLITE, TABELLEN, VERSION, Lijst
from kennisbank.collectie.kennisbank import Kennisbank
from kennisbank.collectie.site import LICENCE, Site
from kennisbank.uitvoer.lijsten import inhoud, velden
from kennisbank.uitvoer.nakijkbeurten import PAGE_ID
from kennisbank.uitvoer.tabel import as_database
from kennisbank.voorraad import Later

EVERY = "nummers"
NUMBER = {"id": "Het vaste nummer.", "soort": "Welke soort pagina het is.", "titel": "Hoe de pagina heet."} | {
    "kern": "Waar zij over gaat, in een zin of twee.",
    "vast_adres": "Volledig webadres dat altijd blijft werken.",
}
ABOUT = "over"
NUMBERS = ((RELATIES, "van"), (RELATIES, "naar"), (NAKIJKBEURTEN, PAGE_ID))  # columns that hold the number of a page
KEYS = {"id", *(column for _, column in NUMBERS)}
Rows = Iterable[tuple[Any, ...]]
Seen = tuple[Mapping[str, str], Site, Mapping[Lijst, Any]]


def render(kb: Kennisbank) -> dict[str, Later[Any]]:
    """Return the file, to be made in the pool."""
    return {ALLES.bestand(SQLITE): Later(partial(_see, kb), database)}


def _see(kb: Kennisbank) -> Seen:
    day = {"bijgewerkt": kb.peildatum.isoformat()} if kb.peildatum else {}
    about = {"titel": kb.site.naam, "adres": kb.site.adres, "versie": VERSION, "licentie": LICENCE, **day}
    return about, kb.site, {lijst: inhoud(lijst).bekijk(kb) for lijst in TABELLEN}


def database(seen: Seen) -> bytes:
    """Return the bytes of the file. A list in a cell is JSON, which SQLite can read; what is empty is NULL."""
    about, site, views = seen
    with closing(sqlite3.connect(":memory:")) as base:
        _table(base, ABOUT, {"naam": {"description": "Wat dit is."}, "waarde": {"description": "Wat er staat."}}, about.items())
        stukken = sorted((stuk for lijst, view in views.items() if lijst.soort for stuk in view[1]), key=lambda stuk: stuk.id)
        rows: Rows = ((stuk.id, stuk.soort.naam, stuk.titel, stuk.kern, site.vast(stuk)) for stuk in stukken)
        _table(base, EVERY, {naam: {"description": wat} for naam, wat in NUMBER.items()}, rows)
        for lijst, view in views.items():
            fields = velden(lijst)
            rows = (tuple(as_database(record.get(naam)) for naam in fields) for record in inhoud(lijst).records(view))
            _table(base, lijst.naam, fields, rows)
        for lijst, column in NUMBERS:
            base.execute(f'CREATE INDEX "{lijst.naam}_{column}" ON "{lijst.naam}" ("{column}")')
        base.commit()
        return base.serialize()


def _table(base: sqlite3.Connection, naam: str, fields: Mapping[str, Mapping[str, Any]], rows: Rows) -> None:
    """Make a table; what each column means stands in its definition, where programs show it."""
    columns = []
    for n, (field, about) in enumerate(fields.items(), 1):
        key = " PRIMARY KEY" if field == "id" else ""
        if field in KEYS and naam != EVERY:
            key += f" REFERENCES {EVERY}(id)"
        comma = "," if n < len(fields) else ""
        meaning = " ".join(about.get("description", "").split())
        columns.append(f'  "{field}" {_type(about)}{key}{comma}' + (f" -- {meaning}" if meaning else ""))
    base.execute(f'CREATE TABLE "{naam}" (\n' + "\n".join(columns) + "\n)")
    base.executemany(f'INSERT INTO "{naam}" VALUES ({", ".join("?" * len(fields))})', rows)


def _type(about: Mapping[str, Any]) -> str:
    kinds = {kind.get("type") for kind in about.get("anyOf", (about,))}
    return "INTEGER" if kinds & {"integer", "boolean"} else "TEXT"
