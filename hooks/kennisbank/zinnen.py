"""The sentences of the judge as data, so that a page and the form in the browser hear the same words."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType

from kennisbank.frontmatter import read_yaml


@dataclass(frozen=True)
class Zin:
    """One sentence with gaps like {naam}, and the code it goes with."""

    code: str
    zin: str


def _load() -> Mapping[str, Zin]:
    path = Path(__file__).with_suffix(".yml")
    waarden, _, meldingen = read_yaml(path.name, path.read_text(encoding="utf-8"))
    if meldingen:  # our own file, not content: a fault here is a programming error
        raise ValueError(str(meldingen[0]))
    return MappingProxyType({sleutel: Zin(**velden) for sleutel, velden in waarden.items()})


ZINNEN = _load()


def zin(sleutel: str, **gaten: object) -> tuple[str, str]:
    """Return (code, sentence) with the gaps filled."""
    found = ZINNEN[sleutel]
    return found.code, found.zin.format(**gaten)
