"""From one text to pages: read, held against the model and dated."""

from dataclasses import replace

from kennisbank.collectie import nummers
from kennisbank.collectie.datums import Dates
from kennisbank.collectie.kennisbank import ALL_SOURCES
from kennisbank.collectie.onaf import Onaf
from kennisbank.collectie.stuk import Stuk, dated
from kennisbank.lezen import frontmatter
from kennisbank.lezen.frontmatter import Bestand
from kennisbank.lezen.meldingen import Melding
from kennisbank.lezen.zinnen import zin
from kennisbank.model import LITERATUUR, PAGINA, SOORTEN, Bron, Soort, kind_of, place_of, slug_of
from kennisbank.model.grafsteen import Grafsteen
from kennisbank.oordeel import geweigerd, modelfouten

BIBLIOGRAPHY = "docs/bronnen/bronnen.yml"
Gelezen = tuple[str, Stuk | None, list[Melding]]  # (place, page or None when there is nothing to judge, findings)


def read(pad: str, tekst: str, dates: Dates) -> list[Gelezen]:
    """Turn one text into pages with their dates: one of a Markdown file, one per record of the bibliography, none of other data."""
    return [(plek, dated(stuk, dates) if stuk else None, found) for plek, stuk, found in _read(pad, tekst)]


def _read(pad: str, tekst: str) -> list[Gelezen]:
    if pad == BIBLIOGRAPHY:
        return read_bibliography(pad, tekst)
    if not pad.endswith(".md"):
        meldingen = frontmatter.read_yaml(pad, tekst)[2]
        return [(pad, None, meldingen)] if meldingen else []
    bestand, meldingen = frontmatter.parse(pad, tekst)
    soort = kind_of(pad)
    if bestand is None:
        rest = frontmatter.zonder_velden(pad, tekst)
        half = Stuk(soort if rest.lichaam else PAGINA, slug_of(pad), Onaf({}), rest)
        return [(place_of(pad), half, meldingen)]
    elders = _elders(soort, bestand)
    wrong = []
    if elders:
        said = f"het nummer {bestand.waarden['id']} en de velden zijn van een {elders.naam}; zet dit bestand in {elders.map}/"
        wrong, soort = [Melding(pad, bestand.regel(("id",)), "KB033", said)], elders
    if soort.prefix and not bestand.waarden.get("id"):
        wrong.append(Melding(pad, bestand.regel(("id",)), *zin("nummer_ontbreekt"), "let op"))
        bestand = replace(bestand, waarden={**bestand.waarden, "id": nummers.nog_geen(soort)})
    withdrawn = bestand.waarden.get("status") == "ingetrokken"
    feiten, findings = modelfouten.validate(Grafsteen if withdrawn else soort.model, bestand)
    stuk = Stuk(soort, slug_of(pad), feiten or Onaf(bestand.waarden), bestand)
    return [(place_of(pad), stuk, [*wrong, *findings])]


def _elders(soort: Soort, bestand: Bestand) -> Soort | None:
    """Return the kind that a file is of by its number and its fields, when that is not the kind of its folder."""
    number, given = str(bestand.waarden.get("id", "")), set(bestand.waarden)
    other = next((one for one in SOORTEN if one.prefix and number.startswith(one.prefix)), soort)
    fits = len(given & set(other.model.model_fields)) > len(given & set(soort.model.model_fields))
    return other if other is not soort and fits else None


def read_bibliography(pad: str, tekst: str) -> list[Gelezen]:
    """Read the list of sources; each record is a page of its own."""
    records, regels, meldingen = frontmatter.read_yaml(pad, tekst)
    if meldingen or not isinstance(records, list):
        meldingen = meldingen or [Melding(pad, 1, "KB005", "hier hoort een lijst van bronnen te staan, elk met een streepje ervoor")]
        return [(ALL_SOURCES, None, meldingen)]
    found: list[Gelezen] = []
    per_record: dict[int, dict[frontmatter.Plaats, int]] = {index: {} for index in range(len(records))}
    for place, line in regels.items():
        if place:
            per_record[int(place[0])][place[1:]] = line
    for index, record in enumerate(records):
        lines = per_record[index]
        if not isinstance(record, dict):
            wrong = Melding(
                pad, lines.get((), 1), "KB005", "een bron bestaat uit velden, zoals id, type en title; kijk naar de bron erboven"
            )
            found.append((ALL_SOURCES, None, [wrong]))
            continue
        bestand = Bestand(pad, record, lines, "", lines.get((), 1))
        feiten, findings = modelfouten.validate(Bron, bestand)
        stuk = Stuk(LITERATUUR, str(record.get("id")), feiten or Onaf(record), bestand)
        found.append((stuk.plek, stuk, findings))
    if found:  # what a # cuts off is found in the lines of the whole file
        plek, first, findings = found[0]
        cut = geweigerd.afgekapt(Bestand(pad, {}, regels, "", len(tekst.split("\n")) + 2, tekst))
        found[0] = plek, first, [*findings, *(Melding(pad, regel, *zin("afgekapt", waarde=words)) for regel, words in cut)]
    return found
