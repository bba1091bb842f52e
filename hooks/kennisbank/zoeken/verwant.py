"""Which pages are near to a word in meaning: a table that gereedschap/verwant.py makes, read as it is (besluit 0007).

A page that is newer than the table is not in it, and is found as before. The words in it are also how the search knows that a
word is well written, although no page has it. What is written of a page for the search may change too: the table has a mark of it per
page, so that the build can say when the table is old.
"""

from functools import cache
from pathlib import Path
from zlib import crc32

from kennisbank.collectie.kennisbank import Kennisbank
from kennisbank.collectie.stuk import Stuk

MOST_CHANGED = 0.2  # of the pages: from here on the table is old
TABLE = Path(__file__).parent / "verwant" / "tabel.txt"


@cache
def table() -> tuple[tuple[str, ...], dict[str, str]]:
    """Return the numbers of the pages, in the order in which the table counts them, and per stem its pages, packed."""
    first, *rows = TABLE.read_text(encoding="utf-8").splitlines()
    return tuple(page.partition(":")[0] for page in first.split()), {key: packed for key, _, packed in (row.partition(" ") for row in rows)}


def mark(stuk: Stuk) -> str:
    """Return the number of a page and a mark of what the table is made of: its names, its summary and what people type for it."""
    names = (getattr(stuk.gegevens, name, ()) for name in ("synoniemen", "zoekwoorden"))
    said = "\n".join((stuk.titel, stuk.kern, *(name for field in names for name in field)))
    return f"{stuk.id}:{crc32(said.encode()):08x}"


def oud(kb: Kennisbank) -> str:
    """Return a Dutch sentence when many pages of the table are no longer as they were, else nothing. Other collections have no table."""
    made = TABLE.read_text(encoding="utf-8").partition("\n")[0].split()
    known = {page.partition(":")[0] for page in made}
    now = [stuk for stuk in kb.stukken if stuk.id in known and not stuk.ingetrokken]
    if len(now) < len(known) / 2:
        return ""
    changed = len({*made} - {mark(stuk) for stuk in now})
    if changed <= len(known) * MOST_CHANGED:
        return ""
    return (
        f"de tabel van verwante woorden is oud: {changed} van de {len(known)} pagina's veranderden sinds zij is gemaakt. Zoeken werkt nog, "
        "maar vindt minder bij woorden die nergens staan. Maak de tabel opnieuw met gereedschap/verwant.py"
    )
