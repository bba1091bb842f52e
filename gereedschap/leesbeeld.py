"""What a reader gets of one built page: its lines of text under their headings, the headings, and where the links lead."""

import posixpath
import re
from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import urldefrag

from lxml import html

# Within a line of text; every other element begins a line of its own.
INLINE = frozenset("a abbr b bdi br cite code data del dfn em i ins kbd mark q s small span strong sub sup time tspan u var wbr".split())
SILENT = frozenset(("head", "script", "style", "template"))  # no text of these is read
HEADINGS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))
SPOKEN = ("alt", "aria-label", "placeholder")  # text that stands in an attribute
FOR_PROGRAMS = "als-"  # how the id of a block begins that repeats the reference in the form of another program
AROUND = "rond de tekst"  # header, menu and footer: the same on every page
ABOVE = "boven de eerste kop"
ONWARD = re.compile(r"url=(.*)", re.IGNORECASE)


@dataclass(frozen=True)
class Beeld:
    """`regels` holds (heading above it, text) of every line, `koppen` (text, anchor) of every heading, `links` whole addresses
    or addresses from the root of the site. `stuurt_naar` is filled when the page only sends its reader on.
    """

    titel: str = ""
    regels: tuple[tuple[str, str], ...] = ()
    koppen: tuple[tuple[str, str], ...] = ()
    links: tuple[str, ...] = ()
    stuurt_naar: str = ""


def lees(data: bytes, url: str) -> Beeld:
    """Read one page; `url` is its address from the root of the site."""
    page = html.document_fromstring(data, parser=html.HTMLParser(encoding="utf-8"))
    onward = page.xpath('//meta[@http-equiv="refresh"]/@content')
    sent = ONWARD.search(onward[0]) if onward else None
    titel = next((_plain(h1.text_content()) for h1 in page.iter("h1")), page.findtext(".//title") or "")
    if sent:
        return Beeld(titel, stuurt_naar=absoluut(sent[1], url))
    regels: list[tuple[str, str]] = []
    koppen: list[tuple[str, str]] = []
    part = AROUND
    for kind, text, anchor in _lines(page):
        if kind == "in":
            part = ABOVE if text == "main" else AROUND
        elif kind == "kop":
            koppen.append((text, anchor))
            part = part if part == AROUND else text
        else:
            regels.append((part, text))
    links = tuple(absoluut(a.get("href"), url) for a in page.iter("a") if a.get("href"))
    return Beeld(titel, tuple(regels), tuple(koppen), links)


def absoluut(href: str, url: str) -> str:
    """Return where a link on a page leads: an outside address as it is, one on this site from its root."""
    if href.startswith("mailto:"):  # the rest of it repeats what is on the page
        return href.partition("?")[0]
    if re.match(r"[a-z][a-z0-9+.-]*:|//", href):
        return href
    path, anchor = urldefrag(href)
    folder = posixpath.dirname(f"/{url}")
    whole = posixpath.normpath(posixpath.join(folder, path)) if path else f"/{url}".rstrip("/")
    end = "/" if path.endswith(("/", ".", "..")) or not path else ""
    return f"{whole.rstrip('/')}{end}".lstrip("/") + (f"#{anchor}" if anchor else "")


def _lines(page: html.HtmlElement) -> Iterator[tuple[str, str, str]]:
    """Yield ("in", "main" or "rond", "") where the text of the page begins and ends, ("kop", text, anchor), and ("regel", text, "")."""
    waiting: list[str] = []

    def flush() -> Iterator[tuple[str, str, str]]:
        if text := _plain("".join(waiting)):
            yield "regel", text, ""
        waiting.clear()

    def walk(node: html.HtmlElement) -> Iterator[tuple[str, str, str]]:
        if not isinstance(node.tag, str) or node.tag in SILENT:
            return
        block = node.tag not in INLINE
        if block:
            yield from flush()
        if node.tag == "pre" and (node.get("id") or "").startswith(FOR_PROGRAMS):
            return
        if node.tag == "pre":
            yield from (("regel", line, "") for line in map(_plain, node.text_content().split("\n")) if line)
            return
        if node.tag == "main":
            yield "in", "main", ""
        if node.tag in HEADINGS:
            if text := _plain(node.text_content()):
                yield "kop", text, node.get("id") or ""
            return
        if node.tag == "br":
            waiting.append(" ")
        for name in SPOKEN:
            if spoken := _plain(node.get(name) or ""):
                yield "regel", spoken, ""
        waiting.append(node.text or "")
        for child in node:
            yield from walk(child)
            waiting.append(child.tail or "")
        if block:
            yield from flush()
        if node.tag == "main":
            yield "in", "rond", ""

    yield from walk(page)


def _plain(text: str) -> str:
    return " ".join(text.replace("\u00ad", "").split())
