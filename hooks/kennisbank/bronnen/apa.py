"""From a CSL-JSON item to the words of a reference: the short form in running text, and APA 7 in Dutch for lists."""

import json
import re
from collections.abc import Iterable, Mapping
from functools import cache, lru_cache
from html import escape
from pathlib import Path
from typing import Any

from citeproc import Citation, CitationItem, CitationStylesBibliography, CitationStylesStyle, formatter
from citeproc.source.json import CiteProcJSON
from markupsafe import Markup

from kennisbank.bronnen.csl import OTHERS, Item, van_bron, van_pagina
from kennisbank.bronnen.gaten import TITLE, hollow
from kennisbank.collectie.site import Site
from kennisbank.collectie.stuk import Stuk
from kennisbank.model import Bron

STYLE = Path(__file__).with_name("apa-nl.csl")
DATE = re.compile(r"\((?:(z\.d\.)|(?:ca\. )?\d{4})")  # how the date in a reference begins
REMEMBERED = 8192  # references, of more pages than the house has
PRINTED = "author editor issued accessed title container-title publisher volume issue page number edition version genre DOI URL".split()


def kort(bron: Bron, plaats: str = "", letter: str = "") -> str:
    """Return the form for running text: "Baart, 2001b, p. 3"; a work without author goes by site or title."""
    namen = [_surname(naam.model_dump(by_alias=True)) for naam in bron.author or bron.editor]
    if len(namen) > 2 or namen[1:] == [OTHERS]:
        namen = [f"{namen[0]} {OTHERS}"]
    who = " & ".join(namen) or bron.container_title or bron.publisher or bron.title.split(":")[0]
    who = who[:1].upper() + who[1:]
    year = f"{bron.issued[:4]}{letter}" if bron.issued else f"z.d.{letter and '-'}{letter}"
    return ", ".join(filter(None, [who, year, plaats]))


def apa(bron: Bron, letter: str = "") -> Markup:
    """Return the reference to a source in APA 7, in Dutch, as HTML."""
    return apa_item(van_bron(bron), letter)


@lru_cache(maxsize=REMEMBERED)
def bronregel(stuk: Stuk, letter: str = "") -> Markup:
    """Return the reference to the source that a page describes: many pages have it, so it is written once."""
    return apa(stuk.gegevens, letter)


@lru_cache(maxsize=REMEMBERED)
def apa_pagina(site: Site, stuk: Stuk) -> Markup:
    """Return the reference to a page of this site, with the date of its version and its permanent address."""
    return apa_item(van_pagina(site, stuk))


def verwijsregel(site: Site, stuk: Stuk) -> Markup:
    """Return the reference to what someone who cites a page means."""
    return bronregel(stuk) if stuk.is_bron else apa_pagina(site, stuk)


def apa_item(item: Item, letter: str = "") -> Markup:
    """Return the reference to any CSL-JSON item, with a letter behind the year where a list asks one.

    Items that only differ in words of their own are formatted once (gaten.py).
    """
    ready = _ready(item)
    blank, words = hollow(ready)
    html = _made().get(blank) or _made().setdefault(blank, formatted(blank))
    for hole, word in words.items():
        html = html.replace(hole, word)
    if letter:
        html = DATE.sub(lambda date: date[0] + ("-" if date[1] else "") + letter, html, count=1)
    html = html.replace(TITLE, ready["title"])
    html = re.sub(r"([?!…])((?:</i>)?)\.", r"\1\2", html)  # a title that ends in a question mark gets no full stop
    address = f"https://doi.org/{ready['DOI']}" if "DOI" in ready else ready.get("URL", "")
    return Markup(html + (f'<a href="{address.replace(chr(34), "%22")}">{address}</a>' if address else ""))


def nog_te_doen(items: Iterable[Item]) -> list[str]:
    """Return what the style has not formatted yet of these items, each once, for `formatted`; several processes can share it."""
    return [blank for blank in dict.fromkeys(hollow(_ready(item))[0] for item in items) if blank not in _made()]


def onthoud(made: Mapping[str, str]) -> None:
    """Keep what was formatted elsewhere."""
    _made().update(made)


@cache
def _made() -> dict[str, str]:
    """Return what was formatted in this process: it depends on the style and on nothing else, so it never grows old."""
    return {}


@cache
def _style() -> Any:
    return CitationStylesStyle(str(STYLE), locale="nl-NL", validate=False)


def formatted(blank: str) -> str:
    """Return the reference to an item with holes, without its address: the slow part, done by the style."""
    item = json.loads(blank)
    bibliography = CitationStylesBibliography(_style(), CiteProcJSON([item]), formatter.html)
    bibliography.register(Citation([CitationItem(item["id"])]))
    address = item.get("DOI") or item.get("URL", "")
    html = str(bibliography.bibliography()[0]).replace(f", &amp; {OTHERS}", f" {OTHERS}")
    return html.removesuffix(address).removesuffix("https://doi.org/")


def _ready(item: Item) -> Item:
    """Return what the style prints of an item, safe in HTML."""
    item = {"id": "bron", "type": item["type"], **{key: item[key] for key in PRINTED if key in item}}
    inside = item["type"] == "chapter" and item.get("author")  # then the editors of the book stand as "M. de Wilde"
    for role in ("author", "editor"):
        if role in item:
            item[role] = [_name(naam, initials_first=role == "editor" and bool(inside)) for naam in item[role]]
    return {key: escape(value, quote=False) if isinstance(value, str) else value for key, value in item.items()}


def _name(naam: dict[str, str], initials_first: bool) -> dict[str, str]:
    family = escape(_surname(naam), quote=False)
    if not naam.get("given"):
        return {"literal": family}
    if initials_first and (particle := naam.get("non-dropping-particle")):
        family = particle + family[len(particle) :]
    return {"family": family, "given": escape(naam["given"], quote=False)}


def _surname(naam: dict[str, str]) -> str:
    """Return the family name with its particle, which Dutch writes with a capital where no first name stands before it."""
    particle, family = naam.get("non-dropping-particle"), naam.get("literal") or naam.get("family") or ""
    if not particle:
        return family
    joint = "" if particle.endswith("'") else " "
    return (particle if particle == "d'" else particle[0].upper() + particle[1:]) + joint + family
