"""A text as one flat line to look for personal data in, with for each sign its place in the text.

What people put between the signs of a number, by accident or to hide it, is taken away: emphasis, the marks of lists, line
ends, signs of full width, digits of other scripts, and letters typed for digits. VLAK holds the rules; vlak.js has the same.
"""

import re
import unicodedata
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

from kennisbank.lezen.frontmatter import read_own

VLAK: dict[str, Any] = read_own(Path(__file__).with_suffix(".yml"))  # handed to the browser too
NUMBER, ODD, AWAY, SPACE = (re.compile(VLAK[name]) for name in ("cijfers", "vreemd", "weg", "ruimte"))
DIGIT = re.compile("[0-9@]")
LOOKALIKE = re.compile(VLAK["lijkt"])
ZEROS = tuple(int(code, 16) for code in VLAK["nullen"])
SAME = str.maketrans("OoIl", "0011")
ENOUGH = 6  # so many real digits make the letters between them digits


@dataclass(frozen=True)
class Vlak:
    """A flat text; `plaatsen` has for each of its signs, and its end, the place in the text it was made of."""

    tekst: str
    plaatsen: tuple[int, ...] | None = None

    def plaats(self, begin: int, eind: int) -> tuple[int, int]:
        """Return a stretch of the flat text as one of the text it was made of."""
        return (begin, eind) if self.plaatsen is None else (self.plaatsen[begin], self.plaatsen[eind - 1] + 1)


def vlak(tekst: str) -> Vlak:
    """Return a text as one line. Where nothing was in the way, it is as long as it was."""
    digits = DIGIT.search(tekst)
    if not (digits and NUMBER.search(tekst)) and (tekst.isascii() or not ODD.search(tekst)):
        flat = tekst.replace("\n", " ")
        return Vlak(LOOKALIKE.sub(_digits, flat) if digits else flat)
    kept = [(place, _plain(sign)) for place, sign in enumerate(tekst)]
    for pattern, wordt in ((AWAY, ""), (SPACE, " ")):
        kept = _replaced(kept, pattern, wordt)
    flat = LOOKALIKE.sub(_digits, "".join(sign for _, sign in kept))
    return Vlak(flat, (*(place for place, _ in kept), len(tekst)))


def _replaced(kept: list[tuple[int, str]], pattern: re.Pattern[str], wordt: str) -> list[tuple[int, str]]:
    tekst = "".join(sign for _, sign in kept)
    rest, end = [], 0
    for match in pattern.finditer(tekst):
        rest += kept[end : match.start()]
        if wordt and match[0]:
            rest.append((kept[match.start()][0], wordt))
        end = match.end()
    return rest + kept[end:]


def _plain(sign: str) -> str:
    """Return one sign as what it stands for: a digit for a digit of another script, a letter for one of full width."""
    if sign < "\u0250":
        return sign
    code = ord(sign)
    for zero in ZEROS:
        if zero <= code <= zero + 9:
            return str(code - zero)
    plain = unicodedata.normalize("NFKC", sign) if "\ufe00" <= sign <= "\uffef" else sign
    return plain if len(plain) == 1 else sign


def _digits(match: re.Match[str]) -> str:
    return match[0].translate(SAME) if sum(map(str.isdecimal, match[0])) >= ENOUGH else match[0]


blank = partial(re.compile(r".").sub, " ")
