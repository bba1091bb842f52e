"""Words that people may type for a page and that no field of it holds yet: proposed from the table of words near in meaning."""

from collections import Counter

from kennisbank.collectie.kennisbank import Kennisbank
from kennisbank.zoeken.documenten import Document, documents
from kennisbank.zoeken.index import PART, apart, field_words, terms_of
from kennisbank.zoeken.splitsen import lists
from kennisbank.zoeken.verwant import table
from kennisbank.zoeken.woorden import STOP, stem

SHORTEST = 4
FEWEST = 2  # pages with a word: a rarer one is hardly what a reader types
SHORTEST_WORD = 3


def proposed(kb: Kennisbank, nummer: str, most: int) -> list[str]:
    """Return the words nearest to a page that other pages use and that do not stand on it, alone or as a part of another word."""
    pages, near = table()
    if nummer not in pages:
        return []
    place = pages.index(nummer)
    all_ = {document.id: set(terms_on(document)) for document in documents(kb) if not apart(document)}
    own = {term.removeprefix(PART) for term in all_[nummer]}
    spread = Counter(term for terms in all_.values() for term in terms)
    found = []
    for key, word in forms(kb).items():
        if len(word) >= SHORTEST and spread[key] >= FEWEST and key not in own:
            strength = strength_on(near.get(key, ""), place)
            if strength:
                found.append((-strength, -spread[key], word))
    return [word for *_, word in sorted(found)[:most]]


def terms_on(document: Document) -> set[str]:
    """Return the terms of every field of a page."""
    return {term for lines in field_words(document).values() for found in lines for word in found for term in terms_of(word)}


def strength_on(packed: str, place: int) -> int:
    """Return how near a word is to the page at this place of the table: a figure, 0 when it is not near."""
    at, step, digits = -1, 0, ""
    for sign in f"{packed}a":
        if sign.isdigit():
            digits += sign
            continue
        if digits or sign.islower():
            if at == place:
                return int(digits or 1)
            digits = ""
        step = step * 26 + ord(sign) - (ord("a") if sign.islower() else ord("A"))
        if sign.islower():
            at, step = at + step + 1, 0
            if at > place:
                return 0
    return 0


def forms(kb: Kennisbank) -> dict[str, str]:
    """Return per stem one word: as the pages for a reader write it most, else the shortest of OpenTaal."""
    left, right, _, _ = lists()
    found: dict[str, str] = {}
    for word in sorted({*right, *left.values()}, key=lambda word: (len(word), word)):
        if len(word) >= SHORTEST_WORD and word not in STOP and word.isalpha():
            found.setdefault(stem(word), word)
    seen: dict[str, Counter[str]] = {}
    for document in documents(kb):
        for lines in field_words(document).values() if not apart(document) else ():
            for counted in lines:
                for word, times in counted.items():
                    if len(word) >= SHORTEST_WORD and word.isalpha():
                        seen.setdefault(stem(word), Counter())[word] += times
    return found | {key: min(words, key=lambda word: (-words[word], word)) for key, words in seen.items()}
