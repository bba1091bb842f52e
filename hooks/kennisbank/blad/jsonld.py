"""What a page is about, for machines: JSON-LD in the words of schema.org, one type per node, the permanent address as name."""

import json
import re
from collections.abc import Callable

from markupsafe import Markup

from kennisbank.blad.blad import Blad
from kennisbank.blad.jsonld_bron import Node, organisatie, werk
from kennisbank.blad.jsonld_gegevens import dataset
from kennisbank.bronnen.csl import makers, versie
from kennisbank.collectie.gegevens import PAGE
from kennisbank.collectie.site import LICENCE, Site
from kennisbank.collectie.stuk import Stuk
from kennisbank.lezen.lichaam import kaal, plain
from kennisbank.model import SOORT, SPIL
from kennisbank.model.vocabulaire import label

TERM = "DefinedTerm"


def script(blad: Blad) -> Markup:
    """Return the graph of one page as JSON that can stand inside a script element."""
    text = json.dumps(graph(blad), ensure_ascii=False, separators=(",", ":"))
    return Markup(text.replace("&", "\\u0026").replace("<", "\\u003c").replace(">", "\\u003e"))


def graph(blad: Blad) -> Node:
    """Return the page, its trail, and what the page describes, as one JSON-LD graph."""
    site, stuk = blad.site, blad.stuk
    trail = [*blad.kruimels, (blad.titel, blad.url)] if blad.url else [(blad.titel, blad.url)]
    steps = [
        {"@type": "ListItem", "position": number, "name": naam, "item": site.absoluut(adres)}
        for number, (naam, adres) in enumerate(trail, 1)
    ]
    here = site.absoluut(blad.url)
    page: Node = {"@type": "WebPage", "@id": here, "url": here, "name": blad.titel, "inLanguage": "nl", "license": LICENCE}
    page["isPartOf"] = _website(site)
    nodes = [page]
    if len(steps) > 1:  # one step is no trail: the first page has none
        page["breadcrumb"] = {"@id": f"{here}#pad"}
        nodes.append({"@type": "BreadcrumbList", "@id": f"{here}#pad", "itemListElement": steps})
    if stuk is None:
        page |= {"@type": "CollectionPage"}
    elif not stuk.ingetrokken:
        page |= {"description": stuk.kern, "identifier": stuk.id, **_dates(stuk)}
        main = subject(blad, stuk)
        if main:
            page["mainEntity"] = {"@id": main["@id"]}
            nodes.append(main)
    return {"@context": "https://schema.org", "@graph": nodes}


def subject(blad: Blad, stuk: Stuk) -> Node:
    """Return the node of what a page describes, empty for a page that is only itself."""
    site = blad.site
    if stuk.is_bron:
        return werk(site, stuk, stuk.gegevens)
    if stuk.uri == PAGE:
        return dataset(site, stuk)
    if not stuk.soort.schema_org:
        return term_set(blad, stuk)
    node: Node = {"@id": site.vast(stuk), "url": site.absoluut(stuk.url), "name": stuk.titel_elders, "description": stuk.kern}
    if stuk.gegevens.synoniemen:
        node["alternateName"] = list(stuk.gegevens.synoniemen)
    if stuk.soort.schema_org == TERM:
        return {"@type": TERM, **node, "termCode": stuk.id, "inDefinedTermSet": {"@id": _set_id(site, stuk.soort.web)}}
    node |= {"identifier": stuk.id, "inLanguage": "nl", "license": LICENCE, "isAccessibleForFree": True, **_dates(stuk)}
    node |= {"author": [organisatie(naam) for naam in makers(site, stuk)], "publisher": _website_owner(site)}
    if themas := getattr(stuk.gegevens, "themas", ()):
        node["keywords"] = [label("thema", thema) for thema in themas]
    if cited := [{"@id": site.nummer(key)} for key in blad.genoemd]:
        node["citation"] = cited
    if about := dict.fromkeys(site.nummer(v.kaart.id) for v in blad.heen if v.kaart.soort == SPIL.naam):
        node["about"] = [{"@id": adres} for adres in about]
    return node | {"@type": stuk.soort.schema_org} | SAID.get(stuk.soort.schema_org, article)(blad, stuk)


def article(blad: Blad, stuk: Stuk) -> Node:
    """Return what a voorbeeld or a spanning adds: a piece to read, and of a voorbeeld where it happened."""
    plaats = getattr(stuk.gegevens, "plaats", None)
    where = {"contentLocation": {"@type": "Place", "name": plaats}} if plaats else {}
    return {"headline": stuk.titel_elders, "articleSection": stuk.soort.meervoud.capitalize(), **where}


def how_to(blad: Blad, stuk: Stuk) -> Node:
    """Return what a methode adds: its steps, who it is for and what to bring."""
    g = stuk.gegevens
    text = next((s.tekst for s in stuk.secties if s.kop == "Zo doe je het"), "")
    # A step ends where the list does: at an empty line with text that is not indented.
    steps = [" ".join(plain(re.split(r"\n\n(?=\S)", step)[0]).split()) for step in re.split(r"^\d+[.)] ", text, flags=re.MULTILINE)[1:]]
    node: Node = {"learningResourceType": stuk.soort.naam, "audience": {"@type": "Audience", "audienceType": kaal(g.doelgroep)}}
    node["step"] = [{"@type": "HowToStep", "position": number, "text": step} for number, step in enumerate(steps, 1)]
    if g.materialen:
        node["supply"] = [{"@type": "HowToSupply", "name": kaal(materiaal)} for materiaal in g.materialen]
    return node


def course(blad: Blad, stuk: Stuk) -> Node:
    """Return what a leerlijn adds: outcomes, level, study load and the pages in it."""
    return {
        "provider": _website_owner(blad.site),
        "teaches": [kaal(uitkomst) for uitkomst in stuk.gegevens.leeruitkomsten],
        "educationalLevel": [label("onderwijsniveau", niveau) for niveau in stuk.gegevens.niveau],
        "learningResourceType": stuk.soort.naam,
        "timeRequired": f"PT{blad.eigen.lezen + blad.eigen.doen}M",
        "hasPart": [{"@id": blad.site.nummer(number)} for number in blad.eigen.heeft],
    }


# What a page says beside what every page does, by what schema.org calls it.
SAID: dict[str, Callable[[Blad, Stuk], Node]] = {"HowTo": how_to, "Course": course}


def term_set(blad: Blad, stuk: Stuk) -> Node:
    """Return the set of terms that an overview of begrippen or competenties is, empty for any other page."""
    if not stuk.gegevens.overzicht or SOORT[stuk.gegevens.overzicht].schema_org != TERM:
        return {}
    return {
        "@type": "DefinedTermSet",
        "@id": _set_id(blad.site, stuk.url[:-1]),
        "name": stuk.titel,
        "description": stuk.kern,
        "hasDefinedTerm": [{"@id": blad.site.nummer(term.id)} for term in blad.eigen.kaarten],
    }


def _website(site: Site) -> Node:
    return {"@type": "WebSite", "@id": f"{site.adres}#site", "name": site.naam, "url": site.adres}


def _dates(stuk: Stuk) -> Node:
    made = {"dateCreated": stuk.gemaakt, "datePublished": stuk.gemaakt, "dateModified": stuk.gewijzigd}
    return {**{key: day.isoformat() for key, day in made.items() if day}, **({"version": versie(stuk)} if stuk.gewijzigd else {})}


def _set_id(site: Site, web: str) -> str:
    return site.absoluut(f"{web}/#verzameling")


def _website_owner(site: Site) -> Node:
    return {**organisatie(site.naam), "url": site.adres}
