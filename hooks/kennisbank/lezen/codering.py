"""From bytes to text as it was meant: what the encoding, the line ends and odd signs of a file make of it."""

from collections.abc import Iterator
from itertools import islice

from kennisbank.lezen import tekens
from kennisbank.lezen.meldingen import Melding
from kennisbank.lezen.zinnen import zin

SAVE_AS = "sla het op als UTF-8 (in de meeste programma's onder 'opslaan als')"
MOST = 20  # lines with a wrong sign that are named of one file


def decode(pad: str, data: bytes) -> tuple[str | None, list[Melding]]:
    """Bytes to text as it was meant, with plain line ends and without what nobody may write; None when nobody can tell what it says.

    A file of another encoding is judged as what it was meant to be, so that all its findings come at once.
    """
    meldingen = []
    if wide := _wide(data):
        meldingen.append(Melding(pad, 1, "KB006", f"dit bestand is opgeslagen als {wide.upper()[:6]}; {SAVE_AS}"))
        data = data.decode(wide, "replace").encode("utf-8", "replace")
        if b"\xef\xbf\xbd" in data or b"\0" in data:
            return None, meldingen
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
        meldingen.append(Melding(pad, regel, "KB006", f"hier staat een teken dat niet in UTF-8 is opgeslagen; {SAVE_AS}"))
        tekst = data.decode("cp1252", "replace")
        if data.count(b"\0") or "\ufffd" in tekst:
            return None, meldingen
    if "\r" in tekst:
        tekst = tekst.replace("\r\n", "\n").replace("\r", "\n")
        meldingen.append(
            Melding(
                pad, 1, "KB018", "de regels eindigen op de Windows-manier; de site leest ze goed, maar sla het liever op met 'LF'", "let op"
            )
        )
    tekst = tekens.gemeend(tekst)
    if tekens.verkeerd(tekst):
        meldingen.extend(_wrong_signs(pad, tekst))
        tekst = tekens.zonder(tekst)
    return tekst, meldingen


def als_tekst(data: bytes) -> str:
    """Return the text of a file in whatever encoding it is, with plain line ends and every sign as it stands."""
    if wide := _wide(data):
        tekst = data.decode(wide, "replace")
    else:
        try:
            tekst = data.decode("utf-8")
        except UnicodeDecodeError:
            tekst = data.decode("cp1252", "replace")
    return tekst.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")


def _wide(data: bytes) -> str:
    """Return the encoding of a text with two or four bytes for each sign: by its first bytes, or by the zeros between plain letters."""
    marks = {b"\xff\xfe\0\0": "utf-32", b"\0\0\xfe\xff": "utf-32", b"\xff\xfe": "utf-16", b"\xfe\xff": "utf-16"}
    if marked := next((name for mark, name in marks.items() if data.startswith(mark)), ""):
        return marked
    begin = data[:400]
    if len(begin) > 3 and begin.count(0) > len(begin) // 3:
        return "utf-16-le" if begin[1::2].count(0) > begin[::2].count(0) else "utf-16-be"
    return ""


def _wrong_signs(pad: str, tekst: str) -> Iterator[Melding]:
    """Yield the first sign on each line that nobody may write. Who has more than MOST of them pasted a whole page."""
    found = ((number, sign) for number, line in enumerate(tekst.split("\n"), 1) if (sign := tekens.verkeerd(line)))
    for number, (_, sleutel, waarde) in islice(found, MOST):
        yield Melding(pad, number, *zin(sleutel, waarde=waarde))
