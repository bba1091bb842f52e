"""The stem of a Dutch word: Snowball's Porter rules, step for step as in the browser (docs/assets/js/zoek/taal.js).

The rules: snowballstem.org/algorithms/dutch_porter. Written out because Snowball's own Python takes ten times as long, which
was most of the time an index takes; a test holds both, and the browser's, against each other (besluit 0006).
"""

import re

CONSONANT_Y_I = re.compile("^y|[aeiouy][yi]")
REGION = re.compile("[^aeiouy]*[aeiouy]+[^aeiouy]")
LONG_VOWEL = re.compile("[^aeiouy](?:aa|ee|oo|uu)[^aeiouyI]$")


def porter(word: str) -> str:
    """Return Snowball's stem (dutch_porter) of a folded word."""
    w = mark(word) if CONSONANT_Y_I.search(word) else word
    if len(w) < 3:
        return word
    first = region(w, 0)
    r1, r2 = max(first, 3), region(w, first)
    w = plural(w, r1)
    w, dropped = drop_e(w, r1)
    if w.endswith("heid") and len(w) - 4 >= r2 and w[-5:-4] != "c":
        w = w[:-4]
        if w.endswith("en"):
            w = drop_en(w, 2, r1)
    return shorten(ending(w, r1, r2, dropped)).lower()


def mark(word: str) -> str:
    """Write y at the start and after a vowel, and i between vowels, as capitals: they count as consonants."""
    letters = list(word)
    for place, letter in enumerate(letters):
        after_vowel = place > 0 and letters[place - 1] in "aeiouy"
        if letter == "y" and (place == 0 or after_vowel):
            letters[place] = "Y"
        elif letter == "i" and after_vowel and letters[place + 1 : place + 2] and letters[place + 1] in "aeiouy":
            letters[place] = "I"
    return "".join(letters)


def region(w: str, begin: int) -> int:
    """Return where the rest begins after the first consonant that follows a vowel."""
    found = REGION.match(w, begin)
    return found.end() if found else len(w)


def undouble(w: str) -> str:
    """Return the word without the second of kk, dd or tt at its end."""
    return w[:-1] if w.endswith(("kk", "dd", "tt")) else w


def drop_e(w: str, r1: int) -> tuple[str, bool]:
    """Return the word without a last e, and whether there was one to drop."""
    if w.endswith("e") and len(w) - 1 >= max(r1, 1) and w[-2] not in "aeiouy":
        return undouble(w[:-1]), True
    return w, False


def drop_en(w: str, length: int, r1: int) -> str:
    """Return the word without -en or -ene."""
    rest = w[:-length]
    return undouble(rest) if rest and len(rest) >= r1 and rest[-1] not in "aeiouy" and not rest.endswith("gem") else w


def plural(w: str, r1: int) -> str:
    """Return the word without -heden, -en, -ene, -s or -se."""
    if w.endswith("heden"):
        return w[:-5] + "heid" if len(w) - 5 >= r1 else w
    if w.endswith(("en", "ene")):
        return drop_en(w, 3 if w.endswith("ene") else 2, r1)
    if w.endswith(("s", "se")):
        rest = w[:-2] if w.endswith("se") else w[:-1]
        return rest if rest and len(rest) >= r1 and rest[-1] not in "aeiouyj" else w
    return w


def ending(w: str, r1: int, r2: int, dropped: bool) -> str:
    """Return the word without -end, -ing, -ig, -lijk, -baar or -bar."""
    if w.endswith(("end", "ing")):
        if len(w) - 3 < r2:
            return w
        rest = w[:-3]
        return rest[:-2] if drops_ig(rest, r2) else undouble(rest)
    if w.endswith("ig"):
        return w[:-2] if drops_ig(w, r2) else w
    if w.endswith(("lijk", "baar")) and len(w) - 4 >= r2:
        return drop_e(w[:-4], r1)[0] if w.endswith("lijk") else w[:-4]
    return w[:-3] if w.endswith("bar") and len(w) - 3 >= r2 and dropped else w


def drops_ig(w: str, r2: int) -> bool:
    """Say whether the word ends in an -ig that may go."""
    return w.endswith("ig") and len(w) - 2 >= r2 and w[-3:-2] != "e"


def shorten(w: str) -> str:
    """Write a long vowel before a last consonant once: "buur" becomes "bur"."""
    return w[:-2] + w[-1] if LONG_VOWEL.search(w) else w
