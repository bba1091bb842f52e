"""What people from practice said: the records of their list in the open data, and a feed."""

from collections.abc import Iterator
from typing import Any

from kennisbank.blad.nakijken import bezoek_kort
from kennisbank.collectie.gegevens import NAKIJKBEURTEN
from kennisbank.collectie.kennisbank import Kennisbank
from kennisbank.collectie.site import Site
from kennisbank.collectie.stand import Bezoek
from kennisbank.collectie.stuk import Stuk
from kennisbank.model.nakijken import Nakijkbeurt
from kennisbank.model.vocabulaire import label
from kennisbank.uitvoer.feeds import FOLDER as FEEDS
from kennisbank.uitvoer.feeds import MOST, Bericht, as_feed, entry, kop, moment

NAAM = NAKIJKBEURTEN.naam
PAGE_ID = "pagina"
# What every record has beside the fields of its model: name -> (description, type).
COMPUTED = {
    PAGE_ID: ("Nummer van de pagina.", "string"),
    "vast_adres": ("Volledig webadres van de pagina, dat altijd blijft werken.", "string"),
    "geldt": ("Of dit antwoord nog een stoel bezet: niet te oud, en de pagina is niet herschreven.", "boolean"),
    "daarna_veranderd": ("Hoeveel zinnen van de pagina sindsdien nieuw of anders zijn.", "integer"),
}


def render(kb: Kennisbank) -> dict[str, bytes]:
    """Return the feed; an empty one while nobody looked."""
    return {f"{FEEDS}/{NAAM}.xml": feed(kb)}


def bezoeken(kb: Kennisbank) -> Iterator[tuple[Stuk, Bezoek]]:
    """Yield every look with its page, the newest first."""
    found = [(stuk, bezoek) for stuk in kb.stukken for bezoek in stuk.stand.bezoeken]
    yield from sorted(found, key=lambda pair: (pair[1].datum, pair[0].id, pair[1].rol), reverse=True)


def record(site: Site, stuk: Stuk, bezoek: Bezoek, nummer: int) -> dict[str, Any]:
    """Return one answer as data."""
    said = bezoek.antwoorden[nummer].model_dump(mode="json", exclude_none=True)
    made = {PAGE_ID: stuk.id, "vast_adres": site.vast(stuk), "geldt": bezoek.geldt, "daarna_veranderd": len(bezoek.nieuw)}
    return {**made, **said}


def schema() -> dict[str, Any]:
    """Return the JSON Schema of one record: that of the model, with what is computed."""
    found = Nakijkbeurt.model_json_schema()
    computed = {naam: {"description": wat, "type": kind} for naam, (wat, kind) in COMPUTED.items()}
    return {
        **found,
        "properties": {**computed, **found["properties"]},
        "required": [*COMPUTED, *found["required"]],
    }


def feed(kb: Kennisbank) -> bytes:
    """Return the feed of what people said, newest first."""
    seen = list(bezoeken(kb))[:MOST]
    newest = moment(seen[0][1].datum, kb.site.vast(seen[0][0])) if seen else moment(kb.peildatum)
    root = kop(kb, f"{FEEDS}/{NAAM}.xml", "Nagekeken door de praktijk", "nakijken/", newest)
    for stuk, bezoek in seen:
        mark = f"{kb.site.vast(stuk)}#{bezoek.datum}-{bezoek.rol}-{bezoek.antwoorden[0].versie}"
        titel = f"{stuk.titel}: nagekeken door {bezoek_kort(bezoek)}"
        who = (bezoek.naam or label("nakijkrol", bezoek.rol),)
        adres = f"{kb.site.absoluut(stuk.url)}#kijk-na"
        said = " ".join(beurt.toelichting or "" for beurt in bezoek.antwoorden).strip() or stuk.kern
        entry(root, Bericht(mark, titel, bezoek.datum, bezoek.datum, who, adres, stuk.soort, said))
    return as_feed(root)
