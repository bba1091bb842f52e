"""Lists as Markdown reads them. What comes along from a word processor looks like a list and becomes one long paragraph."""

import re
from collections.abc import Iterator, Sequence

from kennisbank.lezen.proza import hekken

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


def los(regels: Sequence[str]) -> Iterator[tuple[str, bool]]:
    """Yield each line as a list needs it, and whether an empty line must stand before it. A block of code stays as it is."""
    before, kind = "", ""
    for n, (regel, code) in enumerate(zip(regels, hekken(regels)[0], strict=True)):
        line = regel if code else NUMBER.sub(r"\1. ", BULLET.sub("- ", _tied(regels, n)))
        match = None if code else ITEM.match(line)
        here = ("ul" if match[1] else "ol") if match else ""
        yield line, bool(here and here != kind and before.strip(" \t") and not before.startswith("#"))
        before, kind = line, here or (kind if line.strip(" \t") else "")


def _tied(regels: Sequence[str], n: int) -> str:
    """Return a line as an item of a list when the line before it or after it is one of the same kind."""
    for pattern, item in LOOSE:
        if pattern.match(regels[n]) and any(pattern.match(near) for near in (*regels[max(n - 1, 0) : n], *regels[n + 1 : n + 2])):
            return pattern.sub(item, regels[n])
    return regels[n]


def met_lijsten(tekst: str) -> str:
    """Return the text with its lists on their own: "- " or "1. " before each item, and an empty line before the first."""
    return "\n".join(f"\n{regel}" if apart else regel for regel, apart in los(tekst.split("\n")))
