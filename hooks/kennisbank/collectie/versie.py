"""Which text somebody has before them: the sentences of a page, each with a mark, and one mark for the whole."""

import hashlib
import re
from collections.abc import Collection, Iterable, Iterator

from kennisbank.lezen.frontmatter import Bestand
from kennisbank.lezen.lichaam import plain
from kennisbank.lezen.waarden import texts
from kennisbank.model import Soort
from kennisbank.model.velden import velden
from kennisbank.oordeel import leesbaarheid

WORDS = 3  # what is shorter is a term, a number or a name, and no sentence
TERM = re.compile(r"[A-Za-z0-9-]+")  # many values are one, and not a sentence
LOOSE = re.compile(r"\s+([.,;:!?])(?=\s|$)")  # a stop after a place where a citation stood
APART = ("synoniemen", "zoekwoorden", "bijdragers", "bronnen")  # no sentences that somebody reads on the page


def glad(tekst: str) -> str:
    """Return a text on one line as a reader sees it, without marks of Markdown and without citations."""
    return LOOSE.sub(r"\1", " ".join(plain(" ".join(tekst.split())).split()))


def merk(tekst: str) -> str:
    """Return a short mark of a text: equal texts have equal marks, whatever the spaces and the citations in them."""
    return hashlib.sha256(glad(tekst).encode()).hexdigest()[:8]


def gesplitst(tekst: str) -> list[str]:
    """Return the sentences of one text as a reader sees them, without marks of Markdown and without citations."""
    if TERM.fullmatch(tekst):
        return []
    found = (glad(zin) for zin in leesbaarheid.zinnen(tekst))
    return [zin for zin in found if len(zin.split()) >= WORDS]


def zinnen(soort: Soort, bestand: Bestand) -> tuple[str, ...]:
    """Return the sentences of a page, each once: those of its fields in the order of the model, then those of the text."""
    return tuple(dict.fromkeys(zin for tekst in teksten(soort, bestand) for zin in gesplitst(tekst)))


def teksten(soort: Soort, bestand: Bestand) -> Iterator[str]:
    """Yield what is written on a page, text by text: what the editors keep for themselves, and lists of names, are left out."""
    for veld in velden(soort):
        if not veld.redactie and veld.naam not in APART:
            yield from (tekst for _, tekst in texts(bestand.waarden.get(veld.naam)))
    yield bestand.lichaam


def kenmerk(merken: Iterable[str]) -> str:
    """Return the mark of a text as a whole, given the marks of its sentences."""
    return merk(" ".join(merken))


def staat_er(tekst: str, merken: Collection[str]) -> bool:
    """Say whether every sentence of a text still stands on the page with these marks."""
    return all(merk(zin) in merken for zin in gesplitst(tekst))
