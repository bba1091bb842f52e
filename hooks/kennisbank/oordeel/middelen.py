"""How a line is mended when only one meaning is possible, from the line as it is to how it reads: the rows of middelen.yml.

The form does the same with docs/assets/js/bijdragen/middelen.js; what only a file can have wrong stands in redactie/middelen.py.
"""

import re
from collections.abc import Callable, Mapping, Sequence
from datetime import date
from functools import cache
from html.entities import name2codepoint
from pathlib import Path, PurePosixPath
from typing import Any

from kennisbank.lezen import tekens
from kennisbank.lezen.frontmatter import read_own
from kennisbank.lezen.lijsten import los
from kennisbank.lezen.naam import hyphened
from kennisbank.lezen.zinnen import ZINNEN

# (lines, index, what the finding says) -> the line as it will be, no line when it goes, or None
Middel = Callable[[Sequence[str], int, str], Sequence[str] | None]
UNSAFE = "<>&{}[]*_`#\\\"'"  # signs that mean something in a text
# Signs by the name that HTML has for them, those that can safely stand in a text.
ENTITEITEN = {
    name: tekens.gemeend(chr(code))
    for name, code in sorted(name2codepoint.items())
    if chr(code) not in UNSAFE and not tekens.HIDDEN.search(chr(code))
}
RULES: Mapping[str, Any] = {**read_own(Path(__file__).with_suffix(".yml")), "entiteiten": ENTITEITEN}
ENTITY = re.compile(r"&(?:#[xX]?[0-9a-fA-F]+|[A-Za-z][A-Za-z0-9]*);")


def genoemd(tekst: str) -> tuple[str, str]:
    """Return (what stood there, what was meant) of a finding that names both and that mean the same word, else two empty texts."""
    was, meant = re.search(r"'([^']+)'", tekst), re.search(r"Bedoelde je '([^']+)'", tekst)
    return (was[1].removeprefix("## "), meant[1].removeprefix("## ")) if was and meant else ("", "")


def zelfde(was: str, meant: str) -> bool:
    """Say whether two words mean the same: apart from capitals, spaces and hyphens they are one."""
    return bool(was) and was != meant and hyphened(was.replace("_", "-")) == hyphened(meant.replace("_", "-"))


def geruild(line: str, was: str, meant: str) -> list[str] | None:
    """Return the line with one word in the place of another, that stands there once."""
    return [line.replace(was, meant)] if was and line.count(was) == 1 else None


def _sign(lines: Sequence[str], n: int, tekst: str) -> Sequence[str] | None:
    return [tekens.zonder(lines[n])] if tekens.HIDDEN.search(lines[n]) or tekens.LINE_END.search(lines[n]) else None


def _entity(lines: Sequence[str], n: int, tekst: str) -> Sequence[str] | None:
    found = ENTITY.findall(lines[n])
    return [ENTITY.sub(lambda match: _decoded(match[0]), lines[n])] if found and all(map(_decoded, found)) else None


def _decoded(entity: str) -> str:
    """Return the sign that an entity stands for, or "" when it is none or may not stand in a text."""
    if entity[1] != "#":
        return ENTITEITEN.get(entity[1:-1], "")
    code = int(entity[3:-1], 16) if entity[2] in "xX" else int(entity[2:-1]) if entity[2:-1].isdecimal() else 0
    sign = chr(code) if 0xA0 <= code < 0xD800 or 0xE000 <= code < 0x110000 else ""
    return "" if sign in UNSAFE or tekens.HIDDEN.search(sign) else tekens.gemeend(sign)


def lijst(lines: Sequence[str], n: int, tekst: str) -> Sequence[str] | None:
    """Return the line as an item of a list, with an empty line above it where that is needed."""
    line, apart = list(los(lines))[n]
    return [*([""] if apart else []), line]


def bedoeld(lines: Sequence[str], n: int, tekst: str) -> Sequence[str] | None:
    """Put what was meant in the place of what was written, when that is the same word."""
    was, meant = genoemd(tekst)
    return geruild(lines[n], was, meant) if zelfde(was, meant) or PurePosixPath(was).name.removesuffix(".md") == meant else None


def datum(lines: Sequence[str], n: int, tekst: str) -> Sequence[str] | None:
    """Return the line with a day or a month as we write it."""
    was = (re.search(r"'([^']+)'", tekst) or [""] * 2)[1]
    if day := re.fullmatch(r"([0-9]{1,2})[-/ .]([0-9]{1,2}|[a-z]+)[-/ .]([0-9]{4})", was):
        month = int(day[2]) if day[2].isdecimal() else _month(day[2])
        if month and not (day[2].isdecimal() and int(day[1]) <= 12 and int(day[1]) != month):
            try:
                return geruild(lines[n], was, date(int(day[3]), month, int(day[1])).isoformat())
            except ValueError:
                return None
    if (part := re.fullmatch(r"([a-z]+) ([0-9]{4})", was)) and "2019-05" in tekst and (month := _month(part[1])):
        return geruild(lines[n], was, f"{part[2]}-{month:02}")
    return None


def _month(word: str) -> int:
    return next((n for n, begin in reversed(list(enumerate(RULES["maanden"], 1))) if word.startswith(begin)), 0)


def _citation(lines: Sequence[str], n: int, tekst: str) -> Sequence[str] | None:
    found = re.search(r"\[@[A-Za-z0-9-]+(?: (?:p|blz|pp)\.? ?[0-9-]+)?\]", lines[n])
    if not found:
        return None
    key, _, place = found[0][1:-1].partition(" ")
    made = f"[{key.upper()}{', ' if place else ''}{place}]"
    return [lines[n].replace(found[0], made)] if made != found[0] else None


DOEN: Mapping[str, Middel] = {
    "tekens": _sign,
    "entiteiten": _entity,
    "lijst": lijst,
    "citaat": _citation,
    "bedoeld": bedoeld,
    "datum": datum,
}


@cache
def zegt(sleutel: str) -> re.Pattern[str]:
    """Return what fits a sentence, whatever stands in its gaps."""
    parts = re.split(r"\{[a-z_]+\}", ZINNEN[sleutel].zin.replace("{{", "\0").replace("}}", "\1"))
    return re.compile(".*".join(re.escape(part.replace("\0", "{").replace("\1", "}")) for part in parts), re.DOTALL)


def rij(lines: Sequence[str], n: int, tekst: str) -> Sequence[str] | None:
    """Mend a line by the row of middelen.yml for the sentence that was said."""
    row: Mapping[str, Any] = next((row for sleutel, row in RULES["zinnen"].items() if zegt(sleutel).fullmatch(tekst)), {})
    if "doe" in row:
        return DOEN[row["doe"]](lines, n, tekst)
    if row.get("weg"):
        return []
    made = re.sub(row["patroon"], re.sub(r"\{([0-9])\}", r"\\\1", row["wordt"]), lines[n]) if row else lines[n]
    return [made] if made != lines[n] else None
