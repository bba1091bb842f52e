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
    uit: str  # what can be written here as a sentence of its own, or nothing

    @property
    def leeg(self) -> str:
        return "leeg_verplicht" if self.verplicht else "leeg"


def _uit(node: Mapping[str, Any], item: Mapping[str, Any]) -> str:
    """Say what can stand at a place, of which `item` is one item when it is a list: terms, fields, or a number between bounds."""
    if terms := VOCABULAIRES.get((item or node).get("x-vocabulaire", "")):
        return f" Kies uit: {choices(list(terms))}"
    if fields := list(item.get("properties", {})):
        return f" Begin elk ding met een veld, zoals '- {(item.get('required') or fields)[0]}: …'"
    if fields := list(node.get("properties", {})):
        return f" Kies uit: {choices(fields, 40)}"
    if node.get("type") not in ("integer", "number") or "minimum" not in node:
        return ""
    return f" Kies een getal van {node['minimum']} tot {node['maximum']}" if "maximum" in node else f" Kies {node['minimum']} of meer"


def surroundings(model: type[Gegevens], plaats: Plaats) -> Omgeving:
    """Look around a place, by walking the JSON Schema of the model."""
    schema = _schema(model)
    node: Mapping[str, Any] = resolve(schema, schema)
    above = node
    for step in plaats:
        above = node
        node = node.get("items", {}) if isinstance(step, int) else node.get("properties", {}).get(step, {})
        node = resolve(schema, node)
    item = resolve(schema, node.get("items", {}))
    return Omgeving(list(above.get("properties", {})), bool(plaats) and plaats[-1] in above.get("required", ()), _uit(node, item))
