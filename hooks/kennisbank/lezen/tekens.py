"""Signs that are not what they seem: what is read as meant, what nobody may write, what the form takes out. One list."""

import json
import re
import unicodedata
from collections.abc import Sequence
from pathlib import Path
from typing import Any

TABLE: dict[str, Any] = json.loads(Path(__file__).with_suffix(".json").read_text(encoding="utf-8"))  # handed to the browser too


def _signs(one: str) -> range:
    first, _, last = one.partition("-")
    return range(int(first, 16), int(last or first, 16) + 1)


def _class(ranges: Sequence[str]) -> str:
    """Return ranges like "2000-200A" as the inside of a class of signs."""
    return "".join(f"\\U{signs[0]:08x}-\\U{signs[-1]:08x}" for signs in map(_signs, ranges))


MEANT = {chr(code): row["wordt"] for row in TABLE["gemeend"] for one in row["tekens"] for code in _signs(one)}
SEEMS = re.compile(f"[{''.join(map(re.escape, MEANT))}]")
LINE_END = re.compile(f"\r\n|[{_class(TABLE['regeleinde'])}]")
JOINER, JOINED = chr(int(TABLE["voeger"]["teken"], 16)), _class(TABLE["voeger"]["tussen"])
HIDDEN = re.compile(f"[{_class(TABLE['onzichtbaar'])}]|{JOINER}(?:(?<![{JOINED}]{JOINER})|(?![{JOINED}]))")
LOST = re.compile(f"[{_class(TABLE['verloren'])}]")
# Nearly every text has none of these, and to see that is four times as fast as to look for a pattern.
SUSPECT = {chr(code) for naam in ("onzichtbaar", "regeleinde", "verloren") for one in TABLE[naam] for code in _signs(one)} | {JOINER}

PATTERNS = (("onzichtbaar", HIDDEN), ("onzichtbaar", LINE_END), ("verloren_teken", LOST))


def gemeend(tekst: str) -> str:
    """Return a text with the signs that were meant: plain spaces and hyphens, letters that are one sign each."""
    if tekst.isascii():
        return tekst
    return unicodedata.normalize("NFC", SEEMS.sub(lambda match: MEANT[match[0]], tekst))


def zichtbaar(tekst: str) -> str:
    """Return a text as the form writes it: as meant, with plain line ends, and without what nobody sees."""
    return gemeend(HIDDEN.sub("", gemeend(LINE_END.sub("\n", tekst))))


def verkeerd(tekst: str) -> tuple[int, str, str] | None:
    """Return (place, sentence, sign as a number) of the first sign that nobody may write, or None."""
    if SUSPECT.isdisjoint(tekst):
        return None
    found = ((match.start(), naam, f"{ord(match[0][0]):04X}") for naam, pattern in PATTERNS if (match := pattern.search(tekst)))
    return min(found, default=None)


def zonder(tekst: str) -> str:
    """Return a text of as many lines without the signs that `verkeerd` finds, so that the rest of it can be judged."""
    return LOST.sub("?", LINE_END.sub(" ", HIDDEN.sub("", tekst)))
