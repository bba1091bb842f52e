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
NAMED = ("titel", "namen", "zoekwoorden")  # fields of names, one a line: a question may be just like one of them
K1, B = 1.2, 0.75  # lunr's own defaults
ALIKE = 5.0  # how much a question that is just like a name of a page adds to what lunr scores that page, times that score
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
    """Per term and field [page, times, page, times …], and what the vocabulary tells of each term. Pages are numbered.

    In a field of NAMED a posting has the number of a name in place of that of a page: `names` has the page and the stems of each.
    """

    postings: dict[str, list[list[int]]]
    lengths: dict[str, list[int]]  # field -> number of terms of each page
    names: dict[str, list[tuple[int, tuple[str, ...]]]] = field(default_factory=dict)
    parts: dict[str, tuple[str, ...]] = field(default_factory=dict)  # stem of a compound -> stems of its parts
    forms: dict[str, str] = field(default_factory=dict)  # stem -> the word most often written for it
    unsplit: Counter[str] = field(default_factory=Counter)  # long words that have no known parts


@cache
def terms_of(word: str) -> tuple[str, ...]:
    """Return the terms of a folded word: its stem, and the stems of the parts when it is a compound."""
    whole = stem(word)
    parts = [stem(fold(part)) for part in split(word)]
    return (whole, *(PART + part for part in parts if part != whole))


@lru_cache(maxsize=32_768)
def counted(text: str) -> Counter[str]:
    """Return how often each word stands in a text, without stop words. Cached by text: a rebuild only reads what changed."""
    found = Counter(words(text))
    return Counter({word: times for word, times in found.items() if word and word not in STOP})


def field_words(document: Document) -> dict[str, list[Counter[str]]]:
    """Return how often each word stands in each field of one document: of a field of names per name, of another as a whole."""
    body = "\n".join(deel.tekst for deel in document.delen)
    texts = (document.titel, document.namen, document.zoekwoorden, document.sleutels, body)
    parts = {name: text.splitlines() if name in NAMED else [text] for name, text in zip(FIELDS, texts, strict=True)}
    return {name: [counted(text) for text in lines] for name, lines in parts.items()}


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
    index = Index(postings, {name: [] for name in FIELDS}, {name: [] for name in NAMED})
    seen: Counter[str] = Counter()
    for page, document in enumerate(documents):
        for place, (name, lines) in enumerate(field_words(document).items()):
            length = 0
            for found in lines:
                seen.update(found)
                number = page
                if name in NAMED:
                    number = len(index.names[name])
                    index.names[name].append((page, tuple(dict.fromkeys(terms_of(word)[0] for word in found))))
                terms = as_terms(found)
                length += terms.total()
                for term, times in terms.items():
                    postings[term][place] += (number, times)
            index.lengths[name].append(length)
    index.postings = dict(postings)
    describe(index, seen)
    return index


def spreads(index: Index) -> dict[str, int]:
    """Return per stem on how many pages it stands, alone or inside a compound, counted once per field."""
    found: dict[str, int] = defaultdict(int)
    pages = {place: index.names[name] for place, name in enumerate(FIELDS) if name in NAMED}
    for term, fields in index.postings.items():
        for place, field_ in enumerate(fields):
            numbers = field_[::2]
            found[term.removeprefix(PART)] += len({pages[place][n][0] for n in numbers} if place in pages else numbers)
    return found


def describe(index: Index, seen: Counter[str]) -> None:
    """Add the parts of compounds, the usual form of each stem, and the long words nobody could split."""
    for word, times in sorted(seen.items(), key=lambda item: (-item[1], item[0])):
        found = terms_of(word)
        index.forms.setdefault(found[0], word)
        if len(found) > 1:
            index.parts.setdefault(found[0], tuple(part.removeprefix(PART) for part in found[1:]))
        elif len(word) >= 10:
            index.unsplit[word] = times
