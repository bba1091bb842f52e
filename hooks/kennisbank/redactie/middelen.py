"""How a line is mended when only one meaning is possible: one small function per code, from the line as it is to how it reads."""

import html
import json
import re
from collections.abc import Callable, Mapping, Sequence
from datetime import date
from pathlib import PurePosixPath

from kennisbank.lezen import tekens
from kennisbank.lezen.lijsten import los
from kennisbank.lezen.naam import hyphened

Middel = Callable[
    [Sequence[str], int, str], Sequence[str] | None
]  # (lines, index, what the finding says) -> the line as it will be, or None
MONTHS = ("jan", "feb", "m", "apr", "mei", "jun", "jul", "aug", "sep", "okt", "nov", "dec")
ENTITY = re.compile(r"&(?:#[xX]?[0-9a-fA-F]+|[A-Za-z][A-Za-z0-9]*);")
FIELD = re.compile(r"^([ -]*[A-Za-z0-9_-]+) *(?:[;=：﹕꞉]|:(?=[^ /])) *(.*)$")
VALUE = re.compile(r"^([ -]*[A-Za-z0-9_-]+: +)(.+)$")


def _said(tekst: str) -> tuple[str, str]:
    """Return (what stood there, what was meant) of a finding that names both and that mean the same word, else two empty texts."""
    was, meant = re.search(r"'([^']+)'", tekst), re.search(r"Bedoelde je '([^']+)'", tekst)
    return (was[1].removeprefix("## "), meant[1]) if was and meant else ("", "")


def _same(was: str, meant: str) -> bool:
    return bool(was) and was != meant and hyphened(was.replace("_", "-")) == hyphened(meant.replace("_", "-"))


def _swapped(line: str, was: str, meant: str) -> list[str] | None:
    return [line.replace(was, meant)] if was and line.count(was) == 1 else None


def _sign(lines: Sequence[str], n: int, tekst: str) -> Sequence[str] | None:
    return [tekens.zonder(lines[n])] if tekens.HIDDEN.search(lines[n]) or tekens.LINE_END.search(lines[n]) else None


def _entity(lines: Sequence[str], n: int, tekst: str) -> Sequence[str] | None:
    signs = [html.unescape(match) for match in ENTITY.findall(lines[n])]
    safe = signs and all(len(sign) == 1 and sign not in "<>&{}[]*_`#\\\"'" for sign in signs)
    return [ENTITY.sub(lambda match: html.unescape(match[0]), lines[n])] if safe else None


def _list(lines: Sequence[str], n: int, tekst: str) -> Sequence[str] | None:
    line, apart = list(los(lines))[n]
    return [*([""] if apart else []), line]


def _unreadable(lines: Sequence[str], n: int, tekst: str) -> Sequence[str] | None:
    line = lines[n]
    if "\t" in line:
        return [line.replace("\t", "  ")]
    if "dubbele punt; schrijf" in tekst and (wrong := FIELD.match(line)):
        return [f"{wrong[1]}: {wrong[2]}".rstrip()]
    if value := VALUE.match(line):
        words = value[2].strip()
        inner = words[1:-1] if len(words) > 1 and words[0] in "\"'“„‘" and words[-1] in "\"'”’" else words
        if any(start in tekst for start in ("gekrulde", "dubbele punt in de tekst", "kan niet met", "binnen de aanhalingstekens")):
            return [value[1] + json.dumps(inner, ensure_ascii=False)]
    return None


def _meant(lines: Sequence[str], n: int, tekst: str) -> Sequence[str] | None:
    was, meant = _said(tekst)
    return _swapped(lines[n], was, meant) if _same(was, meant) or PurePosixPath(was).name.removesuffix(".md") == meant else None


def _as_list(lines: Sequence[str], n: int, tekst: str) -> Sequence[str] | None:
    value, terms = VALUE.match(lines[n]), tekst.partition("Kies uit: ")[2].split(", ")
    words = [word.strip() for word in value[2].split(",")] if value else []
    return [f"{value[1]}[{', '.join(words)}]"] if value and all(word in terms for word in words) else _meant(lines, n, tekst)


