"""The register: every number, address and anchor that was ever on the site. It only grows, and only the command writes it."""

import json
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from kennisbank.lezen.frontmatter import read_yaml

PAD = "docs/gegevens/register.yml"
HEAD = "# Elk nummer, elk adres en elk anker dat ooit op de site stond. Alleen `./kennisbank register` schrijft hier.\n"
# From the root of the site, and never out of it; no folder is called after a file that the site makes.
ADDRESS = re.compile(r"(?=.{0,200}$)([A-Za-z0-9][\w-]{0,99}/)*([A-Za-z0-9][\w.-]{0,99})?", re.ASCII)


@dataclass(frozen=True)
class Vermelding:
    """What is known of one number: every address the page ever had, and every heading in its text that one could link to."""

    adressen: tuple[str, ...]
    ankers: tuple[str, ...] = ()


@dataclass(frozen=True)
class Register:
    """`adressen` have no number of their own. `vervallen` holds what was given up on purpose: a number, an address, or
    a number with an anchor ("M012#oud"). `regels` gives the line of each number; `goed` is false for a file that cannot be read,
    `er` for one that is not there.
    """

    nummers: Mapping[str, Vermelding] = field(default_factory=dict)
    adressen: tuple[str, ...] = ()
    vervallen: tuple[str, ...] = ()
    regels: Mapping[str, int] = field(default_factory=dict)
    goed: bool = True
    er: bool = True

    @cached_property
    def houders(self) -> Mapping[str, str]:
        """The number that each address belongs to."""
        return {adres: nummer for nummer, v in self.nummers.items() for adres in v.adressen}


def read(tekst: str | None) -> Register:
    """Read the register from the text of its file."""
    if tekst is None:
        return Register(er=False)
    waarden, regels, meldingen = read_yaml(PAD, tekst)
    try:
        if meldingen or not set(waarden) <= {"nummers", "adressen", "vervallen"}:
            return Register(goed=False)
        nummers = {nummer: Vermelding(_texts(v["adressen"]), _texts(v["ankers"])) for nummer, v in (waarden.get("nummers") or {}).items()}
        lines = {nummer: regels["nummers", nummer] for nummer in nummers}
        found = Register(nummers, _texts(waarden.get("adressen")), _texts(waarden.get("vervallen")), lines)
    except (KeyError, TypeError, AttributeError):
        return Register(goed=False)
    every = [*found.adressen, *(adres for v in nummers.values() for adres in v.adressen)]
    plain = all(ADDRESS.fullmatch(adres) for adres in every) and not any(".." in adres for adres in every)
    whole = plain and all(v.adressen for v in nummers.values()) and len(every) == len(set(every))
    return found if whole else Register(goed=False)


def _texts(values: Any) -> tuple[str, ...]:
    return tuple(str(value) for value in values or ())


def write(register: Register) -> str:
    """Return the text of the file: one line per number, sorted, so that two people can add to it without a conflict."""
    lines = [
        f"  {nummer}: {json.dumps({'adressen': v.adressen, 'ankers': v.ankers}, ensure_ascii=False)}"
        for nummer, v in sorted(register.nummers.items())
    ]
    parts = [("nummers", lines), ("adressen", _listed(register.adressen)), ("vervallen", _listed(register.vervallen))]
    return HEAD + "".join("\n".join([f"{name}:", *lines]) + "\n" for name, lines in parts if lines)


def _listed(values: Iterable[str]) -> list[str]:
    return [f"  - {json.dumps(value, ensure_ascii=False)}" for value in sorted(set(values))]
