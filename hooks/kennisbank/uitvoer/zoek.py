"""The search index, in small files, and what the editors see of it."""

from kennisbank.collectie.kennisbank import BROWSED, Kennisbank
from kennisbank.model import SOORTEN
from kennisbank.model.vocabulaire import VOCABULAIRES
from kennisbank.zoeken import index, scherven
from kennisbank.zoeken.documenten import documents
from kennisbank.zoeken.synoniemen import synonyms


def render(kb: Kennisbank) -> dict[str, bytes]:
    """Return every file of the index, and the list of long words that it could not split, for the editors."""
    docs = documents(kb)
    made = index.build(docs)
    report = "\n".join(f"{count}\t{word}" for word, count in made.unsplit.most_common(50))
    return {**scherven.files(made, docs, labels(kb), synonyms(kb)), "zoek/ongesplitst.txt": f"{report}\n".encode()}


def labels(kb: Kennisbank) -> dict[str, dict[str, str]]:
    """Return slug -> label for each facet, in the order of the vocabularies."""
    terms = {voc: {t.slug: t.label for t in VOCABULAIRES[voc].values()} for voc in BROWSED}
    return {
        "soort": {soort.naam: soort.naam.capitalize() for soort in SOORTEN},
        **terms,
        "spanning": {stuk.slug: stuk.titel for stuk in kb.van_soort("spanning")},
    }
