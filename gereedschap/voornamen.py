"""Rebuilds the list of first names from Faker: run it when names are added by hand, or when Faker has more.

    pip install faker && python gereedschap/voornamen.py

Three parts of hooks/kennisbank/oordeel/voornamen.txt stand under a heading each. `eigen` is written by hand: names that
people in Dutch and Flemish neighbourhoods have and Faker lacks. `woorden` too: names that are also a word, and only
count within a sentence. `faker` is what this makes: names of the Dutch, Belgian, Algerian, Polish and British lists,
without the names above and without those of `weg`, which are a place or a word far more often. Accents are left out.
"""

import importlib
import textwrap
from pathlib import Path

from kennisbank.oordeel.naamwoorden import gevouwen

LIST = Path(__file__).parent.parent / "hooks" / "kennisbank" / "oordeel" / "voornamen.txt"
LISTS = ("nl_NL", "nl_BE", "fr_BE", "fr_DZ", "pl_PL", "en_GB")


def parts(text: str) -> tuple[str, dict[str, set[str]]]:
    """Return what stands above the first part, and the names of each part."""
    head, *rest = text.split("\n## ")
    return head, {names.split("\n", 1)[0]: set(map(gevouwen, names.split("\n", 1)[1].split())) for names in rest}


def of_faker() -> set[str]:
    """Return the first names of Faker's lists."""
    found: set[str] = set()
    for name in LISTS:
        provider = importlib.import_module(f"faker.providers.person.{name}").Provider
        for part in ("first_names", "first_names_male", "first_names_female", "first_names_nonbinary"):
            found.update(map(gevouwen, getattr(provider, part, ())))
    return {name for name in found if " " not in name and len(name) > 1}


def main() -> None:
    """Write the list again."""
    head, lists = parts(LIST.read_text(encoding="utf-8"))
    lists["eigen"] -= lists["woorden"] | lists["weg"]
    lists["faker"] = of_faker() - lists["eigen"] - lists["woorden"] - lists["weg"]
    body = "".join(f"\n## {part}\n{textwrap.fill(' '.join(sorted(lists[part])), 120, break_on_hyphens=False)}\n" for part in sorted(lists))
    LIST.write_text(head + body, encoding="utf-8")


if __name__ == "__main__":
    main()
