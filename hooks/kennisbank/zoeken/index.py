"""Which terms stand on which page, and how often: what lunr's ranking needs, which the browser computes (zoek/paginas.js).

lunr.py is the oracle: a test ranks the same documents with it and finds the same scores (besluit 0006).
"""

from collections import Counter, defaultdict
from dataclasses import dataclass, field
from functools import cache, lru_cache

from kennisbank.model import SOORT
from kennisbank.zoeken.documenten import Document
from kennisbank.zoeken.splitsen import split
from kennisbank.zoeken.woorden import STOP, fold, stem, words

FIELDS = {"titel": 6.0, "namen": 4.0, "zoekwoorden": 4.0, "sleutels": 2.0, "tekst": 1.0}  # field -> boost
K1, B = 1.2, 0.75  # lunr's own defaults
WORKSHOP = ("ontwikkelen/", 0.2)  # pages for who works on the code come after everything for a reader
PART = "~"  # before a term that stands inside a compound


def apart(document: Document) -> bool:
    """Say whether a page stands in a group of its own, below the others: a work outside this site, or for who works on the code."""
    return SOORT[document.soort].is_bron or document.url.startswith(WORKSHOP[0])


def weight(document: Document) -> float:
    """Return how much a page counts beside the others."""
    folder, little = WORKSHOP
    return little if document.url.startswith(folder) else SOORT[document.soort].gewicht


@dataclass
class Index:
    """Per term and field [page, times, page, times …], and what the vocabulary tells of each term. Pages are numbered."""

    postings: dict[str, list[list[int]]]
    lengths: dict[str, list[int]]  # field -> number of terms of each page
    parts: dict[str, tuple[str, ...]] = field(default_factory=dict)  # stem of a compound -> stems of its parts
    forms: dict[str, str] = field(default_factory=dict)  # stem -> the word most often written for it
    unsplit: Counter[str] = field(default_factory=Counter)  # long words that have no known parts


@cache
def terms_of(word: str) -> tuple[str, ...]:
    """Return the terms of a folded word: its stem, and the stems of the parts when it is a compound."""
    whole = stem(word)
    parts = [stem(fold(part)) for part in split(word)]
    return (whole, *(PART + part for part in parts if part != whole))


@lru_cache(maxsize=8192)
def counted(text: str) -> Counter[str]:
    """Return how often each word stands in a text, without stop words. Cached by text: a rebuild only reads what changed."""
    found = Counter(words(text))
    return Counter({word: times for word, times in found.items() if word and word not in STOP})


def field_words(document: Document) -> dict[str, Counter[str]]:
    """Return how often each word stands in each field of one document."""
    body = "\n".join(deel.tekst for deel in document.delen)
    texts = (document.titel, document.namen, document.zoekwoorden, document.sleutels, body)
    return {name: counted(text) for name, text in zip(FIELDS, texts, strict=True)}


def as_terms(found: Counter[str]) -> Counter[str]:
    """Return how often each term stands where these words stand."""
    terms: Counter[str] = Counter()
    for word, times in found.items():
        for term in terms_of(word):
            terms[term] += times
    return terms


def build(documents: list[Document]) -> Index:
    """Return the index of all documents, numbered in their order."""
    postings: dict[str, list[list[int]]] = defaultdict(lambda: [[] for _ in FIELDS])
    lengths: dict[str, list[int]] = {name: [] for name in FIELDS}
    seen: Counter[str] = Counter()
    for number, document in enumerate(documents):
        for place, (name, found) in enumerate(field_words(document).items()):
            seen.update(found)
            terms = as_terms(found)
            lengths[name].append(terms.total())
            for term, times in terms.items():
                postings[term][place] += (number, times)
    index = Index(dict(postings), lengths)
    describe(index, seen)
    return index


def describe(index: Index, seen: Counter[str]) -> None:
    """Add the parts of compounds, the usual form of each stem, and the long words nobody could split."""
    for word, times in sorted(seen.items(), key=lambda item: (-item[1], item[0])):
        found = terms_of(word)
        index.forms.setdefault(found[0], word)
        if len(found) > 1:
            index.parts.setdefault(found[0], tuple(part.removeprefix(PART) for part in found[1:]))
        elif len(word) >= 10:
            index.unsplit[word] = times
