"""The questions of the form as headings of a document: each heading says by itself which answer stands under it.

The document is made of them, and the form reads a filled one back by them. A field in a list carries its number:
"Partijen 2: Wil". In the pattern of a heading that number is a gap.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from kennisbank.bijdragen.formulier import Formulier
from kennisbank.bijdragen.sjabloon import aantal
from kennisbank.model.velden import Veld
from kennisbank.model.vocabulaire import VOCABULAIRES

GAP = "{}"
PARTS = ("Je tekst", "Wat we ook moeten weten", "Wat je erbij mag zetten")
HOW = (
    "Schrijf je antwoord onder de vraag, op de lege regel. Laat leeg wat je niet weet. Laat de koppen staan zoals ze zijn: daaraan zien we wat waar hoort.",
    "Staat er een hokje? Typ dan een x op de plek van het hokje dat past.",
    "Staat er een nummer achter een kop en heb je er meer? Kopieer het blok, en maak het nummer één hoger.",
    "Schrijf functies en rollen in plaats van namen van mensen en straten.",
    "Klaar? Mail dit bestand aan de redactie. Of open het in het formulier op de site: dat zet je antwoorden op hun plek en kijkt ze na. Ook dan blijft alles op je eigen apparaat tot jij het verstuurt.",
)


@dataclass(frozen=True)
class Wordvraag:
    """One question. `kop` and `plaats` have a gap (None) for each number; `keer` is how often its block stands in the document."""

    kop: str
    plaats: tuple[str | None, ...]
    hulp: str
    vorm: str
    meer: bool = False
    vocabulaire: str = ""
    naar: str = ""
    keer: int = 1
    delen: tuple["Wordvraag", ...] = ()

    @property
    def keuzes(self) -> list[str]:
        """The lines to choose from, as they stand in the document behind a box."""
        return [f"{term.label}: {term.uitleg}" for term in VOCABULAIRES[self.vocabulaire].values()] if self.vocabulaire else []


def wordvragen(form: Formulier) -> tuple[tuple[str, tuple[Wordvraag, ...]], ...]:
    """Return the questions of a form, per part of the document."""
    text = tuple(Wordvraag(t.kop, ("tekst", t.kop), _hulp(True, "", t.hulp, t.voorbeeld), "stuk") for t in form.tekst)
    fields = [tuple(_vraag(veld) for veld in part) for part in (form.begin, form.verplicht, form.mag)]
    return tuple(zip(PARTS, ((*fields[0], *text), fields[1], fields[2]), strict=True))


def _vraag(veld: Veld, voor: str = "", plaats: tuple[str | None, ...] = ()) -> Wordvraag:
    listed = veld.meer and bool(veld.velden)
    kop = f"{voor}{veld.label}{f' {GAP}' if listed else ''}"
    here = (*plaats, veld.naam, *((None,) if listed else ()))
    return Wordvraag(
        kop=kop,
        plaats=here,
        hulp=_hulp(veld.verplicht, aantal(veld), veld.hulp, veld.voorbeeld if veld.vorm not in ("keuze", "groep") else ""),
        vorm=veld.vorm,
        meer=veld.meer,
        vocabulaire=veld.vocabulaire,
        naar=veld.naar,
        keer=max(1, veld.minst) if listed else 1,
        delen=tuple(_vraag(deel, f"{kop}: ", here) for deel in veld.velden),
    )


def _hulp(verplicht: bool, hoeveel: str, hulp: str, voorbeeld: str) -> str:
    must = "Nodig" if verplicht else "Mag leeg blijven"
    example = f" Bijvoorbeeld: {voorbeeld}" if voorbeeld else ""
    return f"{must}{f', {hoeveel}' if hoeveel else ''}. {hulp}{example}"


def uitgeschreven(vraag: Wordvraag, nummers: tuple[int, ...] = ()) -> Iterator[tuple[str, Wordvraag]]:
    """Yield a question and those within it as they stand in the document: (heading with its numbers, question)."""
    for number in range(1, vraag.keer + 1):
        own = (*nummers, number) if vraag.plaats[-1] is None else nummers
        yield vraag.kop.format(*own), vraag
        for deel in vraag.delen:
            yield from uitgeschreven(deel, own)


def leeswijzer(form: Formulier, mail: str) -> dict[str, Any]:
    """Return what a program needs to read a filled document back: its fixed lines, and every question by the pattern of its heading."""

    def each(vragen: tuple[Wordvraag, ...]) -> Iterator[Wordvraag]:
        for vraag in vragen:
            yield vraag
            yield from each(vraag.delen)

    return {
        "vast": [titel(form), *HOW, mail, *PARTS],
        "vragen": [
            {
                "kop": vraag.kop,
                "plaats": vraag.plaats,
                "hulp": vraag.hulp,
                "vorm": vraag.vorm,
                **({"meer": True} if vraag.meer else {}),
                **({"vocabulaire": vraag.vocabulaire} if vraag.vocabulaire else {}),
                **({"naar": vraag.naar} if vraag.naar else {}),
            }
            for _, part in wordvragen(form)
            for vraag in each(part)
        ],
    }


def titel(form: Formulier) -> str:
    """Return the title of the document."""
    return f"Een {form.soort.naam} opschrijven"
