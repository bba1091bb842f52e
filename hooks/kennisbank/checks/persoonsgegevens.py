"""Rules about personal data in running text: the accidents that a list of patterns can see."""

from collections.abc import Iterator

from kennisbank.checks.plaats import at
from kennisbank.collectie.stuk import Stuk
from kennisbank.lezen.lichaam import texts
from kennisbank.lezen.meldingen import Melding
from kennisbank.oordeel.privacy import vind


def check_persoonsgegevens(stuk: Stuk) -> Iterator[Melding]:
    """No page holds a number, address or name of a person. The bibliography is left out: its authors are public."""
    if stuk.soort.naam == "bron":
        return
    for plaats, tekst in texts(dict(stuk.bestand.waarden)):
        for vondst in vind(tekst, str(plaats[0])):
            yield at(stuk, plaats, vondst.patroon.code, vondst.patroon.zin, vondst.patroon.ernst)
    body = stuk.bestand.lichaam
    for vondst in vind(body):
        line = stuk.bestand.begin + body.count("\n", 0, vondst.begin)
        yield Melding(stuk.pad, line, vondst.patroon.code, vondst.patroon.zin, vondst.patroon.ernst)
