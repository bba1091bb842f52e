"""The model of a methode: a way of working that someone can try."""

from typing import Annotated

from pydantic import Field, StringConstraints

from kennisbank.model.basis import Gegevens, Kennis, Kern, NaarCompetentie, NaarMethode, NaarSpanning, StukGegevens, Tekst, Webadres, Zin
from kennisbank.vocabulaire import Uit

Tijdklasse = Annotated[str, Uit("tijdklasse")]


class Tijd(Gegevens):
    voorbereiding: Tijdklasse
    """Hoe lang je erover doet om klaar te staan."""
    uitvoering: Tijdklasse
    """Hoe lang één keer duurt."""
    doorlooptijd: Tijdklasse
    """Hoe lang het van begin tot eind duurt."""
    toelichting: Zin | None = None
    """Wat je over de tijd moet weten."""


class Groepsgrootte(Gegevens):
    min: Annotated[int, Field(ge=1, le=10000)]
    """Kleinste groep."""
    max: Annotated[int, Field(ge=1, le=10000)] | None = None
    """Grootste groep."""


class Kosten(Gegevens):
    klasse: Annotated[str, Uit("kostenklasse")]
    """Hoeveel het ongeveer kost."""
    toelichting: Zin | None = None
    """Waar het geld heen gaat, of waarom je het niet weet."""


class Variant(Gegevens):
    naam: Annotated[str, StringConstraints(min_length=2, max_length=80)]
    """Hoe de variant heet."""
    uitleg: Zin
    """Wat er anders is."""


class WerkzaamElement(Gegevens):
    element: Zin
    """Wat volgens de bron maakt dat het werkt."""
    bron: str
    """Sleutel uit de bronnenlijst."""


class Toegankelijkheid(Gegevens):
    laaggeletterd: Zin | None = None
    """Hoe het werkt voor mensen die moeilijk lezen."""
    taal: Zin | None = None
    """Hoe het werkt voor mensen die weinig Nederlands spreken."""
    mobiliteit: Zin | None = None
    """Hoe het werkt voor mensen die slecht ter been zijn."""


class Methode(StukGegevens):
    """A way of working: what it is for, how it goes, which tension it helps with and which it can cause."""

    kern: Kern
    """Waar het om gaat, in één gedachte."""
    doel: Zin
    """Wat het oplevert, en voor wie."""
    doelgroep: Zin
    """Met wie je het doet."""
    fase: Annotated[tuple[Annotated[str, Uit("fase")], ...], Field(min_length=1, max_length=4)]
    """In welke fase van het werk het past."""
    themas: tuple[Annotated[str, Uit("thema")], ...] = ()
    """Bij welke onderwerpen het vaak wordt gebruikt."""
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
    begeleiders: Zin | None = None
    """Wie begeleidt, en hoeveel mensen dat zijn."""
    materialen: tuple[Zin, ...] = ()
    """Wat je nodig hebt."""
    kosten: Kosten | None = None
    """Wat het kost."""
    randvoorwaarden: tuple[Zin, ...] = ()
    """Wat geregeld moet zijn voor je begint."""
    varianten: tuple[Variant, ...] = ()
    """Andere vormen."""
    werkzame_elementen: tuple[WerkzaamElement, ...] = ()
    """Wat volgens een bron maakt dat het werkt."""
    ervaring_professionals: Tekst | None = None
    """Wat werkers erover zeggen, met bron."""
    ervaring_bewoners: Tekst | None = None
    """Wat bewoners erover zeggen, met bron."""
    ontwikkelaar: Zin | None = None
    """Wie het bedacht of beschreef."""
    handboek_url: Webadres | None = None
    """Waar een uitgebreide beschrijving staat."""
    toegankelijkheid: Toegankelijkheid | None = None
    """Hoe meer mensen mee kunnen doen."""
    online_offline: Annotated[str, Uit("vorm")] | None = None
    """Bij elkaar, online of allebei."""
    participatieniveau: Annotated[str, Uit("participatieniveau")] | None = None
    """Hoeveel bewoners te zeggen hebben."""
