"""Rules about sources: a key is in the bibliography, a citation can be read, and a source is used."""

from collections.abc import Iterator

from kennisbank.checks.plaats import at
from kennisbank.collectie.kennisbank import ALL_SOURCES, Kennisbank
from kennisbank.collectie.stuk import Stuk
from kennisbank.lezen.citaatvorm import losse_sleutels, onleesbaar
from kennisbank.lezen.lichaam import CITE, citaten, zonder_code
from kennisbank.lezen.meldingen import Melding, bedoeld, nearest
from kennisbank.lezen.zinnen import zin
from kennisbank.model import LITERATUUR


def check_bronsleutel(kb: Kennisbank) -> Iterator[Melding]:
    """Every source key, in fields and in running text, stands in the bibliography."""
    keys = [stuk.id for stuk in kb.van_soort(LITERATUUR.naam)]
    known = {*keys, *(slug for soort, _, slug in (plek.partition("/") for plek in kb.onleesbaar) if soort == LITERATUUR.naam)}
    for stuk in kb.te_beoordelen if ALL_SOURCES not in kb.onleesbaar else ():
        for key in stuk.bronsleutels:
            if key not in known:
                yield Melding(stuk.pad, _first_line(stuk, key), *zin("onbekende_bron", waarde=key, naast=nearest(key, keys)))


def check_losse_sleutel(kb: Kennisbank) -> Iterator[Melding]:
    """A key of the bibliography stands between [@ and ], or it is on the page as it was typed."""
    keys = {stuk.id for stuk in kb.van_soort(LITERATUUR.naam)}
    for stuk in kb.te_beoordelen:
        if stuk.is_bron:
            continue
        for plaats, tekst in stuk.bestand.teksten:
            for _, key in losse_sleutels(tekst):
                if key in keys and plaats[0] != "bronnen" and tekst.strip("[]@ ") != key:
                    yield at(stuk, plaats, *zin("losse_bron", waarde=key))
        body = "\n".join(line for _, line in stuk.bestand.proza)
        for place, key in losse_sleutels(body):
            if key in keys:
                yield Melding(stuk.pad, stuk.bestand.begin + body.count("\n", 0, place), *zin("losse_bron", waarde=key))


def _first_line(stuk: Stuk, key: str) -> int:
    """Return the line of the field, or else of the text, that names this source first."""
    for plaats, tekst in stuk.bestand.teksten:
        if tekst == key or any(key == named for named, _ in citaten(tekst)):
            return stuk.bestand.regel(plaats)
    body = zonder_code(stuk.bestand.lichaam)
    group = next(found for found in CITE.finditer(body) if any(key == named for named, _ in citaten(found[0])))
    return stuk.bestand.begin + body.count("\n", 0, group.start())


def check_citaatvorm(stuk: Stuk) -> Iterator[Melding]:
    """A citation is written as [@SLEUTEL] or [@SLEUTEL, p. 3]."""
    for plaats, tekst in stuk.bestand.teksten:
        for _, wrong, meant in onleesbaar(tekst):
            yield at(stuk, plaats, *zin("citaatvorm", waarde=wrong, naast=bedoeld(meant)))
    body = "\n".join(line for _, line in stuk.bestand.proza)
    for place, wrong, meant in onleesbaar(body):
        said = zin("citaatvorm", waarde=wrong, naast=bedoeld(meant))
        yield Melding(stuk.pad, stuk.bestand.begin + body.count("\n", 0, place), *said)


def check_bron_ongebruikt(kb: Kennisbank) -> Iterator[Melding]:
    """A record of the bibliography is cited somewhere."""
    for stuk in kb.van_soort(LITERATUUR.naam) if not kb.onleesbaar else ():
        if not kb.backlinks(stuk):
            yield at(stuk, ("id",), "KB052", f"de bron {stuk.id} wordt nergens gebruikt; haal hem weg of noem hem op een pagina", "let op")
