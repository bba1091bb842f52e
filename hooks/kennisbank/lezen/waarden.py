"""Values of YAML: what was typed becomes a text, a number, yes or no, or nothing; and every text in a value."""

import re
from collections.abc import Iterator
from typing import Any

from kennisbank.lezen.tekens import gemeend


class Decimaal(float):
    """A number with decimals that remembers how it was typed: volume 3.10 is not 3.1."""

    typed: str

    def __new__(cls, typed: str) -> "Decimaal":
        number = super().__new__(cls, typed)
        number.typed = typed
        return number

    def __str__(self) -> str:
        return self.typed


def scalar(typed: str, plain: bool) -> Any:
    """Return what was typed as a value; only what has no quotes (`plain`) can be something else than text."""
    text = gemeend(typed)
    if not plain:  # quoted or block text stays text
        return text
    if text in ("", "~", "null"):
        return None
    if text in ("true", "false"):
        return text == "true"
    if re.fullmatch(r"-?(0|[1-9][0-9]{0,15})", text):
        return int(text)
    return Decimaal(text) if re.fullmatch(r"-?[0-9]{1,9}\.[0-9]{1,12}", text) else text


def texts(value: object, plaats: tuple[str | int, ...] = ()) -> Iterator[tuple[tuple[str | int, ...], str]]:
    """Yield every text in a value with its place in it."""
    if isinstance(value, str):
        yield plaats, value
    elif isinstance(value, dict):
        for key, item in value.items():
            yield from texts(item, (*plaats, key))
    elif isinstance(value, list):
        for index, item in enumerate(value):
            yield from texts(item, (*plaats, index))
