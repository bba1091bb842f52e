"""Atom feeds of what is new and what changed: one of everything, one per kind. Dates come from git."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from xml.etree import ElementTree as ET

from kennisbank.bronnen.csl import makers
from kennisbank.collectie.kennisbank import Kennisbank
from kennisbank.collectie.stuk import Stuk
from kennisbank.model import GESCHREVEN, Soort

FOLDER = "feeds"
NAMESPACE = "http://www.w3.org/2005/Atom"
MOST = 50
NUMBER = re.compile(r"/p/([A-Z])([0-9]{3})/")


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
    newest = moment(dated[0].gewijzigd, kb.site.vast(dated[0])) if dated else moment(kb.peildatum)
    root = kop(kb, path, titel, page, newest)
    for stuk in dated:
        names, adres = tuple(makers(kb.site, stuk)), kb.site.absoluut(stuk.url)
        entry(root, Bericht(kb.site.vast(stuk), stuk.titel_elders, stuk.gemaakt, stuk.gewijzigd, names, adres, stuk.soort, stuk.kern))
    return as_feed(root)


@dataclass(frozen=True)
class Bericht:
    """One entry of a feed: what it is about, where it stands, and the day it was first there and that of its last change."""

    merk: str
    titel: str
    eerst: date | None
    laatst: date | None
    makers: tuple[str, ...]
    adres: str
    soort: Soort
    kern: str


def entry(root: ET.Element, bericht: Bericht) -> None:
    """Add one entry to a feed."""
    one = ET.SubElement(root, "entry")
    _text(one, "id", bericht.merk)
    _text(one, "title", bericht.titel)
    _text(one, "published", moment(bericht.eerst, bericht.merk))
    _text(one, "updated", moment(bericht.laatst, bericht.merk))
    for naam in bericht.makers:
        _text(ET.SubElement(one, "author"), "name", naam)
    ET.SubElement(one, "link", {"rel": "alternate", "type": "text/html", "href": bericht.adres})
    ET.SubElement(one, "category", {"term": bericht.soort.naam, "label": bericht.soort.naam.capitalize()})
    _text(one, "summary", bericht.kern)


def moment(day: date | None, merk: str = "") -> str:
    """Return a day as a moment. The hour is not known: each number has a second of its own, so that no two entries are alike."""
    number = NUMBER.search(merk)
    second = (ord(number[1]) - ord("A")) * 1000 + int(number[2]) if number else 0
    return f"{datetime.combine(day or date(1970, 1, 1), time()) + timedelta(seconds=second):%Y-%m-%dT%H:%M:%SZ}"


def as_feed(root: ET.Element) -> bytes:
    """Return the bytes of a feed."""
    ET.indent(root)
    data: bytes = ET.tostring(root, encoding="utf-8", xml_declaration=True)
    return data + b"\n"


def kop(kb: Kennisbank, path: str, titel: str, page: str, newest: str) -> ET.Element:
    """Return a feed without entries. `path` and `page` are its own address and that of the page it is about, from the root."""
    root = ET.Element("feed", {"xmlns": NAMESPACE, "xml:lang": "nl"})
    _text(root, "id", kb.site.absoluut(path))
    _text(root, "title", f"{kb.site.naam}: {titel}" if page else kb.site.naam)
    _text(root, "subtitle", titel)
    _text(root, "updated", newest)
    _text(root, "rights", "CC BY 4.0")
    _text(ET.SubElement(root, "author"), "name", kb.site.naam)
    ET.SubElement(root, "link", {"rel": "self", "type": "application/atom+xml", "href": kb.site.absoluut(path)})
    ET.SubElement(root, "link", {"rel": "alternate", "type": "text/html", "href": kb.site.absoluut(page)})
    return root


def _text(parent: ET.Element, tag: str, text: str) -> None:
    ET.SubElement(parent, tag).text = text
