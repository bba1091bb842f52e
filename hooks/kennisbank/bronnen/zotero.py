"""What reference managers read in the head of a page: pairs for meta elements, tried in Zotero's embedded metadata reader."""

from kennisbank.bronnen.csl import Item, verwijzing
from kennisbank.bronnen.exporteren import ROLES, iso, last_first
from kennisbank.bronnen.werksoorten import werksoort
from kennisbank.collectie.site import LICENCE, Site
from kennisbank.collectie.stuk import Stuk

# CSL field -> meta name, for the kinds that have a name of their own for what the work stands in or who stands behind it.
OF_KIND = {
    "chapter": {"container-title": "citation_inbook_title"},
    "report": {"publisher": "citation_technical_report_institution", "number": "citation_technical_report_number"},
    "thesis": {"publisher": "citation_dissertation_institution"},
}
OF_ALL = {
    "container-title": "citation_journal_title",  # of whatever kind: DC.type says which
    "volume": "citation_volume",
    "issue": "citation_issue",
    "DOI": "citation_doi",
    "ISBN": "citation_isbn",
    "publisher": "citation_publisher",
    "language": "citation_language",
}
NO_DATE = "z.d."  # said aloud, or a reader takes the date of the version of this page for that of the source


def meta(site: Site, stuk: Stuk) -> list[tuple[str, str]]:
    """Return (name, content) for the head of a page: of the page itself, or of the source that it describes.

    DC.type decides what it is taken for: a title alone is taken for an article in a journal.
    """
    item = verwijzing(site, stuk)
    pairs = [("citation_title", item["title"]), ("DC.type", werksoort(item["type"]).zotero)]
    pairs += [(f"citation_{role}", _maker(naam)) for role in ROLES for naam in item.get(role, ())]
    pairs.append(("citation_date", iso(item["issued"]).replace("-", "/") if "issued" in item else NO_DATE))
    names = {**OF_ALL, **OF_KIND.get(item["type"], {})}
    pairs += [(name, item[field]) for field, name in names.items() if field in item]
    pairs += _pages(item)
    if "URL" in item:
        pairs.append(("citation_public_url", item["URL"]))
    if not stuk.is_bron:
        pairs += [("citation_abstract", stuk.kern), ("DC.publisher", site.naam), ("DC.rights", LICENCE)]
    return pairs


def _maker(naam: dict[str, str]) -> str:
    """Return a name as "last, first"; an organisation ends in a comma, so that no word of it is taken for a first name."""
    return last_first(naam) if naam.get("given") else f"{naam.get('literal') or last_first(naam)},"


def _pages(item: Item) -> list[tuple[str, str]]:
    first, _, last = item.get("page", "").partition("-")
    return [(name, page) for name, page in (("citation_firstpage", first), ("citation_lastpage", last)) if page]
