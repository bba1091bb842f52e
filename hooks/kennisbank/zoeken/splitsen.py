"""Dutch compounds into their parts, with the lists of OpenTaal and of the editors."""

from collections.abc import Mapping
from functools import cache
from pathlib import Path

from kennisbank.lezen.frontmatter import read_own
from kennisbank.zoeken.woorden import fold, stem

MIN_PART, MIN_WORD, MAX_PARTS = 3, 6, 4
Path_ = tuple[int, float, tuple[str, ...]]  # (number of parts, cost, parts): fewer and longer parts win


def _list(name: str) -> dict[str, str]:
    text = (Path(__file__).parent / "opentaal" / f"{name}.txt").read_text(encoding="utf-8")
    pairs = (line.partition("\t") for line in text.splitlines())
    return {fold(form): fold(word or form) for form, _, word in pairs}


def _own(entries: list[str]) -> dict[str, str]:
    pairs = (entry.partition(">") for entry in entries)
    return {fold(form): fold(word or form) for form, _, word in pairs}


@cache
def lists() -> tuple[Mapping[str, str], Mapping[str, str], frozenset[str], Mapping[str, list[str]]]:
    """Return (left parts, right parts, words never split, words split by hand); forms map to their word."""
    own = read_own(Path(__file__).with_name("samenstellingen.yml"))
    deny = frozenset(fold(word) for word in own["niet"])
    return _list("links") | _own(own["links"]), _list("rechts") | _own(own["rechts"]), deny, own["wel"] or {}


@cache
def split(word: str) -> tuple[str, ...]:
    """Return the parts of a compound without linking letters, or an empty tuple: "buurthuizen" -> ("buurt", "huizen")."""
    left, right, deny, given = lists()
    whole = fold(word)
    if whole in given:
        return tuple(given[whole])
    if len(whole) < MIN_WORD or whole in deny or stem(whole) in deny:
        return ()
    best: dict[int, Path_] = {0: (0, 0.0, ())}
    for begin in range(len(whole)):
        if begin not in best or best[begin][0] >= MAX_PARTS:
            continue
        number, cost, parts = best[begin]
        for end in range(begin + MIN_PART, len(whole) - MIN_PART + 1):
            form = whole[begin:end]
            if form in left:
                found = (number + 1, cost - len(form) ** 1.5, (*parts, left[form]))
                best[end] = min(found, best.get(end, found))
    ends = [
        (number + 1, cost - len(whole[begin:]) ** 1.5, (*parts, whole[begin:]))
        for begin, (number, cost, parts) in best.items()
        if number and whole[begin:] in right
    ]
    return min(ends)[2] if ends else ()
