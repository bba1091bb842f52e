"""The models of a leerlijn (a learning path) and of a pagina (any other page of the site)."""

from typing import Annotated

from pydantic import Field, StringConstraints

from kennisbank.model.basis import Gegevens, Kern, MetReden, StukGegevens, Tekst, Volzin, Webadres
from kennisbank.model.vocabulaire import Uit
from kennisbank.model.voorbeeld import Moment


class Item(MetReden):
    """One thing to read or do: a page of this site (`naar`) or something outside (`url` and `titel`)."""

    naar: Annotated[str, StringConstraints(pattern=r"^[a-z]+/[A-Za-z0-9-]+$")] | None = None
    """Map en bestandsnaam, zoals methoden/wijkschouw. Bijvoorbeeld: methoden/wijkschouw"""
    url: Webadres | None = None
    """Adres buiten deze site. Bijvoorbeeld: https://www.voorbeeld.nl/artikel"""
    titel: Volzin | None = None
    """Titel, alleen bij een adres buiten deze site. Bijvoorbeeld: Een artikel over tijd"""
    leestijd: Annotated[int, Field(strict=True, ge=1, le=600)] | None = None
    """Minuten, alleen bij een adres buiten deze site; voor eigen pagina's rekenen we het uit. Bijvoorbeeld: 15"""
    opdracht: Tekst | None = None
    """Wat de student ermee doet. Bijvoorbeeld: Loop zelf een uur door een wijk en schrijf drie vragen op."""
    minuten: Annotated[int, Field(strict=True, ge=1, le=2400)] | None = None
    """Hoeveel minuten de opdracht kost. Bijvoorbeeld: 60"""


class Onderdeel(Gegevens):
    titel: Annotated[str, StringConstraints(min_length=3, max_length=80)]
    """Naam van het onderdeel. Bijvoorbeeld: Kijken voor je iets doet"""
    uitleg: Tekst
    """Waar dit onderdeel over gaat en waarom het hier staat. Bijvoorbeeld: Je leert eerst kijken. Wie meteen begint, ziet de helft niet."""
    items: Annotated[tuple[Item, ...], Field(min_length=1)]
    """Wat je leest en doet, op volgorde."""


class Leerlijn(StukGegevens):
    """A path through the pages for a course, with outcomes, assignments and notes for the teacher."""

    kern: Kern
    """Waar het om gaat, in één gedachte. Bijvoorbeeld: In vier weken leer je een buurt te lezen voordat je er iets begint."""
    voor_wie: Volzin
    """Voor wie dit is. Bijvoorbeeld: eerstejaars van social work"""
    niveau: Annotated[tuple[Annotated[str, Uit("onderwijsniveau")], ...], Field(min_length=1)]
    """Op welk niveau. Bijvoorbeeld: hbo-bachelor"""
    leeruitkomsten: Annotated[tuple[Volzin, ...], Field(min_length=2)]
    """Wat iemand daarna kan. Bijvoorbeeld: Je kunt uitleggen wie er invloed heeft op een plan."""
    onderdelen: Annotated[tuple[Onderdeel, ...], Field(min_length=1)]
    """De onderdelen, op volgorde."""
    docentnotities: Tekst | None = None
    """Voor wie het geeft. Bijvoorbeeld: Begin met een eigen ervaring van de groep."""
    toetsing: Tekst | None = None
    """Hoe je kunt toetsen. Bijvoorbeeld: Een verslag van een gesprek, met een eigen oordeel."""

    @property
    def items(self) -> tuple[Item, ...]:
        """All items of all parts, in order."""
        return tuple(item for onderdeel in self.onderdelen for item in onderdeel.items)


class Pagina(StukGegevens):
    """Any other page: about the site, for contributors, for trainers, and the overview of a kind."""

    kern: Kern
    """Waar de pagina over gaat; staat ook in zoekresultaten."""
    overzicht: str | None = None
    """Naam van de soort waarvan deze pagina de lijst toont."""
    tijdlijn: tuple[Moment, ...] = ()
    """Gebeurtenissen op volgorde van tijd."""
