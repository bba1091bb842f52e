"""What somebody typed in the terminal so far, kept line by line: to go back one question, and to go on another day.

The same answers lead to the same questions. So going back is asking everything again, with all answers but the last.
"""

import json
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeVar

T = TypeVar("T")
BACK = "<"


class Terug(Exception):
    """Somebody wants to go back to the question before this one."""


@dataclass
class Spoor:
    """The answers so far, in a file that is written after each of them. `vraag` and `zeg` are those of a conversation."""

    path: Path
    lees: Callable[[str], str]
    toon: Callable[[str], None]
    regels: list[str] = field(default_factory=list)
    op: int = 0  # how many of them were asked for this time

    def hervat(self) -> int:
        """Take up what was kept before; returns how many answers that are. What cannot be read is left where it is."""
        try:
            kept = json.loads(self.path.read_text(encoding="utf-8"))
        except (OSError, ValueError):
            return 0
        self.regels = [line for line in kept if isinstance(line, str)] if isinstance(kept, list) else []
        return len(self.regels)

    def opzij(self) -> Path:
        """Put what was kept aside, for who begins anew; returns where it is now."""
        aside, number = self.path.with_suffix(".oud.json"), 2
        while aside.exists():
            aside, number = self.path.with_suffix(f".oud-{number}.json"), number + 1
        self.path.rename(aside)
        self.regels = []
        return aside

    def vraag(self, prompt: str) -> str:
        """Return the next answer: one that was given before, or what is typed now."""
        if self.op == len(self.regels):
            typed = self.lees(prompt)
            if typed.strip() == BACK:
                raise Terug
            self.regels.append(typed)
            self._bewaar()
        self.op += 1
        return self.regels[self.op - 1]

    def zeg(self, line: str) -> None:
        """Show a line, unless what it belongs to was answered before."""
        if self.op == len(self.regels):
            self.toon(line)

    def voer(self, gesprek: Callable[[], T]) -> T:
        """Hold a conversation to its end; each step back holds it again."""
        while True:
            self.op = 0
            try:
                return gesprek()
            except Terug:
                self.toon("Terug naar de vraag hiervoor." if self.regels else "Dit is de eerste vraag.")
                self.regels = self.regels[:-1]
                self._bewaar()

    def klaar(self) -> None:
        """Forget the answers: the page is written."""
        self.path.unlink(missing_ok=True)

    def _bewaar(self) -> None:
        self.path.parent.mkdir(parents=True, exist_ok=True)
        self.path.write_text(json.dumps(self.regels, ensure_ascii=False), encoding="utf-8")
