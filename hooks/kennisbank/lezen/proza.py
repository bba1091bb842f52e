"""Which part of a Markdown text is code. Read as Python-Markdown reads it, and where that is not sure: as prose, which is judged."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

FENCE = re.compile(r"(`{3,})([^`]*)$|(~{3,})([^~]*)$")
WORD_BEHIND = re.compile(r"[ \t]*\.?[A-Za-z0-9_#.+-]*[ \t]*")
INDENTED_FENCE = re.compile(r"[ \t]+(?:`{3,}[^`]*|~{3,}[^~]*)$")
INDENTED = re.compile(r" {0,3}\t| {4}")
ITEM = re.compile(r"[ \t>]*(?:[-*+]|[0-9]+[.)])(?:[ \t]|$)")
TICKS = re.compile(r"\\[\\`]|`+")
MOST_TICKS = 400  # on one line; a file with more in a paragraph is refused, so what is code in it does not matter
FILLER = "¤"  # stands for each sign of inline code: a sign that means nothing to Markdown or to the judge


@dataclass(frozen=True)
class Proza:
    """A text without its code. `regels` has a line for every line, empty where that is code; `fouten` are (index, sentence)."""

    regels: tuple[str, ...]
    fouten: tuple[tuple[int, str], ...]


def lees(regels: Sequence[str]) -> Proza:
    """Blank out the code in a text, given by its lines: blocks between fences, indented blocks, and code within a line."""
    fenced, fouten = hekken(regels)
    blocks = ["" if code else line for line, code in zip(regels, _code(regels, fenced), strict=True)]
    indented = [n for n, line in enumerate(blocks) if INDENTED_FENCE.match(line)]
    loose = [(n, "codeblok_ingesprongen") for n in indented[::2]]  # what opens, not what closes
    if len(indented) % 2:  # the last one is closed by a fence at the begin of a line, that opens nothing
        closer = next((fout for fout in fouten if fout[0] > indented[-1] and fout[1] == "codeblok_open"), None)
        fouten = [fout for fout in fouten if fout != closer]
    return Proza(tuple(_without_inline(blocks)), tuple(sorted([*fouten, *loose])))


def hekken(regels: Sequence[str]) -> tuple[list[bool], list[tuple[int, str]]]:
    """Say of each line whether it is (in) a block between fences, and what is wrong with fences: (index, sentence).

    A fence stands at the begin of a line, and is closed by a line with just as many of the same sign and nothing else.
    """
    closer: list[int] = [0] * len(regels)
    last: dict[str, int] = {}
    for n in range(len(regels) - 1, -1, -1):
        if match := FENCE.match(regels[n]):
            fence, behind = match[1] or match[3], match[2] if match[1] else match[4]
            closer[n] = last.get(fence, -1)
            if not behind.strip(" \t"):
                last[fence] = n
    fenced, fouten, n = [False] * len(regels), [], 0
    while n < len(regels):
        match = FENCE.match(regels[n])
        if match and closer[n] > n:
            if not WORD_BEHIND.fullmatch(match[2] if match[1] else match[4]):
                fouten.append((n, "codeblok_begin"))
            fenced[n : closer[n] + 1] = [True] * (closer[n] + 1 - n)
            n = closer[n]
        elif match:
            fouten.append((n, "codeblok_open"))
        n += 1
    opened = [n for n, sleutel in fouten if sleutel == "codeblok_open"]
    meant = set(opened[1::2])  # the second of two is what was meant to close the first
    return fenced, [(n, sleutel) for n, sleutel in fouten if n not in meant]


def _code(regels: Sequence[str], fenced: Sequence[bool]) -> Iterator[bool]:
    """Yield whether each line is code. Indented lines are, unless a list before them may have made them part of an item."""
    blank, in_list, indented = True, False, False
    for line, fence in zip(regels, fenced, strict=True):
        empty = not line.strip(" \t")
        if fence:
            blank = indented = False
        elif not empty:
            indented = bool(INDENTED.match(line)) and (indented or (blank and not in_list))
            in_list = not line.startswith("#") and (in_list or (not indented and bool(ITEM.match(line))))
            blank = False
        else:
            blank = True
        yield fence or (indented and not empty)


def _without_inline(regels: Sequence[str]) -> Iterator[str]:
    """Yield each line without its inline code, but whole when a backtick of its paragraph has no mate on its own line."""
    for _, group in groupby(regels, key=lambda line: bool(line.strip(" \t"))):
        paragraph = list(group)
        filled = [_filled(line) if "`" in line else line for line in paragraph]
        yield from paragraph if None in filled else (line for line in filled if line is not None)


def _filled(line: str) -> str | None:
    """Return a line with FILLER for its inline code, or None when a backtick in it has no mate."""
    done, begin = "", 0
    if line.count("`") > MOST_TICKS:
        return None
    while match := TICKS.search(line, begin):
        end = match.end()
        if match[0][0] != "\\":
            mate = next((m for m in re.finditer("`+", line[end:]) if m[0] == match[0]), None)
            if mate is None:
                return None
            end += mate.end()
            done += line[begin : match.start()] + FILLER * (end - match.start())
        else:
            done += line[begin:end]
        begin = end
    return done + line[begin:]
