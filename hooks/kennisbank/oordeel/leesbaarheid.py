"""How hard a text reads: the Flesch-Douma score, and the three sentences to look at first. Hints only, never findings."""

import re
from collections import Counter
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from types import MappingProxyType
from typing import Any

from kennisbank.lezen.frontmatter import read_own
from kennisbank.lezen.proza import hekken

RULES: Mapping[str, Any] = MappingProxyType(read_own(Path(__file__).with_suffix(".yml")))  # handed to the browser too
TIC: Mapping[str, Any] = MappingProxyType(read_own(Path(__file__).with_name("tics.yml")))
TICS = {naam: re.compile(patroon, re.IGNORECASE) for naam, patroon in TIC["patronen"].items()}
STACCATO = re.compile(TIC["staccato"])
SPREUK = re.compile(TIC["spreuk"])
SOUND = re.compile(RULES["klank"], re.IGNORECASE)
WORD = re.compile(RULES["woord"])
LONGEST = 40  # signs: no abbreviation is longer
BEFORE_STOP = re.compile(r"[A-Za-zÀ-ÖØ-öø-ÿ./]+$")
STOP = re.compile(r"[.!?…][\"'’”)\]]* +(?=[\"'‘“(]?[A-ZÀ-ÖØ-Þ0-9])")
MARKS = (  # Markdown that is no prose: a sign without which it is not there, how it looks, and what stays of it
    ("#", re.compile(r"^ {0,3}#.*$", re.MULTILINE), ""),
    ("|", re.compile(r"^ *\|.*$", re.MULTILINE), ""),
    ("![", re.compile(r"!\[[^\]\n]{0,500}\]\([^)\n]{0,600}\)"), ""),
    ("[@", re.compile(r" ?\[@[^\]\n]{0,300}\]"), ""),
    ("](", re.compile(r"\[([^\]\n]{0,500})\]\([^)\n]{0,600}\)"), r"\1"),
    ("`", re.compile(r"`[^`\n]*`"), ""),
    ("", re.compile(r"\*+|__"), ""),
    ("", re.compile(r"^ *(?:[-+>]|[0-9]+[.)]) +", re.MULTILINE), "\n"),
)
BETWEEN = re.compile(r"\n[ \t]*\n")


@dataclass(frozen=True)
class Hint:
    """One sentence that reads hard, and what to do about it."""

    zin: str
    wat: str


@dataclass(frozen=True)
class Leesbaarheid:
    """What was counted in one text. `score` is the Flesch-Douma score, higher is easier; None without words."""

    zinnen: tuple[str, ...]
    zonder: Collection[str] = ()  # words that do not count, in lower case: terms that the site explains

    @cached_property
    def woorden(self) -> int:
        return sum(len(self._words(zin)) for zin in self.zinnen)

    @cached_property
    def score(self) -> int | None:
        return _score([self._words(zin) for zin in self.zinnen])

    @cached_property
    def hints(self) -> tuple[Hint, ...]:
        """The sentences that are longest or score lowest, at most three, the hardest first."""
        found = []
        for zin in self.zinnen:
            words = self._words(zin)
            score = _score([words])
            if score is not None and len(words) >= RULES["weinig_woorden"] and (len(words) > RULES["lange_zin"] or score < RULES["lastig"]):
                found.append((score, Hint(zin, _advice(words))))
        return tuple(hint for _, hint in sorted(found, key=lambda pair: pair[0])[: RULES["aantal"]])

    def _words(self, zin: str) -> list[str]:
        return [word for word in WORD.findall(zin) if word.lower() not in self.zonder]


def meet(tekst: str, zonder: Collection[str] = ()) -> Leesbaarheid:
    """Measure a Markdown text: only running prose and list items count."""
    return Leesbaarheid(tuple(zinnen(tekst)), zonder)


def lettergrepen(woord: str) -> int:
    """Count the syllables of a word by its vowel sounds; at least 1."""
    return max(1, len(SOUND.findall(woord)))


def zinnen(tekst: str) -> Iterator[str]:
    """Yield the sentences of a Markdown text, without its marks."""
    for alinea in alineas(tekst):
        yield from alinea


def alineas(tekst: str) -> Iterator[tuple[str, ...]]:
    """Yield the sentences of a Markdown text, paragraph by paragraph."""
    if "```" in tekst or "~~~" in tekst:
        lines = tekst.split("\n")
        tekst = "\n".join("" if code else line for line, code in zip(lines, hekken(lines)[0], strict=True))
    for sign, pattern, kept in MARKS:
        if sign in tekst:
            tekst = pattern.sub(kept, tekst)
    for paragraph in BETWEEN.split(tekst):
        yield tuple(_split(" ".join(paragraph.split())))


def tics(tekst: str) -> Counter[str]:
    """Count habits of writing that tire a reader: hints for a writer, no more than that."""
    found: Counter[str] = Counter()
    for alinea in alineas(tekst):
        for naam, patroon in TICS.items():
            found[naam] += sum(len(patroon.findall(zin)) for zin in alinea)
        lengths = [len(WORD.findall(zin)) for zin in alinea]
        found["staccato"] += len(STACCATO.findall("".join("k" if n <= TIC["kort"] else "l" for n in lengths)))
        found["spreuk"] += bool(len(alinea) > 1 and lengths[-1] <= TIC["slotzin"] and SPREUK.match(alinea[-1]))
    return +found


def _split(flat: str) -> Iterator[str]:
    begin = 0
    for stop in STOP.finditer(flat):
        before = BEFORE_STOP.search(flat[max(begin, stop.start() - LONGEST) : stop.start()])
        last = before[0].lstrip(".").lower() if before else ""
        if flat[stop.start()] == "." and (last in RULES["afkortingen"] or len(last) == 1):
            continue
        yield flat[begin : stop.end()].strip()
        begin = stop.end()
    if WORD.search(flat[begin:]):
        yield flat[begin:].strip()


def _score(zinnen: list[list[str]]) -> int | None:
    words = sum(map(len, zinnen))
    if not words:
        return None
    rule = RULES["formule"]
    syllables = sum(lettergrepen(word) for zin in zinnen for word in zin)
    value = rule["begin"] - rule["per_woord"] * words / len(zinnen) - rule["per_lettergreep"] * syllables / words
    return int(value + 0.5) if value >= 0 else -int(0.5 - value)


def _advice(words: list[str]) -> str:
    if len(words) > RULES["lange_zin"]:
        return str(RULES["hint_zin"]).format(woorden=len(words))
    long = list(dict.fromkeys(word for word in words if lettergrepen(word) >= RULES["lang_woord"]))
    return str(RULES["hint_woord"]).format(lijst=", ".join(long[:3])) if long else str(RULES["hint_anders"])
