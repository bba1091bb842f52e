"""Words that an editor takes for a page: written under its `zoekwoorden`, and nothing else of the file changes."""

from collections.abc import Sequence

FIELD = "zoekwoorden:"
ITEM = "  - "
BEFORE = ("status:", "bijdragers:")  # one of these every page has


def met_zoekwoorden(text: str, words: Sequence[str]) -> str:
    """Return the text of a page with these words added to its list, or with a list of them."""
    lines = text.split("\n")
    items = [ITEM + word for word in words]
    if FIELD in lines:
        place = lines.index(FIELD) + 1
        while lines[place].startswith(ITEM):
            place += 1
    else:
        place = next(number for number, line in enumerate(lines) if line.startswith(BEFORE))
        items.insert(0, FIELD)
    return "\n".join([*lines[:place], *items, *lines[place:]])
