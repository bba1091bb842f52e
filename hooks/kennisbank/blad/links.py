"""Where a link in a text leads: to the address of a page, or to nowhere, with a finding on its line."""

import posixpath
import re
from collections import Counter
from dataclasses import dataclass, field
from urllib.parse import unquote, urlsplit, urlunsplit

from kennisbank.collectie.kennisbank import Kennisbank
from kennisbank.collectie.stuk import Stuk, url_of
from kennisbank.lezen.meldingen import Melding
from kennisbank.lezen.zinnen import zin

ROOT = "~/"  # how an address from the root of the site begins in a text: the template puts the way to the root in its place


@dataclass
class Verwijzer:
    """Resolves the links of one page, in the order in which they stand there; `meldingen` holds what leads nowhere.

    `pad` is its path from the root of the repository, so that a link works on a git host too. Without a `stuk` the page is
    made by this site itself, and may lead to other pages that are.
    """

    kb: Kennisbank
    pad: str
    stuk: Stuk | None = None
    meldingen: list[Melding] = field(default_factory=list)
    _seen: Counter[str] = field(default_factory=Counter)

    def __call__(self, link: str) -> str:
        """Return the address from the root of the site; an address elsewhere, or within the page, stays as it is."""
        scheme, host, path, query, anker = urlsplit(link)
        times, self._seen[link] = self._seen[link], self._seen[link] + 1
        if scheme or host or link.startswith(ROOT):
            return link
        target = posixpath.normpath(posixpath.join(posixpath.dirname(self.pad), unquote(path))) if path else self.pad
        there = self.kb.adresboek.get(target)
        if there is None and self.stuk is None:
            there = (web_address(target.removeprefix("docs/")), None)
        if there is None:
            self._say(link, times, "dode_link", link[:60])
            return link
        if dead := self.kb.dode_plek(target, anker) if self.stuk else "":
            self._say(link, times, "dode_plek", dead[:60])
        return link if not path else urlunsplit(("", "", f"{ROOT}{there[0]}", query, anker))

    def _say(self, link: str, times: int, naam: str, waarde: str) -> None:
        """Add a finding on the line where this address stands for the so-manieth time; the tree of the text knows no lines."""
        if self.stuk is None:
            return
        text = self.stuk.bestand.ruw
        places = [found.start() for found in re.finditer(re.escape(link), text)] or [0]
        line = text.count("\n", 0, places[min(times, len(places) - 1)]) + 1
        self.meldingen.append(Melding(self.stuk.pad, line, *zin(naam, waarde=waarde, naast="")))


def web_address(path: str) -> str:
    """Return the address of what is made at this path: of a Markdown file its page, of another file the file itself."""
    return url_of(path) if path.endswith(".md") else path
