"""One line among the fields: how deep it stands, how it begins, how a message shows it, and whether its quote closes."""

import re
from collections.abc import Sequence

SHOWN = 60  # so many signs of a line are shown
KEY = r"[A-Za-z0-9_-]+"
BEGINS_FIELD = re.compile(rf"^ *(?:- +)?{KEY}:(?: |$)")
ITEM = re.compile(r"^ *-(?: |$)")
OPEN_QUOTE = re.compile(rf"""^[ ]*(?:- +)?{KEY}: +(["'])(?!.*\1[ ]*(?:#.*)?$)""")


def shown(line: str, cut: str = " ") -> str:
    """Return the begin of a line between quotes."""
    line = line.strip(cut) if cut else line
    return f"'{line[:SHOWN]}{'…' if len(line) > SHOWN else ''}'"


def depth(line: str) -> int:
    """Return how many spaces stand before a line."""
    return len(line) - len(line.lstrip(" "))


def closed(lines: Sequence[str], begin: int, end: int) -> bool:
    """Say whether a quote that opens on line `begin` closes on a later line, before a line that begins a field of its own."""
    match = OPEN_QUOTE.match(lines[begin])
    quote = match[1] if match else '"'
    for line in lines[begin + 1 : end + 1]:
        if BEGINS_FIELD.match(line):
            return False
        if line.rstrip(" ").endswith(quote):
            return True
    return False
