"""Groups of phrases that mean the same to who searches."""

from collections import defaultdict
from pathlib import Path

from kennisbank.collectie.kennisbank import Kennisbank
from kennisbank.lezen.frontmatter import read_own
from kennisbank.model import SOORTEN
from kennisbank.zoeken.index import PART, Index
from kennisbank.zoeken.woorden import STOP, TAAL, stem, words

QUIET = STOP | frozenset(TAAL["vraag"].split())


def synonyms(kb: Kennisbank) -> list[list[str]]:
    """Return groups of phrases: the editors' list, and the title and synoniemen of each page whose title names something."""
    own: list[list[str]] = read_own(Path(__file__).with_suffix(".yml"))
    pages = [[s.titel, *s.gegevens.synoniemen] for soort in SOORTEN if soort.naam_van_iets for s in kb.van_soort(soort.naam)]
    return [*own, *(group for group in pages if len(group) > 1)]


def expand(groups: list[list[str]]) -> dict[str, list[str]]:
    """Return, per phrase in stems, the phrases that mean about the same."""
    found: dict[str, dict[str, str]] = defaultdict(dict)
    for group in groups:
        stems: dict[str, str] = {}
        for phrase in group:
            stems.setdefault(key_of(phrase), phrase)
        for key in filter(None, stems):
            for other, phrase in stems.items():
                if other not in ("", key):
                    found[key].setdefault(other, phrase)
    return {key: list(others.values()) for key, others in found.items() if others}


def within(index: Index, synonyms: dict[str, list[str]]) -> dict[str, list[str]]:
    """Return the synonyms without those of which no page has a word: only what someone may type needs them, as a key."""
    known = {term.removeprefix(PART) for term in index.postings}
    kept = {key: [phrase for phrase in others if known & set(key_of(phrase).split())] for key, others in synonyms.items()}
    return {key: others for key, others in kept.items() if others}


def key_of(phrase: str) -> str:
    """Return the stems of a phrase as the planner has them: without words that mean little, unless that leaves less than two."""
    said = [word for word in words(phrase) if word]
    telling = [word for word in said if word not in QUIET]
    return " ".join(stem(word) for word in (telling if len(telling) > 1 else said))
