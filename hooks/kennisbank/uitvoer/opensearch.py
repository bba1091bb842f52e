"""The OpenSearch description, with which a browser can add this site as a search engine."""

from xml.sax.saxutils import escape

from kennisbank.collectie.kennisbank import Kennisbank


def render(kb: Kennisbank) -> dict[str, bytes]:
    """Return the description; the address of a search is absolute, as OpenSearch 1.1 asks."""
    name = escape(kb.site.naam)
    text = f"""<?xml version="1.0" encoding="UTF-8"?>
<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">
<ShortName>{name[:16].strip()}</ShortName>
<LongName>{name[:48].strip()}</LongName>
<Description>Zoek in de {name}.</Description>
<Language>nl</Language>
<InputEncoding>UTF-8</InputEncoding>
<Url type="text/html" method="get" template="{escape(kb.site.absoluut("zoeken/"))}?q={{searchTerms}}"/>
</OpenSearchDescription>
"""
    return {"zoek/opensearch.xml": text.encode()}
