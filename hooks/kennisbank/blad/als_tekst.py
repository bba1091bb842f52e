"""A page as Markdown, for who copies it or lets a program read it: what it is and what it does not know come first.

Its parts, their order and their headings are those of the page itself (model/indeling.py).
"""

from collections.abc import Iterator
from typing import Any

from kennisbank.blad.blad import Blad
from kennisbank.blad.kaart import Verband
from kennisbank.blad.koppen import kop_van
from kennisbank.blad.nakijken import nagekeken_zin, staatzin
from kennisbank.blad.tekstblad import Tekstblad
from kennisbank.blad.tekstwaarden import UNKNOWN, aangehaald, onder, regels, titel
from kennisbank.blad.zeggen import datum, leesstand
from kennisbank.bronnen.apa import apa_item
from kennisbank.bronnen.csl import versie, verwijzing
from kennisbank.collectie.site import LICENCE
from kennisbank.collectie.stuk import Stuk
from kennisbank.model.indeling import INDELING, KORT, NIET_GEVONDEN
from kennisbank.model.onderdeel import Onderdeel
from kennisbank.model.relaties import RELATIES
from kennisbank.model.velden import Veld, velden

# Said at the top, or of no use to who reads.
ELSEWHERE = {
    "id",
    "titel",
    "kern",
    "synoniemen",
    "zoekwoorden",
    "status",
    "bijdragers",
    "herzien_voor",
    "bronnen",
    "overzicht",
    "niet_gevonden",
}


def schrijf(seen: Tekstblad) -> bytes:
    """Return the page as Markdown."""
    blad = seen.blad
    assert blad.stuk is not None
    parts = [f"# {blad.titel}", "\n".join(f"- {line}" for line in _kop(blad, blad.stuk))]
    if not blad.stuk.ingetrokken:
        parts += [aangehaald(blad, blad.stuk.gegevens.kern), *_inhoud(seen, blad.stuk)]
    return ("\n\n".join(filter(None, parts)) + "\n").encode()


def _kop(blad: Blad, stuk: Stuk) -> Iterator[str]:
    """Say what someone must know who reads only this: how far it is, which version, where it stands, what is not known."""
    site, g = blad.site, stuk.gegevens
    yield f"{stuk.soort.naam.capitalize()} uit de {site.naam}"
    if stuk.ingetrokken:
        yield f"Ingetrokken: {g.ingetrokken_omdat or 'de tekst is weg.'}"
    else:
        word, sentence = staatzin(stuk, bool(blad.genoemd))
        state = " ".join(filter(None, [f"{word}." if word else "", sentence, nagekeken_zin(stuk)]))
        yield f"Stand: {state or 'Beschrijving van een bron door de redactie.' if stuk.is_bron else state or 'Gepubliceerd.'}"
    if stuk.gewijzigd:
        yield f"Versie: {versie(stuk)}, van {datum(stuk.gewijzigd)}"
    yield f"Vast adres: <{site.vast(stuk)}>"
    yield f"Licentie: CC BY 4.0 (<{LICENCE}>). Noem de {site.naam} als bron, met het vaste adres."
    if blad.verlopen:
        yield f"Deze pagina had voor {datum(g.herzien_voor)} opnieuw bekeken moeten zijn."
    if unknown := getattr(getattr(g, "kennis", None), UNKNOWN, ""):
        yield f"Wat we niet weten: {aangehaald(blad, unknown)}"
    for open_end in getattr(g, "niet_gevonden", ()):
        yield f"Gezocht en niet gevonden (op {datum(open_end.gezocht_op)}): {aangehaald(blad, open_end.wat)}"


