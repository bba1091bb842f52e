"""What somebody meant as a citation and is none: how it is written, and how it was meant."""

import re
from collections.abc import Iterator

from kennisbank.lezen.lichaam import CITE, citaten

# What somebody means as one: also with small letters, of which nothing would be made; but not the words of a link to @somebody.
MEANT_CITE = re.compile(r"\[(?<!`\[)(@(?:[A-Z0-9][^\[\]]{0,300}(?=\](?!`))|[a-z][^\[\]]{0,300}(?=\](?![`(]))))\]")
CITED = re.compile(r"\[@[A-Za-z0-9][^\[\]]{0,300}\]")
SHUT = re.compile(r"\](?!\()")  # what is no end of the words of a link
YEAR = re.compile("(?:19|20)[0-9]{2}[a-z]?")
SHOWN = 40  # so many signs of a faulty citation are shown
MEANT_KEY = re.compile(r"@([A-Za-z0-9]+(?:[-_.][A-Za-z0-9]+)*)(?:[,:]? ([^@]+))?")
LOOSE_KEY = re.compile(r"(?<![A-Za-z0-9/.#=_^-])[A-Z][A-Z0-9]*(?:-[A-Z0-9]+)+(?![A-Za-z0-9/_-])")


def onleesbaar(tekst: str) -> Iterator[tuple[int, str, str]]:
    """Yield (place, begin of it, how it is written or "") for what is meant as a citation and cannot be read as one."""
    for group in MEANT_CITE.finditer(tekst) if "[@" in tekst else ():
        keys = len(list(citaten(group[0]))) if CITE.fullmatch(group[0]) else 0
        shut = bool(SHUT.match(tekst, group.end()))  # a bracket too many behind it, and perhaps before it
        if keys != group[1].count("@") or shut:
            whole = "[" * (shut and tekst[: group.start()].endswith("[")) + group[0] + "]" * shut
            yield group.start(), " ".join(whole.split())[:SHOWN], _as_citation(group[1])


def losse_sleutels(tekst: str) -> Iterator[tuple[int, str]]:
    """Yield (place, key) for what looks like the key of a source and stands in no citation and no address."""
    if "-" in tekst:
        yield from ((match.start(), match[0]) for match in LOOSE_KEY.finditer(CITED.sub(lambda match: " " * len(match[0]), tekst)))


def _as_citation(words: str) -> str:
    """Return how a citation is written that was meant: capitals and hyphens in the key, a comma before the place, ; between two."""
    made = []
    for part in filter(None, re.split(r"[;,]? *(?=@)", " ".join(words.split()))):
        if not (match := MEANT_KEY.fullmatch(part)):
            return ""
        key, place = re.sub("[_.]", "-", match[1].upper()), (match[2] or "").replace(";", ",").rstrip(", ")
        if YEAR.fullmatch(place):
            key, place = f"{key}-{place}", ""
        key = re.sub("(?<=[A-Z])(?=(?:19|20)[0-9]{2}$)", "-", key)
        made.append(f"@{key}, {'p. ' if place[:1].isdecimal() else ''}{place}".rstrip(", "))
    return f"[{'; '.join(made)}]"
