"""Nonsense sentences of real length, and everything on one generated page that hangs on chance."""

import random
from functools import cache
from itertools import product

WORDS = (
    "buurt bewoners straat plein gesprek samen huis koffie deur buren vraag wens plan geld gemeente corporatie avond "
    "kring tafel speelplek groen jongeren ouderen moeder vader school winkel moskee kerk vereniging bestuur besluit "
    "stem macht tijd rust haast ruzie vertrouwen afspraak lopen kijken luisteren praten vragen schrijven tekenen "
    "bouwen vieren delen wachten helpen leren maken zoeken vinden blijven komen gaan klein groot lang kort open dicht "
    "nieuw oud eerlijk lastig stil luid warm koud vroeg laat dichtbij ver veilig zichtbaar gewoon bijzonder de het "
    "een en van in is op dat met voor niet aan er om dan zijn maar ook bij naar uit die door over ze zich hij hun wat "
    "nog wel"
).split()
NOUNS = WORDS[:40]


def sentence(rng: random.Random, shortest: int = 6, longest: int = 16) -> str:
    """Return one sentence of so many words."""
    return " ".join(rng.choices(WORDS, k=rng.randint(shortest, longest))).capitalize() + "."


def text(rng: random.Random, words: int) -> str:
    """Return sentences of about so many words together."""
    return " ".join(sentence(rng, 9, 13) for _ in range(max(1, round(words / 11))))


@cache
def compounds() -> tuple[str, ...]:
    """Return 1,600 words that no sentence has by chance: the names of begrippen, of places and of people."""
    found = ["".join(pair) for pair in product(NOUNS, NOUNS)]
    random.Random(5).shuffle(found)
    return tuple(found)
