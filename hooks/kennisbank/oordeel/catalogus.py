"""The catalogue of codes as data: what each finding means and what to do about it."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType

from kennisbank.lezen.frontmatter import read_own


@dataclass(frozen=True)
class Uitleg:
    """What one code means: a heading, why it matters, and what to do; `later` is what only a whole collection can tell."""

    kop: str
    uitleg: str
    doen: str
    later: str = ""


CATALOGUS: Mapping[str, Uitleg] = MappingProxyType(
    {code: Uitleg(**velden) for code, velden in read_own(Path(__file__).with_name("meldingen.yml")).items()}
)
