"""The collection as open data: each list as JSON and as tables, with its schema, and a list of all there is."""

from collections.abc import Callable, Mapping
from functools import partial
from typing import Any

from kennisbank.collectie.gegevens import CSV, EXCEL, FOLDER, JSON, LIJSTEN, TABELLEN, VERSION, WOORDEN, Lijst, Vorm
from kennisbank.collectie.kennisbank import Kennisbank
from kennisbank.collectie.site import LICENCE
from kennisbank.model.vocabulaire import VOCABULAIRES
from kennisbank.uitvoer.lijsten import inhoud, schema, velden
from kennisbank.uitvoer.tabel import as_csv, as_json
from kennisbank.voorraad import Later


def render(kb: Kennisbank) -> dict[str, bytes | Later[Any]]:
    """Return the data files; lists are sorted so that equal content gives equal bytes."""
    files: dict[str, bytes | Later[Any]] = {}
    views = {lijst: inhoud(lijst).bekijk(kb) for lijst in TABELLEN}
    for lijst, seen in views.items():
        for vorm, write in WRITERS.items():
            files[lijst.bestand(vorm)] = Later(partial(_same, seen), partial(write, lijst))
        made = kb.voorraad.neem(("schema", lijst.naam), kb.site, partial(schema, kb.site, lijst))
        files[lijst.schema_bestand] = as_json(made)
    day = {"bijgewerkt": kb.peildatum.isoformat()} if kb.peildatum else {}
    about = {"titel": kb.site.naam, "versie": VERSION, "licentie": LICENCE, **day}
    return {**files, f"{FOLDER}/index.json": Later(partial(_same, (about, views)), _index)}


def _same(seen: Any) -> Any:
    return seen


def _index(seen: tuple[Mapping[str, str], Mapping[Lijst, Any]]) -> bytes:
    about, views = seen
    listed = []
    for lijst in LIJSTEN:
        said: dict[str, str | int] = {"wat": lijst.wat}
        if lijst in views:
            said |= {"aantal": len(inhoud(lijst).records(views[lijst])), "schema": lijst.schema_bestand.removeprefix(f"{FOLDER}/")}
        listed += [{"bestand": lijst.bestand(vorm).removeprefix(f"{FOLDER}/"), "vorm": vorm.naam, **said} for vorm in lijst.vormen]
    return as_json({**about, "bestanden": listed})


def _as_list(lijst: Lijst, seen: Any) -> bytes:
    """Return a list as JSON. The fixed words stand by list: a program looks them up by the name of their field."""
    if lijst is WOORDEN:
        return as_json({naam: [term.woorden for term in termen.values()] for naam, termen in VOCABULAIRES.items()})
    return as_json(inhoud(lijst).records(seen))


def _as_table(comma: str, lijst: Lijst, seen: Any) -> bytes:
    return as_csv(list(velden(lijst)), inhoud(lijst).records(seen), comma)


WRITERS: dict[Vorm, Callable[[Lijst, Any], bytes]] = {JSON: _as_list, CSV: partial(_as_table, ","), EXCEL: partial(_as_table, ";")}
