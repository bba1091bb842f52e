"""The model of a voorbeeld: a case from practice, with what rubbed and how it ended for whom."""

from datetime import date
from typing import Annotated

from pydantic import Field, StringConstraints

from kennisbank.model.basis import Gegevens, Jaartal, Kern, NaarMethode, NaarSpanning, StukGegevens, Tekst, Vraag, Zin
from kennisbank.vocabulaire import Uit


class Periode(Gegevens):
    begin: Jaartal | None = None
    """Jaar waarin het begon, of leeg als de bron het niet zegt."""
    eind: Jaartal | None = None
    """Jaar waarin het eindigde; leeg als het nog liep of niet bekend is."""
    toelichting: Zin | None = None
    """Wat over de tijd bekend is, als jaartallen ontbreken."""


class Ligging(Gegevens):
    """A point on the map for a public place, in decimal degrees (WGS 84)."""

    breedte: Annotated[float, Field(ge=-90, le=90)]
    """Noorderbreedte in graden, zoals 52.09."""
    lengte: Annotated[float, Field(ge=-180, le=180)]
    """Oosterlengte in graden, zoals 5.12."""


class BetrokkenPartij(Gegevens):
    partij: Annotated[str, Uit("partij")]
    """Wat voor partij het is."""
    naam: Zin | None = None
    """Functie of organisatie, geen namen van mensen."""
    wil: Zin
    """Wat deze partij wilde."""
    afloop: Annotated[str, Uit("afloop")]
    """Hoe het voor deze partij afliep."""
    toelichting: Zin | None = None
    """Waar dat uit blijkt."""


class Schuring(NaarSpanning):
    """What rubbed, in the writer's own words (`waarom`), as an instance of a spanning."""

    geprobeerd: Zin | None = None
    """Wat iemand met deze spanning deed, en wat dat opleverde."""


class Moment(Gegevens):
    wanneer: Jaartal
    """Jaar, jaar-maand of jaar-maand-dag."""
    wat: Zin
    """Wat er toen gebeurde."""


class Optie(Gegevens):
    optie: Zin
    """Wat je zou kunnen doen."""
    bedenk: Zin | None = None
    """Wat deze keus vraagt of kost. Geen oordeel."""


class Keuzemoment(Gegevens):
    """A pause for teaching: the story stops after 'Wat schuurde' and the reader chooses before reading on."""

    vraag: Zin
    """Wat zou jij doen? Schrijf de vraag zoals hij op dat moment lag."""
    opties: Annotated[tuple[Optie, ...], Field(min_length=2, max_length=5)]
    """Mogelijke keuzes. Geen ervan is de goede."""


class Privacy(Gegevens):
    vorm: Annotated[str, Uit("privacyvorm")]
    """Hoe mensen beschermd zijn."""
    toestemming: Zin | None = None
    """Wie toestemming gaf en waarvoor, zonder namen."""
    meegelezen_door: tuple[Zin, ...] = ()
    """Welke betrokkenen meelazen (rol, geen naam)."""
    gewijzigde_kenmerken: tuple[Zin, ...] = ()
    """Welke soorten kenmerken zijn veranderd. Nooit wat er eerst stond."""
    tweede_lezer: Zin | None = None
    """Rol van de tweede lezer."""
    datum: date | None = None
    """Wanneer de privacy is nagekeken."""


class Voorbeeld(StukGegevens):
    """A case: situation, parties, what rubbed, what was tried, and the outcome for each party."""

    kern: Kern
    """Waar het om gaat, in één gedachte."""
    plaats_type: Annotated[str, Uit("plaatstype")]
    """Wat voor plek het is."""
    plaats: Annotated[str, StringConstraints(min_length=2, max_length=80)] | None = None
    """Alleen als het geval al openbaar is."""
    land: Annotated[str, Uit("land")]
    """Waar het speelt."""
    ligging: Ligging | None = None
    """Punt op de kaart, alleen bij een openbare plaats."""
    periode: Periode
    """Wanneer het speelde."""
    themas: Annotated[tuple[Annotated[str, Uit("thema")], ...], Field(min_length=1)]
    """Waar het over gaat."""
    fase: tuple[Annotated[str, Uit("fase")], ...] = ()
    """In welke fase van het werk het speelt."""
    partijen: Annotated[tuple[BetrokkenPartij, ...], Field(min_length=2)]
    """Wie erbij betrokken waren, wat ze wilden en hoe het voor hen afliep."""
    wat_schuurde: Annotated[tuple[Schuring, ...], Field(min_length=1)]
    """Welke spanning erin zit, in eigen woorden."""
    uitkomst: Annotated[str, Uit("uitkomst")]
    """Hoe het afliep, gemeten aan het doel."""
    herkomst: Annotated[str, Uit("herkomst")]
    """Waar het verhaal vandaan komt."""
    privacy: Privacy
    """Hoe mensen in het verhaal beschermd zijn."""
    methoden: tuple[NaarMethode, ...] = ()
    """Welke methoden zijn gebruikt, en hoe ze zijn aangepast."""
    wie_betaalde_de_prijs: Tekst | None = None
    """Voor wie het ongunstig uitpakte."""
    rol_schrijver: Zin | None = None
    """Welke rol de schrijver had."""
    middelen: Tekst | None = None
    """Geld, uren en mensen, voor zover bekend."""
    keuzemoment: Keuzemoment | None = None
    """Een pauze om met een groep te bespreken."""
    reflectievragen: tuple[Vraag, ...] = ()
    """Vragen om over door te praten."""
    tijdlijn: tuple[Moment, ...] = ()
    """Wat wanneer gebeurde."""
    vervolg: tuple[Moment, ...] = ()
    """Wat er later van bekend werd."""
