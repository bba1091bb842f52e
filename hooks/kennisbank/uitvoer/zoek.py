"""The search index, in small files, and what the editors see of it."""

from dataclasses import dataclass
from functools import partial

from kennisbank.collectie.kennisbank import BROWSED, Kennisbank
from kennisbank.model import SOORTEN, SPIL
from kennisbank.model.vocabulaire import VOCABULAIRES
from kennisbank.voorraad import Later
from kennisbank.zoeken import index, scherven
from kennisbank.zoeken.documenten import OUTCOME, Document, documents
from kennisbank.zoeken.synoniemen import synonyms


@dataclass(frozen=True)
class Gezocht:
    """What the index is made of: the documents by number, the words of the facets, and the phrases that mean the same."""

    documenten: tuple[Document, ...]
    labels: dict[str, dict[str, str]]
    synoniemen: list[list[str]]


def render(kb: Kennisbank) -> dict[str, Later[Gezocht]]:
    """Return the folder of the index, with the list of long words that it could not split, for the editors."""
    return {"zoek/": Later(partial(gezocht, kb), bestanden)}


def gezocht(kb: Kennisbank) -> Gezocht:
    """Return what the index of this collection is made of."""
    return Gezocht(tuple(documents(kb)), labels(kb), synonyms(kb))


def bestanden(gezocht: Gezocht) -> dict[str, bytes]:
    """Return every file of the index, by its path in its folder."""
    docs = list(gezocht.documenten)
    made = index.build(docs)
    report = "\n".join(f"{count}\t{word}" for word, count in made.unsplit.most_common(50))
    return {**scherven.files(made, docs, gezocht.labels, gezocht.synoniemen), "ongesplitst.txt": f"{report}\n".encode()}


def labels(kb: Kennisbank) -> dict[str, dict[str, str]]:
    """Return slug -> label for each facet, in the order of the vocabularies."""
    terms = {voc: {t.slug: t.label for t in VOCABULAIRES[voc].values()} for voc in (*BROWSED, OUTCOME)}
    return {
        "soort": {soort.naam: soort.naam.capitalize() for soort in SOORTEN},
        **terms,
        SPIL.naam: {stuk.slug: stuk.titel for stuk in kb.van_soort(SPIL.naam)},
    }
