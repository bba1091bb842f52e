"""Rules about the state of a page: who looked before it is published, when it is looked at again, and what stays when it is withdrawn."""

from collections.abc import Iterator

from kennisbank.checks.plaats import at
from kennisbank.collectie import Kennisbank
from kennisbank.meldingen import Melding
from kennisbank.model import GESCHREVEN
from kennisbank.model.grafsteen import BLIJFT


def check_gepubliceerd(kb: Kennisbank) -> Iterator[Melding]:
    """A published page was checked by practice; a published case was also read by a second reader."""
    for stuk in kb.stukken:
        if stuk.gegevens.status != "gepubliceerd" or stuk.soort not in GESCHREVEN:
            continue
        if not stuk.gegevens.nagekeken:
            yield at(
                stuk,
                ("status",),
                "KB090",
                "de status is 'gepubliceerd', maar niemand uit de praktijk keek de pagina na; vul 'nagekeken' in of laat de status op 'concept'",
            )
        if stuk.soort.naam == "voorbeeld" and not (stuk.gegevens.privacy.tweede_lezer and stuk.gegevens.privacy.datum):
            yield at(
                stuk,
                ("privacy",),
                "KB091",
                "een voorbeeld dat gepubliceerd wordt, is door twee mensen gelezen; vul bij privacy 'tweede_lezer' en 'datum' in",
            )


def check_te_herzien(kb: Kennisbank) -> Iterator[Melding]:
    """A page that is to be revised says before which date."""
    for stuk in kb.stukken:
        if stuk.gegevens.status == "te-herzien" and stuk.gegevens.herzien_voor is None:
            yield at(
                stuk,
                ("status",),
                "KB092",
                "de status is 'te-herzien', maar er staat niet voor wanneer; vul 'herzien_voor' in met een datum",
            )


def check_leeggehaald(kb: Kennisbank) -> Iterator[Melding]:
    """Of a withdrawn page only the tombstone stays: a file with the text still in it is as public as the page was."""
    for stuk in kb.stukken:
        if not stuk.ingetrokken:
            continue
        left = [naam for naam in stuk.bestand.waarden if naam not in BLIJFT]
        if left or stuk.bestand.lichaam.strip():
            what = f"het veld '{left[0]}'" if left else "tekst onder de velden"
            yield Melding(
                stuk.pad,
                stuk.bestand.regel((left[0],)) if left else stuk.bestand.begin,
                "KB093",
                f"deze pagina is ingetrokken, maar in het bestand staat nog {what}; laat alleen {', '.join(BLIJFT)} staan, en haal de rest weg",
            )
