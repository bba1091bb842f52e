"""The index in small files that the browser fetches as it needs them: postings by term, words, what is known per page, pages."""

import hashlib
import json
from collections import defaultdict
from collections.abc import Iterator
from typing import Any

from kennisbank.model import SPIL
from kennisbank.model.vocabulaire import label
from kennisbank.zoeken.documenten import Document
from kennisbank.zoeken.index import FIELDS, K1, PART, B, Index, apart, weight
from kennisbank.zoeken.pakken import cut, pack, shared
from kennisbank.zoeken.woorden import STOP, TAAL, stem, words

FACETS = ("soort", "thema", "fase", "partij", SPIL.naam)
FILE = 12_000  # letters of a file with postings or words, before compression; `make bench` shows what a size costs
QUIET = STOP | frozenset(TAAL["vraag"].split())
OPTIONS = 2  # of a page that says what someone can do, a result shows the first
HEADS = 32  # heads of pages per file, for suggestions


def files(index: Index, documents: list[Document], labels: dict[str, dict[str, str]], synonyms: list[list[str]]) -> dict[str, bytes]:
    """Return every file of the index, under a folder named after its content, and `nu.json` that says which."""
    term_bounds, shards = cut(posting_lines(index), FILE)
    word_bounds, vocabulary = cut(word_lines(index, within(index, expand(synonyms))), FILE)
    end_bounds, ends = cut(end_lines(index), FILE)
    made: dict[str, Any] = {
        "meta.json": {
            "n": len(documents),
            "velden": FIELDS,
            "k1": K1,
            "b": B,
            "termen": term_bounds,
            "woorden": word_bounds,
            "einden": end_bounds,
            "koppen": HEADS,
            "facetten": {naam: naam.capitalize() for naam in FACETS},  # what stands above each
            "taal": {**TAAL, "stop": TAAL["stop"].split(), "vraag": TAAL["vraag"].split()},
        },
        "paginas.json": {
            "lengtes": index.lengths,
            "gewicht": [weight(document) for document in documents],
            "apart": pack([step for number, document in enumerate(documents) if apart(document) for step in (number, 1)]),
            "facetten": {facet: facet_terms(facet, documents, labels[facet]) for facet in FACETS},
        },
        **{f"t/{number}.txt": text for number, text in enumerate(shards)},
        **{f"v/{number}.txt": text for number, text in enumerate(vocabulary)},
        **{f"e/{number}.txt": text for number, text in enumerate(ends)},
        **{f"f/{number}.json": fragment(document) for number, document in enumerate(documents)},
        **{f"k/{first // HEADS}.json": [head(d) for d in documents[first : first + HEADS]] for first in range(0, len(documents), HEADS)},
    }
    packed = {path: as_bytes(value) for path, value in made.items()}
    digest = hashlib.sha256(b"".join(path.encode() + data for path, data in sorted(packed.items()))).hexdigest()[:12]
    return {"nu.json": as_bytes({"map": digest}), **{f"{digest}/{path}": data for path, data in packed.items()}}


def posting_lines(index: Index) -> Iterator[tuple[str, str]]:
    """Yield (key, line) per term: the term and, per field, the packed pages. A term and its ~part have one key."""
    for key, term in sorted((term.removeprefix(PART), term) for term in index.postings):
        yield key, " ".join([term, *map(pack, index.postings[term])]).rstrip()


def word_lines(index: Index, synonyms: dict[str, list[str]]) -> Iterator[tuple[str, str]]:
    """Yield (key, line): per stem its spread, the ending of the usual word, and the stems of its parts; per phrase its synonyms."""
    spread: dict[str, int] = defaultdict(int)
    for term, fields in index.postings.items():
        spread[term.removeprefix(PART)] += len({page for field in fields for page in field[::2]})
    lines = [(key, " ".join([key, str(spread[key]), ending(key, index.forms.get(key, key)), *index.parts.get(key, ())])) for key in spread]
    lines += [(key.split()[0], "=".join(["", key, *others])) for key, others in synonyms.items()]
    yield from sorted(lines)


def end_lines(index: Index) -> Iterator[tuple[str, str]]:
    """Yield every stem written backwards, as key and line: finds a word whose begin was mistyped by its end."""
    for line in sorted({term.removeprefix(PART)[::-1] for term in index.postings}):
        yield line, line


def ending(key: str, form: str) -> str:
    """Return how to make a word of its stem: how many letters go and which come: "huis" and "huizen" give "1zen"."""
    gone = len(key) - shared(key, form)
    return f"{gone or ''}{form[len(key) - gone :]}"


def facet_terms(facet: str, documents: list[Document], labels: dict[str, str]) -> list[list[str]]:
    """Return [slug, label, packed pages] of the terms that any page has, in the order of the labels."""
    pages: dict[str, list[int]] = defaultdict(list)
    for number, document in enumerate(documents):
        for slug in dict.fromkeys(document.facetten[facet]):
            pages[slug] += (number, 1)
    return [[slug, label, pack(pages[slug])] for slug, label in labels.items() if slug in pages]


def head(document: Document) -> dict[str, Any]:
    """Return what a suggestion shows of one page."""
    return {
        "id": document.id,
        "titel": document.titel,
        "url": document.url,
        "soort": document.soort,
        **({"herkomst": label("herkomst", document.herkomst).lower()} if document.herkomst else {}),
    }


def fragment(document: Document) -> dict[str, Any]:
    """Return what a result shows of one page, and the text to find sentences and sections in."""
    delen = [[deel.anker, deel.kop, deel.tekst] for deel in document.delen]
    return {**head(document), **first_options(document), "kern": document.kern, "delen": delen}


def first_options(document: Document) -> dict[str, Any]:
    """Return the first things that someone can do, with the heading that they stand under and how many there are more."""
    if not document.opties:
        return {}
    first, *_ = document.opties
    some = [optie.tekst for optie in document.opties[:OPTIONS]]
    return {"opties": {"anker": first.anker, "kop": first.kop, "eerste": some, "meer": len(document.opties) - len(some)}}


def expand(groups: list[list[str]]) -> dict[str, list[str]]:
    """Return, per phrase in stems, the phrases that mean about the same."""
    found: dict[str, dict[str, str]] = defaultdict(dict)
    for group in groups:
        stems: dict[str, str] = {}
        for phrase in group:
            stems.setdefault(key_of(phrase), phrase)
        for key in filter(None, stems):
            for other, phrase in stems.items():
                if other not in ("", key):
                    found[key].setdefault(other, phrase)
    return {key: list(others.values()) for key, others in found.items() if others}


def within(index: Index, synonyms: dict[str, list[str]]) -> dict[str, list[str]]:
    """Return the synonyms without those of which no page has a word: only what someone may type needs them, as a key."""
    known = {term.removeprefix(PART) for term in index.postings}
    kept = {key: [phrase for phrase in others if known & set(key_of(phrase).split())] for key, others in synonyms.items()}
    return {key: others for key, others in kept.items() if others}


def key_of(phrase: str) -> str:
    """Return the stems of a phrase as the planner has them: without words that mean little, unless that leaves less than two."""
    said = [word for word in words(phrase) if word]
    telling = [word for word in said if word not in QUIET]
    return " ".join(stem(word) for word in (telling if len(telling) > 1 else said))


def as_bytes(value: Any) -> bytes:
    """Return text as it is, and anything else as JSON without spaces."""
    return (value if isinstance(value, str) else json.dumps(value, ensure_ascii=False, separators=(",", ":"))).encode()
