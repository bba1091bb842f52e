"""The page for editors: what waits for a look from practice, what is due for revision, and what was withdrawn."""

from datetime import date, timedelta

from kennisbank.blad.blad import Gemaakt
from kennisbank.blad.zeggen import datum
from kennisbank.collectie.kennisbank import Kennisbank
from kennisbank.collectie.stuk import Stuk
from kennisbank.model import GESCHREVEN
from kennisbank.model.vocabulaire import label
from kennisbank.uitvoer.bladen import blad, naar, plat, tabel

URI = "ontwikkelen/werkvoorraad.md"
SOON = timedelta(days=90)


def render(kb: Kennisbank) -> dict[str, Gemaakt]:
    """Return the page; every list is drawn from the collection as it is."""
    return {
        URI: blad(
            f"Stand van {datum(kb.peildatum)}." if kb.peildatum else "",
            "Waar de gaten zitten, staat bij [wat de kennisbank dekt](dekking.md).",
            "## Aan herziening toe",
            _revision(kb),
            "## Wacht op de praktijk",
            *_waiting(kb),
            "## Ingetrokken",
            _withdrawn(kb),
            titel="Wat er te doen is",
            kern="Wat wacht op een blik uit de praktijk, wat aan herziening toe is en wat is ingetrokken.",
        )
    }


def wacht(kb: Kennisbank, soort: str) -> list[Stuk]:
    """Return the pages of one kind that nobody from practice looked at."""
    return [stuk for stuk in kb.van_soort(soort) if not stuk.stand.bezoeken]


def te_herzien(kb: Kennisbank) -> list[Stuk]:
    """Return the pages that are being revised, or whose date has passed or comes within three months, by date."""
    found = [
        stuk
        for stuk in kb.stukken
        if not stuk.ingetrokken
        and (stuk.gegevens.status == "te-herzien" or ((due := _due(stuk)) and kb.peildatum and due <= kb.peildatum + SOON))
    ]
    return sorted(found, key=lambda stuk: (str(_due(stuk)), stuk.titel))


def _due(stuk: Stuk) -> date | None:
    due: date | None = getattr(stuk.gegevens, "herzien_voor", None)  # a source has no such date
    return due


def _revision(kb: Kennisbank) -> str:
    rows = [(naar(URI, stuk), datum(due) if (due := _due(stuk)) else "–", label("status", stuk.gegevens.status)) for stuk in te_herzien(kb)]
    return tabel(("Pagina", "Voor", "Staat"), rows) if rows else "Niets: geen pagina heeft een datum die voorbij of dichtbij is."


def _waiting(kb: Kennisbank) -> list[str]:
    parts = []
    for soort in GESCHREVEN:
        if stukken := wacht(kb, soort.naam):
            total = len(kb.van_soort(soort.naam))
            which = (
                ", ".join(naar(URI, stuk) for stuk in stukken)
                if len(stukken) < total
                else f"[Alle {soort.meervoud}]({'../' + soort.web}/index.md)"
            )
            parts.append(f"### {soort.meervoud.capitalize()}: {len(stukken)} van {total}\n\n{which}.")
    return parts or ["Niets: elke pagina is door iemand uit de praktijk nagekeken."]


def _withdrawn(kb: Kennisbank) -> str:
    gone = sorted((stuk for stuk in kb.stukken if stuk.ingetrokken), key=lambda stuk: stuk.id)
    rows = [(naar(URI, stuk), stuk.id, plat(stuk.gegevens.ingetrokken_omdat or "")) for stuk in gone]
    return tabel(("Pagina", "Nummer", "Waarom"), rows) if rows else "Er is nog niets ingetrokken."
