"""What the words of a question say of the pages that are wanted: "methode", "opdracht over", or two things to compare."""

from collections import defaultdict
from pathlib import Path
from typing import Any

from kennisbank.lezen.frontmatter import read_own
from kennisbank.model import GESCHREVEN
from kennisbank.zoeken.woorden import fold, stem

FACET = "soort"


def intents() -> dict[str, Any]:
    """Return what a question may say: `woorden` by stem, each with [(facet, term)], `zinnen` as typed, and what compares two things."""
    words: dict[str, dict[tuple[str, str], None]] = defaultdict(dict)
    phrases: dict[str, dict[str, Any]] = {}
    compare: dict[str, list[str]] = {}
    for row in read_own(Path(__file__).with_suffix(".yml")):
        if "vergelijk" in row:
            compare = row
            continue
        wanted = (row["facet"], row["term"])
        for word in row.get("woorden", ()):
            words[stem(fold(word))][wanted] = None
        for phrase in row.get("zinnen", ()):
            said = phrases.setdefault(fold(phrase), {"wil": [], "eerst": False, "zoek": []})
            said["wil"].append(wanted)
            said["eerst"] |= row.get("eerst", False)
            said["zoek"] += fold(row.get("zoek", "")).split()
    for soort in GESCHREVEN:
        if not soort.spil:  # a spanning is as often what a question is about
            for word in (soort.naam, soort.meervoud):
                words[stem(fold(word))][FACET, soort.naam] = None
    return {"woorden": {key: list(pairs) for key, pairs in words.items()}, "zinnen": phrases, "vergelijk": compare}
