"""What every kind of page shares: the base class, text types, contributors, sources and evidence."""

from datetime import date
from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field, StringConstraints
from pydantic.functional_validators import AfterValidator
from pydantic_core import PydanticCustomError

from kennisbank.vocabulaire import Uit

SLUG = r"^[a-z0-9]+(-[a-z0-9]+)*$"


def _web_address(value: str) -> str:
    rest = value.removeprefix("https://").removeprefix("http://")
    host = rest.split("/")[0].split("?")[0]
    if rest == value or "." not in host or any(c.isspace() or c in "<>\"'`{}|\\^" for c in value):
        raise PydanticCustomError("url", "{waarde}", {"waarde": value})
    return value


Tekst = Annotated[str, StringConstraints(min_length=1, max_length=1200)]
Zin = Annotated[str, StringConstraints(min_length=2, max_length=400)]
Kern = Annotated[str, StringConstraints(min_length=20, max_length=280)]
Slug = Annotated[str, StringConstraints(pattern=SLUG, max_length=80)]
Webadres = Annotated[str, AfterValidator(_web_address), StringConstraints(max_length=600)]
# "2003", "2003-05", "2003-05-17", or a decade "197X": the EDTF forms that CSL and Zotero read.
Jaartal = Annotated[str, StringConstraints(pattern=r"^\d{3}[\dX](-\d{2}(-\d{2})?)?$")]


class Gegevens(BaseModel):
    """Base of everything that is read from front matter: nothing unknown is accepted, nothing can change later."""

    model_config = ConfigDict(
        extra="forbid", frozen=True, str_strip_whitespace=True, coerce_numbers_to_str=True, use_attribute_docstrings=True
    )


class Bijdrager(Gegevens):
    naam: Annotated[str, StringConstraints(min_length=2, max_length=80)]
    """Naam of schuilnaam. Gebruik 'redactie' als niemand met naam genoemd wil worden."""
    rol: Annotated[str, Uit("rol")] = "redactie"
    """Wat deze persoon deed."""


class Nakijkbeurt(Gegevens):
    rol: Annotated[str, Uit("nakijkrol")]
    """Wat voor iemand de pagina nakeek."""
    datum: date
    """Wanneer (jaar-maand-dag)."""


class Bronvermelding(Gegevens):
    bron: str
    """Sleutel uit de bronnenlijst, zoals MOV-VISIE."""
    waar: Zin | None = None
    """Bladzijde of onderdeel, zoals 'p. 12-14'."""


class Kennissoort(Gegevens):
    soort: Annotated[str, Uit("kennissoort")]
    """Wat voor kennis het is."""
    bronnen: tuple[str, ...] = ()
    """Sleutels van de bronnen die dit dragen."""
    wie: Zin | None = None
    """Van wie de ervaring komt, als er geen bron is."""


class Erkenning(Gegevens):
    instantie: Zin
    """Welk panel van buiten de erkenning gaf."""
    niveau: Zin
    """De naam van het oordeel, zoals de instantie die geeft."""
    datum: date
    """Wanneer gegeven."""
    geldig_tot: date | None = None
    """Tot wanneer het oordeel geldt."""
    url: Webadres
    """Waar het oordeel staat."""


class Kennis(Gegevens):
    soorten: Annotated[tuple[Kennissoort, ...], Field(min_length=1)]
    """Welke soorten kennis eronder liggen."""
    richting: Annotated[str, Uit("richting")] | None = None
    """Waar onderzoek naar de opbrengst op wijst. Verplicht als zulk onderzoek bij de soorten staat."""
    wat_we_niet_weten: Annotated[str, StringConstraints(max_length=1200)]
    """Wat niet bekend of niet onderzocht is. Mag niet leeg zijn."""
    erkenning: tuple[Erkenning, ...] = ()
    """Alleen wat een panel van buiten gaf, nooit ons eigen oordeel."""


class Vraag(Gegevens):
    vraag: Zin
    """De vraag."""
    soort: Annotated[str, Uit("vraagsoort")]
    """Waar de vraag over gaat."""


class Relatie(Gegevens):
    """A link to another page, written on one side only. Subclasses name the field that holds the target."""

    waarom: Zin
    """Eén zin die zegt waarom juist deze twee bij elkaar horen."""


class NaarMethode(Relatie):
    methode: Slug
    """Bestandsnaam van de methode, zonder .md."""


class NaarSpanning(Relatie):
    spanning: Slug
    """Bestandsnaam van de spanning, zonder .md."""


class NaarCompetentie(Relatie):
    competentie: Slug
    """Bestandsnaam van de competentie, zonder .md."""


class StukGegevens(Gegevens):
    """The fields that every page has, whatever its kind."""

    id: Annotated[str, StringConstraints(pattern=r"^[A-Z]\d{3}$")]
    """Vast nummer, zoals M012. Verandert nooit en wordt nooit opnieuw gebruikt."""
    titel: Annotated[str, StringConstraints(min_length=2, max_length=70)]
    """De naam van de pagina."""
    synoniemen: tuple[Annotated[str, StringConstraints(min_length=2, max_length=80)], ...] = ()
    """Andere woorden die mensen zeggen of intypen. Helpt bij het zoeken."""
    status: Annotated[str, Uit("status")] = "concept"
    """Hoe ver de redactie is met deze pagina."""
    bijdragers: Annotated[tuple[Bijdrager, ...], Field(min_length=1)]
    """Wie hieraan werkte."""
    nagekeken: tuple[Nakijkbeurt, ...] = ()
    """Wie het uit de praktijk nakeek. Leeg: de pagina zegt dat dit nog niet is gebeurd."""
    herzien_voor: date | None = None
    """Voor welke datum de redactie de pagina opnieuw bekijkt."""
    ingetrokken_omdat: Zin | None = None
    """Alleen bij status ingetrokken: waarom de tekst weg is."""
    bronnen: tuple[Bronvermelding, ...] = ()
    """Bronnen voor de hele pagina. Bronnen bij één zin zet je in de tekst als [@SLEUTEL]."""
