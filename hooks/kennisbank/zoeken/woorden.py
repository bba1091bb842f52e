"""Dutch words to search terms: folding, splitting in words, and stems. The browser does exactly the same (zoek/taal.js)."""

import re
import unicodedata
from collections import defaultdict
from functools import cache
from pathlib import Path
from typing import Any

from kennisbank.lezen.frontmatter import read_own
from kennisbank.zoeken.stam import porter
from kennisbank.zoeken.werkwoorden import forms

# Letters and numbers of any script; inside a word also signs that nobody sees, and marks that stand apart from their letter.
WORD = re.compile(r"[^\W_](?:[^\W_]|[\u00ad\u200b-\u200d\u2060\u0300-\u036f])*(?:['’][A-Za-z]+)?")
LETTERS = str.maketrans({"ĳ": "ij", "’": "'", "æ": "ae", "œ": "oe", "ø": "o", "ß": "ss", "ł": "l", "đ": "d", "ı": "i", "ð": "d", "þ": "th"})
UNSEEN = re.compile("[\u00ad\u200b-\u200d\u2060]")
OVERLONG = re.compile("(?:^|[iue])(?:aa|oo)[^aeiouy]$|(?:^|[iu])ee[^aeiouy]$|^uu[^aeiouy]$")
SHORT = 3
OWN = read_own(Path(__file__).with_name("taal.yml"))
OWN_S = tuple(OWN["slot_s"].split())
TAILS: dict[str, str] = OWN["staart"]
NO_TAIL = tuple(OWN["geen_staart"])


def fold(text: str) -> str:
    """Return the text in small letters without diacritics: "Coöperatie" -> "cooperatie"."""
    if text.isascii():
        return text.lower()
    whole = unicodedata.normalize("NFKC", UNSEEN.sub("", text)).lower().translate(LETTERS)
    return "".join(c for c in unicodedata.normalize("NFD", whole) if unicodedata.category(c) != "Mn")


@cache
def _word(written: str) -> str:
    return fold(written).split("'")[0].replace(" ", "")


def words(text: str) -> list[str]:
    """Return the words of a text, folded; what follows an apostrophe falls off: "foto's" -> "foto"."""
    return [_word(written) for written in WORD.findall(text)]


def rules(word: str) -> str:
    """Return the stem by rule alone: Snowball's Dutch (Porter), and what it leaves of plurals and of long vowels."""
    found = porter(singular(word))
    if found.endswith(("tes", "des")) and len(found) > SHORT:  # plural of gemeente, methode
        found = porter(found[:-1])
    if len(found) >= SHORT:
        found = found[:-1] + {"z": "s", "v": "f"}.get(found[-1], found[-1])  # huiz, initiatiev
    if OVERLONG.search(found):  # sociaal, uur
        found = found[:-2] + found[-1]
    if len(found) > SHORT and found[-1] == found[-2] and found[-1] not in "aeiou":  # gemeenschapp
        found = found[:-1]
    return found


def singular(word: str) -> str:
    """Return what Porter should see of a word: acties as actie, raadsleden as raadslid, and kans as kansen, so that its s stays."""
    for tail, one in TAILS.items():
        if word.endswith(tail) and len(word) >= len(tail) + SHORT and not word.endswith(NO_TAIL, 0, -len(tail)):
            return word[: -len(tail)] + one
    if word.endswith(OWN_S) and any(word == own or word.endswith(own, SHORT) for own in OWN_S):
        return f"{word}en"
    if word.endswith(("eeen", "ieen")):
        return word[:-2]
    if (len(word) > SHORT + 1 and word.endswith(("ies", "jes"))) or (len(word) > SHORT + 2 and word.endswith("ens")):
        return word[:-1]
    return word


def irregular() -> dict[str, str]:
    """Return the stem of each form that no rule brings back to its word."""
    given = {**{fold(form): fold(verb) for form, verb in forms().items()}, **OWN["onregelmatig"]}
    stems = {form: form if form == word else rules(word) for form, word in given.items()}
    return {form: stem for form, stem in stems.items() if stem != rules(form)}


def grouped(stems: dict[str, str]) -> dict[str, str]:
    """Return stem -> its forms in a row: that is what goes to the browser."""
    found: dict[str, list[str]] = defaultdict(list)
    for form, stem in sorted(stems.items()):
        found[stem].append(form)
    return {stem: " ".join(row) for stem, row in sorted(found.items())}


IRREGULAR = irregular()
TAAL: dict[str, Any] = {**OWN, "onregelmatig": grouped(IRREGULAR)}
STOP = frozenset(OWN["stop"].split())


@cache
def stem(word: str) -> str:
    """Return the stem of a folded word: by rule, or as the editors' lists have it."""
    return IRREGULAR.get(word) or rules(word)
