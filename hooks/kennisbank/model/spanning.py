"""The model of a spanning: a recurring tension with two good sides, its parties, and options without a right one."""

from typing import Annotated

from pydantic import Field, StringConstraints

from kennisbank.model.basis import Gegevens, Kern, NaarCompetentie, NaarSpanning, Slug, StukGegevens, Tekst, Vraag, Zin
from kennisbank.vocabulaire import Uit


class Pool(Gegevens):
    pool: Annotated[str, StringConstraints(min_length=3, max_length=80)]
    """Naam van deze kant."""
    goed: Zin
    """Wat er goed aan is."""
    doorgeschoten: Zin
    """Wat er misgaat als je alleen hierop let."""


class PartijInSpanning(Gegevens):
    partij: Annotated[str, Uit("partij")]
    """Wat voor partij het is."""
    zegt: Zin
    """Wat deze partij vaak zegt, in gewone woorden."""
    staat_op_het_spel: Zin
    """Wat deze partij te winnen of te verliezen heeft."""
    ruimte: Zin
    """Hoeveel ruimte deze partij heeft om te bewegen."""
    macht: Annotated[str, Uit("macht")]
    """Hoeveel deze partij kan afdwingen of tegenhouden."""


class WaardeInSpanning(Gegevens):
    waarde: Annotated[str, Uit("waarde")]
    """Welke kernwaarde van sociaal werk in het geding is."""
    toelichting: Zin
    """Hoe die waarde hier op het spel staat."""


class Handelingsoptie(Gegevens):
    optie: Zin
    """Wat je kunt doen. Bewust niets doen mag ook een optie zijn."""
    houding: Annotated[str, Uit("houding")]
    """Welke houding eruit spreekt."""
    voordeel: Zin
    """Wat het kan opleveren."""
    nadeel: Zin
    """Wat het kan kosten."""
    slechter_voor: Zin
    """Voor wie dit slechter uitpakt."""
    methode: Slug | None = None
    """Methode die hierbij helpt (bestandsnaam zonder .md)."""


class Spanning(StukGegevens):
    """A tension that keeps coming back: two poles, parties, values, options. No option is ever marked as right."""

    kern: Kern
    """Waar het om gaat, in één gedachte."""
    vraag: Zin
    """De spanning als vraag: 'Hoe …, terwijl …?'"""
    polen: Annotated[tuple[Pool, ...], Field(min_length=2, max_length=2)]
    """De twee kanten, allebei met een goede kant."""
    niveau: Annotated[tuple[Annotated[str, Uit("niveau")], ...], Field(min_length=1)]
    """Tussen wie de spanning zit."""
    partijen: Annotated[tuple[PartijInSpanning, ...], Field(min_length=2)]
    """Wie erbij betrokken zijn, met hun belang en macht."""
    waarden: Annotated[tuple[WaardeInSpanning, ...], Field(min_length=2)]
    """Welke kernwaarden in het geding zijn."""
    handelingsopties: Annotated[tuple[Handelingsoptie, ...], Field(min_length=3)]
    """Wat je kunt doen, met voor- en nadelen."""
    reflectievragen: Annotated[tuple[Vraag, ...], Field(min_length=3)]
    """Vragen om over door te praten."""
    themas: tuple[Annotated[str, Uit("thema")], ...] = ()
    """Bij welke onderwerpen dit vaak speelt."""
    fase: tuple[Annotated[str, Uit("fase")], ...] = ()
    """In welke fase van het werk dit vaak speelt."""
    signalen: tuple[Zin, ...] = ()
    """Situaties waaraan je merkt dat dit speelt, in woorden van de praktijk."""
    schade_beperken: Tekst | None = None
    """Hoe je de schade klein houdt, wat je ook kiest."""
    werkvorm: Tekst | None = None
    """Hoe je er met een groep over praat."""
    hangt_samen_met: tuple[NaarSpanning, ...] = ()
    """Welke spanning er vaak naast ligt. Schrijf het aan één kant."""
    verschuift_naar: tuple[NaarSpanning, ...] = ()
    """Welke spanning ontstaat als je deze oplost."""
    vraagt: tuple[NaarCompetentie, ...] = ()
    """Welke competentie het vraagt."""
