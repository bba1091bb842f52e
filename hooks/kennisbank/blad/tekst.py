"""A text with citations as a value: read once, and then printed as words, as HTML, or without its sources."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from markupsafe import Markup, escape

from kennisbank.bronnen.apa import kort
from kennisbank.collectie.kennisbank import Kennisbank
from kennisbank.lezen.lichaam import CITE, citaten, zonder_code
from kennisbank.model import Bron


@dataclass(frozen=True)
class Aanhaling:
    """One source in a citation: its key, the address of its page from the root, the source, and the place in it (CSL: locator)."""

    sleutel: str
    url: str
    bron: Bron
    locator: str = ""


Letters = Mapping[str, str]  # key of a source -> letter behind its year, where a page has two works of one year
Vind = Callable[[str], tuple[str, Bron] | None]  # key -> (address, source), None for a key that is in no list


@dataclass(frozen=True)
class Tekst:
    """Words and citations in their order; a citation that names only unknown keys is left out."""

    delen: tuple[str | tuple[Aanhaling, ...], ...]

    def __bool__(self) -> bool:
        return any(self.delen)

    @property
    def zonder_bron(self) -> str:
        """The words, without a space where a citation stood."""
        words = [deel for deel in self.delen if isinstance(deel, str)]
        last = len(words) - 1
        return "".join(word.rstrip() if n < last else word for n, word in enumerate(words))

    @property
    def bronnen(self) -> tuple[tuple[Aanhaling, ...], ...]:
        """The citations alone."""
        return tuple(deel for deel in self.delen if isinstance(deel, tuple))

    def html(self, basis: str, letters: Letters) -> Markup:
        """Return the text with a link to the page of each source. `basis` leads from the page to the root of the site."""
        parts = [escape(deel) if isinstance(deel, str) else cited(deel, basis, letters) for deel in self.delen]
        return Markup("").join(parts)


def ontleed(tekst: str, vind: Vind) -> Tekst:
    """Read a text. `vind` knows the sources."""
    delen: list[str | tuple[Aanhaling, ...]] = []
    last = 0
    for match in CITE.finditer(tekst):
        found = ((key, vind(key), place) for key, place in citaten(match[0]))
        named = tuple(Aanhaling(key, *source, place) for key, source, place in found if source)
        delen += [tekst[last : match.start()], named] if named else [tekst[last : match.start()]]
        last = match.end()
    return Tekst((*delen, tekst[last:]))


def cited(aanhalingen: tuple[Aanhaling, ...], basis: str, letters: Letters) -> Markup:
    """Return one citation as it stands in running text: "(Baart, 2001b, p. 3; Tonkens, 2009)"."""
    link = Markup('<a class="citaat" href="{}/{}">{}</a>')
    links = [link.format(basis, a.url, kort(a.bron, a.locator, letters.get(a.sleutel, ""))) for a in aanhalingen]
    return Markup("({})").format(Markup("; ").join(links))


def in_markdown(markdown: str, vind: Vind, letters: Letters) -> str:
    """Replace the citations in a Markdown text by links that `links.py` resolves; what stands in code stays as it is."""

    def linked(match: re.Match[str]) -> str:
        found = ((key, vind(key), place) for key, place in citaten(match[0]))
        links = [f"[{kort(s[1], place, letters.get(key, ''))}](~/{s[0]})" for key, s, place in found if s]
        return f"({'; '.join(links)})"

    done, last = [], 0
    for match in CITE.finditer(zonder_code(markdown)):
        done += [markdown[last : match.start()], linked(match)]
        last = match.end()
    return "".join([*done, markdown[last:]])


def vinder(kb: Kennisbank) -> Vind:
    """Return what finds a source in the bibliography."""

    def vind(key: str) -> tuple[str, Bron] | None:
        stuk = kb.per_plek.get(f"bron/{key}")
        return (stuk.url, stuk.gegevens) if stuk else None

    return vind
