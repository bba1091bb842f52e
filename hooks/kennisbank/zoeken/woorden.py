"""Dutch words to search terms: folding, splitting in words, and stems. The browser does exactly the same (zoek/taal.js)."""

import re
import unicodedata
from functools import cache
from pathlib import Path

from kennisbank.lezen.frontmatter import read_own
from kennisbank.zoeken.stam import porter

WORD = re.compile(r"[0-9A-Za-z\u00C0-\u024F]+(?:['’][A-Za-z]+)?")
LETTERS = str.maketrans({"ĳ": "ij", "’": "'", "æ": "ae", "œ": "oe", "ø": "o", "ß": "ss", "ł": "l", "đ": "d"})


TAAL = read_own(Path(__file__).with_name("taal.yml"))
STOP = frozenset(TAAL["stop"].split())
IRREGULAR: dict[str, str] = TAAL["onregelmatig"]


def fold(text: str) -> str:
    """Return the text in small letters without diacritics: "Coöperatie" -> "cooperatie"."""
    if text.isascii():
        return text.lower()
    plain = unicodedata.normalize("NFD", text.lower().translate(LETTERS))
    return "".join(c for c in plain if not unicodedata.combining(c))


@cache
def _word(written: str) -> str:
    return fold(written).split("'")[0]


def words(text: str) -> list[str]:
    """Return the words of a text, folded; what follows an apostrophe falls off: "foto's" -> "foto"."""
    return [_word(written) for written in WORD.findall(text)]


@cache
def stem(word: str) -> str:
    """Return the stem of a folded word: Snowball's Dutch (Porter), and three rules for what it leaves."""
    if word in IRREGULAR:
        return IRREGULAR[word]
    found = porter(word)
    if len(found) <= 3:
        return found
    if found.endswith(("tes", "des")):  # plural of gemeente, methode
        found = porter(found[:-1])
    found = found[:-1] + {"z": "s", "v": "f"}.get(found[-1], found[-1])  # huiz, initiatiev
    if len(found) > 3 and found[-1] == found[-2] and found[-1] not in "aeiou":  # gemeenschapp
        found = found[:-1]
    return found
