"""The pages themselves: one for every number, and one for everything that the site makes a page of."""

from collections.abc import Mapping
from functools import partial

from kennisbank.blad.als_tekst import schrijf
from kennisbank.blad.blad import Blad, Opzet
from kennisbank.blad.drukken import pagina
from kennisbank.blad.pagina import van_opzet, van_stuk
from kennisbank.blad.tekstblad import Tekstblad, tekstblad
from kennisbank.collectie.kennisbank import Kennisbank
from kennisbank.collectie.stuk import url_of
from kennisbank.voorraad import Later


def paginas(kb: Kennisbank, opzetten: Mapping[str, Opzet]) -> dict[str, Later[Blad]]:
    """Return the page of each number and of each Markdown path of `opzetten`, by its path in the site."""
    numbered = {f"{stuk.url}index.html": Later(partial(van_stuk, kb, stuk), pagina) for stuk in kb.stukken}
    made = {f"{url_of(uri)}index.html": Later(partial(van_opzet, kb, uri, opzet), pagina) for uri, opzet in opzetten.items()}
    return {
        **numbered,
        **made,
        "404.html": Later(partial(van_opzet, kb, "404.md", Opzet("Deze pagina is er niet", sjabloon="404.html")), pagina),
    }


def teksten(kb: Kennisbank) -> dict[str, Later[Tekstblad]]:
    """Return the page of each number as Markdown, beside the page itself."""
    return {f"{stuk.url}index.md": Later(partial(tekstblad, kb, stuk), schrijf) for stuk in kb.stukken}
