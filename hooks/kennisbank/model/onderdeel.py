"""One part of a page: its anchor, its heading, what stands under it, and what of it stands on a small screen at first."""

from dataclasses import dataclass
from enum import Enum


class Smal(Enum):
    """What of a part stands on a small screen before the reader asks for more. Elsewhere, and without scripts, all of it does."""

    HEEL = "all of it"
    BEGIN = "its beginning: the first paragraph, or the first items of a list"
    REGELS = "a line for each item; what is said of it waits behind that line"
    KOP = "its heading"


@dataclass(frozen=True)
class Onderdeel:
    """One part of a page, in one of three forms.

    With `velden`: fields that are printed here; the part stands on the page when one of them is filled. With `tekst`: a
    part of the running text, under its own heading. With `relaties`: names of relations, ">" behind what is written on
    the page and "<" behind what other pages write. `altijd` keeps a part that holds nothing.

    `smal` says how it folds on a small screen, and `eerst` how many items of a list stand there then; 0 is all of them.
    With `kort` the bar at the bottom of a small screen leads to it, under that name. After a part that `houdt_vast` the
    reader is asked something first: no way leads past it.
    """

    anker: str = ""
    kop: str = ""
    velden: tuple[str, ...] = ()
    tekst: str = ""
    relaties: tuple[str, ...] = ()
    altijd: bool = False
    smal: Smal = Smal.HEEL
    eerst: int = 0
    kort: str = ""
    houdt_vast: bool = False
