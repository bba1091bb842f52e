"""Atom feeds of what is new and what changed: one of everything, one per kind. Dates come from git."""

from collections.abc import Iterable
from xml.etree import ElementTree as ET

from kennisbank.bronnen.csl import makers
from kennisbank.collectie.kennisbank import Kennisbank
from kennisbank.collectie.stuk import Stuk
from kennisbank.model import GESCHREVEN

FOLDER = "feeds"
NAMESPACE = "http://www.w3.org/2005/Atom"
MOST = 50


def render(kb: Kennisbank) -> dict[str, bytes]:
    """Return the feeds, newest change first, at most 50 entries each.

    Only of what people write: sources share one file, so git knows no date of each, and a page about the site is no news.
    """
    files = {}
    for soort in GESCHREVEN:
        titel = f"{soort.meervoud.capitalize()}: nieuw en veranderd"
        files[f"{FOLDER}/{soort.meervoud}.xml"] = (titel, f"{soort.web}/", kb.van_soort(soort.naam))
    everything = [stuk for soort in GESCHREVEN for stuk in kb.van_soort(soort.naam)]
    files[f"{FOLDER}/alles.xml"] = ("Nieuw en veranderd", "", everything)
    return {path: feed(kb, path, titel, page, stukken) for path, (titel, page, stukken) in files.items()}


def feed(kb: Kennisbank, path: str, titel: str, page: str, stukken: Iterable[Stuk]) -> bytes:
    """Return one feed. `path` and `page` are its own address and that of the page it is about, from the root."""
    dated = sorted((s for s in stukken if s.gewijzigd), key=lambda s: (s.gewijzigd, s.id), reverse=True)[:MOST]
    newest = dated[0].gewijzigd if dated else kb.peildatum
    root = ET.Element("feed", {"xmlns": NAMESPACE, "xml:lang": "nl"})
    _text(root, "id", kb.site.absoluut(path))
    _text(root, "title", f"{kb.site.naam}: {titel}" if page else kb.site.naam)
    _text(root, "subtitle", titel)
    _text(root, "updated", f"{newest or '1970-01-01'}T00:00:00Z")
    _text(root, "rights", "CC BY 4.0")
    _text(ET.SubElement(root, "author"), "name", kb.site.naam)
    ET.SubElement(root, "link", {"rel": "self", "type": "application/atom+xml", "href": kb.site.absoluut(path)})
    ET.SubElement(root, "link", {"rel": "alternate", "type": "text/html", "href": kb.site.absoluut(page)})
    for stuk in dated:
        entry = ET.SubElement(root, "entry")
        _text(entry, "id", kb.site.vast(stuk))
        _text(entry, "title", stuk.titel)
        _text(entry, "published", f"{stuk.gemaakt}T00:00:00Z")
        _text(entry, "updated", f"{stuk.gewijzigd}T00:00:00Z")
        for naam in makers(kb.site, stuk):
            _text(ET.SubElement(entry, "author"), "name", naam)
        ET.SubElement(entry, "link", {"rel": "alternate", "type": "text/html", "href": kb.site.absoluut(stuk.url)})
        ET.SubElement(entry, "category", {"term": stuk.soort.naam, "label": stuk.soort.naam.capitalize()})
        _text(entry, "summary", stuk.kern)
    ET.indent(root)
    data: bytes = ET.tostring(root, encoding="utf-8", xml_declaration=True)
    return data + b"\n"


def _text(parent: ET.Element, tag: str, text: str) -> None:
    ET.SubElement(parent, tag).text = text
