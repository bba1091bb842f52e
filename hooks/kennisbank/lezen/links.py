"""Links and images in one paragraph, as Python-Markdown finds them."""

import re
from collections.abc import Iterable, Iterator

# The address of a link between its round brackets, perhaps with a title behind it. It may hold round brackets of its own.
ADDRESS = re.compile(
    r"\([ \t\n]*(?:<([^<>\n]*)>|([^ \t\n\"'()<>]*(?:\([^ \t\n\"'()<>]*\)[^ \t\n\"'()<>]*)*))"
    r"(?:[ \t\n]+(?:\"[^\"\n]*\"|'[^'\n]*'))?[ \t\n]*\)"
)
ESCAPED = re.compile(r"\\([\\`*_{}\[\]()>#+.!-])")


def alineas(regels: Iterable[str]) -> Iterator[tuple[int, list[str]]]:
    """Yield (index of the first line, lines) for each run of lines with something on them."""
    lines: list[str] = []
    for index, line in enumerate([*regels, ""]):
        if line.strip(" \t"):
            lines.append(line)
        elif lines:
            yield index - len(lines), lines
            lines = []


def links_in(tekst: str) -> Iterator[tuple[str, str, bool, int]]:
    """Yield (address, words, is it an image, place) of the links in one paragraph. An address that is no address comes as it stands."""
    flat = ESCAPED.sub("¤¤", tekst)  # of the same length, so that places are the same
    opened: list[int] = []
    done = 0
    for bracket in re.finditer(r"[\[\]]", flat):
        place = bracket.start()
        if place < done:
            continue
        if bracket[0] == "[":
            opened.append(place)
        elif opened:
            begin = opened.pop()
            if flat.startswith("(", place + 1) and (closing := flat.find(")", place)) >= 0:
                found = ADDRESS.match(flat, place + 1)
                first, last = (found.span(found.lastindex or 1)) if found else (place + 2, closing)
                done = found.end() if found else place + 1
                yield ESCAPED.sub(r"\1", tekst[first:last]), tekst[begin + 1 : place], flat.startswith("!", begin - 1) and begin > 0, begin
