"""How a line among the fields is mended that YAML cannot read, or reads otherwise than was meant."""

import json
import re
from collections.abc import Sequence

from kennisbank.lezen.onleesbaar import BULLET
from kennisbank.lezen.regel import ITEM, depth
from kennisbank.oordeel.middelen import datum, geruild

FIELD = re.compile(r"^([ -]*[A-Za-z0-9_-]+)(?: ?[,.|/#](?= )| *(?:;|=>|=|：|﹕|꞉)| +(?:->|→|-|–|—)(?= )| *:[=;](?= )| *:(?=[^ /])) *(.*)$")
VALUE = re.compile(r"^([ -]*[A-Za-z0-9_-]+: +)(.+)$")
# What a finding says of a text that can be read once it stands between quotes.
QUOTED = ("gekrulde", "dubbele punt in de tekst", "kan niet met", "binnen de aanhalingstekens")


def leesbaar(lines: Sequence[str], n: int, tekst: str) -> Sequence[str] | None:
    """Return the line as it can be read, where only one meaning is possible."""
    line = lines[n]
    if "\t" in line:
        return [line.replace("\t", "  ")]
    if "dubbele punt; schrijf" in tekst and (wrong := FIELD.match(line)):
        return [f"{wrong[1]}: {wrong[2]}".rstrip()]
    if "waar een streepje" in tekst and (bullet := BULLET.match(line)):
        return [f"{line[: bullet.start('teken')]}- {bullet['rest']}"]
    if deep := re.search("zet er ([0-9]+) spaties voor", tekst):
        return [" " * int(deep[1]) + line]
    if "twee keer een dubbele punt" in tekst:
        return [re.sub(r": *: ", ": ", line, count=1)]
    if re.match(r"[^:]*: [|>][-+] [^ ]", line) and "kan niet met" in tekst:  # the sign of a text over lines, and the text behind it
        return dicht([re.sub(r": [|>][-+] ", ": ", line, count=1)], 0, tekst)
    if "voor dit ding van de lijst" in tekst:
        above = next((one for one in reversed(lines[:n]) if ITEM.match(one) and depth(one) <= depth(line)), "")
        return [f"{' ' * depth(above)}- {line.strip()}"]
    if "staat geen streepje" in tekst and (here := len(line) - len(line.lstrip())) > 1:
        return [f"{line[: here - 2]}- {line.lstrip()}"]
    return _paired(line, tekst) or (dicht(lines, n, tekst) if any(start in tekst for start in QUOTED) else None)


def _paired(line: str, tekst: str) -> list[str] | None:
    """Return the line with its brackets and quotes in pairs."""
    if "haakje te veel" in tekst:
        return [line.rstrip()[:-1]]
    if "tussen de accolades" in tekst and ";" in line:
        return [line.replace(";", ",")]
    if "achter een \\ staat" in tekst and "'" not in line:
        return [re.sub(r'"(.*)"', r"'\1'", line)]
    value = VALUE.match(line)
    if "gaat open en niet dicht" not in tekst or not value:
        return None
    words = value[2].strip()
    if re.match(r"'[stnkm][ -]", words):
        return [value[1] + json.dumps(words, ensure_ascii=False)]
    if words[0] in "\"'" and words.count(words[0]) == 1:
        return [value[1] + words + words[0]]
    end = {"[": "]", "{": "}"}.get(words[0], "")
    return [value[1] + words.rstrip(")") + end] if end and end not in words and '"' not in words else None


def dicht(lines: Sequence[str], n: int, tekst: str) -> Sequence[str] | None:
    """Return the line with its text between quotes."""
    value = VALUE.match(lines[n])
    if not value or (value[2].startswith(("!!", "{", "[")) and "kan niet met" not in tekst):
        return None
    words = value[2].strip()
    inner = words[1:-1] if len(words) > 1 and words[0] in "\"'“„‘" and words[-1] in "\"'”’" else words
    return [value[1] + json.dumps(inner, ensure_ascii=False)]


def dag(lines: Sequence[str], n: int, tekst: str) -> Sequence[str] | None:
    """Return the line with a day or a month as we write it, also where the year stood first."""
    was = (re.search(r"'([^']+)'", tekst) or [""] * 2)[1]
    if day := re.fullmatch(r"([0-9]{4})[-/ .]([0-9]{1,2})[-/ .]([0-9]{1,2})", was):
        made = f"{day[1]}-{int(day[2]):02}-{int(day[3]):02}"
        return geruild(lines[n], was, made) if made != was else None
    return datum(lines, n, tekst)


def komma(lines: Sequence[str], n: int, tekst: str) -> Sequence[str] | None:
    """Return the line with a point in a number."""
    made = re.sub(r"[\"']?([0-9]+),([0-9]+)[\"']?", r"\1.\2", lines[n])
    return [made] if "komma" in tekst and made != lines[n] else None


def doi(lines: Sequence[str], n: int, tekst: str) -> Sequence[str] | None:
    """Return the line with a bare DOI."""
    made = re.sub(r"https?://(?:dx\.)?doi\.org/|(?<=DOI: )doi: ?", "", lines[n])
    return [made] if made != lines[n] else None


def nummer(lines: Sequence[str], n: int, tekst: str) -> Sequence[str] | None:
    """Return the line with a capital in the number of a page."""
    found = re.fullmatch(r"id: *([a-z][0-9]{3}) *", lines[n])
    return [f"id: {found[1].upper()}"] if found else None


def webadres(lines: Sequence[str], n: int, tekst: str) -> Sequence[str] | None:
    """Return the line with the begin of a web address."""
    made = re.sub(r"(: +)(www\.)", r"\1https://\2", lines[n])
    return [made] if made != lines[n] else None