def _inhoud(seen: Tekstblad, stuk: Stuk) -> Iterator[str]:
    """Yield the parts of the page, in its order."""
    blad = seen.blad
    if stuk.is_bron:
        yield f"Verwijzing: {apa_item(verwijzing(blad.site, stuk)).striptags()}"
    parts = INDELING.get(stuk.soort.naam, (KORT, Onderdeel(tekst="*")))
    fields = {veld.naam: veld for veld in velden(stuk.soort)}
    placed = {naam for part in parts for naam in part.velden} | ELSEWHERE
    placed |= {row.veld for row in RELATIES if row.soort in ("*", stuk.soort.naam)}
    if stuk.is_bron:
        placed |= {*stuk.gegevens.csl()}  # the reference says those
    loose = [veld for naam, veld in fields.items() if naam not in placed and getattr(stuk.gegevens, naam, None) != stuk.gegevens.kern]
    if KORT not in parts:
        yield _deel(blad, KORT.kop, loose)
    for part in parts:
        if part is NIET_GEVONDEN:
            continue
        if part is KORT:
            yield _deel(blad, KORT.kop, loose)
        elif part.tekst:
            yield from (f"## {kop}\n\n{tekst}" if kop else tekst for kop, tekst in seen.lopend if part.tekst in ("*", kop))
        elif part.velden:
            yield _deel(blad, part.kop or fields[part.velden[0]].label, [fields[naam] for naam in part.velden])
        yield from _verbanden(blad, stuk, part)
    if parts is not INDELING.get(stuk.soort.naam):
        for kop in dict.fromkeys(v.kop for v in blad.terug):
            yield f"## {kop}\n\n{_lijst(blad, [v for v in blad.terug if v.kop == kop])}"
    yield _kaarten(blad)
    yield _bronnen(blad)


def _deel(blad: Blad, kop: str, fields: list[Veld]) -> str:
    """Return a part that prints fields; each has its name before it, unless it is the only one."""
    assert blad.stuk is not None
    g = blad.stuk.gegevens
    filled = [(veld, value) for veld in fields if (value := getattr(g, veld.naam.replace("-", "_"), None)) not in (None, ())]
    if not filled:
        return ""
    if len(fields) == 1:
        lines = regels(blad, *filled[0])
    else:
        lines = [line for veld, value in filled for line in onder(veld, regels(blad, veld, value))]
    return f"## {kop}\n\n" + "\n".join(lines)


def _verbanden(blad: Blad, stuk: Stuk, part: Onderdeel) -> Iterator[str]:
    """Yield the relations of a part, a list under the heading of each."""
    by_heading: dict[str, list[Verband]] = {}
    for naam in part.relaties:
        if naam not in ("*", "bronnen>", "langs_spanning>") and (found := blad.relatie(naam)):
            by_heading.setdefault(kop_van(stuk.soort.naam, naam)[1], []).extend(found)
    for kop, same in by_heading.items():
        yield f"## {kop}\n\n{_lijst(blad, same)}"


def _lijst(blad: Blad, found: list[Verband]) -> str:
    return "\n".join(f"- {titel(blad, v.kaart)}" + (f": {_reden(blad, v)}" if v.reden else "") for v in found)


def _reden(blad: Blad, verband: Verband) -> str:
    return " ".join(verband.reden.zonder_bron.split()) or blad.titel


def _kaarten(blad: Blad) -> str:
    """Return the pages that an overview lists."""
    cards: tuple[Any, ...] = getattr(blad.eigen, "kaarten", ())
    return "\n".join(f"- {titel(blad, kaart)}: {kaart.kern}" for kaart in cards if hasattr(kaart, "kern"))


def _bronnen(blad: Blad) -> str:
    """Return the list of references, and how much of them the editors read."""
    if not blad.bronnen:
        return ""
    lines = []
    for bron in blad.bronnen:
        here = "".join(f" Hieruit: {place}." for place in bron.hieruit)
        lines.append(f"- {bron.apa.striptags()}{here}")
    read = leesstand(bron.gelezen for bron in blad.bronnen)
    return "## Bronnen\n\n" + "\n".join(lines) + f"\n\nWat de redactie zelf las: {read}."
