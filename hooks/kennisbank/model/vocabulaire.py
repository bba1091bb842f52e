"""The controlled vocabularies as data, and the type that lets a model field take only their terms."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType
from typing import Any

from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler
from pydantic_core import CoreSchema, PydanticCustomError, core_schema

from kennisbank.lezen.frontmatter import read_own


@dataclass(frozen=True)
class Term:
    """One allowed value: `slug` in files and addresses, `label` and `uitleg` on pages.

    What only some terms have, and the site acts on: `verzonnen` is a case that did not happen like this, `lom` the
    educational context of a level as NL-LOM names it.
    """

    slug: str
    label: str
    uitleg: str
    verzonnen: bool = False
    lom: str = ""

    @property
    def woorden(self) -> dict[str, str]:
        """What the open data say of it."""
        return {"slug": self.slug, "label": self.label, "uitleg": self.uitleg}


VOCABULAIRES: Mapping[str, Mapping[str, Term]] = MappingProxyType(
    {
        naam: MappingProxyType({slug: Term(slug, **velden) for slug, velden in termen.items()})
        for naam, termen in read_own(Path(__file__).with_suffix(".yml")).items()
    }
)


def label(vocabulaire: str, slug: str) -> str:
    """Return the label of a term; an unknown slug is returned as it is."""
    term = VOCABULAIRES[vocabulaire].get(slug)
    return term.label if term else slug


@dataclass(frozen=True)
class Uit:
    """Annotation for a text field: the value must be a slug of this vocabulary."""

    vocabulaire: str

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        return core_schema.no_info_after_validator_function(self._check, handler(source))

    def __get_pydantic_json_schema__(self, schema: CoreSchema, handler: GetJsonSchemaHandler) -> dict[str, Any]:
        return {"type": "string", "enum": list(VOCABULAIRES[self.vocabulaire]), "x-vocabulaire": self.vocabulaire}

    def _check(self, value: str) -> str:
        if value not in VOCABULAIRES[self.vocabulaire]:
            raise PydanticCustomError("onbekende_term", "{vocabulaire}", {"vocabulaire": self.vocabulaire, "waarde": value})
        return value
