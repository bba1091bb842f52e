"""The model of a spanning: a recurring tension with two good sides, its parties, and options without a right one."""

from typing import Annotated

from pydantic import Field, StringConstraints

from kennisbank.model.basis import Gegevens, Kern, Kop, NaarCompetentie, NaarSpanning, Slug, StukGegevens, Tekst, Volzin, Vraag, naar
from kennisbank.model.vocabulaire import Uit


class Pool(Gegevens):
    pool: Annotated[str, StringConstraints(min_length=3, max_length=80)]
    """Naam van deze kant. Bijvoorbeeld: Snel resultaat"""
    goed: Volzin
    """Wat er goed aan is. Bijvoorbeeld: Bewoners zien dat er iets gebeurt."""
    doorgeschoten: Volzin
    """Wat er misgaat als je alleen hierop let. Bijvoorbeeld: Wie langzamer is, haakt af."""


class PartijInSpanning(Gegevens):
    partij: Annotated[str, Uit("partij")]
    """Wat voor partij het is. Bijvoorbeeld: gemeente-beleid"""
    zegt: Volzin
    """Wat deze partij vaak zegt, in gewone woorden. Bijvoorbeeld: ‘Het geld moet voor december op.’"""
    staat_op_het_spel: Volzin
    """Wat deze partij te winnen of te verliezen heeft. Bijvoorbeeld: De subsidie van volgend jaar."""
    ruimte: Volzin
    """Hoeveel ruimte deze partij heeft om te bewegen. Bijvoorbeeld: Kan een maand uitstel geven."""
    macht: Annotated[str, Uit("macht")]
    """Hoeveel deze partij kan afdwingen of tegenhouden. Bijvoorbeeld: veel"""


class WaardeInSpanning(Gegevens):
    waarde: Annotated[str, Uit("waarde")]
    """Welke kernwaarde van sociaal werk in het geding is. Bijvoorbeeld: deskundigheid-en-zorgvuldigheid"""
    toelichting: Volzin
    """Hoe die waarde hier op het spel staat. Bijvoorbeeld: Wie haast maakt, slaat stappen over."""


class Handelingsoptie(Gegevens):
    optie: Volzin
    """Wat je kunt doen. Bewust niets doen mag ook een optie zijn. Bijvoorbeeld: Je spreekt met de opdrachtgever een later moment af."""
    houding: Annotated[str, Uit("houding")]
    """Welke houding eruit spreekt. Bijvoorbeeld: vertragen"""
    voordeel: Volzin
    """Wat het kan opleveren. Bijvoorbeeld: Meer mensen doen mee."""
    nadeel: Volzin
    """Wat het kan kosten. Bijvoorbeeld: De opdrachtgever wordt ongeduldig."""
    slechter_voor: Volzin
    """Voor wie dit slechter uitpakt. Bijvoorbeeld: Bewoners die nu last hebben."""
    methode: Annotated[Slug, naar("methode")] | None = None
    """Kies een methode die hierbij helpt. Bijvoorbeeld: wijkschouw"""


class Spanning(StukGegevens):
    """A tension that keeps coming back: two poles, parties, values, options. No option is ever marked as right."""

    kern: Kern
    """Waar het om gaat, in één gedachte. Bijvoorbeeld: Een opdrachtgever wil snel iets zien, terwijl vertrouwen in een buurt langzaam groeit."""
    vraag: Volzin
    """De spanning als vraag: 'Hoe …, terwijl …?' Bijvoorbeeld: Hoe lever je op tijd, terwijl bewoners meer tijd nodig hebben?"""
    polen: Annotated[tuple[Pool, ...], Field(min_length=2, max_length=2)]
    """De twee kanten, allebei met een goede kant."""
    niveau: Annotated[tuple[Annotated[str, Uit("niveau")], ...], Field(min_length=1)]
    """Tussen wie de spanning zit. Bijvoorbeeld: bewoners-en-beleid"""
    partijen: Annotated[tuple[PartijInSpanning, ...], Field(min_length=2)]
    """Wie erbij betrokken zijn, met hun belang en macht."""
    waarden: Annotated[tuple[WaardeInSpanning, ...], Field(min_length=2)]
    """Welke kernwaarden in het geding zijn."""
    handelingsopties: Annotated[tuple[Handelingsoptie, ...], Field(min_length=3)]
    """Wat je kunt doen, met voor- en nadelen."""
    reflectievragen: Annotated[tuple[Vraag, ...], Field(min_length=3)]
    """Vragen om over door te praten."""
    themas: Annotated[tuple[Annotated[str, Uit("thema")], ...], Field(title="Thema's")] = ()
    """Bij welke onderwerpen dit vaak speelt. Bijvoorbeeld: zeggenschap"""
    fase: tuple[Annotated[str, Uit("fase")], ...] = ()
    """In welke fase van het werk dit vaak speelt. Bijvoorbeeld: plannen-en-ontwerpen"""
    signalen: tuple[Volzin, ...] = ()
    """Situaties waaraan je merkt dat dit speelt, in woorden van de praktijk. Bijvoorbeeld: Je krijgt een mail met een datum, en je hebt nog niemand gesproken."""
    schade_beperken: Tekst | None = None
    """Hoe je de schade klein houdt, wat je ook kiest. Bijvoorbeeld: Vertel bewoners meteen wat al vaststaat."""
    werkvorm: Tekst | None = None
    """Hoe je er met een groep over praat. Bijvoorbeeld: Laat iedereen op een lijn gaan staan tussen snel en langzaam, en vraag waarom."""
    hangt_samen_met: tuple[NaarSpanning, ...] = ()
    """Welke spanning er vaak naast ligt. Schrijf het aan één kant."""
    verschuift_naar: tuple[NaarSpanning, ...] = ()
    """Welke spanning ontstaat als je deze oplost."""
    vraagt: tuple[NaarCompetentie, ...] = ()
    """Welke competentie het vraagt."""


KOPPEN = (
    Kop("Wat schuurt", "Waarom kan het niet allebei tegelijk, en waarom komt het steeds terug? Bijvoorbeeld: Een jaar is kort voor een buurt en lang voor een begroting."),
    Kop("Grens", "Wanneer is het geen afweging meer: veiligheid, discriminatie, de wet, meldplicht? Bijvoorbeeld: Is iemand in gevaar, dan wacht je niet."),
    Kop("Verder denken", "Wat is er nog over te lezen of te vragen? Bijvoorbeeld: Wie bepaalt eigenlijk wat op tijd is?"),
)  # fmt: skip
