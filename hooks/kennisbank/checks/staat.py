"""Rules about the state of a page: what stays of it when it is withdrawn."""

from collections.abc import Iterator

from kennisbank.collectie.stuk import Stuk
from kennisbank.lezen.meldingen import Melding
from kennisbank.model.grafsteen import BLIJFT


def check_leeggehaald(stuk: Stuk) -> Iterator[Melding]:
    """Of a withdrawn page only the tombstone stays: a file with the text still in it is as public as the page was."""
    if not stuk.ingetrokken:
        return
    left = [naam for naam in stuk.bestand.waarden if naam not in BLIJFT]
    if left or stuk.bestand.lichaam.strip():
        what = f"het veld '{left[0]}'" if left else "tekst onder de velden"
        yield Melding(
            stuk.pad,
            stuk.bestand.regel((left[0],)) if left else stuk.bestand.begin,
            "KB093",
            f"deze pagina is ingetrokken, maar in het bestand staat nog {what}; laat alleen {', '.join(BLIJFT)} staan, en haal de rest weg",
        )
