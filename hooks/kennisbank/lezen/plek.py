"""Why a line among the fields cannot be read where it stands: how deep it is, and what stands above it."""

import re
from collections.abc import Sequence

from kennisbank.lezen.regel import BEGINS_FIELD, KEY, depth, shown

Vondst = tuple[int, str] | None  # (index of the line, sentence)


def hangt(lines: Sequence[str], line: int, before: int, why: str) -> Vondst:
    """Say that a line stands deeper than the field above it, that has a text of its own."""
    here, above = lines[line], lines[before]
    if depth(here) <= depth(above) or "mapping values are not allowed" not in why:
        return None
    if not re.match(rf"^ *{KEY}:(?: [^:]*)?$", here):
        return None
    two = next((n for n in range(before - 1, -1, -1) if lines[n].strip()), before)
    if depth(above) == 0 and depth(lines[two]) in (depth(here), depth(here) - 2):
        return before, f"deze regel springt niet in, en die erboven en eronder wel: {shown(above)}; zet er {depth(here)} spaties voor"
    return line, f"deze regel springt verder in dan die erboven: {shown(here)}; zet hem even ver naar links als de andere velden"


def ding(lines: Sequence[str], line: int, before: int, why: str) -> Vondst:
    """Say that a line begins a thing of a list and has no hyphen, as the one above it with the same field has."""
    here = lines[line]
    above = next((one for one in reversed(lines[:line]) if one.strip() and depth(one) <= depth(here)), "")
    same = re.match(rf" *- +({KEY}): ", above)
    if not same or not re.match(rf" {{{depth(above)}}}{same[1]}:", here):
        return None
    return line, f"voor dit ding van de lijst staat geen streepje: {shown(here)}; zet er '- ' voor, zoals bij de andere"


def schuin(lines: Sequence[str], line: int, before: int, why: str) -> Vondst:
    """Say that a line stands under no other field."""
    here = depth(lines[line])
    if not BEGINS_FIELD.match(lines[line]) or here in (0, depth(lines[before])):
        return None
    return (
        line,
        f"deze regel staat niet recht onder een ander veld: {shown(lines[line])}; zet er evenveel spaties voor als voor de andere velden",
    )
