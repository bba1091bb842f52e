"""Explains words of the field where they stand: the first mention on a page gets a button that shows the definition."""

import re
from collections.abc import Mapping, Sequence
from functools import lru_cache
from itertools import groupby
from operator import itemgetter

from markupsafe import Markup

from kennisbank.blad.links import ROOT
from kennisbank.collectie.kennisbank import Kennisbank
from kennisbank.lezen.lichaam import plain

MOST = 6  # more buttons than this make a text restless
SHORTEST = 5
PLURAL = "en|n|'?s"
TAG = re.compile(r"(<[^>]+>)")
# No button inside a link, a heading, code or another button.
CLOSED = re.compile(r"<(/?)(a|h[1-6]|code|pre|button|dfn)\b")


Begrip = tuple[str, str, str, str]  # (number, title, address, definition)
Uitleg = tuple[tuple[str, Begrip], ...]  # by name in small letters


@lru_cache(maxsize=8)
def words_of(known: Uitleg) -> tuple[re.Pattern[str], Mapping[str, Begrip]]:
    """Return a pattern for all names and their plurals, longest first, and which begrip each name belongs to."""
    names = {name: begrip for name, begrip in known if len(name) >= SHORTEST}
    ordered = sorted(names, key=lambda name: (name[0], -len(name), name))
    # By first letter: else each word of a text is tried against every name.
    by_letter = (
        rf"{re.escape(first)}(?:{'|'.join(re.escape(name[1:]) for name in group)})" for first, group in groupby(ordered, itemgetter(0))
    )
    return re.compile(rf"(?<![\w-])({'|'.join(by_letter)})(?:{PLURAL})?(?![\w-])", re.IGNORECASE), names


def uitleg(kb: Kennisbank) -> Uitleg:
    """Return what every begrip says of itself, by its name. No synonyms: those help to search, in a sentence they often mean another thing."""

    def said() -> Uitleg:
        return tuple((b.titel.casefold(), (b.id, b.titel, b.url, plain(b.gegevens.definitie))) for b in kb.met("definitie"))

    return kb.bewaard("uitleg", said)


def explain(known: Uitleg, self: str, parts: Sequence[str]) -> list[str]:
    """Return the parts of one page with the first mention of at most six begrippen turned into a button with its definition.

    A begrip does not explain itself: `self` is the number of the page.
    """
    if not known:
        return list(parts)
    pattern, begrippen = words_of(known)
    used = {self}
    return [_explained(html, pattern, begrippen, used) for html in parts]


def _explained(html: str, pattern: re.Pattern[str], begrippen: Mapping[str, Begrip], used: set[str]) -> str:
    depth, found = 0, []
    for piece in TAG.split(html):
        if piece.startswith("<"):
            if match := CLOSED.match(piece):
                depth += -1 if match[1] else 1
        elif not depth and len(used) <= MOST and piece.strip():
            piece = pattern.sub(lambda m: _button(m[0], begrippen.get(m[1].casefold()), used), piece)  # noqa: PLW2901
        found.append(piece)
    return "".join(found)


def _button(word: str, begrip: Begrip | None, used: set[str]) -> str:
    if not begrip or begrip[0] in used or len(used) > MOST:  # none: letters like ı match i and are another name
        return word
    number, titel, url, definitie = begrip
    used.add(number)
    return Markup(
        '<button type="button" class="woord" popovertarget="uitleg-{id}">{word}</button>'
        '<span popover id="uitleg-{id}" class="woord-uitleg"><b>{titel}</b> {definitie} <a href="{root}{url}">Meer over dit begrip</a></span>'
    ).format(id=number, word=Markup(word), titel=titel, definitie=definitie, root=ROOT, url=url)
