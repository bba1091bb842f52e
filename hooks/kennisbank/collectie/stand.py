"""How far people from practice are with a page: who looked, which chairs are taken, and who is still sought."""

from dataclasses import dataclass
from datetime import date

from kennisbank.model.nakijken import ONEENS, Nakijkbeurt, Stoel


@dataclass(frozen=True)
class Bezoek:
    """What one person said of a page in one go. `nieuw` holds the sentences that came since, `weg` counts those it was about that are gone."""

    rol: str
    datum: date
    naam: str
    belang: str
    kant: str
    antwoorden: tuple[Nakijkbeurt, ...]
    nieuw: tuple[str, ...] = ()
    weg: int = 0
    verlopen: bool = False  # too long ago
    herschreven: bool = False  # the page is another one by now

    @property
    def geldt(self) -> bool:
        """Whether it still keeps a chair."""
        return not self.verlopen and not self.herschreven

    @property
    def oneens(self) -> tuple[Nakijkbeurt, ...]:
        """The answers that say that it is not so: they always stand beside the others."""
        return tuple(beurt for beurt in self.antwoorden if beurt.uitkomst in ONEENS)


@dataclass(frozen=True)
class Stand:
    """The chairs of one page. `bezet` holds each taken chair with the place of its visit among `bezoeken`, the newest first."""

    bezoeken: tuple[Bezoek, ...] = ()
    bezet: tuple[tuple[Stoel, int], ...] = ()
    gezocht: tuple[Stoel, ...] = ()

    @property
    def stoelen(self) -> int:
        return len(self.bezet) + len(self.gezocht)

    @property
    def term(self) -> str:
        """The slug of `nakijkstand` that says it in a word; empty for a page that nobody has to look at."""
        if not self.stoelen:
            return ""
        return "bezet" if not self.gezocht else "deels" if self.bezoeken else "niet"
