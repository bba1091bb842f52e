"""The index in small files that the browser fetches as it needs them: postings by term, words by letter, one page each."""

import hashlib
import json
from collections import defaultdict
from typing import Any

from kennisbank.uitvoer.zoeken.documenten import Document
from kennisbank.uitvoer.zoeken.index import FIELDS, PART, Index
from kennisbank.uitvoer.zoeken.woorden import TAAL, stem, words

FACETS = ("soort", "thema", "fase", "partij", "spanning")
SHARD_BYTES = 50_000  # before compression; measured best for 2,000 pages and more
HEADS = 32  # heads of pages per file, for suggestions
SCALE = 100  # scores travel as whole numbers of hundredths


def files(index: Index, documents: list[Document], labels: dict[str, dict[str, str]], synonyms: list[list[str]]) -> dict[str, bytes]:
    """Return every file of the index, under a folder named after its content, and `zoek/nu.json` that says which."""
    made: dict[str, Any] = {}
    bounds = postings(index, made)
    letters = vocabulary(index, expand(synonyms), made)
    facets(documents, labels, made)
    for number, document in enumerate(documents):
        made[f"f/{number}.json"] = fragment(document)
    for pack in range(0, len(documents), HEADS):
        made[f"k/{pack // HEADS}.json"] = [head(document) for document in documents[pack : pack + HEADS]]
    made["meta.json"] = {
        "n": len(documents),
        "schaal": SCALE,
        "velden": list(FIELDS),
        "grenzen": bounds,
        "letters": letters,
        "taal": {**TAAL, "stop": TAAL["stop"].split(), "vraag": TAAL["vraag"].split()},
    }
    packed = {path: as_bytes(value) for path, value in made.items()}
    digest = hashlib.sha256(b"".join(path.encode() + data for path, data in sorted(packed.items()))).hexdigest()[:12]
    return {"zoek/nu.json": as_bytes({"map": digest}), **{f"zoek/{digest}/{path}": data for path, data in packed.items()}}


def postings(index: Index, made: dict[str, Any]) -> list[str]:
    """Add the shards t/<n>.json; return the first term of each. A term and its ~part stand in one shard."""
    bounds: list[str] = []
    shard: dict[str, Any] = {}
    size, last = 0, ""
    for term in sorted(index.postings, key=lambda t: (t.removeprefix(PART), t)):
        key = term.removeprefix(PART)
        if size > SHARD_BYTES and key != last:
            made[f"t/{len(bounds) - 1}.json"] = shard
            shard, size = {}, 0
        if not shard:
            bounds.append(key)
        shard[term] = [deltas(field) for field in trimmed(index.postings[term])]
        size += sum(len(str(n)) + 1 for field in shard[term] for n in field) + len(term) + 5
        last = key
    if shard:
        made[f"t/{len(bounds) - 1}.json"] = shard
    return bounds


def trimmed(fields: list[list[tuple[int, float]]]) -> list[list[tuple[int, float]]]:
    """Return the fields up to the last that has something."""
    return fields[: max((i + 1 for i, field in enumerate(fields) if field), default=0)]


def deltas(field: list[tuple[int, float]]) -> list[int]:
    """Return [step to the next document, score, step, score ...]; small numbers compress well."""
    flat, previous = [], 0
    for number, score in field:
        flat += [number - previous, max(1, round(score * SCALE))]
        previous = number
    return flat


def vocabulary(index: Index, synonyms: dict[str, list[tuple[str, str]]], made: dict[str, Any]) -> list[str]:
    """Add v/<code of first letter>.json; return the letters.

    `woorden` is flat: stem, spread, stems of its parts or 0, usual word or 0. `synoniemen` maps phrases in stems.
    """
    spread: dict[str, int] = defaultdict(int)
    for term, fields in index.postings.items():
        spread[term.removeprefix(PART)] += len({number for field in fields for number, _ in field})
    letters: dict[str, list[Any]] = defaultdict(list)
    for key in sorted(spread):
        form = index.forms.get(key, key)
        letters[key[0]] += [key, spread[key], " ".join(index.parts.get(key, ())) or 0, 0 if form == key else form]
    for letter in sorted({*letters, *(key[0] for key in synonyms)}):
        same = {key: others for key, others in synonyms.items() if key[0] == letter}
        made[f"v/{ord(letter)}.json"] = {"woorden": letters.get(letter, []), "synoniemen": same}
    return sorted({*letters, *(key[0] for key in synonyms)})


def facets(documents: list[Document], labels: dict[str, dict[str, str]], made: dict[str, Any]) -> None:
    """Add facetten.json: per facet its terms as [slug, label], and per document the numbers of its terms."""
    made["facetten.json"] = {}
    for facet in FACETS:
        used = [slug for slug in labels[facet] if any(slug in d.facetten[facet] for d in documents)]
        place = {slug: number for number, slug in enumerate(used)}
        columns = [[place[slug] for slug in d.facetten[facet] if slug in place] for d in documents]
        made["facetten.json"][facet] = {"termen": [[slug, labels[facet][slug]] for slug in used], "kolom": columns}


def head(document: Document) -> dict[str, Any]:
    """Return what a suggestion shows of one page."""
    return {
        "id": document.id,
        "titel": document.titel,
        "url": document.url,
        "soort": document.soort,
        **({"herkomst": document.herkomst} if document.herkomst else {}),
    }


def fragment(document: Document) -> dict[str, Any]:
    """Return what a result shows of one page, and the text to find snippets and sections in."""
    return {**head(document), "kern": document.kern, "delen": [[deel.anker, deel.kop, deel.tekst] for deel in document.delen]}


def expand(groups: list[list[str]]) -> dict[str, list[tuple[str, str]]]:
    """Return, per phrase in stems, what means about the same: (phrase in stems, phrase as it was written)."""
    found: dict[str, list[tuple[str, str]]] = defaultdict(list)
    for group in groups:
        stems = {" ".join(stem(word) for word in words(phrase) if word): phrase for phrase in reversed(group)}
        for key in stems:
            known = {other for other, _ in found[key]}
            found[key] += [(other, phrase) for other, phrase in sorted(stems.items()) if other and other != key and other not in known]
    return {key: others for key, others in sorted(found.items()) if key and others}


def as_bytes(value: Any) -> bytes:
    """Return JSON without spaces."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode()
