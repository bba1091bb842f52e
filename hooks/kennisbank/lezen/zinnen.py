"""The sentences of the judge as data, so that a page and the form in the browser hear the same words."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType

from kennisbank.lezen.frontmatter import read_own
from kennisbank.lezen.meldingen import Ernst


@dataclass(frozen=True)
class Zin:
    """One sentence with gaps like {naam}, the code it goes with, and what the form says instead when that differs."""

    code: str
    zin: str
    ernst: Ernst = "fout"
    formulier: str = ""


ZINNEN: Mapping[str, Zin] = MappingProxyType({naam: Zin(**velden) for naam, velden in read_own(Path(__file__).with_suffix(".yml")).items()})


def zin(sleutel: str, **gaten: object) -> tuple[str, str]:
    """Return (code, sentence) with the gaps filled."""
    found = ZINNEN[sleutel]
    return found.code, found.zin.format(**gaten)
