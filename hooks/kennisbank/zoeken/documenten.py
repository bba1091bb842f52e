"""From a page to what the search reads: a title, keys, and text in sections that have an anchor on the page."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache, partial

from kennisbank.blad.koppen import kop_van
from kennisbank.blad.zeggen import stoelen_zin
from kennisbank.collectie.kennisbank import BROWSED, Kennisbank
from kennisbank.collectie.stuk import Stuk, termen
from kennisbank.lezen.lichaam import plain
from kennisbank.model import SPIL, Soort
from kennisbank.model.indeling import INDELING
from kennisbank.model.velden import Veld, velden
from kennisbank.model.vocabulaire import label

# Fields that are read as title, name or key of a page, or that tell of its making and not of its subject.
ELDERS = frozenset(
    (
        *("id", "titel", "title", "kern", "in_het_kort", "definitie", "vraag", "synoniemen", "zoekwoorden"),
        *("bijdragers", "bronnen", "privacy", "niet_gevonden", "ingetrokken_omdat", "language", "type", "overzicht"),
    )
)
OPTIONS = "handelingsopties"
OUTCOME = "uitkomst"
WORDS = ("tekst", "alinea")  # forms of a field that hold words for a reader: a choice is found by its facet, a key is no word


@dataclass(frozen=True)
class Deel:
    """One section: the anchor on the page ("" is the top), its heading, and its text."""

    anker: str
    kop: str
    tekst: str


@dataclass(frozen=True)
class Document:
    """What the search knows of one page. `namen` are the other words for it, `zoekwoorden` what people type who look for it; `sleutels` weigh more than the text of `delen`."""

    id: str
    titel: str
    url: str
    soort: str
    kern: str
    herkomst: str
    namen: str
    zoekwoorden: str
    sleutels: str
    delen: tuple[Deel, ...]
    facetten: dict[str, tuple[str, ...]]
    nagekeken: str = ""  # how many of those who are asked looked at it; empty while nobody did
    opties: tuple[Deel, ...] = ()  # what someone can do, each where it is printed


def documents(kb: Kennisbank) -> list[Document]:
    """Return a document for every page that is not withdrawn, by id."""
    found = []
    for stuk in sorted(kb.stukken, key=lambda s: s.id):
        if not stuk.ingetrokken:
            terms = facets(kb, stuk)
            found.append(kb.voorraad.neem(("document", stuk.id), (stuk, terms), partial(document, stuk, terms)))
    return found


def document(stuk: Stuk, terms: dict[str, tuple[str, ...]]) -> Document:
    """Turn one page into what the search reads; `terms` are its terms per facet."""
    g = stuk.gegevens
    delen = tuple(deel for deel in sections(stuk) if deel.tekst)
    said = [o.woord for o in getattr(g, "ook_gezegd_door", ())]
    authors = [naam.family or naam.literal or "" for naam in getattr(g, "author", ())]
    keys = [stuk.kern, getattr(g, "vraag", ""), *authors, *(d.kop for d in delen if d.anker), getattr(g, "plaats", None) or ""]
    keys += [label(voc, slug) for voc in BROWSED for slug in termen(stuk, voc)]
    return Document(
        stuk.id,
        stuk.titel,
        stuk.url,
        stuk.soort.naam,
        plain(stuk.kern),
        stuk.gegevens.herkomst if stuk.verzonnen else "",
        plain("\n".join([*getattr(g, "synoniemen", ()), *said])),
        plain("\n".join(getattr(g, "zoekwoorden", ()))),
        plain("\n".join(filter(None, keys))),
        delen,
        terms,
        stoelen_zin(stuk) if stuk.stand.bezoeken else "",
        tuple(Deel(*place_of(stuk.soort, OPTIONS), plain(o.optie)) for o in getattr(g, OPTIONS, ())),
    )


def facets(kb: Kennisbank, stuk: Stuk) -> dict[str, tuple[str, ...]]:
    """Return the terms of a page per facet: soort, thema, fase, partij, spanning and uitkomst."""
    tensions = [b.naar for b in kb.heen(stuk) if b.naar.soort.spil] + ([stuk] if stuk.soort.spil else [])
    found = {voc: tuple(termen(stuk, voc)) for voc in BROWSED}
    found[OUTCOME] = tuple(filter(None, [getattr(stuk.gegevens, OUTCOME, None)]))
    return {"soort": (stuk.soort.naam,), **found, SPIL.naam: tuple(dict.fromkeys(s.slug for s in tensions))}


@cache
def readable(soort: Soort) -> Mapping[tuple[str, ...], tuple[str, str]]:
    """Return, for each field of a kind that holds words, by its names from the outside in: (anchor, heading) of where it is printed.

    At the top of a page both are empty. What the model says of a field decides; no list of names is kept here.
    """
    found: dict[tuple[str, ...], tuple[str, str]] = {}

    def walk(veld: Veld, names: tuple[str, ...]) -> None:
        here = (*names, veld.naam)
        if veld.vorm in WORDS:
            found[here] = place_of(soort, here[0])
        for part in veld.velden:
            walk(part, here)

    for veld in velden(soort):
        if veld.naam not in ELDERS and not veld.redactie:
            walk(veld, ())
    return found


def place_of(soort: Soort, veld: str) -> tuple[str, str]:
    """Return anchor and heading under which a field is printed, both empty for the top of the page."""
    for part in INDELING.get(soort.naam, ()):
        if veld in part.velden:
            return (part.anker, part.kop) if part.kop else ("", "")
        if part.relaties == (f"{veld}>",):
            return kop_van(soort.naam, part.relaties[0])
    return "", ""


def sections(stuk: Stuk) -> Iterator[Deel]:
    """Yield the top of the page, the fields under a heading of their own, and the parts of the body."""
    places = readable(stuk.soort)
    grouped: dict[tuple[str, str], list[str]] = {("", ""): []}
    for plaats, tekst in stuk.bestand.teksten:
        place = places.get(tuple(step for step in plaats if isinstance(step, str)))
        if place is not None:
            grouped.setdefault(place, []).append(tekst)
    for (anker, kop), parts in grouped.items():
        yield Deel(anker, kop, plain("\n".join(parts)))
    for sectie in stuk.secties:
        yield Deel(sectie.anker, sectie.kop, plain(sectie.tekst))
