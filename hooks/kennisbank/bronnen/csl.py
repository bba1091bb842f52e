"""From a source or a page to a CSL-JSON item: the one form that every citation and every export is made from."""

from datetime import date
from typing import Any

from kennisbank.collectie.site import Site
from kennisbank.collectie.stuk import Stuk
from kennisbank.model import Bron

Item = dict[str, Any]  # CSL-JSON 1.0.2
OTHERS = "e.a."  # stands in the list of authors of a source for those who are not named
# Where nobody signs, the organisation behind it does: the site of a web page, the publisher of a report.
SIGNED_BY_ORGANISATION = {"webpage", "report", "pamphlet"}
BROUGHT_OUT = {"report", "thesis"}
AUTHORS = ("redactie", "inbrenger")  # roles of a contributor who wrote; the others are thanked on the page itself


def verwijzing(site: Site, stuk: Stuk) -> Item:
    """Return what someone who cites this page means: the source that it describes, or else the page itself."""
    return van_bron(stuk.gegevens) if stuk.is_bron else van_pagina(site, stuk)


def van_bron(bron: Bron) -> Item:
    """Return a record of the bibliography as everyone cites it: signed, and with its dates as CSL-JSON wants them."""
    item = bron.csl()
    if bron.issued:
        item["issued"] = date_parts(bron.issued)
    if bron.gecontroleerd_op:
        item["accessed"] = date_parts(bron.gecontroleerd_op)
    return signed(item)


def van_pagina(site: Site, stuk: Stuk) -> Item:
    """Return a page of this site, with its version as date and its permanent address."""
    item: Item = {
        "id": stuk.id,
        "type": "webpage",
        "title": stuk.titel_elders,
        "author": [{"literal": naam} for naam in makers(site, stuk)],
        "container-title": site.naam,
        "URL": site.vast(stuk),
        "language": "nl",
        "abstract": stuk.kern,
    }
    if stuk.gewijzigd:
        item["issued"] = date_parts(stuk.gewijzigd)
        item["version"] = versie(stuk)
    return signed(item)


def signed(item: Item) -> Item:
    """Return an item with a maker where there is one, and without what the maker's name has said already.

    A report or a thesis does not stand in something: who is named there brought it out.
    """
    if item["type"] in BROUGHT_OUT and "container-title" in item and "publisher" not in item:
        item = {"publisher" if key == "container-title" else key: value for key, value in item.items()}
    if not item.get("author") and not item.get("editor") and item["type"] in SIGNED_BY_ORGANISATION:
        if organisation := item.get("container-title") or item.get("publisher"):
            item = {**item, "author": [{"literal": organisation}]}
    said = {naam.get("literal") for naam in item.get("author", [])}
    return {key: value for key, value in item.items() if not (key in ("container-title", "publisher") and value in said)}


def makers(site: Site, stuk: Stuk) -> list[str]:
    """Return who wrote a page. The editors write under the name of the site; a pen name stays as it was given."""
    names = [b.naam if b.naam != "redactie" else site.naam for b in stuk.gegevens.bijdragers if b.rol in AUTHORS]
    return list(dict.fromkeys(names)) or [site.naam]


def versie(stuk: Stuk) -> str:
    """Return the version of a page, the year and month of its last change, or an empty string without git."""
    return f"{stuk.gewijzigd:%Y-%m}" if stuk.gewijzigd else ""


def date_parts(value: date | str) -> dict[str, Any]:
    """Return a date, or a text such as "2003-05" or "197X", as CSL-JSON. Of a decade the first year, marked as about."""
    text = str(value)
    parts = [int(part) for part in text.replace("X", "0").split("-")]
    return {"date-parts": [parts], **({"circa": True} if "X" in text else {})}
