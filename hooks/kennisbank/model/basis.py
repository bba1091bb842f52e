"""What every kind of page shares: the base class, text types, contributors, sources and open questions."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Annotated, Any

from pydantic import BaseModel, ConfigDict, Field, GetJsonSchemaHandler, StringConstraints
from pydantic.functional_validators import AfterValidator, BeforeValidator
from pydantic_core import CoreSchema, PydanticCustomError

from kennisbank.model.vocabulaire import Uit

SLUG = r"^[a-z0-9]+(-[a-z0-9]+)*$"


@dataclass(frozen=True)
class Merk:
    """Annotation that tells whoever walks the JSON Schema something about a field; it judges nothing."""

    sleutel: str
    waarde: str

    def __get_pydantic_json_schema__(self, schema: CoreSchema, handler: GetJsonSchemaHandler) -> Mapping[str, Any]:
        return {**handler(schema), self.sleutel: self.waarde}


def naar(soort: str) -> Merk:
    """Mark a text as the slug of a page of this kind."""
    return Merk("x-naar", soort)


Bronsleutel = Annotated[str, StringConstraints(min_length=1), naar("bron")]
# `x-begin` is what a form starts with for who writes a new page; a file that says nothing keeps the value of the model.
REDACTIE = Merk("x-redactie", "ja")  # the editors fill this in, not the contributor
LATER = Merk("x-later", "ja")  # every page has it in the end; a proposal may leave it out


@dataclass(frozen=True)
class Kop:
    """One fixed heading of the body, with what belongs under it, written like the description of a field.

    `stappen` is the least and most of numbered steps under it, or None where no steps are asked.
    """

    naam: str
    uitleg: str
    stappen: tuple[int, int] | None = None


def label_of(veld: str) -> str:
    """Return how a field is called on paper: "wat_schuurde" is "Wat schuurde"."""
    return veld.replace("_", " ").capitalize()


# Plain letters only in the name of a site: what looks like one of them may be another, and lead elsewhere.
WEB_ADDRESS = re.compile(r"https?://(?:[A-Za-z0-9_-]{1,63}\.){1,20}[A-Za-z0-9-]{2,63}(?::[0-9]{1,5})?(?:[/?#]|$)")


def _web_address(value: str) -> str:
    if not WEB_ADDRESS.match(value) or any(c.isspace() or c in "<>\"'`{}|\\^" for c in value):
        raise PydanticCustomError("url", "{waarde}", {"waarde": value})
    return value


def _day_that_exists(value: str) -> str:
    if len(value) == 10 and value[:4].isdecimal():
        try:
            date.fromisoformat(value)
        except ValueError:
            raise PydanticCustomError("date_parsing", "{waarde}", {"waarde": value}) from None
    return value


def _no_number(value: object) -> object:
    if isinstance(value, int | float):
        raise PydanticCustomError("date_type", "{waarde}", {"waarde": value})
    return value


Tekst = Annotated[str, StringConstraints(min_length=1, max_length=1200)]
Volzin = Annotated[str, StringConstraints(min_length=2, max_length=400)]
Kern = Annotated[str, StringConstraints(min_length=20, max_length=280)]
Slug = Annotated[str, StringConstraints(pattern=SLUG, max_length=80)]
Webadres = Annotated[str, AfterValidator(_web_address), StringConstraints(max_length=600), Merk("format", "uri")]
# "2003", "2003-05", "2003-05-17", or a decade "197X": the EDTF forms that CSL and Zotero read.
Jaartal = Annotated[
    str, StringConstraints(pattern=r"^[0-9]{3}[0-9X](-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?$"), AfterValidator(_day_that_exists)
]
Datum = Annotated[date, BeforeValidator(_no_number)]  # a number would be read as seconds since 1970


class Gegevens(BaseModel):
    """Base of everything that is read from front matter: nothing unknown is accepted, nothing can change later."""

    model_config = ConfigDict(
        extra="forbid",
        frozen=True,
        str_strip_whitespace=True,
        coerce_numbers_to_str=True,
        use_attribute_docstrings=True,
        field_title_generator=lambda veld, _: label_of(veld),
    )


class Bijdrager(Gegevens):
    naam: Annotated[str, StringConstraints(min_length=2, max_length=80)]
    """Naam of schuilnaam. Gebruik 'redactie' als niemand met naam genoemd wil worden. Bijvoorbeeld: redactie"""
    rol: Annotated[str, Uit("rol"), Merk("x-begin", "inbrenger")] = "redactie"
    """Wat deze persoon deed."""


class Bronvermelding(Gegevens):
    bron: Bronsleutel
    """Sleutel uit de bronnenlijst, zoals MOV-VISIE. Bijvoorbeeld: MOV-VISIE"""
    waar: Volzin | None = None
    """Bladzijde of onderdeel, zoals 'p. 12-14'. Bijvoorbeeld: p. 12-14"""


class NietGevonden(Gegevens):
    wat: Volzin
    """Wat we zochten en niet vonden. Bijvoorbeeld: Of de huur omlaag ging nadat de bewoners samen een brief schreven."""
    gezocht_op: Datum
    """Wanneer er voor het laatst naar is gezocht. Bijvoorbeeld: 2026-11-30"""


class Vraag(Gegevens):
    vraag: Volzin
    """De vraag. Bijvoorbeeld: Wie zat er niet aan tafel?"""
    soort: Annotated[str, Uit("vraagsoort")]
    """Waar de vraag over gaat. Bijvoorbeeld: macht"""


class MetReden(Gegevens):
    """A link to another page, written on one side only. Subclasses name the field that holds the target."""

    waarom: Volzin
    """Eén zin die zegt wat jouw pagina te maken heeft met de pagina die je koos. Bijvoorbeeld: De koffie was snel geregeld, maar het vertrouwen kwam pas na een jaar."""


class NaarMethode(MetReden):
    methode: Annotated[Slug, naar("methode")]
    """Kies de methode die je bedoelt. Bijvoorbeeld: wijkschouw"""


class NaarSpanning(MetReden):
    spanning: Annotated[Slug, naar("spanning")]
    """Kies de spanning die hier het meest op lijkt. Bijvoorbeeld: snel-en-langzaam"""


class NaarCompetentie(MetReden):
    competentie: Annotated[Slug, naar("competentie")]
    """Kies de competentie die je bedoelt. Bijvoorbeeld: macht-lezen"""


class StukGegevens(Gegevens):
    """The fields that every page has, whatever its kind."""

    id: Annotated[str, StringConstraints(pattern=r"^[A-Z][0-9]{3}$"), Field(title="Nummer"), REDACTIE, LATER]
    """Vast nummer, zoals M012. Laat het leeg: de redactie geeft het. Het verandert nooit en wordt nooit opnieuw gebruikt. Bijvoorbeeld: M012"""
    titel: Annotated[str, StringConstraints(min_length=2, max_length=70)]
    """De naam van de pagina. Bijvoorbeeld: Koffie in het portiek"""
    synoniemen: Annotated[tuple[Annotated[str, StringConstraints(min_length=2, max_length=80)], ...], Field(max_length=30)] = ()
    """Andere woorden die mensen zeggen of intypen. Helpt bij het zoeken. Bijvoorbeeld: koffie met de buren"""
    zoekwoorden: Annotated[tuple[Annotated[str, StringConstraints(min_length=2, max_length=80)], ...], Field(max_length=30), REDACTIE] = ()
    """Woorden waarmee iemand deze pagina zoekt en die er geen naam van zijn. Niet te zien. Bijvoorbeeld: buren die elkaar niet groeten"""
    status: Annotated[str, Uit("status"), REDACTIE] = "concept"
    """Hoe ver de redactie is met deze pagina."""
    bijdragers: Annotated[tuple[Bijdrager, ...], Field(min_length=1)]
    """Wie hieraan werkte."""
    herzien_voor: Annotated[Datum | None, REDACTIE] = None
    """Voor welke datum de redactie de pagina opnieuw bekijkt. Bijvoorbeeld: 2027-11-23"""
    ingetrokken_omdat: Annotated[Volzin | None, REDACTIE] = None
    """Alleen bij status ingetrokken: waarom de tekst weg is. Bijvoorbeeld: Iemand herkende zich en wilde dat niet."""
    bronnen: tuple[Bronvermelding, ...] = ()
    """Bronnen voor de hele pagina. Bronnen bij één zin zet je in de tekst als [@SLEUTEL]."""
    niet_gevonden: Annotated[tuple[NietGevonden, ...], REDACTIE] = ()
    """Waar de redactie naar zocht zonder het te vinden, met de dag. Zo kan een ander verder zoeken."""
