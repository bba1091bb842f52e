"""Items with holes: what the style prints as it is, is put in afterwards, so that items that only differ there are formatted once.

The style is slow, and a site has many pages. A hole ends in a sign that no text has, and looks to the style like what belongs in it.
"""

import json
import re
from typing import Any

MONTHS = ["januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober", "november", "december"]
TITLE = "Titel␣"
ADDRESSES = {"URL": "https://kennisbank.example/␣", "DOI": "10.1000/␣"}
# Words that the style prints as they are: only those that do not end in a sign, for the style looks at the last one.
WORDS = {"container-title": "Omgeving␣", "publisher": "Uitgever␣", "genre": "Genre␣", "version": "Versie␣"}
PLAIN = re.compile(r"[\w’' .-]*\w")
# Of a date the style prints two numbers, and the month as a word.
DATE = {"47": 47, MONTHS[8]: 9, "7777": 7777}
CAPITALS = "БГДЖЗИЛПФЦЧШЩЭЮЯ"  # each stands for the initials of one maker; the first half for authors, the other for editors
WRITER = json.JSONEncoder(sort_keys=True, ensure_ascii=False)
Words = dict[str, str]  # hole -> what belongs in it, in the order in which they are filled


def hollow(item: dict[str, Any]) -> tuple[str, Words]:
    """Return an item with holes, as text, and the words that belong in them; its title and address belong to every item."""
    words: Words = {}
    blank = {**item, "title": TITLE, **{key: hole for key, hole in ADDRESSES.items() if key in item}}
    for key, hole in WORDS.items():
        if PLAIN.fullmatch(item.get(key, "")):
            blank[key], words[hole] = hole, item[key]
    if set(as_text(blank)).isdisjoint(CAPITALS):
        half = len(CAPITALS) // 2
        for role, capitals in (("author", CAPITALS[:half]), ("editor", CAPITALS[half:])):
            if role in item:
                each = [*capitals, *[""] * len(item[role])]  # nothing for who comes after the last of them
                blank[role] = [_maker(naam, capital, words) for naam, capital in zip(item[role], each, strict=False)]
    if "issued" in item:
        others = as_text({**blank, "issued": ""})
        if not any(hole in others for hole in DATE):
            blank["issued"], said = _date(item["issued"])
            words = {**said, **words}
    return as_text(blank), words


def as_text(item: dict[str, Any]) -> str:
    """Return an item as text; equal items give equal text."""
    return WRITER.encode(item)


def _maker(naam: dict[str, str], capital: str, words: Words) -> dict[str, str]:
    """Return a name with holes, and add what belongs in them; a name that the style would look at stays as it is."""
    key = "literal" if "literal" in naam else "family"
    given = naam.get("given", "").replace(".", " ").split()
    if not capital or not PLAIN.fullmatch(naam[key]) or not all(part[0].isupper() and "-" not in part for part in given):
        return naam
    hole = f"Naam{capital}␣"
    words[hole] = naam[key]
    if not given:
        return {key: hole}
    words[f"{capital}."] = " ".join(f"{part[0]}." for part in given)
    return {key: hole, "given": capital}


def _date(issued: dict[str, Any]) -> tuple[dict[str, Any], Words]:
    """Return a date with holes, of as many parts, and what belongs in them: the day first, for a year may end in its hole."""
    year, *rest = issued["date-parts"][0]
    if not 1000 <= year <= 9999:
        return issued, {}
    said = [*map(str, rest[1:]), *(MONTHS[month - 1] for month in rest[:1]), str(year)]
    holes = list(DATE)[-len(said) :]
    return {**issued, "date-parts": [[DATE[hole] for hole in reversed(holes)]]}, dict(zip(holes, said, strict=True))
