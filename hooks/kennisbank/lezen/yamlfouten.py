"""What is wrong with a block of fields that cannot be read, in plain Dutch and on the line where the fault is."""

import re
from collections.abc import Sequence

from kennisbank.lezen.onleesbaar import RULES, open_pair
from kennisbank.lezen.regel import OPEN_QUOTE, closed, shown

CONFLICT = re.compile(r"(?:<{7}|={7}|>{7})(?: |$)")
ALMOST_FENCE = re.compile(r"[ \t]*(?:-{2,}|(?:-[ \t]+){2,}-|[‐-―−]+)[ \t]*$")


def explain(lines: Sequence[str], problem: str, context: str, at: int | None, since: int | None) -> tuple[int, str, str]:
    """Return (index of the line, code, sentence). `at` and `since` are where the reader stopped and what it was reading since."""
    if (git := next((n for n, line in enumerate(lines) if CONFLICT.match(line)), None)) is not None:
        return git, "KB016", "hier staat een regel die git achterliet bij een botsing; kies welke tekst blijft en haal de tekens weg"
    line = min(at or 0, len(lines) - 1)
    if since is not None and ("flow" in context or "quoted" in context):
        line = min(since, len(lines) - 1)  # a quote or bracket is missed only at the end: point at where it began
    before = next((n for n in range(line - 1, -1, -1) if lines[n].strip()), line)
    opened = next((n for n in range(line) if OPEN_QUOTE.match(lines[n]) and not closed(lines, n, line)), None)
    if opened is not None:
        return opened, "KB002", open_pair(lines[opened])
    for rule in RULES:
        if found := rule(lines, line, before, f"{problem} {context}"):
            return found[0], "KB002", found[1]
    said = "deze regel is niet te lezen: {}; kijk of het inspringen klopt en of elk veld een dubbele punt heeft"
    return line, "KB002", said.format(shown(lines[line]))


def twice(key: str, in_item: bool) -> tuple[str, str]:
    """Return (code, sentence) for a field that stands in a block twice; a number as a field is the half of one with a comma."""
    if key.isdecimal():
        return "KB027", "hier staat een getal met een komma; schrijf een punt, zoals breedte: 52.09"
    item = "zet er een streepje voor als hier iets nieuws begint, of " if in_item else ""
    return "KB003", f"het veld '{key}' staat er twee keer; {item}haal er één weg of voeg ze samen"


def no_begin(lines: Sequence[str]) -> tuple[int, str, str]:
    """Return (line, code, sentence) for a file that does not begin with its fields."""
    if not any(line.strip() for line in lines):
        return 1, "KB001", "dit bestand is leeg; begin met het sjabloon van deze soort, of haal het bestand weg"
    first = next((n for n, line in enumerate(lines) if line.strip()), 0)
    if first and re.fullmatch(r"---[ \t]*", lines[first]):
        return 1, "KB001", "het bestand begint met een lege regel; haal die weg, zodat --- de eerste regel is"
    if ALMOST_FENCE.match(lines[first]):
        return first + 1, "KB001", f"hier staat {shown(lines[first])}; schrijf precies drie streepjes vooraan de regel: ---"
    return 1, "KB001", "het bestand begint niet met een regel ---; zet de velden bovenaan tussen twee regels met ---"


def no_end(lines: Sequence[str]) -> tuple[int, str, str]:
    """Return (line, code, sentence) for fields that nothing closes: the place is above the first line of text."""
    if almost := next((n for n, line in enumerate(lines[1:], 1) if ALMOST_FENCE.match(line)), None):
        return almost + 1, "KB001", f"hier staat {shown(lines[almost])}; schrijf precies drie streepjes vooraan de regel: ---"
    begin = next((n for n, line in enumerate(lines[1:], 1) if line.startswith("#") and not line.startswith("# ")), 0)
    where = "zet hierboven" if begin else "zet onder het laatste veld"
    return begin + 1, "KB001", f"het blok met velden wordt niet afgesloten; {where} een regel met ---"
