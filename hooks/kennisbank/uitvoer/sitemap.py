"""The list of all pages for search engines (sitemaps.org 0.9), plain and packed."""

import gzip
from collections.abc import Iterable
from datetime import UTC, datetime, time
from xml.etree import ElementTree as ET

from kennisbank.collectie.kennisbank import Kennisbank

NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9"


def sitemap(kb: Kennisbank, urls: Iterable[str]) -> dict[str, bytes]:
    """Return both files; `urls` are the addresses of the pages from the root. A page without a date of its own has that of the site."""
    dates = {stuk.url: stuk.gewijzigd for stuk in kb.stukken}
    root = ET.Element("urlset", {"xmlns": NAMESPACE})
    for url in sorted(urls):
        entry = ET.SubElement(root, "url")
        ET.SubElement(entry, "loc").text = kb.site.absoluut(url)
        if changed := dates.get(url) or kb.peildatum:
            ET.SubElement(entry, "lastmod").text = changed.isoformat()
    ET.indent(root)
    data = ET.tostring(root, encoding="UTF-8", xml_declaration=True) + b"\n"
    # The date of the last change instead of the clock: equal content gives equal bytes.
    moment = int(datetime.combine(kb.peildatum, time(), UTC).timestamp()) if kb.peildatum else 0
    return {"sitemap.xml": data, "sitemap.xml.gz": gzip.compress(data, mtime=moment)}
