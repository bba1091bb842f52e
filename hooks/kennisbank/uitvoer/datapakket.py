"""The tables described for programs: a Data Package of Frictionless, with the type of each column."""

from collections.abc import Mapping
from typing import Any

from kennisbank.collectie.gegevens import CSV, FOLDER, PAGE, TABELLEN, VERSION, Lijst
from kennisbank.collectie.kennisbank import Kennisbank
from kennisbank.collectie.site import LICENCE
from kennisbank.collectie.stuk import url_of
from kennisbank.uitvoer.lijsten import velden, verplicht
from kennisbank.uitvoer.tabel import as_json

FILE = f"{FOLDER}/datapackage.json"
RULES = {"pattern": "pattern", "minLength": "minLength", "maxLength": "maxLength", "enum": "enum"}


def render(kb: Kennisbank) -> dict[str, bytes]:
    """Return the description."""
    site = kb.site
    day = {"created": f"{kb.peildatum}T00:00:00Z"} if kb.peildatum else {}
    package = {
        "$schema": "https://datapackage.org/profiles/1.0/datapackage.json",
        "profile": "tabular-data-package",
        "name": "kennisbank",
        "id": site.absoluut(FILE),
        "title": site.naam,
        "description": site.omschrijving,
        "homepage": site.absoluut(url_of(PAGE)),
        "version": f"{VERSION}.0",
        **day,
        "licenses": [{"name": "CC-BY-4.0", "path": LICENCE, "title": "Creative Commons Naamsvermelding 4.0"}],
        "contributors": [{"title": site.naam, "role": "publisher"}],
        "resources": [resource(lijst) for lijst in TABELLEN],
    }
    return {FILE: as_json(package)}


def resource(lijst: Lijst) -> dict[str, Any]:
    """Return what there is to say of one table."""
    need = verplicht(lijst)
    fields = [_field(naam, about, naam in need) for naam, about in velden(lijst).items()]
    key = {"primaryKey": ["id"]} if lijst.soort else {}
    return {
        "name": lijst.naam,
        "title": lijst.titel,
        "description": lijst.wat,
        "path": lijst.bestand(CSV).removeprefix(f"{FOLDER}/"),
        "profile": "tabular-data-resource",
        "format": "csv",
        "mediatype": CSV.media,
        "encoding": "utf-8",
        "schema": {"fields": fields, **key, "missingValues": [""]},
    }


def _field(naam: str, about: Mapping[str, Any], needed: bool) -> dict[str, Any]:
    """Return one column: what JSON Schema says of the field, as far as a cell can hold it."""
    kind = next((kind for kind in about.get("anyOf", (about,)) if kind.get("type") != "null"), about)
    form = {"date": "date", "integer": "integer", "boolean": "boolean"}
    type_of = form.get(kind.get("format", ""), form.get(kind.get("type", ""), "string"))
    filled = kind.get("minLength", 0) or not kind.keys().isdisjoint(("enum", "pattern", "format"))
    rules: dict[str, Any] = {"required": True} if needed and kind.get("type") == "string" and filled else {}
    if kind.get("type") == "string" and type_of == "string":
        rules |= {there: kind[here] for here, there in RULES.items() if here in kind}
    said = {"title": about["title"]} if "title" in about else {}
    meaning = " ".join(about.get("description", "").split())
    return {
        "name": naam,
        "type": type_of,
        **said,
        **({"description": meaning} if meaning else {}),
        **({"constraints": rules} if rules else {}),
    }
