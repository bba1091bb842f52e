"""The open data as a catalogue that others can harvest: DCAT-AP-NL 3 of Geonovum, in Turtle and in JSON-LD."""

from datetime import date
from functools import partial
from typing import Any

from kennisbank.collectie.gegevens import ALLES, FOLDER, LIJSTEN, PAGE, TERMEN, VERSION, Lijst, Vorm
from kennisbank.collectie.kennisbank import Kennisbank
from kennisbank.collectie.site import LICENCE, Site
from kennisbank.collectie.stuk import url_of
from kennisbank.uitvoer.rdf import Adres, Graaf, Knoop, Tekst, as_jsonld, as_turtle, nl
from kennisbank.voorraad import Later

FILE = f"{FOLDER}/catalogus"
EU = "http://publications.europa.eu/resource/authority/"
DUTCH, PUBLIC, IRREGULAR = f"{EU}language/NLD", f"{EU}access-right/PUBLIC", f"{EU}frequency/IRREG"
THEMES = f"{EU}data-theme"
SOCIETY = f"{THEMES}/SOCI"
MEDIA = "https://www.iana.org/assignments/media-types/"
NAMES = {
    "dcat": "http://www.w3.org/ns/dcat#",
    "dct": "http://purl.org/dc/terms/",
    "foaf": "http://xmlns.com/foaf/0.1/",
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
    "skos": "http://www.w3.org/2004/02/skos/core#",
    "vcard": "http://www.w3.org/2006/vcard/ns#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
}
NORMS = {
    TERMEN: ("https://docs.geostandaarden.nl/nl-sbb/nl-sbb/", "NL-SBB, standaard voor het beschrijven van begrippen"),
    ALLES: ("https://www.sqlite.org/fileformat.html", "Bestandsvorm van SQLite"),
}


def render(kb: Kennisbank) -> dict[str, Later[Any]]:
    """Return the catalogue in both forms."""
    see = partial(_see, kb)
    return {
        f"{FILE}.ttl": Later(see, lambda seen: as_turtle(graph(*seen), NAMES)),
        f"{FILE}.jsonld": Later(see, lambda seen: as_jsonld(graph(*seen), NAMES)),
    }


def _see(kb: Kennisbank) -> tuple[Site, date | None]:
    return kb.site, kb.peildatum


def graph(site: Site, day: date | None) -> Graaf:
    """Return the catalogue, each list with each of its files, and what the profile wants said of the names that they use."""
    who, mail, page = site.absoluut("#redactie"), site.absoluut("#contact"), site.absoluut(url_of(PAGE))
    made = [Tekst(day.isoformat(), soort="xsd:date")] if day else []
    shared: Knoop = {
        "dct:publisher": [Adres(who)],
        "dct:creator": [Adres(who)],
        "dcat:contactPoint": [Adres(mail)],
        "dct:language": [Adres(DUTCH)],
        "dct:license": [Adres(LICENCE)],
        "dct:modified": made,
    }
    graaf: dict[str, Knoop] = {
        site.absoluut(FILE): {
            "rdf:type": [Adres("dcat:Catalog")],
            "dct:title": [nl(f"Open gegevens van de {site.naam}")],
            "dct:description": [nl(site.omschrijving or site.naam)],
            "foaf:homepage": [Adres(page)],
            "dcat:themeTaxonomy": [Adres(THEMES)],
            "dcat:dataset": [Adres(_of(site, lijst)) for lijst in LIJSTEN],
            **shared,
        }
    }
    for lijst in LIJSTEN:
        graaf |= _dataset(site, lijst, shared, page)
    media = {_media(vorm): {"rdf:type": [Adres("dct:MediaType")]} for lijst in LIJSTEN for vorm in lijst.vormen}
    return graaf | media | _known(who, mail, page, site)


