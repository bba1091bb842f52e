"""The model of a voorbeeld: a case from practice, with what rubbed and how it ended for whom."""

from typing import Annotated

from pydantic import Field, StringConstraints

from kennisbank.model.basis import Datum, Gegevens, Jaartal, Kern, Kop, NaarMethode, NaarSpanning, StukGegevens, Tekst, Volzin, Vraag
from kennisbank.model.vocabulaire import Uit


class Periode(Gegevens):
    begin: Jaartal | None = None
    """Jaar waarin het begon. Laat het leeg als je het niet weet. Bijvoorbeeld: 2021"""
    eind: Jaartal | None = None
    """Jaar waarin het eindigde. Laat het leeg als het nog loopt of als je het niet weet. Bijvoorbeeld: 2023"""
    toelichting: Volzin | None = None
    """Wat over de tijd bekend is, als jaartallen ontbreken. Bijvoorbeeld: Het duurde ongeveer twee jaar."""


class Ligging(Gegevens):
    """A point on the map for a public place, in decimal degrees (WGS 84)."""

    breedte: Annotated[float, Field(strict=True, ge=-90, le=90)]
    """Noorderbreedte in graden, zoals 52.09. Bijvoorbeeld: 52.09"""
    lengte: Annotated[float, Field(strict=True, ge=-180, le=180)]
    """Oosterlengte in graden, zoals 5.12. Bijvoorbeeld: 5.12"""


class BetrokkenPartij(Gegevens):
    partij: Annotated[str, Uit("partij")]
    """Wat voor partij het is. Bijvoorbeeld: bewonersgroep"""
    naam: Volzin | None = None
    """Functie of organisatie, geen namen van mensen. Bijvoorbeeld: De bewonerscommissie"""
    wil: Annotated[Volzin, Field(title="Wat wilde deze partij?")]
    """In één zin, zoals die partij het zelf zou zeggen. Bijvoorbeeld: Een plek om elkaar te zien, ook in de winter."""
    afloop: Annotated[str, Uit("afloop"), Field(title="Hoe liep het voor deze partij af?")]
    """Kies wat het meest past. Bijvoorbeeld: beter"""
    toelichting: Volzin | None = None
    """Waar dat uit blijkt. Bijvoorbeeld: De plek is elke week open, en bewoners hebben zelf de sleutel."""


class Schuring(NaarSpanning):
    """What rubbed, in the writer's own words (`waarom`), as an instance of a spanning."""

    waarom: Volzin
    """Eén zin die zegt hoe deze spanning in jouw verhaal zat. Bijvoorbeeld: De verhuurder wilde rust in de gang, en de buren wilden er juist koffie drinken."""
    geprobeerd: Volzin | None = None
    """Wat iemand met deze spanning deed, en wat dat opleverde. Bijvoorbeeld: De werker vroeg uitstel aan de gemeente. Dat gaf rust, maar kostte een subsidie."""


class Moment(Gegevens):
    wanneer: Jaartal
    """Jaar, jaar-maand of jaar-maand-dag. Bijvoorbeeld: 2022-05"""
    wat: Volzin
    """Wat er toen gebeurde. Bijvoorbeeld: De eerste avond, met acht buren."""


class Optie(Gegevens):
    optie: Volzin
    """Wat je zou kunnen doen. Bijvoorbeeld: Je stelt het besluit uit tot iedereen is gehoord."""
    bedenk: Volzin | None = None
    """Wat deze keus vraagt of kost. Geen oordeel. Bijvoorbeeld: Wie haast heeft, haakt misschien af."""


class Keuzemoment(Gegevens):
    """A pause for teaching: the story stops after 'Wat schuurde' and the reader chooses before reading on."""

    vraag: Volzin
    """Wat zou jij doen? Schrijf de vraag zoals hij op dat moment lag. Bijvoorbeeld: De wethouder wil morgen een antwoord. De buurt is nog niet uit. Wat doe je?"""
    opties: Annotated[tuple[Optie, ...], Field(min_length=2, max_length=5)]
    """Mogelijke keuzes. Geen ervan is de goede."""


class Privacy(Gegevens):
    vorm: Annotated[str, Uit("privacyvorm"), Field(title="Hoe zijn mensen beschermd?")]
    """Kies wat je deed. Bijvoorbeeld: geanonimiseerd"""
    toestemming: Volzin | None = None
    """Wie toestemming gaf en waarvoor, zonder namen. Bijvoorbeeld: Twee bewoners lazen de tekst en vonden hem goed."""
    meegelezen_door: tuple[Volzin, ...] = ()
    """Welke betrokkenen meelazen (rol, geen naam). Bijvoorbeeld: een bewoner van het portiek"""
    gewijzigde_kenmerken: tuple[Volzin, ...] = ()
    """Welke soorten kenmerken zijn veranderd. Nooit wat er eerst stond. Bijvoorbeeld: leeftijd en beroep"""
    tweede_lezer: Volzin | None = None
    """Rol van de tweede lezer. Bijvoorbeeld: een collega-opbouwwerker uit een andere stad"""
    datum: Datum | None = None
    """Wanneer de privacy is nagekeken. Bijvoorbeeld: 2026-11-23"""


