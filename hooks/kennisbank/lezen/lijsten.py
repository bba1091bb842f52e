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
            " {0,3}(?:[–—»][ \t]+|[⇒→➔➜➢➤►▶▸✓✔✗✘☐☑☒◆◇❖★☆✅❌⭐\U0001f300-\U0001faff]\ufe0f?[ \t]*(?=[^ \t])"
            "|[-–—+](?=[A-Za-zÀ-ÿ])|[a-z][.)][ \t]+|[A-Z]\\)[ \t]+|\\([a-zA-Z]\\)[ \t]+)"
        ),
        "- ",
    ),
    (
        re.compile(" {0,3}(?:([0-9]{1,2})\\.(?=[A-Za-zÀ-ÿ])|\\(([0-9]{1,2})\\)[ \t]+|([0-9])\ufe0f?\u20e3[ \t]*|([0-9]{1,2})[-:–][ \t]+)"),
        r"\1\2\3\4. ",
    ),
    (re.compile(r" {0,3}(?:[IVX]{1,4}[.)])[ \t]+"), "1. "),
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
        apart = bool(here and here != kind and before.strip(" \t") and not before.startswith("#"))
        yield line if code else _in_quote(before, line), apart
        base = depth(line) if here and here != kind else base
        before, kind = line, here or (kind if line.strip(" \t") else "")


QUOTED = re.compile(r"((?:> ?)+)(.*)")


def _in_quote(before: str, line: str) -> str:
    """Return a line of a quote with an empty one above it, when a list begins there in the middle of a paragraph."""
    above, here = QUOTED.match(before), QUOTED.match(line)
    if not above or not here or not ITEM.match(here[2]) or ITEM.match(above[2]) or not above[2].strip() or above[2][0] in "# ":
        return line
    return f"{here[1].rstrip()}\n{line}"


def _tied(regels: Sequence[str], n: int, lead: int) -> str:
    """Return a line as an item of a list when the line before it or after it is one of the same kind."""
    here, *near = (line[lead:] for line in (regels[n], *regels[max(n - 1, 0) : n], *regels[n + 1 : n + 2]))
    for pattern, item in LOOSE:
        if pattern.match(here) and any(pattern.match(line) or (ITEM.match(line) and line[0] in item[:1]) for line in near):
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
