"""Rules about personal data in running text: the accidents that a list of patterns can see."""

import re
from collections.abc import Iterator
from typing import Any

from kennisbank.checks.plaats import at
from kennisbank.collectie.stuk import Stuk
from kennisbank.lezen.lichaam import texts
from kennisbank.lezen.meldingen import Melding
from kennisbank.oordeel.privacy import vind

EACH = re.compile("(.*)")
REMARK = re.compile(r"(?:^|[ \t])#(.*)$")


def check_persoonsgegevens(stuk: Stuk) -> Iterator[Melding]:
    """No page holds a number, address or name of a person. The bibliography is left out: its authors are public."""
    if stuk.is_bron:
        return
    for plaats, tekst in texts(_as_text(dict(stuk.bestand.waarden))):
        for vondst in vind(tekst, str(plaats[0])):
            yield at(stuk, plaats, vondst.patroon.code, vondst.patroon.zin, vondst.patroon.ernst)
    for regel, remark in _remarks(stuk):
        for vondst in vind(remark):
            yield Melding(stuk.pad, regel, vondst.patroon.code, vondst.patroon.zin, vondst.patroon.ernst)
    body = stuk.bestand.lichaam
    for vondst in vind(body):
        line = stuk.bestand.begin + body.count("\n", 0, vondst.begin)
        yield Melding(stuk.pad, line, vondst.patroon.code, vondst.patroon.zin, vondst.patroon.ernst)


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
