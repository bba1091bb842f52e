"""What is wrong with a block of fields that cannot be read, in plain Dutch and on the line where the fault is."""

import re
from collections.abc import Sequence

SHOWN = 60  # so many signs of a line are shown
NO_SPACE = re.compile(r"^[ -]*([A-Za-z0-9_-]+)(;|:(?=[^ /]))")
CURLY = re.compile(r": [“”„‘’]")
PLAIN_WORDS = re.compile(r"^[ -]*[A-Za-z0-9_-]+$")
OPEN_QUOTE = re.compile(r"""^[ ]*(?:- +)?[A-Za-z0-9_-]+: +(["'])(?!.*\1[ ]*(?:#.*)?$)""")


def explain(lines: Sequence[str], problem: str, context: str, at: int | None, since: int | None) -> tuple[int, str]:
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
            sign = "een puntkomma in plaats van een dubbele punt" if wrong[2] == ";" else "geen spatie achter de dubbele punt"
            return n, f"achter '{wrong[1]}' staat {sign}; schrijf '{wrong[1]}: ' en dan de waarde"
        if PLAIN_WORDS.match(lines[n]):
            return n, f"achter '{lines[n].strip(' -')}' mist een dubbele punt; zet die erachter"
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
