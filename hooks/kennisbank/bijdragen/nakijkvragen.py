"""The questions about a page, cut from what stands on it: a sentence, whose it is, where it comes from, and how often it was asked."""

import re
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from typing import Any

from kennisbank.collectie.kennisbank import Kennisbank
from kennisbank.collectie.stuk import Stuk
from kennisbank.collectie.versie import glad, merk, staat_er, teksten
from kennisbank.lezen.lichaam import CITE, citaten
from kennisbank.model import Soort
from kennisbank.model.basis import label_of
from kennisbank.model.nakijken import Stoel, Taak
from kennisbank.model.vocabulaire import label
from kennisbank.oordeel import leesbaarheid

LAAG = "nakijkvragen"
MOST = 2  # so many sentences with a source are asked about on one page, and one paragraph
ENOUGH = 3  # a question with so many answers is asked no more
FEWEST = 5  # words of a sentence that a source can be asked about
CITED = re.compile(r"\s*\ue000([0-9]+)\ue001")  # stands for a citation while a text is cut: in one may be a stop
PARAGRAPH = (80, 500)  # signs of a paragraph that fits on a telephone
NO_PROSE = ("#", "-", "*", ">", "|", "!", "`", "1.", "2.", "3.", "4.", "5.", "6.", "7.", "8.", "9.", "    ")


@dataclass(frozen=True)
class Nakijkvraag:
    """One question. `zin` is what it is about, empty when that is the page; `erbij` is what must be known of it, as (name, text).

    `van` says whose words it is; `bron` is the key of its source, and `waar` the place in it.
    """

    taak: str
    zin: str = ""
    partij: str = ""
    bron: str = ""
    waar: str = ""
    erbij: tuple[tuple[str, str], ...] = ()
    gegeven: int = 0  # answers so far

    @property
    def merk(self) -> str:
        """The mark of its sentence, empty when it is about the page."""
        return merk(self.zin) if self.zin else ""

    @property
    def van(self) -> str:
        """Who says it, in words."""
        return label("partij", self.partij) if self.partij else ""


@dataclass(frozen=True)
class Gevraagd:
    """What is asked about a page, those that were asked least first, and the mark of the text that it is asked about."""

    vragen: tuple[Nakijkvraag, ...]
    tekstmerk: str


def vragen(kb: Kennisbank, stuk: Stuk) -> tuple[Nakijkvraag, ...]:
    """Return the questions that a page still has."""
    return gevraagd(kb, stuk).vragen


def vraag_af(stuk: Stuk) -> Gevraagd:
    """Cut the questions from a page: of those that were asked as often, that of the weightiest task comes first."""
    return Gevraagd(tuple(_vragen(stuk)), stuk.tekstmerk)


def gevraagd(kb: Kennisbank, stuk: Stuk, maak: Callable[[Stuk], Gevraagd] = vraag_af) -> Gevraagd:
    """Return the questions that a page still has, with the mark of its text; `maak` has them if they were cut elsewhere."""
    return kb.bewaard(("gevraagd", stuk.id), lambda: kb.voorraad.neem((LAAG, stuk.plek), stuk, lambda: maak(stuk)))


def _vragen(stuk: Stuk) -> list[Nakijkvraag]:
    answers = Counter((b.taak, merk(b.zin) if b.zin else "") for bezoek in stuk.stand.bezoeken for b in bezoek.antwoorden)
    asked = [replace(vraag, gegeven=answers[vraag.taak, vraag.merk]) for vraag in gesneden(stuk)]
    return sorted((vraag for vraag in asked if vraag.gegeven < ENOUGH), key=lambda vraag: vraag.gegeven)


def gesneden(stuk: Stuk) -> Iterator[Nakijkvraag]:
    """Yield every question that can be cut from a page, asked or not."""
    for taak in stuk.soort.taken:
        if not (taak.echt and stuk.verzonnen):
            yield from _gesneden(stuk, taak)


def _gesneden(stuk: Stuk, taak: Taak) -> Iterator[Nakijkvraag]:
    if taak.uit == "*bron":
        yield from _met_bron(stuk, taak)
    elif taak.uit == "*alinea":
        yield from (Nakijkvraag(taak.naam, alinea) for alinea in _alineas(stuk))
    elif taak.uit:
        veld, _, deel = taak.uit.partition(".")
        for item in getattr(stuk.gegevens, veld):
            text: Any = getattr(item, deel) if deel else item
            beside = tuple((label_of(naam), glad(getattr(item, naam))) for naam in taak.erbij)
            yield Nakijkvraag(taak.naam, glad(text), getattr(item, taak.partij) if taak.partij else "", erbij=beside)
    else:
        yield Nakijkvraag(taak.naam)


def _met_bron(stuk: Stuk, taak: Taak) -> Iterator[Nakijkvraag]:
    """Yield some sentences that name one source, spread over the page."""
    found, stands = [], frozenset(stuk.zinnen)
    for text in (text for text in teksten(stuk.soort, stuk.bestand) if "[@" in text):
        between = CITE.split(text)[::2]
        cited = [list(citaten(group[0])) for group in CITE.finditer(text)]
        marked = "".join(part for n, part in enumerate(between) for part in (f" \ue000{n - 1}\ue001" if n else "", part))
        for zin in leesbaarheid.zinnen(marked):
            named = [source for place in CITED.findall(zin) for source in cited[int(place)]]
            whole = glad(CITED.sub("", zin)) if len(named) == 1 else ""
            if len(whole.split()) >= FEWEST and (whole in stands or staat_er(whole, stuk.merken)):
                found.append(Nakijkvraag(taak.naam, whole, bron=named[0][0], waar=named[0][1]))
    yield from _verspreid(found)


def _alineas(stuk: Stuk) -> list[str]:
    """Return the paragraphs with the longest sentences: those that most need another pair of eyes."""
    parts = (part for part in stuk.bestand.lichaam.split("\n\n") if not part.lstrip("\n").startswith(NO_PROSE))
    cut = [[glad(zin) for zin in leesbaarheid.zinnen(part)] for part in parts]
    fit = [zinnen for zinnen in cut if PARAGRAPH[0] <= len(" ".join(zinnen)) <= PARAGRAPH[1]]
    longest = sorted(fit, key=lambda zinnen: -sum(len(zin.split()) for zin in zinnen) / len(zinnen))
    return [" ".join(zinnen) for zinnen in longest[: MOST - 1]]


def _verspreid(found: list[Nakijkvraag]) -> list[Nakijkvraag]:
    return [found[n * len(found) // MOST] for n in range(MOST)] if len(found) > MOST else found


def stoel_zin(stoel: Stoel, stuk: Stuk) -> str:
    """Say who is sought for a chair, with the side of a spanning by its own name."""
    sides = [pool.pool for pool in getattr(stuk.gegevens, "polen", ())]
    for kant, naam in zip(("eerste", "tweede"), sides, strict=False):
        if stoel.kant == kant:
            return stoel.wie.replace(f"de {kant} kant", f"de kant van ‘{naam}’")
    return stoel.wie


def op_papier(soort: Soort) -> bool:
    """Say whether a page of a kind has a sheet for paper: it asks more than whether one sentence holds."""
    return any(not taak.uit.startswith("*") for taak in soort.taken)
