"""Pages that list: per vocabulary that people browse by, per term of it, and the sources by letter."""

from kennisbank.blad.blad import Gemaakt, Opzet
from kennisbank.blad.bronnenlijst import letterbladen
from kennisbank.collectie.bladeren import BROWSE
from kennisbank.collectie.kennisbank import Kennisbank
from kennisbank.model.vocabulaire import VOCABULAIRES


def render(kb: Kennisbank) -> dict[str, Gemaakt]:
    """Return every page that only lists; the templates draw the lists."""
    pages: dict[str, Gemaakt] = {}
    for vocabulaire, (titel, kern) in BROWSE.items():
        pages[f"{vocabulaire}/index.md"] = Opzet(titel, kern, vocabulaire=vocabulaire)
        for term in VOCABULAIRES[vocabulaire].values():
            pages[f"{vocabulaire}/{term.slug}.md"] = Opzet(term.label, term.uitleg, vocabulaire=vocabulaire, term=term.slug)
    for url, (blad, _) in letterbladen(kb).items():
        pages[f"{url.rstrip('/')}.md"] = Opzet(blad.titel, blad.reeks and f"Van {blad.reeks}.", letterblad=url)
    return pages
