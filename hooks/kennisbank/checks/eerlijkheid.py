"""Rules about honesty: evidence, origin, privacy, withdrawal and review."""

from collections.abc import Iterator
from datetime import timedelta

from kennisbank.checks.plaats import at
from kennisbank.collectie.kennisbank import Kennisbank
from kennisbank.collectie.stuk import Stuk
from kennisbank.lezen.meldingen import Melding
from kennisbank.oordeel.voorwaarden import overtreden

LAW_KEEPS = timedelta(days=731)  # two years, with one leap day


def check_voorwaarden(stuk: Stuk) -> Iterator[Melding]:
    """The fields of a page fit together: evidence, origin, privacy. The rules stand in voorwaarden.yml."""
    if not stuk.ingetrokken:
        values = {**stuk.bestand.waarden, "bronsleutels": list(stuk.bronsleutels)}
        for plaats, code, zin, ernst in overtreden(stuk.soort.naam, values):
            yield at(stuk, plaats, code, zin, ernst)


def check_erkenning(kb: Kennisbank) -> Iterator[Melding]:
    """Recognition by an outside panel has not run out."""
    for stuk in kb.met("kennis"):
        for index, erkenning in enumerate(stuk.gegevens.kennis.erkenning):
            if erkenning.geldig_tot and kb.peildatum and erkenning.geldig_tot < kb.peildatum:
                yield at(
                    stuk,
                    ("kennis", "erkenning", index),
                    "KB054",
                    f"de erkenning liep af op {erkenning.geldig_tot}; de pagina toont hem als verlopen, kijk of er een nieuwe is",
                    "let op",
                )


def check_geldt_op(kb: Kennisbank) -> Iterator[Melding]:
    """What a page says about the law was looked up in the last two years."""
    for stuk in kb.met("geldt_op"):
        said = stuk.gegevens.geldt_op
        if said and kb.peildatum and kb.peildatum - said > LAW_KEEPS:
            yield at(
                stuk,
                ("geldt_op",),
                "KB095",
                f"wat hier over regels staat, gold op {said}; dat is langer dan twee jaar geleden, kijk het na en zet een nieuwe datum",
                "let op",
            )


def check_ingetrokken(stuk: Stuk) -> Iterator[Melding]:
    """A withdrawn page says why."""
    if stuk.ingetrokken and not stuk.gegevens.ingetrokken_omdat:
        yield at(stuk, ("status",), "KB060", "deze pagina is ingetrokken en er staat niet waarom; vul 'ingetrokken_omdat' in")


def check_herzien(kb: Kennisbank) -> Iterator[Melding]:
    """A page whose review date has passed gets a visible note, and the editors hear of it."""
    for stuk in kb.stukken:
        due = getattr(stuk.gegevens, "herzien_voor", None)
        if due and kb.peildatum and due < kb.peildatum:
            yield at(
                stuk,
                ("herzien_voor",),
                "KB055",
                f"deze pagina zou voor {due} worden herzien; kijk hem na en zet een nieuwe datum",
                "let op",
            )
