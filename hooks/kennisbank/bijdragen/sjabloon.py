"""The template of a kind: a Markdown file with every field explained, made from the model, to copy and fill in."""

import textwrap
from collections.abc import Iterator
from typing import Any

from kennisbank.bijdragen.schrijven import mapping
from kennisbank.model import Kop, Soort
from kennisbank.model.velden import Veld, velden
from kennisbank.model.vocabulaire import VOCABULAIRES

WIDTH = 100
HOW = (
    "Maak een kopie met een nieuwe naam: kleine letters, cijfers en streepjes. Vul in wat verplicht is. "
    "Wil je een veld dat mag, haal dan het # weg voor de regels onder de uitleg."
)


def sjabloon(soort: Soort) -> str:
    """Return the template of one kind: required fields are empty, the rest stands behind a # with an example."""
    lines = ["---", *_comment(f"Sjabloon voor de soort {soort.naam}. {HOW}")]
    for veld in velden(soort):
        lines += ["", *_field(veld)]
    body = [line for kop in soort.tekst for line in ("", f"## {kop.naam}", "", hint(kop))]
    return "\n".join([*lines, "---", *body, ""])


def hint(kop: Kop) -> str:
    """Return the text that stands under a heading in the template; a page that still has it is not filled in."""
    return f"> {kop.uitleg}"


def uitleg(veld: Veld, bestand: bool = True) -> str:
    """Say in one paragraph what a field asks: whether it must be there, what it is, what to choose from, an example.

    `bestand` says that it is for who writes the file by hand: a page is pointed to by the name of its file.
    """
    must = "verplicht" if veld.verplicht else "mag"
    amount = aantal(veld)
    parts = [f"{veld.label} ({must}{', ' + amount if amount else ''}).", veld.hulp]
    if veld.vocabulaire:
        parts.append(f"Kies uit: {', '.join(VOCABULAIRES[veld.vocabulaire])}.")
    elif bestand and veld.naar_bestand:
        parts.append(f"Schrijf de naam van haar bestand, zonder .md. Bijvoorbeeld: {veld.voorbeeld}")
    elif veld.voorbeeld and not veld.naar_bestand:
        parts.append(f"Bijvoorbeeld: {veld.voorbeeld}")
    return " ".join(parts)


def aantal(veld: Veld) -> str:
    """Say how many items a list takes: "2 of meer", "precies 2", "2 tot 5", or nothing when it is no list."""
    if not veld.meer:
        return ""
    if veld.meest:
        return f"precies {veld.minst}" if veld.minst == veld.meest else f"{veld.minst or 1} tot {veld.meest}"
    return f"{veld.minst} of meer" if veld.minst > 1 else "een of meer"


def _field(veld: Veld) -> Iterator[str]:
    yield from _comment(uitleg(veld))
    for part in veld.velden:
        yield from _parts(part, 1)
    yield from _empty(veld) if veld.verplicht else _behind(veld)


def _parts(part: Veld, depth: int) -> Iterator[str]:
    yield from _comment(f"- {uitleg(part)}", depth)
    for deeper in part.velden:
        yield from _parts(deeper, depth + 1)


def _empty(veld: Veld) -> Iterator[str]:
    """Yield a field with nothing in it, as often as it must be there; parts that may be left out stay behind a #."""
    yield f"{veld.naam}:{' []' if veld.meer and not veld.velden else ''}"
    parts = sorted(veld.velden, key=lambda part: not part.verplicht)  # an item cannot begin with what is behind a #
    lines = [line for part in parts for line in (_empty(part) if part.verplicht else _behind(part))]
    for _ in range(max(1, veld.minst) if veld.meer else 1):
        for index, line in enumerate(lines):
            yield f"{('  - ' if index == 0 else '    ') if veld.meer else '  '}{line}"


def _behind(veld: Veld) -> Iterator[str]:
    yield from (f"#{line}" for line in mapping({veld.naam: voorbeeld(veld)}, 0))


def voorbeeld(veld: Veld) -> Any:
    """Return a value of a field, from the examples in the model."""
    one: Any = veld.voorbeeld
    if veld.velden:
        one = {part.naam: voorbeeld(part) for part in veld.velden}
    elif veld.vorm == "keuze" and not one:
        one = veld.begin or next(iter(VOCABULAIRES[veld.vocabulaire]))
    elif veld.vorm == "getal":
        one = float(one) if "." in one else int(one)
    return [one] * max(1, veld.minst) if veld.meer else one


def _comment(text: str, depth: int = 0) -> list[str]:
    first = f"# {'  ' * depth}"
    return textwrap.wrap(
        text, WIDTH, initial_indent=first, subsequent_indent=first + "  " * bool(depth), break_long_words=False, break_on_hyphens=False
    )
