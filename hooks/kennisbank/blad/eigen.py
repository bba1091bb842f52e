"""Which page shows what of its own: by its path where it has a task, else by its kind."""

from collections.abc import Callable
from typing import Any

from kennisbank.bijdragen.formulier import FORMS
from kennisbank.blad import soorten, taken
from kennisbank.blad.bronnenlijst import bronnenlijst
from kennisbank.collectie.kennisbank import Kennisbank
from kennisbank.collectie.stuk import Stuk

Maak = Callable[[Kennisbank, Stuk], Any]

# A field -> what a page of a kind that has it shows beside its own fields. The first that fits counts.
PER_VELD: dict[str, Maak] = {
    "handelingsopties": soorten.spanning,
    "kennis": soorten.methode,
    "wat_schuurde": soorten.voorbeeld,
    "onderdelen": taken.leerlijn,
    "overzicht": soorten.pagina,
}
PER_PAGINA: dict[str, Maak] = {
    "index.md": taken.thuis,
    "zoeken/index.md": taken.bladeren,
    "spanningswijzer.md": taken.wijzer,
    "lesgeven/gesprekskaarten.md": taken.gesprekskaarten,
    **{f"bijdragen/{naam}.md": taken.invulblad for naam in FORMS},
}


def eigen_van(kb: Kennisbank, stuk: Stuk) -> Any:
    """Return what this page shows of its own, None when it shows nothing more than its fields, text and relations."""
    make = PER_PAGINA.get(stuk.uri) or next((make for veld, make in PER_VELD.items() if stuk.soort.heeft(veld)), None)
    return make(kb, stuk) if make and not stuk.ingetrokken else None


def opzet_eigen(kb: Kennisbank, vocabulaire: str, term: str, leerlijn: Stuk | None, letterblad: str) -> Any:
    """Return what a page shows that the site makes itself: of a vocabulary, of a term, of a leerlijn, or of sources by letter."""
    if leerlijn:
        return taken.leerlijn(kb, leerlijn)
    if letterblad:
        return bronnenlijst(kb, letterblad)
    return taken.termen(kb, vocabulaire, term) if vocabulaire else None
