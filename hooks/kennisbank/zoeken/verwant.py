"""Which pages are near to a word in meaning: a table that gereedschap/verwant.py makes, read as it is (besluit 0007).

A page that is newer than the table is not in it, and is found as before. The words in it are also how the search knows that a
word is well written, although no page has it.
"""

from functools import cache
from pathlib import Path

TABLE = Path(__file__).parent / "verwant" / "tabel.txt"


@cache
def table() -> tuple[tuple[str, ...], dict[str, str]]:
    """Return the numbers of the pages, in the order in which the table counts them, and per stem its pages, packed."""
    first, *rows = TABLE.read_text(encoding="utf-8").splitlines()
    return tuple(first.split()), {key: packed for key, _, packed in (row.partition(" ") for row in rows)}
