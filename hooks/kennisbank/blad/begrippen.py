"""Explains words of the field where they stand: the first mention on a page gets a button that shows the definition."""

import re
from collections.abc import Mapping
from functools import lru_cache
from itertools import groupby
from operator import itemgetter

from markupsafe import Markup, escape

from kennisbank.collectie.kennisbank import Kennisbank
from kennisbank.collectie.stuk import Stuk
from kennisbank.lezen.lichaam import plain

MOST = 6  # more buttons than this make a text restless
SHORTEST = 5
PLURAL = "en|n|'?s"
TAG = re.compile(r"(<[^>]+>)")
# No button inside a link, a heading, code or another button.
CLOSED = re.compile(r"<(/?)(a|h[1-6]|code|pre|button|dfn)\b")


@lru_cache(maxsize=8)
def words_of(kb_terms: tuple[tuple[str, str], ...]) -> tuple[re.Pattern[str], Mapping[str, str]]:
    """Return a pattern for all names and their plurals, longest first, and which page each name belongs to."""
    names = {name: plek for name, plek in kb_terms if len(name) >= SHORTEST}
    ordered = sorted(names, key=lambda name: (name[0], -len(name), name))
    # By first letter: else each word of a text is tried against every name.
    by_letter = (
        rf"{re.escape(first)}(?:{'|'.join(re.escape(name[1:]) for name in group)})" for first, group in groupby(ordered, itemgetter(0))
    )
    return re.compile(rf"(?<![\w-])({'|'.join(by_letter)})(?:{PLURAL})?(?![\w-])", re.IGNORECASE), names


def explain(kb: Kennisbank, stuk: Stuk, html: str, base: str) -> str:
    """Return the HTML with the first mention of at most six begrippen turned into a button with its definition.

    `base` leads from the page to the root of the site. A begrip does not explain itself.
    """
    if not kb.begripsnamen:
        return html
    pattern, places = words_of(kb.begripsnamen)
    used = {stuk.plek}
    depth, found = 0, []
    for piece in TAG.split(html):
        if piece.startswith("<"):
            if match := CLOSED.match(piece):
                depth += -1 if match[1] else 1
        elif not depth and len(used) <= MOST and piece.strip():
            piece = pattern.sub(lambda m: _button(kb, m[0], places.get(m[1].casefold(), ""), used, base), piece)  # noqa: PLW2901
        found.append(piece)
    return "".join(found)


def _button(kb: Kennisbank, word: str, plek: str, used: set[str], base: str) -> str:
    if not plek or plek in used or len(used) > MOST:  # no place: letters like ı match i and are another name
        return word
    used.add(plek)
    begrip = kb.per_plek[plek]
    return Markup(
        '<button type="button" class="woord" popovertarget="uitleg-{id}">{word}</button>'
        '<span popover id="uitleg-{id}" class="woord-uitleg"><b>{titel}</b> {definitie} <a href="{base}/{url}">Meer over dit begrip</a></span>'
    ).format(
        id=begrip.id, word=Markup(word), titel=begrip.titel, definitie=plain(begrip.gegevens.definitie), base=escape(base), url=begrip.url
    )
