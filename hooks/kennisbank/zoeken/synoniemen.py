"""Groups of phrases that mean the same to who searches."""

from pathlib import Path

from kennisbank.collectie.kennisbank import Kennisbank
from kennisbank.lezen.frontmatter import read_own
from kennisbank.model import SOORTEN


def synonyms(kb: Kennisbank) -> list[list[str]]:
    """Return groups of phrases: the editors' list, and the title and synoniemen of each page whose title names something."""
    own: list[list[str]] = read_own(Path(__file__).with_suffix(".yml"))
    pages = [[s.titel, *s.gegevens.synoniemen] for soort in SOORTEN if soort.naam_van_iets for s in kb.van_soort(soort.naam)]
    return [*own, *(group for group in pages if len(group) > 1)]
