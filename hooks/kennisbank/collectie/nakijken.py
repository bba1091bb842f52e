"""From the files with looks to the state of each page: who sits on which chair, and what changed since."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from itertools import permutations

from kennisbank.collectie.stand import Bezoek, Stand
from kennisbank.collectie.stuk import Stuk
from kennisbank.collectie.versie import staat_er
from kennisbank.lezen import frontmatter
from kennisbank.lezen.frontmatter import Bestand
from kennisbank.lezen.meldingen import Melding
from kennisbank.model.nakijken import GEEN, HERSCHREVEN, JAREN, MAP, TAFEL_VERZONNEN, Nakijkbeurt, Nakijkblad, Stoel
from kennisbank.oordeel import modelfouten, nakijkblad
from kennisbank.voorraad import Voorraad

Bladen = Mapping[str, Nakijkblad]  # number of a page -> every look at it


def is_blad(pad: str) -> bool:
    """Say whether a path is a file with looks."""
    return pad.startswith(f"{MAP}/") and pad.endswith(".yml")


def plek_van(nummer: str) -> str:
    """Return the path of the file with the looks at the page with this number."""
    return f"{MAP}/{nummer.lower()}.yml"


def lees(teksten: Mapping[str, str]) -> tuple[dict[str, Nakijkblad], list[Melding]]:
    """Read every file with looks among these texts by path: what holds against the model, and every finding."""
    bladen: dict[str, Nakijkblad] = {}
    meldingen: list[Melding] = []
    for pad in filter(is_blad, teksten):
        waarden, regels, found = frontmatter.read_yaml(pad, teksten[pad])
        if not found and not isinstance(waarden, dict):
            found = [Melding(pad, 1, "KB005", "hier horen velden te staan: id, versies en beurten; de opdracht nakijkbeurt schrijft ze")]
        meldingen += found
        if found:
            continue
        bestand = Bestand(pad, waarden, regels, "", 1, teksten[pad])
        facts, found = modelfouten.validate(Nakijkblad, bestand)
        blad = facts if isinstance(facts, Nakijkblad) else None
        meldingen += [*found, *nakijkblad.check(bestand, blad)]
        if blad:
            bladen[blad.id] = blad
    return bladen, meldingen


def met_stand(stukken: Sequence[Stuk], bladen: Bladen, peildatum: date | None, voorraad: Voorraad) -> list[Stuk]:
    """Return the pages with what people from practice said of them. Time is the last change in git, never the clock."""

    def one(stuk: Stuk) -> Stuk:
        blad = bladen.get(stuk.id)
        return voorraad.neem(("stand", stuk.plek), (stuk, blad, peildatum), lambda: replace(stuk, stand=stand(stuk, blad, peildatum)))

    return [one(stuk) for stuk in stukken]


def stand(stuk: Stuk, blad: Nakijkblad | None, peildatum: date | None) -> Stand:
    """Return who looked at a page and which chairs are taken, by the table that has most of them taken."""
    if stuk.ingetrokken or not stuk.soort.tafels:
        return Stand()
    bezoeken = bezoeken_van(stuk, blad, peildatum) if blad else ()
    tafels = TAFEL_VERZONNEN if stuk.verzonnen else stuk.soort.tafels
    settled = [zet(tafel, bezoeken) for tafel in tafels]
    bezet = max(settled, key=len)
    tafel = tafels[settled.index(bezet)]
    taken = [stoel for stoel, _ in bezet]
    return Stand(bezoeken, bezet, tuple(stoel for stoel in tafel if stoel not in taken))


def bezoeken_van(stuk: Stuk, blad: Nakijkblad, peildatum: date | None) -> tuple[Bezoek, ...]:
    """Return what each person said, the newest first: answers of one role, day and name are one visit."""
    per_bezoek: dict[tuple[str, ...], list[Nakijkbeurt]] = defaultdict(list)
    for beurt in blad.beurten:
        per_bezoek[str(beurt.datum), beurt.rol, beurt.naam or "", beurt.belang, beurt.versie].append(beurt)
    was = {versie.versie: frozenset(versie.zinnen.split()) for versie in blad.versies}
    found = [_bezoek(stuk, tuple(beurten), was, peildatum) for _, beurten in sorted(per_bezoek.items(), reverse=True)]
    return tuple(found)


def _bezoek(stuk: Stuk, beurten: tuple[Nakijkbeurt, ...], was: Mapping[str, frozenset[str]], peildatum: date | None) -> Bezoek:
    first, now = beurten[0], frozenset(stuk.merken)
    nieuw = now - was.get(first.versie, now)
    return Bezoek(
        rol=first.rol,
        datum=first.datum,
        naam=first.naam or "",
        belang=first.belang,
        kant=next((beurt.kant for beurt in beurten if beurt.kant), ""),
        antwoorden=beurten,
        nieuw=tuple(zin for zin, merk in zip(stuk.zinnen, stuk.merken, strict=True) if merk in nieuw),
        weg=sum(bool(beurt.zin) and not staat_er(beurt.zin or "", now) for beurt in beurten),
        verlopen=bool(peildatum and (peildatum - first.datum).days > JAREN * 365.25),
        herschreven=len(nieuw) * HERSCHREVEN > len(now),
    )


def past(stoel: Stoel, bezoek: Bezoek) -> bool:
    """Say whether somebody may sit on a chair: who only said not to know sits nowhere."""
    given = [beurt for beurt in bezoek.antwoorden if beurt.uitkomst not in GEEN and stoel.taak in ("", beurt.taak)]
    if stoel.taak:
        given = [beurt for beurt in given if beurt.uitkomst != "niet-gebruikt"]
    return (
        bezoek.geldt
        and bool(given)
        and (not stoel.rollen or bezoek.rol in stoel.rollen)
        and (not stoel.kant or bezoek.kant == stoel.kant)
        and (not stoel.belang or bezoek.belang in stoel.belang)
        and bezoek.belang not in stoel.zonder_belang
    )


def zet(tafel: tuple[Stoel, ...], bezoeken: Sequence[Bezoek]) -> tuple[tuple[Stoel, int], ...]:
    """Return as many chairs as can be taken, each by another visit, with the place of that visit."""
    best: tuple[tuple[Stoel, int], ...] = ()
    for order in permutations(tafel):
        taken: dict[Stoel, int] = {}
        for stoel in order:
            free = (n for n, bezoek in enumerate(bezoeken) if n not in taken.values() and past(stoel, bezoek))
            if (one := next(free, None)) is not None:
                taken[stoel] = one
        if len(taken) > len(best):
            best = tuple((stoel, taken[stoel]) for stoel in tafel if stoel in taken)
    return best
