"""What the model says around a place in a page: what else may stand there, and from what is chosen."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from kennisbank.lezen.frontmatter import Plaats
from kennisbank.lezen.meldingen import choices
from kennisbank.model import Gegevens
from kennisbank.model.velden import resolve
from kennisbank.model.vocabulaire import VOCABULAIRES


@cache
def _schema(model: type[Gegevens]) -> Mapping[str, Any]:
    return model.model_json_schema()


@dataclass(frozen=True)
class Omgeving:
    """What the model says around a place: the fields that are possible there, whether this one must be, and its terms."""

    velden: list[str]
    verplicht: bool
    termen: list[str]  # of a list: the terms that its items are chosen from

    @property
    def leeg(self) -> str:
        return "leeg_verplicht" if self.verplicht else "leeg"

    @property
    def uit(self) -> str:
        """The terms to choose from as a sentence of its own, or nothing."""
        return f" Kies uit: {choices(self.termen)}" if self.termen else ""


def surroundings(model: type[Gegevens], plaats: Plaats) -> Omgeving:
    """Look around a place, by walking the JSON Schema of the model."""
    schema = _schema(model)
    node: Mapping[str, Any] = resolve(schema, schema)
    above = node
    for step in plaats:
        above = node
        node = node.get("items", {}) if isinstance(step, int) else node.get("properties", {}).get(step, {})
        node = resolve(schema, node)
    terms = VOCABULAIRES.get(resolve(schema, node.get("items", {})).get("x-vocabulaire", ""), {})
    return Omgeving(list(above.get("properties", {})), bool(plaats) and plaats[-1] in above.get("required", ()), list(terms))
