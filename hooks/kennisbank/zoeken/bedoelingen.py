"""What a word in a question says of the kind of page that is wanted: "methode", or "misging" of an example that did not go as planned."""

from collections import defaultdict
from pathlib import Path

from kennisbank.lezen.frontmatter import read_own
from kennisbank.model import GESCHREVEN
from kennisbank.zoeken.woorden import fold, stem

FACET = "soort"


def intents() -> dict[str, list[tuple[str, str]]]:
    """Return, per stem, (facet, term) of the pages that are wanted: from the editors' list, and the kinds by their own names."""
    found: dict[str, dict[tuple[str, str], None]] = defaultdict(dict)
    for row in read_own(Path(__file__).with_suffix(".yml")):
        for word in row["woorden"]:
            found[stem(fold(word))][row["facet"], row["term"]] = None
    for soort in GESCHREVEN:
        if not soort.spil:  # a spanning is as often what a question is about
            for word in (soort.naam, soort.meervoud):
                found[stem(fold(word))][FACET, soort.naam] = None
    return {key: list(pairs) for key, pairs in found.items()}
