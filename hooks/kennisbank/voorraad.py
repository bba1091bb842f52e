"""What is made only when it is needed, and what a running server keeps of its last build.

A file of the site is bytes, or a `Later`: a recipe of two steps. `bekijk` gathers everything that the file says in one
frozen value, its view; `maak` turns a view into bytes. Equal views give equal bytes, so a build that knows the view of
the build before knows, without tracking who uses what, that a file is still the same.
"""

from collections.abc import Callable, Hashable, Mapping
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

T = TypeVar("T")


@dataclass(frozen=True)
class Later(Generic[T]):
    """A file that is made when it is needed: `bekijk` gives its view, `maak` the bytes of a view; of a folder, bytes per path in it."""

    bekijk: Callable[[], T]
    maak: Callable[[T], bytes | Mapping[str, bytes]]


class Voorraad:
    """Values of the last build, by name, each with what it was made of. What no build asked for again is dropped.

    Nothing of it outlives the process: a store on disk can be broken, or belong to other code; this one cannot.
    """

    def __init__(self) -> None:
        self._was: dict[Hashable, tuple[Any, Any]] = {}
        self._is: dict[Hashable, tuple[Any, Any]] = {}

    def neem(self, naam: Hashable, invoer: Any, maak: Callable[[], T]) -> T:
        """Return the value of this name: the one kept, when it was made of equal input, or a new one."""
        kept = self._was.get(naam)
        if kept is None or kept[0] != invoer:
            kept = (invoer, maak())
        self._is[naam] = kept
        return kept[1]

    def heeft(self, naam: Hashable, invoer: Any) -> bool:
        """Say whether there is a value of this name that was made of equal input."""
        return naam in self._was and self._was[naam][0] == invoer

    def zelfde(self, naam: Hashable, waarde: T) -> T:
        """Return the kept value of this name when it equals this one: who compares it later compares one object."""
        return self.neem(naam, waarde, lambda: waarde)

    def sluit(self) -> None:
        """End a build that went well: what it did not ask for is dropped."""
        self._was, self._is = self._is, {}


class GeenVoorraad(Voorraad):
    """Keeps nothing: what `make site` and CI build with."""

    def neem(self, naam: Hashable, invoer: Any, maak: Callable[[], T]) -> T:  # noqa: ARG002
        """Return a new value, always."""
        return maak()
