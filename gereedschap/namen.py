"""Looks for names of people in cases with deduce: warnings for an editor, never a verdict and never a change.

    make names BASE=main        (sets up .venv-privacy: deduce needs 1.2 GB of memory and two minutes at its first start)

Names of writers in the bibliography are public and left out, and the place of the case; so are single words that the collection also writes
without a capital, such as "Pas" at the start of a sentence. On a git host the name itself is not repeated: a report
can stay longer than the text it is about.
"""

import argparse
import logging
import os
import re
import sys
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from kennisbank.lezen.frontmatter import parse, read_yaml
from kennisbank.lezen.meldingen import Melding, as_github, as_text
from kennisbank.lezen.terminal import elke_terminal
from kennisbank.redactie.veranderd import veranderd

BIBLIOGRAPHY = Path("docs/bronnen/bronnen.yml")
CONTENT = ("voorbeelden", "methoden", "docs")
# What only looks like a name: keys of sources, addresses, keys of fields.
SKIP = re.compile(r"\[@[^\]]*\]|https?://\S+|^[ -]*[a-z_]+:|\b[A-Z0-9]+(?:-[A-Z0-9]+)+\b", re.MULTILINE)
PLACE = re.compile(r"^plaats: (.*)$", re.MULTILINE)
WORD = re.compile(r"[^\W\d_]+(?:[-'’][^\W\d_]+)*")
Find = Callable[[str], Iterable[tuple[int, str]]]  # text -> (position, what looks like a name)


def known(records: object) -> set[str]:
    """Return every word in the names of writers, editors, publishers and titles of the bibliography."""
    if isinstance(records, dict):
        records = list(records.values())
    if isinstance(records, list):
        return {word for record in records for word in known(record)}
    return set(WORD.findall(records)) if isinstance(records, str) else set()


def ordinary(root: Path) -> set[str]:
    """Return every word that some page writes without a capital."""
    texts = (path.read_text(encoding="utf-8") for folder in CONTENT for path in (root / folder).rglob("*.md"))
    return {word for text in texts for word in WORD.findall(text) if word.islower()}


def without_contributors(pad: str, text: str) -> str:
    """Return the text with the lines of `bijdragers` blanked: who contributed chose to stand there."""
    bestand, _ = parse(pad, text)
    named = {line for place, line in bestand.regels.items() if place[0:1] == ("bijdragers",)} if bestand else set()
    return "\n".join(" " * len(line) if number in named else line for number, line in enumerate(text.split("\n"), 1))


def names(pad: str, text: str, find: Find, allowed: set[str], lower: set[str]) -> Iterator[tuple[Melding, str]]:
    """Yield (warning, name) for what looks like the name of a person in one case."""
    plain = SKIP.sub(lambda match: " " * len(match[0]), without_contributors(pad, text))
    allowed = allowed | {word for place in PLACE.findall(text) for word in WORD.findall(place)}
    for position, found in find(plain):
        words = [word for word in WORD.findall(found) if word[0].isupper()]
        single = len(words) == 1 and words[0].lower() in lower
        if words and not single and not set(words) <= allowed:
            line = plain.count("\n", 0, position) + 1
            yield (
                Melding(
                    pad,
                    line,
                    "NAAM",
                    "op deze regel lijkt de naam van een mens te staan; noem liever de functie, tenzij die persoon al openbaar hierbij genoemd is",
                    "let op",
                ),
                found,
            )


def with_deduce() -> Find:
    """Return a function that finds persons with deduce; loading takes two minutes the first time."""
    logging.getLogger().setLevel(logging.ERROR)
    from deduce import Deduce  # noqa: PLC0415  only in .venv-privacy

    model = Deduce()

    def find(text: str) -> Iterator[tuple[int, str]]:
        for found in sorted(model.deidentify(text).annotations, key=lambda a: a.start_char):
            if found.tag in ("persoon", "patient"):
                yield found.start_char, found.text

    return find


def main() -> int:
    """Print warnings for the named or changed cases; returns 2 only when git does not know the commit."""
    elke_terminal()
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("bestand", nargs="*")
    parser.add_argument("--sinds", default="main")
    options = parser.parse_args()
    root = Path.cwd()
    paden = options.bestand or veranderd(root, options.sinds)
    if paden is None:
        print(f"git kent '{options.sinds}' hier niet; noem een andere tak of commit", file=sys.stderr)
        return 2
    cases = [
        pad for pad in paden if pad.startswith("voorbeelden/") and pad.endswith(".md") and not pad.endswith(("/index.md", "/_sjabloon.md"))
    ]
    if not cases:
        print("Geen voorbeeld veranderd.")
        return 0
    allowed = known(read_yaml(str(BIBLIOGRAPHY), BIBLIOGRAPHY.read_text(encoding="utf-8"))[0])
    lower, find = ordinary(root), with_deduce()
    found = [pair for pad in cases for pair in names(pad, (root / pad).read_text(encoding="utf-8"), find, allowed, lower)]
    if "GITHUB_ACTIONS" in os.environ:
        print(as_github({melding for melding, _ in found}))
    else:
        print("\n".join(f"{as_text([melding])} [{name}]" for melding, name in found))
    print(
        f"{len(cases)} {'voorbeeld' if len(cases) == 1 else 'voorbeelden'} bekeken, {len(found)} keer iets dat op een naam lijkt. Dit vindt vergissingen en bewijst niets.",
        file=sys.stderr,
    )
    return 0


if __name__ == "__main__":
    sys.exit(main())
