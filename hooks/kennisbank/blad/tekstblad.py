"""The view of a page that is written as text: that of the page itself, and its running text with whole addresses."""

import re
from dataclasses import dataclass
from urllib.parse import urlsplit

from kennisbank.blad.blad import Blad
from kennisbank.blad.links import ROOT, Verwijzer
from kennisbank.blad.pagina import van_stuk
from kennisbank.blad.tekst import in_markdown
from kennisbank.collectie.kennisbank import Kennisbank
from kennisbank.collectie.site import PLACEHOLDER
from kennisbank.collectie.stuk import Stuk
from kennisbank.lezen.lichaam import ANCHOR, zonder_code

TARGET = re.compile(r"\]\(\s*<?([^()\s<>]+)")  # the address of a link, whose words may be on two lines


@dataclass(frozen=True)
class Tekstblad:
    """The view of a page, and its running text in Markdown: (heading, text) for each part. Every link is a whole address."""

    blad: Blad
    lopend: tuple[tuple[str, str], ...]


def tekstblad(kb: Kennisbank, stuk: Stuk) -> Tekstblad:
    """Return the page as text, before it is written."""
    blad = van_stuk(kb, stuk)
    if stuk.is_bron or stuk.ingetrokken:
        return Tekstblad(blad, ())
    verwijzer = Verwijzer(kb, stuk.pad)
    return Tekstblad(blad, tuple((sectie.kop, _lopend(blad, verwijzer, sectie.tekst)) for sectie in stuk.secties))


def _lopend(blad: Blad, verwijzer: Verwijzer, tekst: str) -> str:
    """Return a part of the running text with its citations as links, and each link as a whole address."""
    here = blad.site.absoluut(blad.url)
    text = in_markdown(tekst.replace(PLACEHOLDER, blad.site.adres), blad.vind, blad.letters)
    done, last = [], 0
    for match in TARGET.finditer(zonder_code(text)):
        link = match[1]
        whole = verwijzer(link) if not urlsplit(link).scheme else link
        if whole.startswith("#"):
            whole = here + whole
        elif whole.startswith(ROOT):
            whole = blad.site.absoluut(whole.removeprefix(ROOT))
        done += [text[last : match.start(1)], whole]
        last = match.end(1)
    lines = "".join([*done, text[last:]]).split("\n")
    return "\n".join(ANCHOR.sub("", line).rstrip() if line.startswith("#") else line for line in lines)
