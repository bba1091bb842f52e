"""What reference managers read in the head of a page: pairs for meta elements, tried in Zotero's embedded metadata reader."""

from kennisbank.bronnen.csl import Item, verwijzing
from kennisbank.bronnen.exporteren import iso, last_first
from kennisbank.collectie.site import LICENCE, Site
from kennisbank.collectie.stuk import Stuk

# CSL field -> meta name, for the kinds that have a name of their own for what the work stands in or who stands behind it.
OF_KIND = {
    "article-journal": {"container-title": "citation_journal_title", "volume": "citation_volume", "issue": "citation_issue"},
    "chapter": {"container-title": "citation_inbook_title"},
    "report": {"publisher": "citation_technical_report_institution"},
    "thesis": {"publisher": "citation_dissertation_institution"},
}
OF_ALL = {"DOI": "citation_doi", "ISBN": "citation_isbn", "publisher": "citation_publisher", "language": "citation_language"}


def meta(site: Site, stuk: Stuk) -> list[tuple[str, str]]:
    """Return (name, content) for the head of a page: of the page itself, or of the source that it describes.

    No og:type and no DC.type: Zotero would take the page for an article in a journal.
    """
    item = verwijzing(site, stuk)
    pairs = [("citation_title", item["title"])]
    pairs += [("citation_author", naam.get("literal") or last_first(naam)) for naam in item.get("author", ())]
    pairs += [("citation_editor", naam.get("literal") or last_first(naam)) for naam in item.get("editor", ())]
    if "issued" in item:
        pairs.append(("citation_publication_date", iso(item["issued"]).replace("-", "/")))
    pairs += [(name, item[field]) for field, name in {**OF_ALL, **OF_KIND.get(item["type"], {})}.items() if field in item]
    pairs += _pages(item)
    if "URL" in item:
        pairs.append(("citation_public_url", item["URL"]))
    if not stuk.is_bron:
        pairs += [("citation_abstract", stuk.kern), ("DC.publisher", site.naam), ("DC.rights", LICENCE)]
    return pairs


def _pages(item: Item) -> list[tuple[str, str]]:
    first, _, last = item.get("page", "").partition("-")
    return [(name, page) for name, page in (("citation_firstpage", first), ("citation_lastpage", last)) if page]
