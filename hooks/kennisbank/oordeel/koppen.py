"""Whether a text has the headings that its kind asks for: all of them, in order, each with words of the writer below it."""

from collections.abc import Iterator, Sequence

from kennisbank.lezen.frontmatter import Bestand
from kennisbank.lezen.lichaam import Sectie, heading, secties
from kennisbank.lezen.meldingen import bedoeld, choices, closest

SHOWN = 50  # so many signs of a heading are shown
Vondst = tuple[int, str, dict[str, object]]  # (line, name of the sentence, what fills its gaps)


def koppen(bestand: Bestand, vast: Sequence[tuple[str, str]]) -> Iterator[Vondst]:
    """Yield what is wrong with the headings of level 2. `vast` are (heading, question of the template below it)."""
    fixed = [naam for naam, _ in vast]
    parts = secties(bestand)
    found = [part for part in parts if part.anker or part.kop]
    names = [part.kop for part in found]
    meant = _meant(names, fixed)
    deeper = {kop[1]: regel for regel, line in bestand.proza if (kop := heading(line)) and kop[0] > 2}
    for naam in fixed:
        if naam in names or naam in meant.values():
            continue
        if naam in deeper:
            yield deeper[naam], "kop_niveau", {"waarde": naam}
        else:
            after = (part.regel for part in found if part.kop in fixed[fixed.index(naam) :])
            end = bestand.begin + bestand.lichaam.count("\n")
            yield next(after, end), "kop_ontbreekt", {"waarde": naam, "keuzes": choices(fixed)}
    if parts and parts[0] not in found:
        yield parts[0].regel, "tekst_boven", {}
    questions = {question for _, question in vast}
    first = {part.kop: part for part in reversed(found)}
    for part in found:
        near = "" if part.kop in fixed else bedoeld(meant.get(part.kop) or closest(part.kop, fixed))
        yield from _part(part, fixed, questions, near, again=part is not first[part.kop])
    order = [part for part in found if part.kop in fixed and part is first[part.kop]]
    right = sorted(order, key=lambda part: fixed.index(part.kop))
    wrong = next((part for part, good in zip(order, right, strict=True) if part.kop != good.kop), None)
    if wrong:
        yield wrong.regel, "kop_verkeerd", {"waarde": wrong.kop, "keuzes": choices(fixed)}


def _meant(names: Sequence[str], fixed: Sequence[str]) -> dict[str, str]:
    """Return heading -> fixed heading for each that seems to stand for one that is missing: by its words, or by its place."""
    missing = [naam for naam in fixed if naam not in names]
    meant: dict[str, str] = {}
    before = ""
    for name in names:
        if name in fixed:
            before = name
        elif name not in meant:
            here = fixed[fixed.index(before) + 1 :][:1] if before else fixed[:1]
            naam = closest(name, missing) or next((one for one in here if one in missing), "")
            if naam:
                meant[name] = before = naam
                missing.remove(naam)
    return meant


def _part(part: Sectie, fixed: Sequence[str], questions: set[str], near: str, again: bool) -> Iterator[Vondst]:
    shown = part.kop[:SHOWN]
    if again:
        yield part.regel, "dubbele_kop", {"waarde": shown}
    if part.kop not in fixed:
        yield part.regel, "vreemde_kop", {"waarde": shown, "naast": near}
    lines = part.tekst.split("\n")
    left = [index for index, line in enumerate(lines) if line in questions]
    if not part.tekst or (left and len(part.tekst) == len(lines[left[0]])):
        yield part.regel, "lege_kop", {"waarde": shown}
    elif left:
        yield part.begin + left[0], "sjabloonvraag", {}
