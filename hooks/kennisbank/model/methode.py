"""The model of a methode: a way of working that someone can try."""

from typing import Annotated

from pydantic import Field, StringConstraints

from kennisbank.model.basis import (
    Bronsleutel,
    Datum,
    Gegevens,
    Kern,
    Kop,
    NaarCompetentie,
    NaarMethode,
    NaarSpanning,
    StukGegevens,
    Tekst,
    Volzin,
    Webadres,
    naar,
)
from kennisbank.model.vocabulaire import Uit

Tijdklasse = Annotated[str, Uit("tijdklasse")]


class Kennissoort(Gegevens):
    soort: Annotated[str, Uit("kennissoort")]
    """Wat voor kennis het is."""
    bronnen: tuple[Annotated[str, naar("bron")], ...] = ()
    """Sleutels van de bronnen die dit dragen. Bijvoorbeeld: MOV-VISIE"""
    wie: Volzin | None = None
    """Van wie de ervaring komt, als er geen bron is. Bijvoorbeeld: een opbouwwerker die dit vier keer deed"""


class Erkenning(Gegevens):
    instantie: Volzin
    """Welk panel van buiten de erkenning gaf. Bijvoorbeeld: Erkenningscommissie Interventies"""
    niveau: Volzin
    """De naam van het oordeel, zoals de instantie die geeft. Bijvoorbeeld: Goed beschreven"""
    datum: Datum
    """Wanneer gegeven. Bijvoorbeeld: 2024-05-01"""
    geldig_tot: Datum | None = None
    """Tot wanneer het oordeel geldt. Bijvoorbeeld: 2029-05-01"""
    url: Webadres
    """Waar het oordeel staat. Bijvoorbeeld: https://www.voorbeeld.nl/oordeel"""


class Kennis(Gegevens):
    soorten: Annotated[tuple[Kennissoort, ...], Field(min_length=1)]
    """Welke soorten kennis eronder liggen."""
    richting: Annotated[str, Uit("richting")] | None = None
    """Waar onderzoek naar de opbrengst op wijst. Verplicht als zulk onderzoek bij de soorten staat."""
    wat_we_niet_weten: Annotated[str, StringConstraints(max_length=1200)]
    """Wat niet bekend of niet onderzocht is. Mag niet leeg zijn. Bijvoorbeeld: Niemand onderzocht of buren elkaar na een jaar nog spreken."""
    erkenning: tuple[Erkenning, ...] = ()
    """Alleen wat een panel van buiten gaf, nooit ons eigen oordeel."""


class Tijd(Gegevens):
    voorbereiding: Tijdklasse
    """Hoe lang je erover doet om klaar te staan. Bijvoorbeeld: dagdeel"""
    uitvoering: Tijdklasse
    """Hoe lang één keer duurt. Bijvoorbeeld: uur"""
    doorlooptijd: Tijdklasse
    """Hoe lang het van begin tot eind duurt. Bijvoorbeeld: weken"""
    toelichting: Volzin | None = None
    """Wat je over de tijd moet weten. Bijvoorbeeld: In de zomer duurt het langer, omdat mensen weg zijn."""


class Groepsgrootte(Gegevens):
    min: Annotated[int, Field(strict=True, ge=1, le=10000)]
    """Kleinste groep. Bijvoorbeeld: 4"""
    max: Annotated[int, Field(strict=True, ge=1, le=10000)] | None = None
    """Grootste groep. Bijvoorbeeld: 12"""


class Kosten(Gegevens):
    klasse: Annotated[str, Uit("kostenklasse")]
    """Hoeveel het ongeveer kost. Bijvoorbeeld: tot-100"""
    toelichting: Volzin | None = None
    """Waar het geld heen gaat, of waarom je het niet weet. Bijvoorbeeld: Koffie, koek en papier."""


class Variant(Gegevens):
    naam: Annotated[str, StringConstraints(min_length=2, max_length=80)]
    """Hoe de variant heet. Bijvoorbeeld: Op straat"""
    uitleg: Volzin
    """Wat er anders is. Bijvoorbeeld: Je staat buiten met een kar, niet binnen aan een tafel."""


class WerkzaamElement(Gegevens):
    element: Volzin
    """Wat volgens de bron maakt dat het werkt. Bijvoorbeeld: Dezelfde werker komt elke week terug."""
    bron: Bronsleutel
    """Sleutel uit de bronnenlijst. Bijvoorbeeld: MOV-VISIE"""


class Toegankelijkheid(Gegevens):
    laaggeletterd: Volzin | None = None
    """Hoe het werkt voor mensen die moeilijk lezen. Bijvoorbeeld: Er hoeft niemand te lezen; je werkt met foto's."""
    taal: Volzin | None = None
    """Hoe het werkt voor mensen die weinig Nederlands spreken. Bijvoorbeeld: Vraag een buur om te tolken."""
    mobiliteit: Volzin | None = None
    """Hoe het werkt voor mensen die slecht ter been zijn. Bijvoorbeeld: Kies een plek zonder trap."""


