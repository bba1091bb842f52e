"""The catalogue of codes as data: what each finding means and what to do about it."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType

from kennisbank.frontmatter import read_yaml


@dataclass(frozen=True)
class Uitleg:
    """What one code means: a heading, why it matters, and what to do."""

    kop: str
    uitleg: str
    doen: str


def _load() -> Mapping[str, Uitleg]:
    path = Path(__file__).with_name("meldingen.yml")
    waarden, _, meldingen = read_yaml(path.name, path.read_text(encoding="utf-8"))
    if meldingen:  # our own file, not content: a fault here is a programming error
        raise ValueError(str(meldingen[0]))
    return MappingProxyType({code: Uitleg(**velden) for code, velden in waarden.items()})


CATALOGUS = _load()
