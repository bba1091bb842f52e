"""Lists as Markdown reads them. What comes along from a word processor looks like a list and becomes one long paragraph."""

import re
from collections.abc import Iterator, Sequence

from kennisbank.lezen.proza import hekken
from kennisbank.lezen.regel import depth

# The signs of a word processor; a letter or a dash is one only with a tab behind it.
BULLET = re.compile(r"^[ \t]*(?:[•◦▪▫‣⁃●○■□·\uf0b7\uf0a7][ \t]*|[o§–-]\t[ \t]*)")
NUMBER = re.compile(r"^ {0,3}([0-9]{1,2})(?:\)[ \t]+|\.\t[ \t]*)")
# What is a list only with more of it below each other: a dash, an arrow, a tick, a letter, a number without a space or in a sign.
LOOSE = (
    (
        re.compile(
            r"^ {0,3}(?:[–—»⇒→➔➜➢➤►▶▸✓✔✗✘☐☑☒◆◇❖★☆][\uFE0E\uFE0F]?[ \t]+|[-–—+](?=[A-Za-zÀ-ÿ])|[a-z][.)][ \t]+|[A-Z]\)[ \t]+|\([a-zA-Z]\)[ \t]+)"
        ),
        "- ",
    ),
    (re.compile(r"^ {0,3}(?:([0-9]{1,2})\.(?=[A-Za-zÀ-ÿ])|\(([0-9]{1,2})\)[ \t]+|([0-9])\uFE0F?\u20E3[ \t]*)"), r"\1\2\3. "),
)
ITEM = re.compile(r"^ {0,3}(?:([*+-])(?!(?: *\1){2,} *$)|[0-9]{1,2}\.) ")  # three signs and nothing else are a line across


TYPED = re.compile(r" *(?:[*+-]|[0-9]{1,2}\.) +(?=[^ ])")  # an item, however deep
STEP = 2  # so many spaces deeper, and a list stands within the item above it


def los(regels: Sequence[str]) -> Iterator[tuple[str, bool]]:
    """Yield each line as a list needs it, and whether an empty line must stand before it. A block of code stays as it is."""
    before, kind, base = "", "", 0
    for n, (regel, code) in enumerate(zip(regels, hekken(regels)[0], strict=True)):
        lead = " " * depth(regel) if kind and depth(regel) >= base + STEP and not code else ""  # within an item
        line = regel if code else lead + NUMBER.sub(r"\1. ", BULLET.sub("- ", _tied(regels, n, len(lead))))
        match = None if code or lead else ITEM.match(line)
        here = ("ul" if match[1] else "ol") if match else ""
        yield line, bool(here and here != kind and before.strip(" \t") and not before.startswith("#"))
        base = depth(line) if here and here != kind else base
        before, kind = line, here or (kind if line.strip(" \t") else "")


def _tied(regels: Sequence[str], n: int, lead: int) -> str:
    """Return a line as an item of a list when the line before it or after it is one of the same kind."""
    here, *near = (line[lead:] for line in (regels[n], *regels[max(n - 1, 0) : n], *regels[n + 1 : n + 2]))
    for pattern, item in LOOSE:
        if pattern.match(here) and any(map(pattern.match, near)):
            return pattern.sub(item, here)
    return here


def genest(regels: Sequence[str]) -> Iterator[str]:
    """Yield each line with a list within a list as deep as Markdown wants it, four spaces a level: people type two or three."""
    items: list[int] = []  # how deep the items around this line were typed
    blank = False
    for regel, code in zip(regels, hekken(regels)[0], strict=True):
        deep, empty = depth(regel), not regel.strip(" \t")
        item = None if code else TYPED.match(regel)
        if item and (items or deep < 4):
            items = [one for one in items if deep >= one + STEP]
            yield regel if not items else " " * 4 * len(items) + regel[deep:]
            items.append(deep)
        else:
            level = sum(deep >= one + STEP for one in items) if blank and not empty and not code else 0
            yield " " * 4 * level + regel[deep:] if 0 < deep < 4 * level else regel
            if not empty and not deep and (blank or code or regel[0] in "#>|"):
                items = []
        blank = empty


def met_lijsten(tekst: str) -> str:
    """Return the text with its lists on their own: "- " or "1. " before each item, and an empty line before the first."""
    return "\n".join(f"\n{regel}" if apart else regel for regel, apart in los(tekst.split("\n")))
