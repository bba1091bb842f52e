"""Text to Bestand: values with the line of every key and list item. The only reader of YAML.

Built on the events of PyYAML, not on its loaders: those turn `yes` into a boolean and a date into an object, let the last
of two equal keys win, and expand aliases without end. Here a plain scalar stays what was typed, but for numbers, true/false.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Any

import yaml

from kennisbank.lezen.meldingen import Melding
from kennisbank.lezen.onleesbaar import BULLET, wrong_bullet
from kennisbank.lezen.proza import Proza, lees
from kennisbank.lezen.waarden import scalar, texts
from kennisbank.lezen.yamlfouten import explain, no_begin, no_end, twice

MAX_DEPTH = 12
FENCE = re.compile(r"^---[ \t]*$")
Plaats = tuple[str | int, ...]  # place of a value: ("partijen", 0, "wil")


@dataclass(frozen=True)
class Bestand:
    """One Markdown file, not judged yet. `regels` maps the place of each value to its line, counted from 1."""

    pad: str
    waarden: Mapping[str, Any]
    regels: Mapping[Plaats, int]
    lichaam: str
    begin: int  # line of the first line of `lichaam`
    ruw: str = field(repr=False, default="")

    @cached_property
    def _gelezen(self) -> Proza:
        return lees(self.lichaam.split("\n"))

    @cached_property
    def teksten(self) -> tuple[tuple[Plaats, str], ...]:
        """Every text in the fields, with its place."""
        return tuple(texts(dict(self.waarden)))

    @cached_property
    def proza(self) -> tuple[tuple[int, str], ...]:
        """The body as (line number, line), with code blanked out."""
        return tuple(enumerate(self._gelezen.regels, self.begin))

    @property
    def codefouten(self) -> tuple[tuple[int, str], ...]:
        """What is wrong with blocks of code, as (line number, name of a sentence)."""
        return tuple((self.begin + index, sleutel) for index, sleutel in self._gelezen.fouten)

    def regel(self, plaats: Plaats) -> int:
        """Return the line of a value, or of what is around it."""
        while plaats and plaats not in self.regels:
            plaats = plaats[:-1]
        return self.regels.get(plaats, 1)


class _Fout(Exception):
    """Stops the reading; never leaves this module."""

    def __init__(self, regel: int, code: str, tekst: str) -> None:
        self.melding = (regel, code, tekst)


class _Lezer:
    """Plain values from YAML events, with the line of each."""

    def __init__(self, tekst: str, eerste_regel: int) -> None:
        self.events: Iterator[yaml.Event] = yaml.parse(tekst, Loader=yaml.CSafeLoader)
        self.lines, self.offset = tekst.split("\n"), eerste_regel
        self.regels: dict[Plaats, int] = {}

    def line(self, event: yaml.Event) -> int:
        return (event.start_mark.line if event.start_mark else 0) + self.offset

    def read(self) -> Any:
        value: Any = None
        read = False
        for event in self.events:
            if isinstance(event, yaml.DocumentStartEvent):
                if read:
                    raise _Fout(self.line(event), "KB002", "hier begint met --- een tweede blok; haal die regel weg")
                value, read = self.value(next(self.events), ()), True
        return value

    def value(self, event: yaml.Event, plaats: Plaats) -> Any:
        line = self.line(event)
        self.regels.setdefault(plaats, line)
        if isinstance(event, yaml.AliasEvent) or getattr(event, "anchor", None):
            raise _Fout(line, "KB004", "& en * doen hier iets bijzonders; schrijf de tekst voluit of zet hem tussen aanhalingstekens")
        if getattr(event, "tag", None) not in (None, "!"):
            raise _Fout(line, "KB004", "een woord dat met ! begint heeft hier een bijzondere werking; zet de tekst tussen aanhalingstekens")
        if len(plaats) > MAX_DEPTH:
            raise _Fout(line, "KB004", f"er zit meer dan {MAX_DEPTH} keer iets in iets anders; maak het vlakker, kijk naar het sjabloon")
        if isinstance(event, yaml.ScalarEvent):
            return scalar(str(event.value), plain=event.implicit[0])
        if isinstance(event, yaml.SequenceStartEvent):
            return self.sequence(plaats)
        return self.mapping(plaats)

    def sequence(self, plaats: Plaats) -> list[Any]:
        items: list[Any] = []
        while not isinstance(event := next(self.events), yaml.SequenceEndEvent):
            items.append(self.value(event, (*plaats, len(items))))
        return items

    def mapping(self, plaats: Plaats) -> dict[str, Any]:
        found: dict[str, Any] = {}
        while not isinstance(event := next(self.events), yaml.MappingEndEvent):
            line = self.line(event)
            if not isinstance(event, yaml.ScalarEvent) or event.anchor:
                raise _Fout(line, "KB002", "links van een dubbele punt hoort één gewoon woord te staan; kijk naar het sjabloon")
            key = event.value
            if bullet := BULLET.match(self.lines[line - self.offset]) if BULLET.match(key) else None:
                raise _Fout(line, "KB002", wrong_bullet(bullet))
            if key in found:
                raise _Fout(line, *twice(key, in_item=bool(plaats and isinstance(plaats[-1], int))))
            self.regels[(*plaats, key)] = line
            found[key] = self.value(next(self.events), (*plaats, key))
        return found


def read_yaml(pad: str, tekst: str, eerste_regel: int = 1) -> tuple[Any, dict[Plaats, int], list[Melding]]:
    """Read one YAML text: (value, line per place, findings). With a finding the value is None."""
    try:
        lezer = _Lezer(tekst, eerste_regel)
        return lezer.read(), lezer.regels, []
    except _Fout as fout:
        regel, code, uitleg = fout.melding
    except yaml.MarkedYAMLError as fout:
        marks = (mark.line if mark else None for mark in (fout.problem_mark, fout.context_mark))
        line, code, uitleg = explain(tekst.split("\n"), str(fout.problem), str(fout.context), *marks)
        regel = line + eerste_regel
    except (yaml.YAMLError, RecursionError, UnicodeError):
        regel, code, uitleg = eerste_regel, "KB002", "dit blok is niet te lezen; vergelijk het met het sjabloon"
    return None, {}, [Melding(pad, regel, code, uitleg)]


def read_own(path: Path) -> Any:
    """Return the value of a YAML file of the house itself; a fault in it is one of programming, no finding."""
    value, _, meldingen = read_yaml(path.name, path.read_text(encoding="utf-8"))
    if meldingen:
        raise ValueError(str(meldingen[0]))
    return value


def _end(lines: list[str]) -> int | None:
    return next((i for i, line in enumerate(lines[1:], 1) if FENCE.match(line)), None)


def zonder_velden(pad: str, tekst: str) -> Bestand:
    """Return a file whose fields cannot be read without them, and without a body when that has no begin."""
    lines = tekst.split("\n")
    end = _end(lines)
    if end is None or not FENCE.match(lines[0]):
        return Bestand(pad, {}, {}, "", len(lines) + 1, tekst)
    return Bestand(pad, {}, {}, "\n".join(lines[end + 1 :]), end + 2, tekst)


def parse(pad: str, tekst: str) -> tuple[Bestand | None, list[Melding]]:
    """Split one text in fields and body. Returns no Bestand when the fields cannot be read."""
    lines = tekst.split("\n")
    if not FENCE.match(lines[0]):
        return None, [Melding(pad, *no_begin(lines))]
    end = _end(lines)
    if end is None:
        return None, [Melding(pad, *no_end(lines))]
    waarden, regels, meldingen = read_yaml(pad, "\n".join(lines[1:end]), eerste_regel=2)
    if meldingen:
        return None, meldingen
    if not isinstance(waarden, dict):
        return None, [
            Melding(pad, 2, "KB005", "tussen de regels met --- horen velden te staan, zoals 'titel: Wijkschouw'; zie het sjabloon")
        ]
    return Bestand(pad, waarden, regels, "\n".join(lines[end + 1 :]), end + 2, tekst), []
