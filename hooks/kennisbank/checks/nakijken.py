"""Rules about looks from practice: a record fits its page, and a page is only done when every chair is taken."""

from collections.abc import Iterator

from kennisbank.checks.plaats import at
from kennisbank.collectie.kennisbank import Kennisbank
from kennisbank.collectie.nakijken import plek_van
from kennisbank.collectie.stuk import Stuk
from kennisbank.lezen.meldingen import Melding
from kennisbank.model import SOORTEN
from kennisbank.oordeel.nakijkblad import CODE


def check_stoelen(stuk: Stuk) -> Iterator[Melding]:
    """A page is called gepubliceerd when everyone has looked who must look at a page of its kind."""
    if stuk.gegevens.status == "gepubliceerd" and stuk.stand.gezocht:
        who = ", ".join(stoel.wie for stoel in stuk.stand.gezocht)
        told = f"de status is 'gepubliceerd', maar nog niet iedereen uit de praktijk keek; gezocht: {who}"
        yield at(stuk, ("status",), "KB090", f"{told}. Laat de status op 'concept' tot elke stoel bezet is")


def check_nakijkblad(kb: Kennisbank) -> Iterator[Melding]:
    """A file with looks is about a page that is there."""
    unread = {soort.prefix for soort in SOORTEN for plek in kb.onleesbaar if plek.startswith(f"{soort.naam}/")}
    for blad in kb.nakijkbladen:
        pad, stuk = plek_van(blad.id), kb.per_id.get(blad.id)
        if stuk is None and blad.id[0] in unread:
            continue  # it may be the page that cannot be read
        if stuk is None or not stuk.soort.taken:
            kinds = ", ".join(soort.meervoud for soort in SOORTEN if soort.taken)
            yield Melding(pad, 1, CODE, f"nummer {blad.id} is geen pagina die mensen nakijken; kies een nummer van {kinds}")
        elif stuk.ingetrokken:
            yield Melding(pad, 1, CODE, f"pagina {blad.id} is ingetrokken, en hier staan nog zinnen van haar; haal dit bestand weg")
