"""Names of pages in the index: a title, another name, what people type. A question that is just like one of them finds its page."""

import math
import string
from collections.abc import Mapping, Sequence

SIZES = string.ascii_uppercase + string.ascii_lowercase  # of names: how much their words tell together, in squares of steps of SIZE
SIZE = 0.3

Naam = tuple[int, tuple[str, ...]]  # the number of its page, and the stems of its words


def sizes(names: Sequence[Naam], spread: Mapping[str, int], pages: int) -> str:
    """Return a letter per name for how much its words tell together, the names of each page in a row and a space between pages."""
    rows: list[list[str]] = [[] for _ in range(pages)]
    for page, stems in names:
        tells = sum(math.log(1 + pages / (1 + spread[stem])) for stem in stems)
        rows[page].append(SIZES[min(len(SIZES) - 1, round(math.sqrt(tells) / SIZE))])
    return " ".join(map("".join, rows))
