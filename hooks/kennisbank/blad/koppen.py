"""The headings of a page in their order, from the list of parts of its kind: what "Op deze pagina" and the bar lead to."""

from collections.abc import Collection, Sequence
from typing import Any

from kennisbank.blad.lopend import Deel
from kennisbank.collectie.stuk import Stuk
from kennisbank.model import SOORT
from kennisbank.model.indeling import INDELING
from kennisbank.model.onderdeel import Onderdeel
from kennisbank.model.relaties import RELATIES

Kop = tuple[str, str]  # (anchor, words)


def koppen(stuk: Stuk, delen: Sequence[Deel], relaties: Collection[str], eigen: Any) -> tuple[Kop, ...]:
    """Return the headings of level 2. `relaties` are the names of the relations that this page has; `eigen` may add to them."""
    return tuple(kop for _, found in _per_part(stuk, delen, relaties, eigen) for kop in found)


def sprongen(stuk: Stuk, delen: Sequence[Deel], relaties: Collection[str], eigen: Any) -> tuple[Kop, ...]:
    """Return the few headings to jump to, under their short names; none past a part where the reader is asked something first."""
    jumps = []
    for part, found in _per_part(stuk, delen, relaties, eigen):
        jumps += [(found[0][0], part.kort)] if part.kort and found else []
        if part.houdt_vast and found:
            break
    return tuple(jumps)


def _per_part(stuk: Stuk, delen: Sequence[Deel], relaties: Collection[str], eigen: Any) -> list[tuple[Onderdeel, list[Kop]]]:
    has = {*relaties, *getattr(eigen, "toont", ())}
    parts = () if stuk.ingetrokken else INDELING.get(stuk.soort.naam, ())
    return [(part, _koppen(stuk, part, delen, has, eigen)) for part in parts]


def _koppen(stuk: Stuk, part: Onderdeel, delen: Sequence[Deel], relaties: Collection[str], eigen: Any) -> list[Kop]:
    if part.tekst:
        return [(deel.anker, deel.kop) for deel in delen if deel.kop and part.tekst in ("*", deel.kop)]
    if part.velden == ("onderdelen",):
        return [(f"deel-{n}", f"{n}. {deel.titel}") for n, deel in enumerate(stuk.gegevens.onderdelen, 1)]
    filled = any(getattr(stuk.gegevens, veld) for veld in part.velden) or any(naam in relaties for naam in part.relaties)
    if not filled and not part.altijd:
        return []
    return [(part.anker, part.kop.format(deze=getattr(eigen, "deze", "")))] if part.kop else [kop_van(stuk.soort.naam, part.relaties[0])]


def kop_van(soort: str, naam: str) -> Kop:
    """Return the heading of a relation on pages of a kind; ">" behind its name for what they write, "<" for what others do."""
    veld, back = naam[:-1], naam.endswith("<")
    for row in RELATIES:
        if row.veld == veld and ((soort == row.doel or SOORT[soort].is_bron or row.doel == "naar") if back else row.soort in ("*", soort)):
            return (row.anker_terug, row.label_terug) if back else (row.anker, row.label)
    raise KeyError(f"{naam} op {soort}")
