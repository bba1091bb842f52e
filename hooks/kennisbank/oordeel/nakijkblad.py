"""What one file with looks from practice may say: each answer fits its question, and nothing tells who somebody is."""

from collections.abc import Iterator

from kennisbank.lezen.frontmatter import Bestand
from kennisbank.lezen.meldingen import Melding
from kennisbank.model import SOORTEN
from kennisbank.model.nakijken import VRIJ, Nakijkbeurt, Nakijkblad
from kennisbank.oordeel.privacy import vind

CODE = "KB096"
NAMES = {"naam": "bijdragers"}  # people choose themselves how they are named: a name may stand here, a number may not


def check(bestand: Bestand, blad: Nakijkblad | None) -> Iterator[Melding]:
    """Yield what is wrong with a file; of one that does not hold against the model only what tells who somebody is."""
    yield from _persoonsgegevens(bestand)
    soort = next((soort for soort in SOORTEN if blad and soort.prefix == blad.id[0]), None)
    if blad is None or soort is None:
        return
    known = {versie.versie for versie in blad.versies}
    taken = {taak.naam: taak.uitkomsten for taak in soort.taken}
    for nummer, beurt in enumerate(blad.beurten):
        for veld, tekst in _wrong(beurt, known, taken, soort.naam):
            yield Melding(bestand.pad, bestand.regel(("beurten", nummer, veld)), CODE, f"beurt {nummer + 1}: {tekst}")


def _wrong(beurt: Nakijkbeurt, known: set[str], taken: dict[str, tuple[str, ...]], soort: str) -> Iterator[tuple[str, str]]:
    if beurt.versie not in known:
        yield "versie", f"de tekst '{beurt.versie}' staat niet bij 'versies'; laat de opdracht nakijkbeurt het bestand schrijven"
    if beurt.taak == VRIJ:
        return
    if beurt.taak not in taken:
        yield "taak", f"de vraag '{beurt.taak}' past niet bij een {soort}; kies uit: {', '.join((*taken, VRIJ))}"
    elif beurt.uitkomst not in taken[beurt.taak]:
        yield "uitkomst", f"'{beurt.uitkomst}' is geen antwoord op '{beurt.taak}'; kies uit: {', '.join(taken[beurt.taak])}"


def _persoonsgegevens(bestand: Bestand) -> Iterator[Melding]:
    beurten = bestand.waarden.get("beurten")
    for nummer, beurt in enumerate(beurten if isinstance(beurten, list) else ()):
        for veld, tekst in beurt.items() if isinstance(beurt, dict) else ():
            for vondst in vind(str(tekst), NAMES.get(veld, "")):
                regel = bestand.regel(("beurten", nummer, veld))
                yield Melding(bestand.pad, regel, vondst.patroon.code, vondst.patroon.zin, vondst.patroon.ernst)
