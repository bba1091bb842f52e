"""What a serving process keeps from one build to the next, and the check that its own code did not change meanwhile.

MkDocs reads the hook file again for each build, so this is kept here. `make site` and CI do not serve, and keep nothing.
"""

import hashlib
import logging
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

from kennisbank.dienst.foutblad import Fout
from kennisbank.lezen.meldingen import Melding
from kennisbank.uitgeven import Merk, Stand
from kennisbank.voorraad import Voorraad

log = logging.getLogger(__name__)
CODE = Path(__file__).parents[2]
SUFFIXES = (".py", ".html", ".yml", ".csl", ".txt", ".json")


@dataclass(frozen=True)
class Geschreven:
    """What stands in a folder: the files of the plan, those made from them, and those that MkDocs copied."""

    plan: Stand
    slot: Stand
    overgenomen: Mapping[str, Merk]


@dataclass
class Dienst:
    """Whether this process serves, the digest of the code it began with, the store, and what was written where."""

    code: str
    aan: bool = False
    voorraad: Voorraad = field(default_factory=Voorraad)
    fout: Fout | None = None  # why the last build gave no site
    werkmap: Path | None = None  # where a build is busy, to clear up when it is stopped
    _map: Path | None = None
    _geschreven: Geschreven | None = None

    def neem_op(self, folder: Path) -> Geschreven | None:
        """Return what the last good build left in this folder, None when it is another folder or was taken away.

        It is handed over once: a build that fails halfway leaves a folder that nobody knows, and the next one writes it whole.
        """
        kept, self._geschreven = self._geschreven, None
        return kept if folder == self._map and folder.is_dir() else None

    def onthoud(self, folder: Path, geschreven: Geschreven) -> None:
        """End a build that went well: the next one begins from here."""
        self.voorraad.sluit()
        self._map, self._geschreven = folder, geschreven

    def geweigerd(self, wrong: Sequence[Melding]) -> str:
        """Keep what is wrong with the content; returns it as one sentence."""
        self.fout = Fout.van(wrong)
        return f"{self.fout.kop}; verbeter de regels hierboven. De vorige site is niet veranderd."

    def toont(self, fout: Exception) -> None:
        """Keep what stopped a build, for a server goes on and shows it; outside a server it stops here too."""
        if not self.aan:
            raise fout
        self.fout = self.fout or Fout(str(fout))

    def houdt_vol(self, bouw: Callable[[], None]) -> Callable[[], None]:
        """Return a build that never stops the server: what goes wrong, the browser shows."""

        def bouwt() -> None:
            try:
                bouw()
            except Exception as fout:
                log.exception("de bouw is gestopt")
                self.fout = Fout(f"De bouw is gestopt: {fout}", ("Kijk in het venster waar de server draait.",))

        return bouwt

    def vergeet(self) -> None:
        """Begin again: the next build makes everything, as the first one did."""
        self.voorraad, self._map, self._geschreven = Voorraad(), None, None


@cache
def dienst() -> Dienst:
    """Return the one of this process."""
    return Dienst(code_nu())


def code_nu() -> str:
    """Return a digest of every file that this code consists of, as it is on disk now."""
    found = hashlib.sha256()
    for path in sorted(path for path in CODE.rglob("*") if path.suffix in SUFFIXES):
        found.update(path.as_posix().encode() + path.read_bytes())
    return found.hexdigest()
