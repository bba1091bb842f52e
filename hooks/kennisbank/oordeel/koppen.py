"""Whether a text has the headings that its kind asks for: all of them, in order, each with words of the writer below it."""

from collections.abc import Iterator, Sequence

from kennisbank.lezen.frontmatter import Bestand
from kennisbank.lezen.lichaam import Sectie, secties
from kennisbank.lezen.meldingen import choices, nearest

SHOWN = 50  # so many signs of a heading are shown
Vondst = tuple[int, str, dict[str, object]]  # (line, name of the sentence, what fills its gaps)


def koppen(bestand: Bestand, vast: Sequence[tuple[str, str]]) -> Iterator[Vondst]:
    """Yield what is wrong with the headings of level 2. `vast` are (heading, question of the template below it)."""
    fixed = [naam for naam, _ in vast]
    parts = secties(bestand)
    found = [part for part in parts if part.anker or part.kop]
    names = [part.kop for part in found]
    for naam in fixed:
        if naam not in names:
            spare = [name for name in names if name not in fixed]
            yield bestand.begin, "kop_ontbreekt", {"waarde": naam, "naast": nearest(naam, spare), "keuzes": choices(fixed)}
    if parts and parts[0] not in found:
        yield parts[0].regel, "tekst_boven", {}
    questions = {question for _, question in vast}
    first = {part.kop: part for part in reversed(found)}
    for part in found:
        yield from _part(part, fixed, questions, again=part is not first[part.kop])
    order = [part for part in found if part.kop in fixed and part is first[part.kop]]
    right = sorted(order, key=lambda part: fixed.index(part.kop))
    wrong = next((part for part, good in zip(order, right, strict=True) if part.kop != good.kop), None)
    if wrong:
        yield wrong.regel, "kop_verkeerd", {"waarde": wrong.kop, "keuzes": choices(fixed)}


def _part(part: Sectie, fixed: Sequence[str], questions: set[str], again: bool) -> Iterator[Vondst]:
    shown = part.kop[:SHOWN]
    if again:
        yield part.regel, "dubbele_kop", {"waarde": shown}
    if part.kop not in fixed:
        yield part.regel, "vreemde_kop", {"waarde": shown, "naast": nearest(part.kop, fixed)}
    lines = part.tekst.split("\n")
    left = [index for index, line in enumerate(lines) if line in questions]
    if not part.tekst or (left and len(part.tekst) == len(lines[left[0]])):
        yield part.regel, "lege_kop", {"waarde": shown}
    elif left:
        yield part.begin + left[0], "sjabloonvraag", {}
