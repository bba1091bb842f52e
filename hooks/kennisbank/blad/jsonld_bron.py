"""The work that a source is, for machines: a node in the words of schema.org."""

from typing import Any

from kennisbank.bronnen.csl import OTHERS, van_bron
from kennisbank.bronnen.exporteren import ROLES, family
from kennisbank.bronnen.werksoorten import werksoort
from kennisbank.collectie.site import Site
from kennisbank.collectie.stuk import Stuk
from kennisbank.model import Bron

Node = dict[str, Any]


def werk(site: Site, stuk: Stuk, bron: Bron) -> Node:
    """Return the work that a source is."""
    soort, item = werksoort(bron.type), van_bron(bron)
    node: Node = {"@type": soort.schema, "@id": site.vast(stuk), "name": bron.title, "description": bron.in_het_kort}
    for role in ROLES:
        if role in item:
            node[role] = [maker(naam) for naam in item[role] if naam.get("literal") != OTHERS]
    if bron.issued and "X" not in bron.issued:
        node["datePublished"] = bron.issued
    if "publisher" in item:
        node["publisher"] = organisatie(item["publisher"])
    if "container-title" in item:
        node["isPartOf"] = {"@type": soort.schema_in, "name": item["container-title"]}
    if address := f"https://doi.org/{bron.DOI}" if bron.DOI else bron.URL:
        node["url"] = address
    return node | ({"inLanguage": bron.language} if bron.language else {})


def maker(naam: dict[str, str]) -> Node:
    """Return the node of a person, with the name in the order in which it is said, or of an organisation."""
    if "literal" in naam:
        return organisatie(naam["literal"])
    parts = {"givenName": naam.get("given", ""), "familyName": family(naam)}
    return {"@type": "Person", "name": " ".join(filter(None, parts.values())), **{key: part for key, part in parts.items() if part}}


def organisatie(naam: str) -> Node:
    """Return the node of an organisation."""
    return {"@type": "Organization", "name": naam}