class Voorbeeld(StukGegevens):
    """A case: situation, parties, what rubbed, what was tried, and the outcome for each party."""

    kern: Kern
    """Waar het om gaat, in één gedachte. Bijvoorbeeld: In een flat wilden buren elkaar leren kennen, terwijl de verhuurder vooral een opgeruimde gang wilde."""
    plaats_type: Annotated[str, Uit("plaatstype"), Field(title="Soort plek")]
    """Wat voor plek het is. Bijvoorbeeld: buurt"""
    plaats: Annotated[str, StringConstraints(min_length=2, max_length=80)] | None = None
    """Alleen als het geval al openbaar is. Bijvoorbeeld: Verzonnenstad"""
    land: Annotated[str, Uit("land")]
    """Waar het speelt. Bijvoorbeeld: nederland"""
    ligging: Ligging | None = None
    """Punt op de kaart, alleen bij een openbare plaats."""
    periode: Periode
    """Wanneer het speelde."""
    themas: Annotated[tuple[Annotated[str, Uit("thema")], ...], Field(min_length=1, title="Thema's")]
    """Waar het over gaat. Bijvoorbeeld: eenzaamheid-ontmoeting"""
    fase: tuple[Annotated[str, Uit("fase")], ...] = ()
    """In welke fase van het werk het speelt. Bijvoorbeeld: organiseren"""
    partijen: Annotated[tuple[BetrokkenPartij, ...], Field(min_length=2)]
    """Wie erbij betrokken waren, wat ze wilden en hoe het voor hen afliep."""
    wat_schuurde: Annotated[tuple[Schuring, ...], Field(min_length=1, title="Op welke spanning lijkt het?")]
    """Kies de spanning van deze site die er het meest op lijkt."""
    uitkomst: Annotated[str, Uit("uitkomst")]
    """Hoe het afliep, gemeten aan het doel. Bijvoorbeeld: deels"""
    herkomst: Annotated[str, Uit("herkomst")]
    """Waar het verhaal vandaan komt. Bijvoorbeeld: zelf-meegemaakt"""
    privacy: Privacy
    """Hoe mensen in het verhaal beschermd zijn."""
    methoden: tuple[NaarMethode, ...] = ()
    """Welke methoden zijn gebruikt, en hoe ze zijn aangepast."""
    wie_betaalde_de_prijs: Tekst | None = None
    """Voor wie het ongunstig uitpakte. Bijvoorbeeld: Wie overdag werkt, kon er nooit bij zijn."""
    rol_schrijver: Volzin | None = None
    """Welke rol de schrijver had. Bijvoorbeeld: opbouwwerker in deze buurt"""
    middelen: Tekst | None = None
    """Geld, uren en mensen, voor zover bekend. Bijvoorbeeld: Vier uur per week van een werker, en honderd euro voor koffie."""
    keuzemoment: Keuzemoment | None = None
    """Een pauze om met een groep te bespreken."""
    reflectievragen: tuple[Vraag, ...] = ()
    """Vragen om over door te praten."""
    tijdlijn: tuple[Moment, ...] = ()
    """Wat wanneer gebeurde."""
    vervolg: tuple[Moment, ...] = ()
    """Wat er later van bekend werd."""


KOPPEN = (
    Kop("De situatie", "Waar en wanneer was het, wie waren erbij en wat was er aan de hand? Bijvoorbeeld: In een flat met zes portieken kenden buren elkaar niet meer."),
    Kop("Wat schuurde", "Waar wrong het, en tussen wie? Noem beide kanten. Bijvoorbeeld: Bewoners wilden een bankje. De verhuurder was bang voor rommel."),
    Kop("De aanpak", "Wat heb je gedaan, en wat deden anderen? Bijvoorbeeld: Ik schonk elke dinsdag koffie bij de lift en vroeg niets."),
    Kop("Wat er gebeurde", "Hoe liep het, en voor wie? Zeg ook wat je niet weet. Bijvoorbeeld: Na drie maanden zette een buurvrouw de koffie zelf."),
    Kop("Wat we leerden", "Wat zou je een ander meegeven, en wanneer past dit niet? Bijvoorbeeld: Begin klein, en wacht met het aanvragen van geld."),
)  # fmt: skip
