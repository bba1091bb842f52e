"""The work that a source is, for machines: a node in the words of schema.org."""

from typing import Any

from kennisbank.bronnen.exporteren import last_first
from kennisbank.collectie.site import Site
from kennisbank.collectie.stuk import Stuk
from kennisbank.model import Bron

Node = dict[str, Any]
SOURCES = {  # CSL type -> (type of schema.org, type of what it stands in)
    "article-journal": ("ScholarlyArticle", "Periodical"),
    "article-magazine": ("Article", "Periodical"),
    "article-newspaper": ("NewsArticle", "Newspaper"),
    "book": ("Book", "BookSeries"),
    "chapter": ("Chapter", "Book"),
    "legislation": ("Legislation", "CreativeWork"),
    "motion_picture": ("VideoObject", "CreativeWork"),
    "post-weblog": ("BlogPosting", "Blog"),
    "report": ("Report", "CreativeWork"),
    "thesis": ("Thesis", "CreativeWork"),
    "webpage": ("WebPage", "WebSite"),
}


def werk(site: Site, stuk: Stuk, bron: Bron) -> Node:
    """Return the work that a source is."""
    kind, container = SOURCES.get(bron.type, ("CreativeWork", "CreativeWork"))
    node: Node = {"@type": kind, "@id": site.vast(stuk), "name": bron.title, "description": bron.in_het_kort}
    for role, names in (("author", bron.author), ("editor", bron.editor)):
        people = [naam.model_dump(by_alias=True, exclude_none=True) for naam in names]
        if people:
            node[role] = [organisatie(n["literal"]) if "literal" in n else {"@type": "Person", "name": last_first(n)} for n in people]
    if bron.issued and "X" not in bron.issued:
        node["datePublished"] = bron.issued
    if bron.publisher:
        node["publisher"] = organisatie(bron.publisher)
    if bron.container_title:
        node["isPartOf"] = {"@type": container, "name": bron.container_title}
    if address := f"https://doi.org/{bron.DOI}" if bron.DOI else bron.URL:
        node["url"] = address
    return node | ({"inLanguage": bron.language} if bron.language else {})


def organisatie(naam: str) -> Node:
    """Return the node of an organisation."""
    return {"@type": "Organization", "name": naam}
