"""Which page shows what of its own: by its path where it has a task, else by its kind."""

from collections.abc import Callable
from typing import Any

from kennisbank.bijdragen.formulier import FORMS
from kennisbank.blad import nakijken, soorten, taken, wegen
from kennisbank.blad.blad import Opzet
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
    "nakijken/index.md": nakijken.nakijkpagina,
    "bijdragen/index.md": wegen.bijdragen,
    wegen.GESPREK: wegen.gesprek,
    "over/redactie.md": nakijken.nakijkmaanden,
    "lesgeven/gesprekskaarten.md": taken.gesprekskaarten,
    **{f"bijdragen/{naam}.md": taken.invulblad for naam in FORMS},
}


def eigen_van(kb: Kennisbank, stuk: Stuk) -> Any:
    """Return what this page shows of its own, None when it shows nothing more than its fields, text and relations."""
    make = PER_PAGINA.get(stuk.uri) or next((make for veld, make in PER_VELD.items() if stuk.soort.heeft(veld)), None)
    return make(kb, stuk) if make and not stuk.ingetrokken else None


def opzet_eigen(kb: Kennisbank, opzet: Opzet, leerlijn: Stuk | None) -> Any:
    """Return what a page shows that the site makes itself: of a vocabulary, a term, a leerlijn, sources by letter, or a sheet with questions."""
    if opzet.nakijken:
        return nakijken.nakijkvel(kb, kb.per_id[opzet.nakijken])
    if leerlijn:
        return taken.leerlijn(kb, leerlijn)
    if opzet.letterblad:
        return bronnenlijst(kb, opzet.letterblad)
    return taken.termen(kb, opzet.vocabulaire, opzet.term) if opzet.vocabulaire else None
