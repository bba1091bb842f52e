"""The search index: made from the pages before MkDocs runs, read in small pieces by docs/assets/js/zoek."""

from pathlib import Path

from kennisbank.collectie.kennisbank import BROWSED, Kennisbank
from kennisbank.lezen.frontmatter import read_own
from kennisbank.model import SOORTEN
from kennisbank.model.vocabulaire import VOCABULAIRES
from kennisbank.uitvoer.zoeken import index, scherven
from kennisbank.uitvoer.zoeken.documenten import documents


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


def synonyms(kb: Kennisbank) -> list[list[str]]:
    """Return groups of phrases: the editors' list, and the title and synoniemen of each begrip and methode."""
    own: list[list[str]] = read_own(Path(__file__).with_name("synoniemen.yml"))
    pages = [[s.titel, *s.gegevens.synoniemen] for naam in ("begrip", "methode") for s in kb.van_soort(naam)]
    return [*own, *(group for group in pages if len(group) > 1)]