class Methode(StukGegevens):
    """A way of working: what it is for, how it goes, which tension it helps with and which it can cause."""

    kern: Kern
    """Waar het om gaat, in één gedachte. Bijvoorbeeld: Je loopt met bewoners door de wijk en noteert samen wat goed is en wat beter kan."""
    doel: Volzin
    """Wat het oplevert, en voor wie. Bijvoorbeeld: Bewoners en gemeente kijken naar dezelfde plekken en maken samen een lijst."""
    doelgroep: Volzin
    """Met wie je het doet. Bijvoorbeeld: Bewoners van een paar straten bij elkaar."""
    fase: Annotated[tuple[Annotated[str, Uit("fase")], ...], Field(min_length=1, max_length=4)]
    """In welke fase van het werk het past. Bijvoorbeeld: onderzoeken-en-agenderen"""
    themas: Annotated[tuple[Annotated[str, Uit("thema")], ...], Field(title="Thema's")] = ()
    """Bij welke onderwerpen het vaak wordt gebruikt. Bijvoorbeeld: leefomgeving"""
    tijd: Tijd
    """Hoeveel tijd het vraagt."""
    kennis: Kennis
    """Wat we weten en niet weten."""
    helpt_bij: Annotated[tuple[NaarSpanning, ...], Field(min_length=1)]
    """Bij welke spanning de methode helpt."""
    kan_oproepen: tuple[NaarSpanning, ...] = ()
    """Welke spanning de methode zelf kan veroorzaken."""
    lijkt_op: tuple[NaarMethode, ...] = ()
    """Welke methode erop lijkt, en wat het verschil is. Schrijf het aan één kant."""
    gaat_vooraf_aan: tuple[NaarMethode, ...] = ()
    """Welke methode er goed op volgt."""
    vraagt: tuple[NaarCompetentie, ...] = ()
    """Welke competentie je ervoor nodig hebt."""
    groepsgrootte: Groepsgrootte | None = None
    """Met hoeveel mensen het kan."""
    begeleiders: Volzin | None = None
    """Wie begeleidt, en hoeveel mensen dat zijn. Bijvoorbeeld: Eén opbouwwerker en één bewoner."""
    materialen: tuple[Volzin, ...] = ()
    """Wat je nodig hebt. Bijvoorbeeld: een plattegrond en stiften"""
    kosten: Kosten | None = None
    """Wat het kost."""
    randvoorwaarden: tuple[Volzin, ...] = ()
    """Wat geregeld moet zijn voor je begint. Bijvoorbeeld: De gemeente belooft binnen een maand te antwoorden."""
    varianten: tuple[Variant, ...] = ()
    """Andere vormen."""
    werkzame_elementen: tuple[WerkzaamElement, ...] = ()
    """Wat volgens een bron maakt dat het werkt."""
    ervaring_professionals: Tekst | None = None
    """Wat werkers erover zeggen, met bron. Bijvoorbeeld: Werkers zeggen dat het eerste rondje het meest oplevert."""
    ervaring_bewoners: Tekst | None = None
    """Wat bewoners erover zeggen, met bron. Bijvoorbeeld: Bewoners vinden het fijn dat iemand meeloopt en niets belooft."""
    ontwikkelaar: Volzin | None = None
    """Wie het bedacht of beschreef. Bijvoorbeeld: Een welzijnsorganisatie, rond 1990."""
    handboek_url: Annotated[Webadres | None, Field(title="Handboek")] = None
    """Waar een uitgebreide beschrijving staat. Bijvoorbeeld: https://www.voorbeeld.nl/handboek"""
    toegankelijkheid: Toegankelijkheid | None = None
    """Hoe meer mensen mee kunnen doen."""
    online_offline: Annotated[Annotated[str, Uit("vorm")] | None, Field(title="Op een plek of online")] = None
    """Bij elkaar, online of allebei. Bijvoorbeeld: offline"""
    participatieniveau: Annotated[str, Uit("participatieniveau")] | None = None
    """Hoeveel bewoners te zeggen hebben. Bijvoorbeeld: betrekken"""


KOPPEN = (
    Kop("Wanneer wel, wanneer niet", "Bij welke vraag past dit, en wanneer kun je het beter laten? Bijvoorbeeld: Wel als de straat vol klachten zit. Niet als er al een besluit ligt."),
    Kop("Zo doe je het", "Drie tot negen stappen, elk op een eigen regel met 1. en 2. ervoor. Bijvoorbeeld: 1. Vraag drie bewoners om de route te kiezen.", (3, 9)),
    Kop("Waar je op let", "Wat kan er misgaan, en voor wie? Bijvoorbeeld: Wie slecht ter been is, doet niet mee als je alleen loopt."),
    Kop("Achtergrond", "Waar komt dit vandaan, en wat is erover bekend? Bijvoorbeeld: De manier van werken is rond 1990 beschreven."),
)  # fmt: skip
