"""Every term as linked data: SKOS after NL-SBB of Geonovum, one scheme for each list of words, and the page of the fixed words."""

from collections.abc import Mapping, Sequence
from functools import partial
from typing import Any

from kennisbank.blad.blad import Gemaakt
from kennisbank.bronnen.apa import bronregel
from kennisbank.collectie.gegevens import FOLDER, TERMEN
from kennisbank.collectie.kennisbank import Kennisbank
from kennisbank.collectie.site import LICENCE, Site
from kennisbank.collectie.stuk import Stuk
from kennisbank.model.naslag import Begrip, Competentie
from kennisbank.model.vocabulaire import VOCABULAIRES
from kennisbank.uitvoer.bladen import blad, plat
from kennisbank.uitvoer.rdf import Adres, Graaf, Knoop, Tekst, as_jsonld, as_turtle, nl
from kennisbank.voorraad import Later

FILE = f"{FOLDER}/{TERMEN.naam}"
PAGE = "gegevens/woorden"
NAMES = {
    "dct": "http://purl.org/dc/terms/",
    "foaf": "http://xmlns.com/foaf/0.1/",
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
    "skos": "http://www.w3.org/2004/02/skos/core#",
}
Seen = tuple[Site, tuple[Stuk, ...], tuple[Stuk, ...], Mapping[str, frozenset[str]]]


def render(kb: Kennisbank) -> dict[str, Gemaakt]:
    """Return the terms as Turtle and as JSON-LD, and the page on which each fixed word has its address."""
    see = partial(_see, kb)
    return {
        f"{FILE}.ttl": Later(see, lambda seen: as_turtle(graph(*seen), NAMES)),
        f"{FILE}.jsonld": Later(see, lambda seen: as_jsonld(graph(*seen), NAMES)),
        f"{PAGE}.md": _words(),
    }


def _see(kb: Kennisbank) -> Seen:
    """Return what the graph says: the pages that are a term, the sources they name, and which terms are alike, both ways."""
    stukken = tuple(stuk for stuk in kb.stukken if isinstance(stuk.gegevens, Begrip | Competentie) and not stuk.ingetrokken)
    named = {key for stuk in stukken for key in stuk.bronsleutels}
    sources = tuple(stuk for stuk in kb.van_soort("bron") if stuk.id in named)
    ours = {stuk.id: stuk.soort for stuk in stukken}
    pairs = {(b.van.id, b.naar.id) for b in kb.relaties if b.van.id in ours and ours[b.van.id] is ours.get(b.naar.id)}
    pairs |= {(two, one) for one, two in pairs}
    return kb.site, stukken, sources, {key: frozenset(two for one, two in pairs if one == key) for key in ours}


def graph(site: Site, stukken: Sequence[Stuk], sources: Sequence[Stuk], alike: Mapping[str, frozenset[str]]) -> Graaf:
    """Return every term as a concept: pages at their permanent address, fixed words at their place on the page of words.

    Source: NL-SBB, docs.geostandaarden.nl/nl-sbb/nl-sbb. There are no broader and narrower terms, so each is a top concept.
    """
    graaf: dict[str, Knoop] = {}
    for soort in dict.fromkeys(stuk.soort for stuk in stukken):
        scheme, found = site.absoluut(f"{soort.web}/#verzameling"), [stuk for stuk in stukken if stuk.soort is soort]
        graaf[scheme] = _scheme(soort.meervoud.capitalize(), soort.uitleg, [site.vast(stuk) for stuk in found])
        for stuk in found:
            graaf[site.vast(stuk)] = _concept(scheme, stuk.titel, stuk.kern) | _page(site, stuk, sorted(alike[stuk.id]))
    for naam, termen in VOCABULAIRES.items():
        scheme, here = site.absoluut(f"{PAGE}/#{naam}"), {slug: site.absoluut(f"{PAGE}/#{naam}-{slug}") for slug in termen}
        graaf[scheme] = _scheme(_title(naam), f"De vaste woorden voor {_title(naam).lower()}.", list(here.values()))
        graaf |= {here[slug]: _concept(scheme, term.label, term.uitleg or term.label) for slug, term in termen.items()}
    return graaf | {site.vast(stuk): _work(stuk) for stuk in sources}


def _scheme(title: str, about: str, concepts: Sequence[str]) -> Knoop:
    return {
        "rdf:type": [Adres("skos:ConceptScheme")],
        "dct:title": [nl(title)],
        "rdfs:comment": [nl(about)],
        "dct:license": [Adres(LICENCE)],
        "skos:hasTopConcept": [Adres(concept) for concept in concepts],
    }


def _concept(scheme: str, name: str, meaning: str) -> dict[str, Sequence[Adres | Tekst]]:
    return {
        "rdf:type": [Adres("skos:Concept")],
        "skos:prefLabel": [nl(name)],
        "skos:definition": [nl(meaning)],
        "skos:inScheme": [Adres(scheme)],
        "skos:topConceptOf": [Adres(scheme)],
    }


def _page(site: Site, stuk: Stuk, alike: Sequence[str]) -> dict[str, Sequence[Adres | Tekst]]:
    """Return what a page says more than a fixed word does."""
    # What people type in to find a competence is no name of it; the other words for a term are.
    named, sought = stuk.gegevens.synoniemen, stuk.gegevens.zoekwoorden
    others, hidden = (named, sought) if isinstance(stuk.gegevens, Begrip) else ((), (*named, *sought))
    return {
        "skos:altLabel": [nl(word) for word in others if word != stuk.titel],
        "skos:hiddenLabel": [nl(word) for word in hidden if word not in (stuk.titel, *others)],
        "skos:related": [Adres(site.nummer(other)) for other in alike],
        "skos:scopeNote": [nl(other.waarom) for other in getattr(stuk.gegevens, "niet_hetzelfde_als", ())],
        "dct:source": [Adres(site.nummer(key)) for key in sorted(stuk.bronsleutels)],
    }


def _work(stuk: Stuk) -> Knoop:
    bron: Any = stuk.gegevens
    address = f"https://doi.org/{bron.DOI}" if bron.DOI else bron.URL
    return {
        "dct:title": [Tekst(bron.title, bron.language or "und")],
        "dct:bibliographicCitation": [Tekst(bronregel(stuk).striptags())],
        "foaf:page": [Adres(address)] if address else [],
    }


def _title(naam: str) -> str:
    return naam.replace("_", " ").replace("-", " ").capitalize()


def _words() -> Gemaakt:
    """Return the page where each fixed word is explained under an address of its own."""
    parts = [
        part
        for naam, termen in VOCABULAIRES.items()
        for part in (
            f"## {_title(naam)} {{#{naam}}}",
            *(f"### {plat(term.label)} {{#{naam}-{term.slug}}}\n\n{plat(term.uitleg)}" for term in termen.values()),
        )
    ]
    kern = "Elk woord waaruit je in een formulier of filter kunt kiezen, met wat het betekent."
    return blad(*parts, titel="De vaste woorden", kern=kern)
