"""Rules about personal data in running text: the accidents that a list of patterns can see."""

import re
from collections.abc import Iterator
from typing import Any

from kennisbank.checks.plaats import at
from kennisbank.collectie.kennisbank import Kennisbank
from kennisbank.collectie.stuk import Stuk
from kennisbank.lezen.frontmatter import Plaats
from kennisbank.lezen.lichaam import heading
from kennisbank.lezen.meldingen import Melding
from kennisbank.lezen.waarden import texts
from kennisbank.oordeel.privacy import Vondst, vind

OF_A_WORK = ("ISBN", "DOI", "URL", "number", "issue", "volume", "page")  # fields of a source that hold other numbers
IN_A_NAME = ("adres", "adres_los")  # hints that also count in the name of a file: `rozenstraat-14`
BETWEEN = " ¶. "
EACH = re.compile("(.*)")
REMARK = re.compile(r"(?:^|[ \t])#(.*)$")


def check_persoonsgegevens(stuk: Stuk) -> Iterator[Melding]:
    """No page holds a number, address or name of a person. In the bibliography names are public, and numbers of works too."""
    waarden = _as_text(dict(stuk.bestand.waarden))
    yield from (at(stuk, plaats, v.patroon.code, v.patroon.zin, v.patroon.ernst) for plaats, v in _in_fields(waarden, stuk.is_bron))
    for plaats, items in _lists(waarden):
        apart = {vondst.patroon.code for item in items for vondst in vind(item, zeker=True)}
        for vondst in vind(" ".join(items), zeker=True):
            if vondst.patroon.code not in apart:
                yield at(stuk, plaats, vondst.patroon.code, vondst.patroon.zin)
    if stuk.is_bron:
        return
    for _, regel, words in _names(stuk):
        for vondst in _in_name(words):
            yield Melding(stuk.pad, regel, vondst.patroon.code, f"in een naam: {vondst.patroon.zin}", vondst.patroon.ernst)
    for regel, remark in _remarks(stuk):
        for vondst in vind(remark):
            yield Melding(stuk.pad, regel, vondst.patroon.code, vondst.patroon.zin, vondst.patroon.ernst)
    body = stuk.bestand.lichaam
    for vondst in vind(body):
        line = stuk.bestand.begin + body.count("\n", 0, vondst.begin)
        yield Melding(stuk.pad, line, vondst.patroon.code, vondst.patroon.zin, vondst.patroon.ernst)


def _in_fields(waarden: Any, is_bron: bool) -> Iterator[tuple[Plaats, Vondst]]:
    """Yield (place, what was found); of a source only what is sure, and not where numbers of works stand.

    Most pages hold nothing: all fields are looked at in one go first, as sentences of their own.
    """
    fields = [(plaats, tekst) for plaats, tekst in texts(waarden) if not (is_bron and plaats[-1] in OF_A_WORK)]
    if vind(BETWEEN.join(tekst for _, tekst in fields), zeker=is_bron):
        for plaats, tekst in fields:
            yield from ((plaats, vondst) for vondst in vind(tekst, str(plaats[0]), zeker=is_bron))


def check_bestandsnamen(kb: Kennisbank) -> Iterator[Melding]:
    """The name of a picture is as public as the picture."""
    for pad in kb.bestanden:
        for words in _spoken(pad.rsplit("/", 1)[-1].rsplit(".", 1)[0]):
            for vondst in _in_name(words):
                yield Melding(pad, 1, vondst.patroon.code, f"in de naam van dit bestand: {vondst.patroon.zin}", vondst.patroon.ernst)


def _in_name(words: str) -> Iterator[Vondst]:
    """Yield what counts in a name that is made of words: what is sure, and a street with a number."""
    yield from (vondst for vondst in vind(words) if vondst.patroon.ernst == "fout" or vondst.patroon.naam in IN_A_NAME)


def _lists(value: Any, plaats: Plaats = ()) -> Iterator[tuple[Plaats, list[str]]]:
    """Yield (place, items) of each list of words with digits in it: a number can be spread over the items."""
    if isinstance(value, dict):
        for naam, item in value.items():
            yield from _lists(item, (*plaats, naam))
    elif isinstance(value, list):
        items = [item for item in value if isinstance(item, str)]
        if len(items) > 1 and any(map(str.isdigit, "".join(items))):
            yield plaats, items
        for index, item in enumerate(value):
            yield from _lists(item, (*plaats, index))


def _names(stuk: Stuk) -> Iterator[tuple[str, int, str]]:
    """Yield (name, line, words of it) of the file, and of the anchors that are written behind headings."""
    named = [(stuk.slug.rsplit("/", 1)[-1], 1)]
    named += [(kop[2], regel) for regel, line in stuk.bestand.proza if "{#" in line and (kop := heading(line)) and kop[2]]
    for name, regel in named:
        yield from ((name, regel, words) for words in _spoken(name))


def _spoken(name: str) -> tuple[str, ...]:
    """Return a name as words, and with its numbers in one piece: who hides a number in a name writes hyphens."""
    return name.replace("-", " "), re.sub(r"(?<=[0-9])-(?=[0-9])", "", name).replace("-", " ")


def _as_text(value: Any) -> Any:
    """Return values with their numbers as text: a number without quotes is published as well."""
    if isinstance(value, dict):
        return {naam: _as_text(item) for naam, item in value.items()}
    if isinstance(value, list):
        return [_as_text(item) for item in value]
    return value if value is None or isinstance(value, bool) else str(value)


def _remarks(stuk: Stuk) -> Iterator[tuple[int, str]]:
    """Yield (line, words) of the remarks between the fields: nothing reads them, but the file can be opened on the site.

    Of fields that cannot be read every line is one.
    """
    for regel, line in enumerate(stuk.bestand.ruw.split("\n")[: stuk.bestand.begin - 1], 1):
        if remark := REMARK.search(line) if stuk.bestand.waarden else EACH.match(line):
            yield regel, remark[1]
