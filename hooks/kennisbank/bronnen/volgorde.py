"""The order of a list of references, and the letters that tell works of one maker and one year apart."""

import re
import unicodedata
from collections import Counter
from functools import lru_cache
from string import ascii_lowercase

from kennisbank.bronnen.apa import DATE, bronregel, kort
from kennisbank.collectie.stuk import Stuk


def alfabetisch(bronnen: list[Stuk]) -> list[Stuk]:
    """Return pages of sources in the order of a list of references: by who, then by date (none comes first), then by title."""
    return sorted(bronnen, key=_place)


@lru_cache(maxsize=8192)
def _place(stuk: Stuk) -> tuple[str, str, str, str]:
    who, _, rest = DATE.sub("\0", re.sub(r"^\W+", "", bronregel(stuk).striptags()), count=1).partition("\0")
    return who.casefold(), stuk.gegevens.issued or "", rest.casefold(), stuk.id


def letters(bronnen: list[Stuk]) -> dict[str, str]:
    """Return which sources of one list need a letter, by key: those that running text would call the same."""
    names = {stuk.id: kort(stuk.gegevens) for stuk in bronnen}
    shared = {name for name, times in Counter(names.values()).items() if times > 1}
    found: dict[str, str] = {}
    used: Counter[str] = Counter()
    for stuk in alfabetisch([stuk for stuk in bronnen if names[stuk.id] in shared]):
        found[stuk.id] = letter(used[names[stuk.id]])
        used[names[stuk.id]] += 1
    return found


def letter(number: int) -> str:
    """Return the letter of a place in a list that counts from 0: a to z, then aa, ab."""
    return (letter(number // 26 - 1) if number >= 26 else "") + ascii_lowercase[number % 26]


def per_letter(bronnen: list[Stuk]) -> dict[str, list[Stuk]]:
    """Return pages of sources in the order of a list of references, per letter that they begin with; numbers go together."""
    found: dict[str, list[Stuk]] = {}
    for stuk in alfabetisch(bronnen):
        first = unicodedata.normalize("NFD", _place(stuk)[0] or stuk.titel.casefold())[0]
        found.setdefault("0-9" if first.isdigit() else first, []).append(stuk)
    return found
