"""Bind an answer to the text that somebody had before them, refuse what may not stand there, and write the record."""

import subprocess
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from kennisbank.bijdragen.nakijkvragen import gesneden
from kennisbank.bijdragen.schrijven import clean, mapping
from kennisbank.collectie import inlezen
from kennisbank.collectie.kennisbank import Kennisbank
from kennisbank.collectie.stuk import Stuk
from kennisbank.collectie.versie import merk, staat_er
from kennisbank.lezen.meldingen import nearest
from kennisbank.model.nakijken import VRIJ, Nakijkbeurt, Nakijkblad, Versie
from kennisbank.oordeel.privacy import vind
from kennisbank.redactie.nakijkbericht import Antwoord

BACK = 200  # versions of a page that are looked through for the one somebody had before them


@dataclass(frozen=True)
class Gebonden:
    """An answer with the page it is about, the record of it, and the text that somebody read."""

    stuk: Stuk
    toen: Stuk
    beurt: Nakijkbeurt

    @property
    def nieuw(self) -> tuple[str, ...]:
        """The sentences that are on the page now and were not then."""
        return tuple(zin for zin in self.stuk.zinnen if zin not in self.toen.zinnen)

    @property
    def weg(self) -> tuple[str, ...]:
        """The sentences that were on the page then and are not now."""
        return tuple(zin for zin in self.toen.zinnen if zin not in self.stuk.zinnen)

    @property
    def zin_weg(self) -> bool:
        """Whether the sentence that the answer is about no longer stands there."""
        return bool(self.beurt.zin) and not staat_er(self.beurt.zin or "", self.stuk.merken)


def klachten(kb: Kennisbank, antwoord: Antwoord) -> Iterator[str]:
    """Yield why an answer fits no page or no question, as sentences."""
    stuk = kb.per_id.get(antwoord.nummer)
    if stuk is None or not stuk.soort.taken:
        yield f"er is geen pagina {antwoord.nummer} die mensen nakijken.{nearest(antwoord.nummer, kb.per_id)}"
        return
    if stuk.ingetrokken:
        yield f"pagina {antwoord.nummer} is ingetrokken; zeg de afzender dat de tekst weg is"
    taken = {taak.naam: taak for taak in stuk.soort.taken}
    if antwoord.taak != VRIJ and antwoord.taak not in taken:
        yield f"de vraag '{antwoord.taak}' past niet bij een {stuk.soort.naam}; kies uit: {', '.join(taken)}"
    elif antwoord.taak != VRIJ and antwoord.uitkomst not in taken[antwoord.taak].uitkomsten:
        yield f"'{antwoord.uitkomst}' is geen antwoord op '{antwoord.taak}'; kies uit: {', '.join(taken[antwoord.taak].uitkomsten)}"


def persoonlijk(antwoord: Antwoord) -> Iterator[tuple[bool, str]]:
    """Yield what may tell who somebody is, as (whether it must go, sentence). What was found is never repeated."""
    for veld, tekst, where in (("", antwoord.toelichting, "de toelichting"), ("bijdragers", antwoord.naam, "de naam")):
        for vondst in vind(tekst, veld):
            yield vondst.patroon.ernst == "fout", f"in {where}: {vondst.patroon.zin}"


def bind(root: Path, kb: Kennisbank, antwoord: Antwoord, vandaag: date) -> Gebonden | None:
    """Bind an answer to the text it was about: the one of now, or an older one from git; None when no text has that mark."""
    stuk = kb.per_id[antwoord.nummer]
    toen = stuk if antwoord.versie in ("", stuk.tekstmerk) else _ooit(root, stuk, antwoord.versie)
    if toen is None:
        return None
    zin = next((v.zin for v in gesneden(toen) if antwoord.merk and v.merk == antwoord.merk), None)
    said = {
        "taak": antwoord.taak,
        "zin": zin,
        "uitkomst": antwoord.uitkomst,
        "toelichting": antwoord.toelichting or None,
        "rol": antwoord.rol,
        "kant": antwoord.kant or None,
        "belang": antwoord.belang,
        "naam": antwoord.naam or None,
        "datum": antwoord.datum or vandaag,
        "versie": toen.tekstmerk,
    }
    return Gebonden(stuk, toen, Nakijkbeurt.model_validate(said))


def _ooit(root: Path, stuk: Stuk, versie: str) -> Stuk | None:
    """Return the page as it was when its text had this mark, from the history in git."""
    log = _git(root, "log", "--format=%H", f"-{BACK}", "--", stuk.pad)
    for commit in (log or "").split():
        tekst = _git(root, "show", f"{commit}:{stuk.pad}")
        if tekst is None:
            continue
        was = inlezen.read(stuk.pad, tekst, {})[0][1]
        if was is not None and was.tekstmerk == versie:
            return was
    return None


def _git(root: Path, *command: str) -> str | None:
    try:
        return subprocess.run(["git", *command], cwd=root, capture_output=True, check=True, text=True).stdout
    except (OSError, subprocess.CalledProcessError, UnicodeDecodeError):
        return None


def dubbel(blad: Nakijkblad | None, beurt: Nakijkbeurt) -> str:
    """Say that an answer is there already, or looks like one that is; empty when it is new."""
    for nummer, er in enumerate(blad.beurten if blad else (), 1):
        if er == beurt:
            return f"dit antwoord staat er al, als beurt {nummer}; het is niet nog eens bewaard"
        if (er.taak, er.zin, er.rol, er.toelichting) == (beurt.taak, beurt.zin, beurt.rol, beurt.toelichting) and er.toelichting:
            return f"beurt {nummer} zegt hetzelfde, van {er.datum}; is het dezelfde mens, haal er dan één weg"
    return ""


def bewaard(blad: Nakijkblad | None, gebonden: Sequence[Gebonden]) -> str:
    """Return the text of the file with what was there and these answers, the oldest first."""
    stuk = gebonden[0].stuk
    versies = {versie.versie: versie.zinnen for versie in blad.versies} if blad else {}
    versies |= {one.toen.tekstmerk: " ".join(map(merk, one.toen.zinnen)) for one in gebonden}
    beurten = sorted([*(blad.beurten if blad else ()), *(one.beurt for one in gebonden)], key=lambda beurt: beurt.datum)
    used = {beurt.versie for beurt in beurten}
    waarden: Mapping[str, Any] = {
        "id": stuk.id,
        "versies": [_plain(Versie(versie=naam, zinnen=zinnen)) for naam, zinnen in versies.items() if naam in used],
        "beurten": [_plain(beurt) for beurt in beurten],
    }
    return "\n".join([*mapping(waarden, 0), ""])


def _plain(one: Versie | Nakijkbeurt) -> dict[str, Any]:
    return dict(clean(one.model_dump(mode="json", exclude_none=True)))