def _dataset(site: Site, lijst: Lijst, shared: Knoop, page: str) -> dict[str, Knoop]:
    here = _of(site, lijst)
    norm, called = NORMS.get(lijst) or (site.absoluut(lijst.schema_bestand), f"Velden van {lijst.titel}")
    dataset: Knoop = {
        "rdf:type": [Adres("dcat:Dataset")],
        "dct:title": [nl(f"{lijst.titel} ({site.naam})")],
        "dct:description": [nl(lijst.wat)],
        "dct:identifier": [Tekst(here)],
        "dct:accessRights": [Adres(PUBLIC)],
        "dcat:theme": [Adres(SOCIETY)],
        "dcat:keyword": [nl(word) for word in ("opbouwwerk", "samenlevingsopbouw", lijst.titel.lower())],
        "dct:accrualPeriodicity": [Adres(IRREGULAR)],
        "dcat:version": [Tekst(VERSION)],
        "dcat:landingPage": [Adres(page)],
        "foaf:page": [Adres(page)],
        "dct:conformsTo": [Adres(norm)],
        "dcat:distribution": [Adres(site.absoluut(lijst.bestand(vorm))) for vorm in lijst.vormen],
        **{said: values for said, values in shared.items() if said != "dct:license"},
    }
    graaf: dict[str, Knoop] = {here: dataset}
    for vorm in lijst.vormen:
        file = site.absoluut(lijst.bestand(vorm))
        graaf[file] = {
            "rdf:type": [Adres("dcat:Distribution")],
            "dct:title": [nl(f"{lijst.titel} als {vorm.naam}")],
            "dcat:accessURL": [Adres(page)],
            "dcat:downloadURL": [Adres(file)],
            "dcat:mediaType": [Adres(_media(vorm))],
            "dct:format": [Adres(f"{EU}file-type/{vorm.eu}")] if vorm.eu else [],
            "dct:license": [Adres(LICENCE)],
            "dct:language": [Adres(DUTCH)],
            "dct:conformsTo": [Adres(norm)],
        }
    graaf[norm] = {"rdf:type": [Adres("dct:Standard")], "dct:title": [nl(called)]}
    return graaf


def _known(who: str, mail: str, page: str, site: Site) -> dict[str, Knoop]:
    """Return what the names of others are, as the profile asks: an address of the EU says that to people, not in this file."""
    files = {vorm.eu for lijst in LIJSTEN for vorm in lijst.vormen if vorm.eu}
    return {
        who: {"rdf:type": [Adres("foaf:Agent")], "foaf:name": [nl(site.naam)], "foaf:homepage": [Adres(site.adres)]},
        mail: {
            "rdf:type": [Adres("vcard:Organization"), Adres("vcard:Kind")],
            "vcard:fn": [nl(site.naam)],
            "vcard:hasEmail": [Adres(f"mailto:{site.mail}")],
        },
        page: {"rdf:type": [Adres("foaf:Document")]},
        site.adres: {"rdf:type": [Adres("foaf:Document")]},
        LICENCE: {"rdf:type": [Adres("dct:LicenseDocument")], "dct:title": [nl("CC BY 4.0")]},
        DUTCH: {"rdf:type": [Adres("dct:LinguisticSystem")], "rdfs:label": [nl("Nederlands")]},
        PUBLIC: {"rdf:type": [Adres("dct:RightsStatement")], "rdfs:label": [nl("openbaar")]},
        IRREGULAR: {"rdf:type": [Adres("dct:Frequency")], "rdfs:label": [nl("onregelmatig")]},
        SOCIETY: _concept("Bevolking en samenleving"),
        THEMES: {"rdf:type": [Adres("skos:ConceptScheme")], "dct:title": [nl("Thema's van de Europese Unie")]},
        **{f"{EU}file-type/{name}": {"rdf:type": [Adres("dct:MediaTypeOrExtent")], "rdfs:label": [nl(name)]} for name in sorted(files)},
    }


def _concept(name: str) -> Knoop:
    return {"rdf:type": [Adres("skos:Concept")], "skos:prefLabel": [nl(name)], "skos:inScheme": [Adres(THEMES)]}


def _of(site: Site, lijst: Lijst) -> str:
    """Return the address of a list, whatever its form."""
    return site.absoluut(f"{FILE}#{lijst.naam}")


def _media(vorm: Vorm) -> str:
    return f"{MEDIA}{vorm.media}"
