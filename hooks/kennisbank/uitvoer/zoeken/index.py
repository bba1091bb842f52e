"""Terms and scores per page: the weights that lunr gives (BM25 per field), computed without its slow bookkeeping.

lunr.py itself is the oracle: a test builds the same documents with it and finds the same numbers (besluit 0006).
"""

import math
from collections import Counter, defaultdict
from dataclasses import dataclass, field
from functools import cache, lru_cache

from kennisbank.uitvoer.zoeken.documenten import Document
from kennisbank.uitvoer.zoeken.splitsen import split
from kennisbank.uitvoer.zoeken.woorden import STOP, fold, stem, words

FIELDS = {"titel": 6.0, "namen": 4.0, "sleutels": 2.0, "tekst": 1.0}  # field -> boost
K1, B = 1.2, 0.75  # lunr's own defaults
# How much a page of each kind counts beside the others: a source is found by its name, and seldom what someone is after.
WEIGHT = {"spanning": 1.15, "begrip": 0.85, "competentie": 0.8, "leerlijn": 0.8, "pagina": 0.7, "bron": 0.35}
PART = "~"  # before a term that stands inside a compound


@cache
def terms_of(word: str) -> tuple[str, ...]:
    """Return the terms of a folded word: its stem, and the stems of the parts when it is a compound."""
    whole = stem(word)
    parts = [stem(fold(part)) for part in split(word)]
    return (whole, *(PART + part for part in parts if part != whole))


@lru_cache(maxsize=4096)
def analyse(text: str) -> tuple[str, ...]:
    """Return the terms of a text, without stop words. Cached by text: a rebuild only reads what changed."""
    return tuple(term for word in words(text) if word and word not in STOP for term in terms_of(word))


def field_terms(document: Document) -> dict[str, tuple[str, ...]]:
    """Return the terms of each field of one document."""
    body = [term for deel in document.delen for term in analyse(deel.tekst)]
    return {
        "titel": analyse(document.titel),
        "namen": analyse(document.namen),
        "sleutels": analyse(document.sleutels),
        "tekst": tuple(body),
    }


@dataclass
class Index:
    """Postings per term and field, as (document number, score), and what the vocabulary tells of each term."""

    size: int
    postings: dict[str, list[list[tuple[int, float]]]]
    parts: dict[str, tuple[str, ...]] = field(default_factory=dict)  # stem of a compound -> stems of its parts
    forms: dict[str, str] = field(default_factory=dict)  # stem -> the word most often written for it
    unsplit: Counter[str] = field(default_factory=Counter)  # long words that have no known parts


def build(documents: list[Document]) -> Index:
    """Return the index of all documents, numbered in their order."""
    counted = [{name: Counter(terms) for name, terms in field_terms(document).items()} for document in documents]
    average = {name: sum(sum(c[name].values()) for c in counted) / max(1, len(counted)) for name in FIELDS}
    spread: Counter[str] = Counter(term for c in counted for name in FIELDS for term in c[name])
    total = len(documents)
    postings: dict[str, list[list[tuple[int, float]]]] = defaultdict(lambda: [[] for _ in FIELDS])
    weight = {term: idf(df, total) for term, df in spread.items()}
    for number, c in enumerate(counted):
        kind = WEIGHT.get(documents[number].soort, 1.0)
        for place, (name, boost) in enumerate(FIELDS.items()):
            length = sum(c[name].values())
            norm = K1 * (1 - B + B * length / average[name]) if length else 0.0
            for term, tf in c[name].items():
                postings[term][place].append((number, round(weight[term] * (K1 + 1) * tf / (norm + tf) * boost * kind, 3)))
    index = Index(total, dict(postings))
    describe(index, documents)
    return index


def idf(spread: int, total: int) -> float:
    """Return lunr's inverse document frequency; it counts a term once per field it stands in."""
    return math.log(1 + abs((total - spread + 0.5) / (spread + 0.5)))


def describe(index: Index, documents: list[Document]) -> None:
    """Add the parts of compounds, the usual form of each stem, and the long words nobody could split."""
    seen: Counter[str] = Counter()
    for document in documents:
        seen.update(words("\n".join([document.titel, document.namen, document.sleutels, *(d.tekst for d in document.delen)])))
    for word, count in sorted(seen.items(), key=lambda item: (-item[1], item[0])):
        if not word or word in STOP:
            continue
        found = terms_of(word)
        index.forms.setdefault(found[0], word)
        if len(found) > 1:
            index.parts.setdefault(found[0], tuple(part.removeprefix(PART) for part in found[1:]))
        elif len(word) >= 10:
            index.unsplit[word] = count
