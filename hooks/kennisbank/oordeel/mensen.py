"""Finds names of people in a flat text: by a list of first names, and by the words before and after a name.

The words stand in mensen.yml. mensen.js does the same, step by step: what is decided here is decided there.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from kennisbank.oordeel.naamwoorden import ASIDE, FEWEST, INITIALS, MID, NEXT, PAIRS, PLACE, REST, SETS, SHOUTED, SURNAME, WORD, gevouwen

SIGNS = "*_‘’'\"“”„«»(["
STOPS = ".,:;!?"
ENDS = f"{SIGNS}{STOPS}"
CUES = frozenset().union(
    *(SETS[naam] for naam in ("rollen", "titels", "zeggen", "groet", "aanhef", "etiketten", "schreef", "tussen")),
    ("is", "hem", "haar", "heet", "heette"),
)
FIRST = SETS["voornamen"] | SETS["woorden"] | SETS["vol"] | SETS["tussen"]
NEVER = frozenset(word.capitalize() for word in SETS["geen"] - SETS["tussen"])  # most words with a capital begin a sentence
FAR, NEAR = 60, 30  # so many signs before a name are looked at, and at the first look


@dataclass(frozen=True)
class Plek:
    """A word with a capital and what stands around it. `vorig` is the word before the small words and initials of a name."""

    sleutel: str
    naast: str  # the word right before it
    klein: tuple[str, ...]  # the small words of a name before it
    initialen: int
    vorig: str
    teken: str  # the sign behind `vorig`
    daarvoor: str
    midden: bool  # within a sentence
    rest: str  # the text behind it

    def klinkt_als_naam(self) -> bool:
        """Say whether this is a name, by the word itself or by what stands around it."""
        if self.sleutel in SETS["geen"] and not self._achternaam():
            return False
        return self._aangekondigd() or self._voornaam() or self._overig()

    def _achternaam(self) -> bool:
        """Say whether this is the first word of a surname with a capital: `De Vries`."""
        return self.sleutel in SETS["tussen"] and SURNAME.match(self.rest) is not None

    def _aangekondigd(self) -> bool:
        """Say whether the words before it tell that a name comes."""
        vorig, teken, after = self.vorig, self.teken, REST.sub("", self.rest, count=1)[:2]
        if vorig in SETS["titels"] and teken in ("", "."):
            return True
        if vorig.rsplit("-", maxsplit=1)[-1] in SETS["rollen"] and (
            not teken or (teken == "," and after[:1] in (",", ")") and not self.klein)
        ):
            small = SETS["tussen"] if vorig in SETS["aanspreek"] else SETS["klein"]
            return all(word in small for word in self.klein) or " ".join(self.klein) in ("van der", "van den")
        if self.klein:
            return False
        return (
            (vorig in SETS["zeggen"] and not teken and self.midden)
            or (f"{self.daarvoor} {vorig}" in PAIRS["heten"] and not teken)
            or (vorig in SETS["groet"] and teken in ("", ","))
            or (vorig in SETS["aanhef"] and teken in ("", ",") and after[:1] in (",", "!"))
            or (vorig in SETS["etiketten"] and teken == ":")
            or (vorig in SETS["schreef"] and not teken and after in (":", ": ", " <"))
        )

    def _voornaam(self) -> bool:
        """Say whether it is a first name; one that is also a word only counts within a sentence, or before a surname."""
        if self.naast in SETS["niet_na"] or self.sleutel in SETS["geen"]:
            return False
        if _one_of(self.sleutel, SETS["voornamen"]):
            return True
        if not _one_of(self.sleutel, SETS["woorden"]):
            return False
        if self.midden:
            return True
        return self.sleutel not in SETS["vooraan"] and (
            self._volgend() in SETS["zegt"] or SURNAME.match(self.rest) is not None or ASIDE.match(self.rest) is not None
        )

    def _overig(self) -> bool:
        """Say whether it is a surname behind initials, one that begins with `El` or `Van der`, or somebody who speaks."""
        if self.initialen:
            return self.vorig not in SETS["letters"] and self.sleutel not in SETS["geen"]
        if not self.midden or self.naast in SETS["niet_na"]:
            return False
        next_word = self._volgend()
        if self.sleutel in SETS["vol"] and SURNAME.match(self.rest):
            return True
        if f"{self.sleutel} {next_word}" in PAIRS["vandaar"]:
            return SURNAME.match(self.rest) is not None
        return next_word in SETS["spreekt"] and self.sleutel not in SETS["geen"]

    def _volgend(self) -> str:
        match = NEXT.match(self.rest)
        return gevouwen(match[1]) if match else ""


def namen(tekst: str) -> Iterator[tuple[int, int]]:
    """Yield (begin, end) of each name."""
    tekst = SHOUTED.sub(lambda match: _spoken(match[0]), tekst)
    done = 0
    for match in WORD.finditer(tekst):
        begin, eind = match.span()
        if begin < done or match[0] in NEVER or not _misschien(tekst, begin, eind, match[0]):
            continue
        if _plek(tekst, begin, eind, match[0]).klinkt_als_naam():
            done = eind + len(REST.match(tekst, eind)[0])  # type: ignore[index]
            if not PLACE.search(gevouwen(tekst[begin:done])):
                yield begin, done


def _spoken(shouted: str) -> str:
    """Return a name in capitals as names are written: `JAN DE VRIES`. Other words in capitals stay as they are."""
    first, *more = shouted.split(" ")
    if gevouwen(first) not in SETS["voornamen"] and gevouwen(first) not in SETS["rollen"]:
        return shouted
    lower = " ".join(word.lower() if word.lower() in SETS["tussen"] else word[0] + word[1:].lower() for word in (first, *more))
    return lower if len(lower) == len(shouted) else shouted


def _misschien(tekst: str, begin: int, eind: int, word: str) -> bool:
    """Say at a cheap look whether a word can be a name: it is on a list, or the word before it can announce one."""
    key = gevouwen(word)
    if key in FIRST or key[:-1] in FIRST or key.endswith("jan") or not key.isalpha():
        return True
    last = tekst[tekst.rfind(" ", max(0, begin - NEAR), max(0, begin - 1)) + 1 : begin].rstrip(" ")
    if not last.isalpha():
        last = tekst[max(0, begin - NEAR) : begin].rstrip(SIGNS).rstrip(" ").rsplit(" ", 1)[-1]
    if last[1:2] == "." or gevouwen(last.strip(ENDS)).rsplit("-", maxsplit=1)[-1] in CUES:
        return True
    return tekst[eind + 1 : eind + 12].split(" ", maxsplit=1)[0].rstrip(STOPS) in SETS["spreekt"]


def _plek(tekst: str, begin: int, eind: int, word: str) -> Plek:
    before = tekst[max(0, begin - FAR) : begin].rstrip(SIGNS)
    words = before.split(" ")[-7:-1] if before.endswith(" ") else []
    naast = gevouwen(words[-1]) if words else ""
    klein: list[str] = []
    initialen = 0
    while words and (INITIALS.match(words[-1]) or words[-1] in SETS["tussen"]):
        if words[-1] in SETS["tussen"]:
            klein.insert(0, words[-1])
        else:
            initialen += 1
        words.pop()
    last = gevouwen(words[-1].lstrip(SIGNS)) if words else ""
    vorig = last.rstrip(STOPS)
    daarvoor = gevouwen(words[-2].lstrip(SIGNS)) if len(words) > 1 else ""
    sleutel = _bare(gevouwen(word))
    midden = MID.search(before) is not None
    return Plek(sleutel, naast, tuple(klein), initialen, vorig, last[len(vorig) :], daarvoor, midden, tekst[eind : eind + FAR])


def _bare(word: str) -> str:
    """Return a name without the s of a possessive."""
    return word[:-2] if word.endswith(("'s", "’s")) else word


def _one_of(word: str, names: frozenset[str]) -> bool:
    return word in names or (
        ("-" in word or len(word) > FEWEST)
        and any(part in names for part in (word.split("-", maxsplit=1)[0], word.removesuffix("s"), word.removesuffix("jan")))
    )
