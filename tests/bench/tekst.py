"""Generated Dutch pages and questions for measuring the search: real words, as often as in a language, with topics.

Nonsense text, real shape: Zipf's law over the words of OpenTaal (short words first, as in any language), and a fifth of
a page from its own topic words, some of which are compounds that no other page has. The same number of pages gives the
same bytes.
"""

import random
from functools import cache
from itertools import accumulate
from pathlib import Path

from woorden import WORDS

from kennisbank.model import SOORTEN
from kennisbank.model.vocabulaire import VOCABULAIRES
from kennisbank.zoeken import splitsen
from kennisbank.zoeken.documenten import Deel, Document
from kennisbank.zoeken.scherven import FACETS
from kennisbank.zoeken.woorden import TAAL

HEADINGS = ("Wanneer wel, wanneer niet", "Zo doe je het", "Waar je op let", "Achtergrond")
OPENTAAL = Path(splitsen.__file__).parent / "opentaal"
WORDS_A_SECTION = 122  # of six sections: about 775 words a page with title, summary and headings
TOPICS, FRESH = 14, 4  # topic words of a page, and those that are new compounds
TOPIC_WEIGHTS = [1 / (n + 5) for n in range(TOPICS + FRESH)]
LABELS = {
    "soort": {soort.naam: soort.naam.capitalize() for soort in SOORTEN},
    **{voc: {t.slug: t.label for t in VOCABULAIRES[voc].values()} for voc in ("thema", "fase", "partij", "uitkomst")},
    "spanning": {f"spanning-{n}": f"Spanning {n}" for n in range(60)},
}


@cache
def words() -> tuple[list[str], list[float]]:
    """Return about 38,000 words, the most used first, and their cumulated weights."""
    rng = random.Random(1)
    text = "".join((OPENTAAL / f"{name}.txt").read_text(encoding="utf-8") for name in ("links", "rechts"))
    common = list(dict.fromkeys([*TAAL["stop"].split(), *TAAL["vraag"].split(), *WORDS]))
    rest = sorted({line.split("\t")[-1] for line in text.splitlines()} - set(common))
    rng.shuffle(rest)
    rest.sort(key=lambda word: len(word) + rng.gauss(0, 4))
    found = common + rest
    return found, list(accumulate((rank + 2.7) ** -1.1 for rank in range(len(found))))


@cache
def nouns() -> list[str]:
    """Return 16,000 words that a page can be about."""
    lines = (OPENTAAL / "rechts.txt").read_text(encoding="utf-8").splitlines()
    found = {line.split("\t")[0] for line in lines}
    return random.Random(2).sample(sorted(word for word in found if 4 <= len(word) <= 12), 16_000)


def compound(rng: random.Random) -> str:
    """Return two words as one."""
    return rng.choice(nouns() if rng.random() < 0.5 else WORDS[:60]) + rng.choice(nouns())


def running_text(rng: random.Random, own: list[str], count: int) -> str:
    """Return sentences of 6 to 16 words; a fifth of the words are the page's own, the first of those most often."""
    known, weights = words()
    chosen = rng.choices(known, cum_weights=weights, k=count)
    places = rng.sample(range(count), count // 5)
    for place, word in zip(places, rng.choices(own, TOPIC_WEIGHTS, k=len(places)), strict=True):
        chosen[place] = word
    sentences, begin = [], 0
    while begin < count:
        length = rng.randint(6, 16)
        sentences.append(" ".join(chosen[begin : begin + length]).capitalize() + ".")
        begin += length
    return " ".join(sentences)


def document(number: int) -> Document:
    """Return one generated page."""
    rng = random.Random(7_000_003 + number)
    own = [*rng.sample(nouns(), TOPICS), *(compound(rng) for _ in range(FRESH))]
    rng.shuffle(own)
    facets = {"soort": (rng.choice(list(LABELS["soort"])),)}
    for facet, most in zip(FACETS[1:], (3, 2, 3, 2, 1), strict=True):
        facets[facet] = tuple(rng.sample(list(LABELS[facet]), rng.randint(1, most)))
    if number % 10:  # how it went, only an example says
        facets["uitkomst"] = ()
    kern = running_text(rng, own, 24)
    heads = ["", *HEADINGS, " ".join(own[3:6]).capitalize()]
    keys = [kern, *heads, *(LABELS[facet][slug] for facet in ("thema", "fase", "partij") for slug in facets[facet])]
    texts = [running_text(rng, own, WORDS_A_SECTION) for _ in heads]
    parts = tuple(Deel(f"deel-{n}" if n else "", kop, texts[n]) for n, kop in enumerate(heads))
    title = " ".join(own[:3]).capitalize()
    return Document(
        f"X{number:05d}",
        title,
        f"stuk/{number}/",
        facets["soort"][0],
        kern,
        "",
        "\n".join(own[6:8]),
        "\n".join(" ".join(own[first : first + 2]) for first in (8, 10, 12)),
        "\n".join(keys),
        parts,
        facets,
    )


def documents(total: int) -> list[Document]:
    """Return `total` pages; a smaller number gives the first of a larger."""
    return [document(number) for number in range(total)]


def synonyms() -> list[list[str]]:
    """Return 400 groups of words that count as the same."""
    rng = random.Random(3)
    return [rng.sample(nouns(), 3) for _ in range(400)]


def swapped(rng: random.Random, word: str) -> str:
    """Return the word with two neighbouring letters swapped."""
    place = rng.randrange(1, len(word) - 1)
    return word[:place] + word[place + 1] + word[place] + word[place + 2 :]


def queries(docs: list[Document]) -> list[str]:
    """Return 60 questions on these pages: words, pairs, sentences, typing errors, compounds, beginnings, phrases."""
    rng = random.Random(4)
    found = []
    for turn in range(10):
        own = [rng.choice(docs).titel.lower().split() for _ in range(6)]
        common = rng.sample(WORDS[:60], 4)
        found += [
            own[0][0],
            f"{own[1][0]} {common[0]}",
            f"hoe kan ik {common[1]} en {own[2][0]} {common[2]} met {own[2][1]}",
            swapped(rng, max(own[3], key=len)),
            own[4][0] + own[4][1] if turn % 2 else compound(rng),
            (own[5][0][:4], f"{common[1]} {common[3]}", common[3], f'"{own[5][0]} {own[5][1]}"')[turn % 4],
        ]
    return found
