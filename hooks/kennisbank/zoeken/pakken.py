"""Many small numbers and many short lines, packed in texts that compress well and that the browser reads back in one pass."""

from collections.abc import Iterable
from string import ascii_lowercase, ascii_uppercase


def step(number: int) -> str:
    """Return a number from 0 in base 26: the last digit a small letter, those before it capitals: 4 -> "e", 30 -> "Be"."""
    number, last = divmod(number, 26)
    text = ascii_lowercase[last]
    while number:
        number, digit = divmod(number, 26)
        text = ascii_uppercase[digit] + text
    return text


STEPS = [step(number) for number in range(4096)]  # most steps are small, and there are millions


def pack(pairs: list[int]) -> str:
    """Pack rising [page, times, page, times …]: the step to each page, and how many times when that is more than once."""
    found = []
    before = -1
    for page, times in zip(pairs[::2], pairs[1::2], strict=True):
        gap = page - before - 1
        before = page
        found.append(STEPS[gap] if gap < len(STEPS) else step(gap))
        if times != 1:
            found.append(str(times))
    return "".join(found)


def shared(a: str, b: str) -> int:
    """Return how many letters two words have in common at their begin."""
    return next((n for n, (x, y) in enumerate(zip(a, b, strict=False)) if x != y), min(len(a), len(b)))


def cut(lines: Iterable[tuple[str, str]], size: int) -> tuple[list[str], list[str]]:
    """Cut (key, line) in the order of the keys into texts of about `size` letters; lines of one key stay together.

    Returns (bounds, texts): a bound is the shortest beginning that tells the first key of its text from the key before it.
    """
    bounds: list[str] = []
    texts: list[list[str]] = []
    room, last = 0, ""
    for key, line in lines:
        if (room <= 0 and key != last) or not texts:
            bounds.append(key[: shared(last, key) + 1] if texts else "")
            texts.append([])
            room = size
        texts[-1].append(line)
        room -= len(line) + 1
        last = key
    return bounds, ["\n".join(text) for text in texts]
