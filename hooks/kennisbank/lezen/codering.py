"""From bytes to text as it was meant: what the encoding, the line ends and odd signs of a file make of it."""

from collections.abc import Iterator
from itertools import islice

from kennisbank.lezen import tekens
from kennisbank.lezen.meldingen import Melding
from kennisbank.lezen.zinnen import zin

MOST = 20  # lines with a wrong sign that are named of one file


def decode(pad: str, data: bytes) -> tuple[str | None, list[Melding]]:
    """Bytes to text as it was meant, with plain line ends and without what nobody may write; None when it is no UTF-8."""
    meldingen = []
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return None, [
            Melding(
                pad, 1, "KB006", "dit bestand is opgeslagen als UTF-16; sla het op als UTF-8 (in de meeste programma's onder 'opslaan als')"
            )
        ]
    if data.startswith(b"\xef\xbb\xbf"):
        data = data[3:]
        meldingen.append(
            Melding(
                pad,
                1,
                "KB018",
                "vooraan staat een onzichtbaar teken (BOM); de site leest eroverheen, maar sla het liever op als UTF-8 zonder BOM",
                "let op",
            )
        )
    try:
        tekst = data.decode("utf-8")
    except UnicodeDecodeError as fout:
        regel = data[: fout.start].count(b"\n") + 1
        return None, [
            Melding(
                pad,
                regel,
                "KB006",
                "hier staat een teken dat niet in UTF-8 is opgeslagen; sla het bestand op als UTF-8 (in de meeste programma's onder 'opslaan als')",
            )
        ]
    if "\r" in tekst:
        tekst = tekst.replace("\r\n", "\n").replace("\r", "\n")
        meldingen.append(
            Melding(
                pad, 1, "KB018", "de regels eindigen op de Windows-manier; de site leest ze goed, maar sla het liever op met 'LF'", "let op"
            )
        )
    tekst = tekens.gemeend(tekst)
    meldingen.extend(_wrong_signs(pad, tekst))
    return tekens.zonder(tekst), meldingen


def _wrong_signs(pad: str, tekst: str) -> Iterator[Melding]:
    """Yield the first sign on each line that nobody may write. Who has more than MOST of them pasted a whole page."""
    if not tekens.verkeerd(tekst):
        return
    found = ((number, sign) for number, line in enumerate(tekst.split("\n"), 1) if (sign := tekens.verkeerd(line)))
    for number, (_, sleutel, waarde) in islice(found, MOST):
        yield Melding(pad, number, *zin(sleutel, waarde=waarde))