def _date(lines: Sequence[str], n: int, tekst: str) -> Sequence[str] | None:
    was = (re.search(r"'([^']+)'", tekst) or [""] * 2)[1]
    if day := re.fullmatch(r"([0-9]{1,2})[-/ .]([0-9]{1,2}|[a-z]+)[-/ .]([0-9]{4})", was):
        month = int(day[2]) if day[2].isdecimal() else _month(day[2])
        if month and not (day[2].isdecimal() and int(day[1]) <= 12 and int(day[1]) != month):
            try:
                return _swapped(lines[n], was, date(int(day[3]), month, int(day[1])).isoformat())
            except ValueError:
                return None
    if (part := re.fullmatch(r"([a-z]+) ([0-9]{4})", was)) and "2019-05" in tekst and (month := _month(part[1])):
        return _swapped(lines[n], was, f"{part[2]}-{month:02}")
    return None


def _month(word: str) -> int:
    return next((n for n, begin in reversed(list(enumerate(MONTHS, 1))) if word.startswith(begin)), 0)


def _comma(lines: Sequence[str], n: int, tekst: str) -> Sequence[str] | None:
    made = re.sub(r"[\"']?([0-9]+),([0-9]+)[\"']?", r"\1.\2", lines[n])
    return [made] if "komma" in tekst and made != lines[n] else None


def _empty(lines: Sequence[str], n: int, tekst: str) -> Sequence[str] | None:
    return [] if "haal het weg" in tekst and re.fullmatch(r" *[a-z_]+: *", lines[n]) else None


def _doi(lines: Sequence[str], n: int, tekst: str) -> Sequence[str] | None:
    made = re.sub(r"https?://(?:dx\.)?doi\.org/|(?<=DOI: )doi: ?", "", lines[n])
    return [made] if made != lines[n] else None


def _number(lines: Sequence[str], n: int, tekst: str) -> Sequence[str] | None:
    found = re.fullmatch(r"id: *([a-z][0-9]{3}) *", lines[n])
    return [f"id: {found[1].upper()}"] if found else None


def _heading(lines: Sequence[str], n: int, tekst: str) -> Sequence[str] | None:
    was, meant = _said(tekst)
    plain = hyphened(was) == hyphened(meant)
    if "te veel hekjes" in tekst:
        return [re.sub("^#+", "##", lines[n])]
    if found := re.match(r"^(#{2,6})([^# \t].*)$", lines[n]):
        return [f"{found[1]} {found[2]}"]
    return _swapped(lines[n], was, meant) if plain else None


def _question(lines: Sequence[str], n: int, tekst: str) -> Sequence[str] | None:
    return [] if "vraag uit het sjabloon" in tekst else None


def _link(lines: Sequence[str], n: int, tekst: str) -> Sequence[str] | None:
    was, meant = _said(tekst)
    same = PurePosixPath(was).name.removesuffix(".md") == PurePosixPath(meant).name.removesuffix(".md")
    return _swapped(lines[n], f"({was})", f"({meant})") if same else None


def _citation(lines: Sequence[str], n: int, tekst: str) -> Sequence[str] | None:
    was, meant = _said(tekst)
    if _same(was, meant):
        return _swapped(lines[n], was, meant)
    found = re.search(r"\[@[A-Za-z0-9-]+(?: (?:p|blz|pp)\.? ?[0-9-]+)?\]", lines[n])
    if not found:
        return None
    key, _, place = found[0][1:-1].partition(" ")
    made = f"[{key.upper()}{', ' if place else ''}{place}]"
    return [lines[n].replace(found[0], made)] if made != found[0] else None


def _address(lines: Sequence[str], n: int, tekst: str) -> Sequence[str] | None:
    made = re.sub(r"(?:^|(?<=[ \t(]))(https?://[^ \t()<>]+?)(?=[.,;:!?]?(?:[ \t)]|$))", r"<\1>", lines[n])
    return [made] if "webadres" in tekst and made != lines[n] else None


def _fence(lines: Sequence[str], n: int, tekst: str) -> Sequence[str] | None:
    if "lege regel" in tekst:
        return [] if not lines[n].strip() else None
    return ["---"] if "precies drie streepjes" in tekst else None


MIDDELEN: Mapping[str, Middel] = {
    "KB001": _fence, "KB002": _unreadable, "KB007": _sign, "KB013": _entity, "KB019": _list, "KB021": _meant, "KB022": _meant,
    "KB023": _as_list, "KB026": _date, "KB027": _comma, "KB028": _empty, "KB030": _doi, "KB033": _number, "KB041": _meant,
    "KB042": _heading, "KB043": _heading, "KB044": _heading, "KB045": _question, "KB047": _link, "KB056": _citation, "KB085": _address,
}  # fmt: skip
