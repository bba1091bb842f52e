"""RDF as bytes, in Turtle and in JSON-LD. The tests hold both against rdflib; it would cost a tenth of a build to run it here."""

import json
from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import NamedTuple

from kennisbank.lezen.lichaam import plain


class Adres(NamedTuple):
    """The address of a thing: an IRI, or a name with a prefix such as skos:Concept."""

    iri: str


class Tekst(NamedTuple):
    """Words, in a language where it is known, or with a type."""

    woorden: str
    taal: str = ""
    soort: str = ""


Waarde = Adres | Tekst
Knoop = Mapping[str, Sequence[Waarde]]  # what is said of one thing: predicate with a prefix -> values
Graaf = Mapping[str, Knoop]  # address of a thing -> what is said of it


@lru_cache(maxsize=8192)  # every form of the graph says the same words
def nl(words: str) -> Tekst:
    """Return Dutch words, without the signs of Markdown."""
    return Tekst(plain(words), "nl")


def as_turtle(graaf: Graaf, namen: Mapping[str, str]) -> bytes:
    """Return a graph as Turtle; `namen` gives the namespace of each prefix."""
    head = "".join(f"@prefix {prefix}: <{namespace}> .\n" for prefix, namespace in namen.items())
    return "\n".join([head, *(_block(adres, knoop, namen) for adres, knoop in graaf.items())]).encode()


def as_jsonld(graaf: Graaf, namen: Mapping[str, str]) -> bytes:
    """Return a graph as JSON-LD, one thing a line."""
    lines = ",\n".join(json.dumps({"@id": adres, **_members(knoop)}, ensure_ascii=False) for adres, knoop in graaf.items())
    return f'{{"@context": {json.dumps(dict(namen))}, "@graph": [\n{lines}\n]}}\n'.encode()


def _block(adres: str, knoop: Knoop, namen: Mapping[str, str]) -> str:
    said = (f"    {predicate} {', '.join(_turtle(waarde, namen) for waarde in waarden)}" for predicate, waarden in knoop.items() if waarden)
    return f"<{adres}>\n" + " ;\n".join(said) + " .\n"


def _turtle(waarde: Waarde, namen: Mapping[str, str]) -> str:
    if isinstance(waarde, Adres):
        return waarde.iri if waarde.iri.partition(":")[0] in namen else f"<{waarde.iri}>"
    words = json.dumps(waarde.woorden, ensure_ascii=False)  # the escapes of JSON are those of Turtle
    return words + (f"@{waarde.taal}" if waarde.taal else f"^^{waarde.soort}" if waarde.soort else "")


def _members(knoop: Knoop) -> dict[str, object]:
    return {
        ("@type" if predicate == "rdf:type" else predicate): [_json(waarde, predicate) for waarde in waarden]
        for predicate, waarden in knoop.items()
        if waarden
    }


def _json(waarde: Waarde, predicate: str) -> object:
    if isinstance(waarde, Adres):
        return waarde.iri if predicate == "rdf:type" else {"@id": waarde.iri}
    extra = {"@language": waarde.taal} if waarde.taal else {"@type": waarde.soort} if waarde.soort else {}
    return {"@value": waarde.woorden, **extra}
