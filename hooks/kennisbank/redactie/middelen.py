"""How a line of a file is mended when only one meaning is possible: one small function per code, and for the text the rows of oordeel."""

import json
import re
from collections.abc import Mapping, Sequence
from pathlib import PurePosixPath

from kennisbank.lezen.naam import hyphened
from kennisbank.oordeel.middelen import Middel, bedoeld, genoemd, geruild, rij

FIELD = re.compile(r"^([ -]*[A-Za-z0-9_-]+) *(?:[;=：﹕꞉]|:(?=[^ /])) *(.*)$")
VALUE = re.compile(r"^([ -]*[A-Za-z0-9_-]+: +)(.+)$")


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


def _as_list(lines: Sequence[str], n: int, tekst: str) -> Sequence[str] | None:
    value, terms = VALUE.match(lines[n]), tekst.partition("Kies uit: ")[2].split(", ")
    words = [word.strip() for word in value[2].split(",")] if value else []
    return [f"{value[1]}[{', '.join(words)}]"] if value and all(word in terms for word in words) else bedoeld(lines, n, tekst)


def _comma(lines: Sequence[str], n: int, tekst: str) -> Sequence[str] | None:
    made = re.sub(r"[\"']?([0-9]+),([0-9]+)[\"']?", r"\1.\2", lines[n])
    return [made] if "komma" in tekst and made != lines[n] else None


def _empty(lines: Sequence[str], n: int, tekst: str) -> Sequence[str] | None:
    return [] if "haal het weg" in tekst and re.fullmatch(r" *[a-z_]+: *", lines[n]) else None


def _number(lines: Sequence[str], n: int, tekst: str) -> Sequence[str] | None:
    found = re.fullmatch(r"id: *([a-z][0-9]{3}) *", lines[n])
    return [f"id: {found[1].upper()}"] if found else None


def _heading(lines: Sequence[str], n: int, tekst: str) -> Sequence[str] | None:
    was, meant = genoemd(tekst)
    plain = hyphened(was) == hyphened(meant)
    if "te veel hekjes" in tekst:
        return [re.sub("^#+", "##", lines[n])]
    if found := re.match(r"^(#{2,6})([^# \t].*)$", lines[n]):
        return [f"{found[1]} {found[2]}"]
    return geruild(lines[n], was, meant) if plain else None


def _link(lines: Sequence[str], n: int, tekst: str) -> Sequence[str] | None:
    was, meant = genoemd(tekst)
    same = PurePosixPath(was).name.removesuffix(".md") == PurePosixPath(meant).name.removesuffix(".md")
    return geruild(lines[n], f"({was})", f"({meant})") if same else None


def _fence(lines: Sequence[str], n: int, tekst: str) -> Sequence[str] | None:
    if "lege regel" in tekst:
        return [] if not lines[n].strip() else None
    return ["---"] if "precies drie streepjes" in tekst else None


MIDDELEN: Mapping[str, Middel] = {
    **dict.fromkeys(("KB007", "KB013", "KB019", "KB026", "KB030", "KB085"), rij),
    "KB001": _fence, "KB002": _unreadable, "KB021": bedoeld, "KB022": bedoeld, "KB023": _as_list, "KB027": _comma, "KB028": _empty,
    "KB033": _number, "KB041": rij, "KB042": _heading, "KB043": _heading, "KB044": _heading, "KB045": rij, "KB047": _link,
    "KB056": rij,
}  # fmt: skip
