"""The records of every list of the open data, with the JSON Schema that describes them and the columns of their table."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from kennisbank.collectie.gegevens import NAKIJKBEURTEN, RELATIES, WOORDEN, Lijst
from kennisbank.collectie.kennisbank import Kennisbank
from kennisbank.collectie.site import PLACEHOLDER, Site
from kennisbank.collectie.stuk import Stuk
from kennisbank.model.vocabulaire import VOCABULAIRES
from kennisbank.uitvoer import nakijkbeurten

Record = dict[str, Any]
# Fields that every page has beside those of its model: name -> (description, format).
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
EDGE = {
    "van": "Nummer van de pagina die de relatie opschrijft.",
    "naar": "Nummer van de pagina waar de relatie uitkomt.",
    "relatie": "Het veld waarin de relatie staat.",
    "reden": "Wat de twee met elkaar te maken hebben. Leeg bij een bron.",
}
WORD = {
    "vocabulaire": "De lijst waarin het woord staat.",
    "slug": "Hoe het woord in de gegevens staat.",
    "label": "Hoe het woord heet.",
} | {"uitleg": "Wat het betekent."}
FILLED: dict[str, dict[str, Any]] = {"reden": {}, "uitleg": {}}  # may be empty


@dataclass(frozen=True)
class Inhoud:
    """What a list holds: its view (equal views give equal records), and how records are made of that."""

    bekijk: Callable[[Kennisbank], Any]
    records: Callable[[Any], list[Record]]


def inhoud(lijst: Lijst) -> Inhoud:
    """Return what a list with records holds."""
    if lijst.soort is None:
        return OTHERS[lijst]
    name = lijst.soort.naam
    return Inhoud(lambda kb: (kb.site, tuple(sorted(kb.van_soort(name), key=lambda stuk: stuk.id))), _pages)


@lru_cache(maxsize=1)  # the files of a list stand side by side
def _pages(seen: tuple[Site, tuple[Stuk, ...]]) -> list[Record]:
    site, stukken = seen
    return [record(site, stuk) for stuk in stukken]


def record(site: Site, stuk: Stuk) -> Record:
    """Return one page as data: its facts, its addresses and its text in Markdown. Empty fields are left out."""
    feiten = stuk.gegevens.model_dump(mode="json", by_alias=True, exclude_none=True)
    made = {"gemaakt": stuk.gemaakt, "gewijzigd": stuk.gewijzigd}
    text = stuk.bestand.lichaam.strip().replace(PLACEHOLDER, site.adres)
    return {
        "soort": stuk.soort.naam,
        "slug": stuk.slug,
        "adres": stuk.url,
        "vast_adres": site.vast(stuk),
        **{naam: dag.isoformat() for naam, dag in made.items() if dag},
        **({"nakijkstand": stuk.stand.term} if stuk.stand.term else {}),
        **feiten,
        **({"tekst": text} if text else {}),
    }


def _edges(kb: Kennisbank) -> tuple[tuple[str, ...], ...]:
    return tuple(sorted((b.van.id, b.naar.id, b.soort.veld, b.reden) for b in kb.relaties))


OTHERS: Mapping[Lijst, Inhoud] = {
    RELATIES: Inhoud(_edges, lambda edges: [dict(zip(EDGE, edge, strict=True)) for edge in edges]),
    WOORDEN: Inhoud(
        lambda _: (),
        lambda _: [{"vocabulaire": naam, **term.woorden} for naam, termen in VOCABULAIRES.items() for term in termen.values()],
    ),
    NAKIJKBEURTEN: Inhoud(
        lambda kb: (kb.site, tuple(nakijkbeurten.bezoeken(kb))),
        lambda seen: [nakijkbeurten.record(seen[0], stuk, bezoek, n) for stuk, bezoek in seen[1] for n in range(len(bezoek.antwoorden))],
    ),
}


def velden(lijst: Lijst) -> dict[str, dict[str, Any]]:
    """Return what JSON Schema says of each column of the table of a list, in their order."""
    if lijst.soort is None:
        return {**_record_schema(lijst)["properties"]}
    found = _record_schema(lijst)["properties"]
    head = ["id", *(naam for naam in COMPUTED if naam != "tekst")]
    return {naam: found[naam] for naam in [*head, *(naam for naam in found if naam not in (*head, "tekst")), "tekst"]}


def verplicht(lijst: Lijst) -> tuple[str, ...]:
    """Return the columns that are never empty."""
    return tuple(_record_schema(lijst).get("required", ()))


def schema(site: Site, lijst: Lijst) -> Record:
    """Return the JSON Schema of one record; that of the vocabularies is of the file, which holds the words by list."""
    found: Mapping[str, Any] = _record_schema(lijst)
    if lijst is WOORDEN:
        word = {naam: about for naam, about in found["properties"].items() if naam != "vocabulaire"}
        each = {"type": "object", "properties": word, "required": list(word), "additionalProperties": False}
        found = {"type": "object", "description": lijst.wat, "additionalProperties": {"type": "array", "items": each}}
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", "$id": site.absoluut(lijst.schema_bestand), **found}


@lru_cache(maxsize=32)
def _record_schema(lijst: Lijst) -> Record:
    if lijst is NAKIJKBEURTEN:
        return nakijkbeurten.schema()
    if lijst.soort is None:
        fields = EDGE if lijst is RELATIES else WORD
        said = {naam: {"type": "string", "description": about} | FILLED.get(naam, {"minLength": 1}) for naam, about in fields.items()}
        return {"type": "object", "properties": said, "required": list(fields), "additionalProperties": False}
    found = lijst.soort.schema
    computed = {
        naam: {"type": "string", "description": wat, **({"format": form} if form else {})} for naam, (wat, form) in COMPUTED.items()
    }
    return {
        **found,
        "properties": {**found["properties"], **computed},
        "required": [*found.get("required", ()), *ALWAYS],
    }
