"""From a page to what the search reads: a title, keys, and text in sections that have an anchor on the page."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial

from kennisbank.collectie.kennisbank import BROWSED, Kennisbank, termen
from kennisbank.collectie.stuk import Stuk
from kennisbank.lezen.lichaam import plain, texts
from kennisbank.model.vocabulaire import label

# Per kind: fields that stand under a heading of their own on the page -> (anchor, heading), as the templates print them.
ANCHORS = {
    "spanning": {
        "signalen": ("herken", "Herken je dit?"),
        "polen": ("polen", "Twee kanten"),
        "partijen": ("wie", "Wie erin zitten"),
        "waarden": ("waarden", "Welke waarden in het geding zijn"),
        "handelingsopties": ("opties", "Wat je kunt doen"),
        "schade_beperken": ("schade", "De schade klein houden"),
        "reflectievragen": ("vragen", "Vragen om over door te praten"),
        "werkvorm": ("werkvorm", "Er samen over praten"),
    },
    "methode": {
        "helpt_bij": ("helpt-bij", "Helpt bij"),
        "kan_oproepen": ("kan-oproepen", "Kan zelf oproepen"),
        "materialen": ("nodig", "Wat je nodig hebt"),
        "randvoorwaarden": ("nodig", "Wat je nodig hebt"),
        "varianten": ("varianten", "Andere vormen"),
        "toegankelijkheid": ("meedoen", "Zodat meer mensen mee kunnen doen"),
        "kennis": ("wat-we-weten", "Wat we weten en niet weten"),
    },
    "voorbeeld": {
        "wat_schuurde": ("spanning-hier", "De spanning in dit voorbeeld"),
        "keuzemoment": ("keuze", "Wat zou jij doen?"),
        "partijen": ("afloop", "Hoe het afliep, voor wie"),
        "tijdlijn": ("tijdlijn", "Wat wanneer gebeurde"),
        "reflectievragen": ("vragen", "Vragen om over door te praten"),
    },
    "leerlijn": {"leeruitkomsten": ("uitkomsten", "Wat je daarna kunt")},
    "competentie": {
        "omschrijving": ("kun-je", "Wat je dan kunt"),
        "gedrag": ("gedrag", "Waar je het aan ziet"),
        "herkomst": ("kaders", "In welke kaders het staat"),
    },
}
# Fields that are no text for a reader, or that are read elsewhere (title and keys).
SILENT = {
    "id",
    "titel",
    "title",
    "kern",
    "in_het_kort",
    "definitie",
    "vraag",
    "synoniemen",
    "status",
    "bijdragers",
    "nagekeken",
    "herzien_voor",
    "bronnen",
    "niet_gevonden",
    "ligging",
    "overzicht",
    "privacy",
}
# Values of the vocabularies and slugs: they are found by their facet, not as text.
CODES = {"soort", "partij", "fase", "themas", "niveau", "waarde", "houding", "macht", "spanning", "methode", "competentie", "begrip", "naar", "afloop", "uitkomst", "herkomst", "klasse", "bron", "kader", "url", "URL", "richting", "land", "plaats_type", "participatieniveau", "online_offline", "toegang", "gelezen", "type", "language", "voorbereiding", "uitvoering", "doorlooptijd"}  # fmt: skip


@dataclass(frozen=True)
class Deel:
    """One section: the anchor on the page ("" is the top), its heading, and its text."""

    anker: str
    kop: str
    tekst: str


@dataclass(frozen=True)
class Document:
    """What the search knows of one page. `namen` are the other words for it; `sleutels` weigh more than the text of `delen`."""

    id: str
    titel: str
    url: str
    soort: str
    kern: str
    herkomst: str
    namen: str
    sleutels: str
    delen: tuple[Deel, ...]
    facetten: dict[str, tuple[str, ...]]


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
        plain("\n".join(filter(None, keys))),
        delen,
        terms,
    )


def facets(kb: Kennisbank, stuk: Stuk) -> dict[str, tuple[str, ...]]:
    """Return the terms of a page per facet: soort, thema, fase, partij and spanning."""
    tensions = [b.naar for b in kb.heen(stuk) if b.naar.soort.naam == "spanning"] + ([stuk] if stuk.soort.naam == "spanning" else [])
    found = {voc: tuple(termen(stuk, voc)) for voc in BROWSED}
    return {"soort": (stuk.soort.naam,), **found, "spanning": tuple(dict.fromkeys(s.slug for s in tensions))}


def sections(stuk: Stuk) -> Iterator[Deel]:
    """Yield the top of the page, the fields under a heading of their own, and the parts of the body."""
    anchored = ANCHORS.get(stuk.soort.naam, {})
    top: list[str] = []
    grouped: dict[tuple[str, str], list[str]] = {}
    for plaats, tekst in texts(dict(stuk.bestand.waarden)):
        field = str(plaats[0])
        last = next((str(p) for p in reversed(plaats) if isinstance(p, str)), field)
        if field in SILENT or last in CODES:
            continue
        (grouped.setdefault(anchored[field], []) if field in anchored else top).append(tekst)
    yield Deel("", "", plain("\n".join(top)))
    for (anker, kop), parts in grouped.items():
        yield Deel(anker, kop, plain("\n".join(parts)))
    for sectie in stuk.secties:
        yield Deel(sectie.anker, sectie.kop, plain(sectie.tekst))
