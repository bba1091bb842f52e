"""Groups of phrases that mean the same to who searches."""

from pathlib import Path

from kennisbank.collectie.kennisbank import Kennisbank
from kennisbank.lezen.frontmatter import read_own


def synonyms(kb: Kennisbank) -> list[list[str]]:
    """Return groups of phrases: the editors' list, and the title and synoniemen of each begrip and methode."""
    own: list[list[str]] = read_own(Path(__file__).with_suffix(".yml"))
    pages = [[s.titel, *s.gegevens.synoniemen] for naam in ("begrip", "methode") for s in kb.van_soort(naam)]
    return [*own, *(group for group in pages if len(group) > 1)]
