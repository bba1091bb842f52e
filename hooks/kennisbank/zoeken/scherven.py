"""The index in small files that the browser fetches as it needs them: postings by term, words, what is known per page, pages."""

import hashlib
import heapq
import json
from collections import defaultdict
from collections.abc import Iterator
from typing import Any

from kennisbank.model import SPIL
from kennisbank.model.vocabulaire import label
from kennisbank.zoeken import verwant
from kennisbank.zoeken.bedoelingen import intents
from kennisbank.zoeken.documenten import OUTCOME, Document
from kennisbank.zoeken.index import ALIKE, FIELDS, K1, NAMED, PART, B, Index, apart, spreads, weight
from kennisbank.zoeken.namen import SIZE, SIZES, sizes
from kennisbank.zoeken.pakken import cut, pack, shared
from kennisbank.zoeken.synoniemen import expand, within
from kennisbank.zoeken.woorden import TAAL

FACETS = ("soort", "thema", "fase", "partij", SPIL.naam, OUTCOME)
FILE = 8_000  # letters of a file with postings or words, before compression; `make bench` shows what a size costs
OPTIONS = 2  # of a page that says what someone can do, a result shows the first
HEADS = 32  # heads of pages per file, for suggestions


def files(index: Index, documents: list[Document], labels: dict[str, dict[str, str]], synonyms: list[list[str]]) -> dict[str, bytes]:
    """Return every file of the index, under a folder named after its content, and `nu.json` that says which."""
    spread = spreads(index)
    numbers = {document.id: number for number, document in enumerate(documents)}
    term_bounds, shards = cut(posting_lines(index), FILE)
    word_bounds, vocabulary = cut(word_lines(index, spread, within(index, expand(synonyms))), FILE)
    end_bounds, ends = cut(end_lines(index), FILE)
    made: dict[str, Any] = {
        "meta.json": {
            "n": len(documents),
            "velden": FIELDS,
            "k1": K1,
            "b": B,
            "gelijk": ALIKE,
            "termen": term_bounds,
            "woorden": word_bounds,
            "einden": end_bounds,
            "koppen": HEADS,
            "maten": [SIZES, SIZE],
            "facetten": {naam: naam.capitalize() for naam in FACETS},  # what stands above each
            "bedoelingen": intents(),
            "taal": {**TAAL, "stop": TAAL["stop"].split(), "vraag": TAAL["vraag"].split()},
        },
        "paginas.json": {
            "lengtes": index.lengths,
            "namen": {name: sizes(index.names[name], spread, len(documents)) for name in NAMED},
            "gewicht": [weight(document) for document in documents],
            "apart": pack([step for number, document in enumerate(documents) if apart(document) for step in (number, 1)]),
            "verwant": [numbers.get(page, -1) for page in verwant.table()[0]],
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
    """Yield (key, line) per term: the term and, per field, the packed pages; then those near to it in meaning.

    A term and its ~part have one key. A Dutch word that no page has, has a line too.
    """
    _, near = verwant.table()
    nowhere = " " * len(FIELDS)
    terms = sorted((term.removeprefix(PART), term) for term in index.postings)
    elsewhere = [(key, key) for key in near if key not in index.postings]
    for key, term in heapq.merge(terms, elsewhere):
        fields = index.postings.get(term)
        packed = " ".join(map(pack, fields)) if fields else nowhere[1:]
        yield key, f"{term} {packed} {near.get(term, '')}".rstrip()


def word_lines(index: Index, spread: dict[str, int], synonyms: dict[str, list[str]]) -> Iterator[tuple[str, str]]:
    """Yield (key, line): per stem its spread, the ending of the usual word, and the stems of its parts; per phrase its synonyms."""
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
        **({"nagekeken": document.nagekeken} if document.nagekeken else {}),
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


def as_bytes(value: Any) -> bytes:
    """Return text as it is, and anything else as JSON without spaces."""
    return (value if isinstance(value, str) else json.dumps(value, ensure_ascii=False, separators=(",", ":"))).encode()
