"""Pages that list: one per source, one per term of the vocabularies that people browse by, and one per such vocabulary."""

from kennisbank.collectie.bladeren import BROWSE
from kennisbank.collectie.kennisbank import Kennisbank
from kennisbank.model.vocabulaire import VOCABULAIRES
from kennisbank.uitvoer.bladen import blad


def render(kb: Kennisbank) -> dict[str, bytes]:
    """Return the Markdown of every page that only lists; the templates draw the lists from the Kennisbank."""
    pages = {stuk.uri: blad(title=stuk.titel, bron=stuk.id) for stuk in kb.stukken if stuk.soort.naam == "bron"}
    for vocabulaire, (titel, kern) in BROWSE.items():
        pages[f"{vocabulaire}/index.md"] = blad(title=titel, vocabulaire=vocabulaire, kern=kern)
        for term in VOCABULAIRES[vocabulaire].values():
            pages[f"{vocabulaire}/{term.slug}.md"] = blad(title=term.label, vocabulaire=vocabulaire, term=term.slug, kern=term.uitleg)
    return pages
