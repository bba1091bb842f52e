"""Rules that compare with what stood there before: the register only grows, and what is published comes into it, with a number."""

from collections.abc import Collection, Iterator

from kennisbank.checks.adressen import COMMAND
from kennisbank.collectie.kennisbank import Kennisbank
from kennisbank.collectie.nummers import zonder
from kennisbank.collectie.register import PAD, Register
from kennisbank.lezen.meldingen import Melding, choices


def check_gekrompen(kb: Kennisbank, was: Register) -> Iterator[Melding]:
    """No number, address or anchor is taken out of the register; `was` is the register before."""
    now = kb.register
    if not (now.goed and now.er and was.goed):
        return
    known = {*now.adressen, *now.houders}
    put_back = f"haal het register van main terug met `git checkout main -- {PAD}` en draai dan `{COMMAND}`"
    for nummer, before in was.nummers.items():
        line = now.regels.get(nummer, 1)
        if nummer not in now.nummers:
            yield Melding(PAD, line, "KB074", f"de regel van {nummer} (/{before.adressen[-1]}) is uit het register gehaald; {put_back}")
            continue
        here = now.nummers[nummer]
        for adres in before.adressen:
            if adres not in here.adressen:
                yield Melding(PAD, line, "KB074", f"het adres /{adres} van {nummer} is uit het register gehaald; {put_back}")
        for anker in before.ankers:
            if anker not in here.ankers:
                yield Melding(PAD, line, "KB074", f"het anker #{anker} van {nummer} is uit het register gehaald; {put_back}")
    for adres in was.adressen:
        if adres not in known:
            yield Melding(PAD, 1, "KB074", f"het adres /{adres} is uit het register gehaald; {put_back}")


def check_niet_ingeschreven(kb: Kennisbank, paden: Collection[str]) -> Iterator[Melding]:
    """What stands on the site for some time is in the register; `paden` are the files that were there before."""
    if not (kb.register.goed and kb.register.er):
        return
    new = [stuk.id for stuk in kb.stukken if stuk.pad in paden and not stuk.is_bron and stuk.id not in kb.register.nummers]
    if new:
        yield Melding(
            PAD,
            1,
            "KB074",
            f"wat al op main staat, staat nog niet in het register: {choices(new)}; niemand merkt het als zo'n link breekt; "
            f"draai `{COMMAND}` en zet {PAD} mee in de opslag",
            "let op",
        )


def check_nummerloos(kb: Kennisbank, paden: Collection[str]) -> Iterator[Melding]:
    """What stands there for some time has a number of its own; `paden` are the files that were there before."""
    for stuk in kb.stukken:
        if stuk.pad in paden and zonder(stuk):
            yield Melding(
                stuk.pad,
                stuk.bestand.regel(("id",)),
                "KB097",
                f"deze pagina staat op main en heeft nog geen nummer; zet er `id: {stuk.id}` in en draai `{COMMAND}`",
            )
