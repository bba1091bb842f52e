"""The matrix of methods and tensions: which method helps with which tension, and which can cause it. A table, so its own text."""

from dataclasses import dataclass

from kennisbank.blad.kaart import Kaart, kaart
from kennisbank.collectie.kennisbank import Kennisbank
from kennisbank.model import SPIL

VELDEN = {"helpt_bij": "helpt", "kan_oproepen": "roept op"}  # field of a methode, and the word in a cell
ALLEBEI = "helpt en roept op"


@dataclass(frozen=True)
class Matrix:
    """One column per spanning and one row per methode; a cell is a word, or empty where nobody wrote a relation."""

    spanningen: tuple[Kaart, ...]
    rijen: tuple[tuple[Kaart, tuple[str, ...]], ...]

    def met(self, kolom: int, woord: str) -> tuple[Kaart, ...]:
        """Return the methods that have this word in a column."""
        return tuple(methode for methode, woorden in self.rijen if woorden[kolom] == woord)


def maak_matrix(kb: Kennisbank) -> Matrix:
    """Return the matrix, both sides by title."""
    spanningen = tuple(kb.van_soort(SPIL.naam))
    rijen = []
    for methode in kb.met("helpt_bij"):
        words = dict.fromkeys(spanningen, "")
        for veld, word in VELDEN.items():
            for relatie in kb.heen(methode, veld):
                if relatie.naar in words:
                    words[relatie.naar] = ALLEBEI if words[relatie.naar] else word
        rijen.append((kaart(kb, methode), tuple(words.values())))
    return Matrix(tuple(kaart(kb, s) for s in spanningen), tuple(rijen))
