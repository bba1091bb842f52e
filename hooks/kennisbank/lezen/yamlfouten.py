"""What is wrong with a block of fields that cannot be read, in plain Dutch and on the line where the fault is."""

import re
from collections.abc import Sequence

SHOWN = 60  # so many signs of a line are shown
NO_SPACE = re.compile(r"^[ -]*([A-Za-z0-9_-]+)(?: *(;|=|：|﹕|꞉)|(:)(?=[^ /]))")
SIGNS = {";": "een puntkomma", "=": "een is-teken"}  # what stands in the place of a colon; all else only looks like one
CONFLICT = re.compile(r"(?:<{7}|={7}|>{7})(?: |$)")
QUOTES_WITHIN = re.compile(r"""^[ ]*(?:- +)?[A-Za-z0-9_-]+: +(["']).*\1.*[^ ].*$""")
ALMOST_FENCE = re.compile(r"[ \t]*(?:-{2,}|[‐-―−]+)[ \t]*$")
CURLY = re.compile(r": [“”„‘’]")
PLAIN_WORDS = re.compile(r"^[ -]*[A-Za-z0-9_-]+$")
OPEN_QUOTE = re.compile(r"""^[ ]*(?:- +)?[A-Za-z0-9_-]+: +(["'])(?!.*\1[ ]*(?:#.*)?$)""")


def explain(lines: Sequence[str], problem: str, context: str, at: int | None, since: int | None) -> tuple[int, str, str]:
    """Return (index of the line, code, sentence). `at` and `since` are where the reader stopped and what it was reading since."""
    if (git := next((n for n, line in enumerate(lines) if CONFLICT.match(line)), None)) is not None:
        return git, "KB016", "hier staat een regel die git achterliet bij een botsing; kies welke tekst blijft en haal de tekens weg"
    line, said = _sentence(lines, problem, context, at, since)
    return line, "KB002", said


def _sentence(lines: Sequence[str], problem: str, context: str, at: int | None, since: int | None) -> tuple[int, str]:
    """Return (index of the line, sentence). `at` and `since` are where the reader stopped and what it was reading since."""
    line = min(at or 0, len(lines) - 1)
    if since is not None and ("flow" in context or "quoted" in context):
        line = min(since, len(lines) - 1)  # a quote or bracket is missed only at the end: point at where it began
    before = next((n for n in range(line - 1, -1, -1) if lines[n].strip()), line)
    opened = next((n for n in range(line) if OPEN_QUOTE.match(lines[n]) and not _closed(lines, n, line)), None)
    line = line if opened is None else opened
    here = lines[line].strip(" ")
    if "\t" in lines[line]:
        return line, f"hier staat een tab: '{_shown(here)}'; gebruik spaties om in te springen"
    for n in (line, before) if opened is None else ():
        if wrong := NO_SPACE.match(lines[n]):
            other = f"{SIGNS.get(wrong[2], 'iets wat erop lijkt')} in plaats van een dubbele punt" if wrong[2] else ""
            sign = other or "geen spatie achter de dubbele punt"
            return n, f"achter '{wrong[1]}' staat {sign}; schrijf '{wrong[1]}: ' en dan de waarde"
        if PLAIN_WORDS.match(lines[n]):
            return n, f"achter '{lines[n].strip(' -')}' mist een dubbele punt; zet die erachter"
    if opened is None and QUOTES_WITHIN.match(lines[line]) and ("expected" in problem or "did not find" in problem):
        return (
            line,
            f"binnen de aanhalingstekens staan er nog meer: '{_shown(here)}'; zet om de hele tekst de andere soort, of laat de binnenste weg",
        )
    if "mapping values are not allowed" in problem:
        if CURLY.search(here):
            return (
                line,
                f"hier staan gekrulde aanhalingstekens: '{_shown(here)}'; zet om de hele tekst rechte, zoals titel: \"Buurt: samen\"",
            )
        if _depth(lines[line]) > _depth(lines[before]) and here.count(": ") + here.endswith(":") == 1:
            return line, f"deze regel springt verder in dan die erboven: '{_shown(here)}'; zet hem even ver naar links als de andere velden"
        return (
            line,
            f"er staat een dubbele punt in de tekst: '{_shown(here)}'; zet de tekst na het veld tussen aanhalingstekens, zoals titel: \"Buurt: samen\"",
        )
    if opened is not None or "flow" in context or "quoted" in context:
        return (
            line,
            f"een haakje of aanhalingsteken gaat open en niet dicht: '{_shown(here)}'; maak het paar af, of zet de hele tekst tussen dubbele aanhalingstekens",
        )
    if "cannot start any token" in problem:
        sign = next((s for s in here if s in "@`%"), here[:1])
        return line, f"een waarde kan niet met {sign} beginnen: '{_shown(here)}'; zet de tekst tussen dubbele aanhalingstekens"
    return line, f"deze regel is niet te lezen: '{_shown(here)}'; kijk of het inspringen klopt en of elk veld een dubbele punt heeft"


def _shown(line: str) -> str:
    return line[:SHOWN] + ("…" if len(line) > SHOWN else "")


def _depth(line: str) -> int:
    return len(line) - len(line.lstrip(" "))


def _closed(lines: Sequence[str], begin: int, end: int) -> bool:
    """Say whether a quote that opens on line `begin` closes on a later line, before a line that begins a field of its own."""
    match = OPEN_QUOTE.match(lines[begin])
    quote = match[1] if match else '"'
    return any(line.rstrip(" ").endswith(quote) and not re.match(r"[A-Za-z0-9_-]+: ", line) for line in lines[begin + 1 : end + 1])


def twice(key: str, in_item: bool) -> tuple[str, str]:
    """Return (code, sentence) for a field that stands in a block twice; a number as a field is the half of one with a comma."""
    if key.isdecimal():
        return "KB027", "hier staat een getal met een komma; schrijf een punt, zoals breedte: 52.09"
    item = "zet er een streepje voor als hier iets nieuws begint, of " if in_item else ""
    return "KB003", f"het veld '{key}' staat er twee keer; {item}haal er één weg of voeg ze samen"


def no_begin(lines: Sequence[str]) -> tuple[int, str, str]:
    """Return (line, code, sentence) for a file that does not begin with its fields."""
    first = next((n for n, line in enumerate(lines) if line.strip()), 0)
    if first and re.fullmatch(r"---[ \t]*", lines[first]):
        return 1, "KB001", "het bestand begint met een lege regel; haal die weg, zodat --- de eerste regel is"
    if ALMOST_FENCE.match(lines[first]):
        return first + 1, "KB001", f"hier staat '{_shown(lines[first].strip())}'; schrijf precies drie streepjes vooraan de regel: ---"
    return 1, "KB001", "het bestand begint niet met een regel ---; zet de velden bovenaan tussen twee regels met ---"


def no_end(lines: Sequence[str]) -> tuple[int, str, str]:
    """Return (line, code, sentence) for fields that nothing closes: the place is above the first line of text."""
    if almost := next((n for n, line in enumerate(lines[1:], 1) if ALMOST_FENCE.match(line)), None):
        return almost + 1, "KB001", f"hier staat '{_shown(lines[almost].strip())}'; schrijf precies drie streepjes vooraan de regel: ---"
    begin = next((n for n, line in enumerate(lines[1:], 1) if line.startswith("#") and not line.startswith("# ")), 0)
    where = "zet hierboven" if begin else "zet onder het laatste veld"
    return begin + 1, "KB001", f"het blok met velden wordt niet afgesloten; {where} een regel met ---"
