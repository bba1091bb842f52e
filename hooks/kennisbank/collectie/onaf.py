"""What a page that its model refuses does tell: enough for the rules that read its text and its references, no more."""

from collections.abc import Mapping
from typing import Any


class Onaf:
    """Stands for the facts of a page that has faults. A field gives its text, its blocks, or "" when it is neither."""

    def __init__(self, waarden: Mapping[str, Any]) -> None:
        self._waarden = waarden

    def __getattr__(self, naam: str) -> Any:
        if naam.startswith("_"):
            raise AttributeError(naam)
        value = self._waarden.get(naam, "")
        if isinstance(value, list):
            return tuple(Onaf(item if isinstance(item, Mapping) else {}) for item in value)
        return value if isinstance(value, str) else ""
