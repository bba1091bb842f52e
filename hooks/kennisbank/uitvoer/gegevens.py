"""The collection as open data: per kind JSON, CSV and a schema, the relations, the vocabularies, and a list of it all."""

from functools import lru_cache, partial
from typing import Any

from kennisbank.collectie.kennisbank import Kennisbank
from kennisbank.collectie.site import LICENCE, Site
from kennisbank.collectie.stuk import Stuk
from kennisbank.model import SOORTEN, Soort
from kennisbank.model.vocabulaire import VOCABULAIRES
from kennisbank.uitvoer.tabel import as_csv, as_json
from kennisbank.voorraad import Later

FOLDER = "data/v1"
VERSION = "1.1"  # of the form; what changes in it is told in docs/gegevens/veranderingen.md
# Fields that every record has beside those of its model: name -> (description, format).
COMPUTED = {
    "soort": ("Welke soort pagina het is.", None),
    "slug": ("Naam binnen de soort, zoals in het webadres.", None),
    "adres": ("Webadres vanaf het begin van de site. Kan veranderen; het oude adres stuurt dan door.", None),
    "vast_adres": ("Volledig webadres dat altijd blijft werken. Gebruik dit om te linken en te citeren.", "uri-reference"),
    "gemaakt": ("Eerste dag waarop de pagina bestond.", "date"),
    "gewijzigd": ("Dag van de laatste verandering.", "date"),
    "nakijkstand": ("Of iemand uit de praktijk keek: niet, deels of bezet. Wat zij zeiden, staat in nakijkbeurten.", None),
    "tekst": ("De lopende tekst, in Markdown.", None),
}
ALWAYS = ("soort", "slug", "adres", "vast_adres")
Gezien = tuple[Site, tuple[Stuk, ...]]
EDGE = ("van", "naar", "relatie", "reden")


def render(kb: Kennisbank) -> dict[str, bytes | Later[Any]]:
    """Return the data files; lists are sorted by id so that equal content gives equal bytes."""
    files: dict[str, bytes | Later[Any]] = {}
    listed: list[dict[str, Any]] = []

    def put(naam: str, data: bytes | Later[Any], wat: str, aantal: int) -> None:
        files[f"{FOLDER}/{naam}"] = data
        listed.append({"bestand": naam, "wat": wat, "aantal": aantal})

    for soort in SOORTEN:
        stukken = tuple(sorted(kb.van_soort(soort.naam), key=lambda s: s.id))
        see, naam = partial(_see, kb.site, stukken), name_of(soort)
        put(f"{naam}.json", Later(see, as_list), f"Alle {soort.meervoud}: {soort.uitleg}", len(stukken))
        put(f"{naam}.csv", Later(see, partial(as_table, soort)), f"Alle {soort.meervoud} als tabel.", len(stukken))
        made = kb.voorraad.neem(("schema", soort.naam), kb.site, partial(schema, kb, soort))
        files[f"{FOLDER}/schema/{soort.naam}.json"] = as_json(made)
    edges = [dict(zip(EDGE, edge, strict=True)) for edge in sorted((b.van.id, b.naar.id, b.soort.veld, b.reden) for b in kb.relaties)]
    terms = [{"vocabulaire": naam, **term.woorden} for naam, termen in VOCABULAIRES.items() for term in termen.values()]
    put("relaties.json", as_json(edges), "Elke relatie tussen twee nummers, met de reden.", len(edges))
    put("relaties.csv", as_csv(EDGE, edges), "Dezelfde relaties als tabel.", len(edges))
    vocabulaires = {naam: [term.woorden for term in termen.values()] for naam, termen in VOCABULAIRES.items()}
    put("vocabulaires.json", as_json(vocabulaires), "De vaste woorden die velden kunnen hebben.", len(terms))
    put("vocabulaires.csv", as_csv(("vocabulaire", "slug", "label", "uitleg"), terms), "Dezelfde woorden als tabel.", len(terms))
    day = {"bijgewerkt": kb.peildatum.isoformat()} if kb.peildatum else {}
    index = {"titel": kb.site.naam, "versie": VERSION, "licentie": LICENCE, **day, "bestanden": listed}
    return {**files, f"{FOLDER}/index.json": as_json(index)}


def _see(site: Site, stukken: tuple[Stuk, ...]) -> Gezien:
    return site, stukken


@lru_cache(maxsize=1)  # both files of a kind stand side by side
def records(gezien: Gezien) -> list[dict[str, Any]]:
    """Return all pages of a kind as data."""
    site, stukken = gezien
    return [record(site, stuk) for stuk in stukken]


def as_list(gezien: Gezien) -> bytes:
    """Return all pages of a kind as JSON."""
    return as_json(records(gezien))


def as_table(soort: Soort, gezien: Gezien) -> bytes:
    """Return all pages of a kind as CSV."""
    return as_csv(columns(soort), records(gezien))


def name_of(soort: Soort) -> str:
    """Return the name of the data files of a kind."""
    return soort.meervoud.replace("'", "")


def columns(soort: Soort) -> list[str]:
    """Return the columns of a kind: what is computed, and the fields of its model in their order."""
    fields = [veld.alias or naam for naam, veld in soort.model.model_fields.items()]
    head = [naam for naam in COMPUTED if naam != "tekst"]
    return ["id", *head, *(naam for naam in fields if naam != "id"), "tekst"]


def schema(kb: Kennisbank, soort: Soort) -> dict[str, Any]:
    """Return the JSON Schema of one record: that of the model, with what is computed."""
    found = soort.schema
    computed = {
        naam: {"type": "string", "description": wat, **({"format": form} if form else {})} for naam, (wat, form) in COMPUTED.items()
    }
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": kb.site.absoluut(f"{FOLDER}/schema/{soort.naam}.json"),
        **found,
        "properties": {**found["properties"], **computed},
        "required": [*found.get("required", ()), *ALWAYS],
    }


def record(site: Site, stuk: Stuk) -> dict[str, Any]:
    """Return one page as data: its facts, its addresses and its text in Markdown. Empty fields are left out."""
    feiten = stuk.gegevens.model_dump(mode="json", by_alias=True, exclude_none=True)
    made = {"gemaakt": stuk.gemaakt, "gewijzigd": stuk.gewijzigd}
    return {
        "soort": stuk.soort.naam,
        "slug": stuk.slug,
        "adres": stuk.url,
        "vast_adres": site.vast(stuk),
        **{naam: dag.isoformat() for naam, dag in made.items() if dag},
        **({"nakijkstand": stuk.stand.term} if stuk.stand.term else {}),
        **feiten,
        **({"tekst": stuk.bestand.lichaam.strip()} if stuk.bestand.lichaam.strip() else {}),
    }
