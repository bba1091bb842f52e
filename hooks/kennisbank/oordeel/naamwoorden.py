"""The words by which a name of a person is known, and the lists of names: what Python and the browser look with."""

import re
import unicodedata
from functools import lru_cache
from pathlib import Path
from typing import Any

from kennisbank.lezen.frontmatter import read_own

HERE = Path(__file__).parent
MARKS = re.compile("[\u0300-\u036f]")
LETTERS = str.maketrans("łıøđ", "liod")
FEWEST = 4  # a name of more letters may have the s of a possessive


@lru_cache(maxsize=50_000)
def gevouwen(word: str) -> str:
    """Return a word without its capitals and accents: how names are written differs per keyboard."""
    word = word.lower()
    return word if word.isascii() else MARKS.sub("", unicodedata.normalize("NFD", word)).translate(LETTERS)


def _read() -> dict[str, Any]:
    """Return the words and the lists of names: what Python and the browser look with."""
    rules, known = (read_own(HERE / name) for name in ("mensen.yml", "bekend.yml"))
    _, *parts = (HERE / "voornamen.txt").read_text(encoding="utf-8").split("\n## ")
    names = {part.split("\n", 1)[0]: " ".join(part.split()[1:]) for part in parts}
    return {
        **rules,
        "voornamen": f"{names['eigen']} {names['faker']}",
        "woorden": names["woorden"],
        "bekend": {**known["hier"], **known["overal"]},
    }


RULES: dict[str, Any] = _read()
UPPER, LOWER = "A-ZÀ-ÖØ-ÞĆČĐĞİŁŃŐŘŚŞŠŢŤŹŻŽ", "a-zß-öø-ſ"
ONE = f"[{LOWER}]+(?:[{UPPER}][{LOWER}]+)?(?:[-’'][{UPPER}{LOWER}][{LOWER}]*){{0,3}}"
SMALL = "(?:(?:van|de|der|den|ter|ten|te|het|el|al|ait|ben|bin|von|da|dos|’t|'t) ){0,3}"
FORMS = {  # handed to the browser too
    "woord": f"[{UPPER}](?<![A-Za-z0-9À-ſ_@#/&-].){ONE}(?![A-Za-z0-9À-ſ_@/]|[.][a-z])",
    "rest": f"(?: {SMALL}[{UPPER}]{ONE}){{0,3}}",
    "achternaam": f" {SMALL}[{UPPER}]{ONE}",
    "midden": f"[{LOWER}0-9,;)&] $",
    "initialen": f"^(?:[{UPPER}][.]){{1,4}}$",
    "volgend": f" ([{LOWER}]+)",
    "roepend": f"[{UPPER}](?<![A-Za-z0-9À-ſ_@#/&-].)[{UPPER}]+(?: [{UPPER}]{{2,}}){{1,3}}(?![A-Za-z0-9À-ſ])",
    "terzijde": "^, (?:de|een|onze|mijn|zijn|haar) [a-z]",
    "plaats": RULES.pop("plaats"),
}
WORD, REST, SURNAME, MID, INITIALS, NEXT, SHOUTED, ASIDE, PLACE = map(re.compile, FORMS.values())
RULES["vormen"] = FORMS
SETS = {naam: frozenset(map(gevouwen, words.split())) for naam, words in RULES.items() if isinstance(words, str)}
PAIRS = {naam: frozenset(map(gevouwen, words)) for naam, words in RULES.items() if isinstance(words, list)}
