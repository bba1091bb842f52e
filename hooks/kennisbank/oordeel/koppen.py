"""Whether a text has the headings that its kind asks for: all of them, in order, each with words of the writer below it."""

import re
from collections.abc import Iterator, Sequence

from kennisbank.lezen.frontmatter import Bestand
from kennisbank.lezen.lichaam import Sectie, heading, secties
from kennisbank.lezen.meldingen import bedoeld, choices, closest
from kennisbank.lezen.naam import hyphened

SHOWN = 50  # so many signs of a heading are shown
NOTHING = (
    "todo",
    "tbd",
    "nvt",
    "n-v-t",
    "nog-invullen",
    "nog-in-te-vullen",
    "volgt",
    "volgt-nog",
    "xxx",
    "lorem-ipsum",
    "aanvullen",
    "invullen",
    "nog-aan-te-vullen",
    "nog-doen",
    "komt-nog",
)  # says no more than an empty line
NUMBERED = re.compile(r"^[ \t]*[0-9]{1,2}[.)][ \t]+")
NO_WORDS = re.compile(r"[-*_.…? \t\n]*")
HIDDEN = re.compile(r"#[ \t]|#+[^# \t]|[ \t]+#")  # a heading that is none here: geweigerd.py says so
Vondst = tuple[int, str, dict[str, object]]  # (line, name of the sentence, what fills its gaps)


def koppen(bestand: Bestand, vast: Sequence[tuple[str, str]]) -> Iterator[Vondst]:
    """Yield what is wrong with the headings of level 2. `vast` are (heading, question of the template below it)."""
    fixed = [naam for naam, _ in vast]
    parts = secties(bestand)
    found = [part for part in parts if part.anker or part.kop]
    names = [part.kop for part in found]
    meant = _meant(names, fixed)
    other = _otherwise(bestand, [naam for naam in fixed if naam not in names and naam not in meant.values()])
    for naam in fixed:
        if naam in names or naam in meant.values():
            continue
        if naam in other:
            if other[naam][1]:
                yield *other[naam], {"waarde": naam}
        else:
            after = (part.regel for part in found if part.kop in fixed[fixed.index(naam) :])
            end = bestand.begin + bestand.lichaam.count("\n")
            yield next(after, end), "kop_ontbreekt", {"waarde": naam, "keuzes": choices(fixed)}
    above = parts and parts[0] not in found and min((regel for regel, _ in other.values()), default=parts[0].begin + 1) > parts[0].begin
    if above:
        yield parts[0].begin, "tekst_boven", {}
    questions = {words for _, question in vast for words in _asked(question)}
    first = {part.kop: part for part in reversed(found)}
    for n, part in enumerate(found):
        volgend = found[n + 1] if n + 1 < len(found) else None
        naam = "" if part.kop in fixed else meant.get(part.kop, "")
        near = bedoeld(naam and f"## {naam}")
        split = volgend is not None and (volgend.kop not in fixed or volgend is not first[volgend.kop]) and volgend.kop not in meant
        yield from _part(part, fixed, questions, near, again=part is not first[part.kop], split=split)
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


def _part(part: Sectie, fixed: Sequence[str], questions: set[str], near: str, *, again: bool, split: bool) -> Iterator[Vondst]:
    shown = part.kop[:SHOWN]
    if again:
        yield part.regel, "dubbele_kop", {"waarde": shown}
    if part.kop not in fixed:
        yield part.regel, "vreemde_kop", {"waarde": shown, "naast": near}
    lines = part.tekst.split("\n")
    left = [index for index, line in enumerate(lines) if line.strip("> *_-\t") in questions]
    own = "\n".join(line for index, line in enumerate(lines) if index not in left)
    if NO_WORDS.fullmatch(own) or hyphened(own[:SHOWN]) in NOTHING:
        if not (split and not part.tekst):  # a heading that does not belong there took its text
            yield part.regel, "lege_kop", {"waarde": shown}
    else:
        yield from ((part.begin + index, "sjabloonvraag", {}) for index in left)


def _asked(question: str) -> set[str]:
    """Return what may be left of a question of the template: the whole, its sentences, its example."""
    words = question.removeprefix("> ")
    asked, _, example = words.partition(" Bijvoorbeeld: ")
    return {words, asked, *re.split(r"(?<=[.?!]) ", asked), example, f"Bijvoorbeeld: {example}"} - {""}


def _otherwise(bestand: Bestand, missing: Sequence[str]) -> dict[str, tuple[int, str]]:
    """Return heading -> (line, sentence) for each missing one whose words stand on a line of their own, written otherwise.

    Without a sentence when what is wrong with that line is said elsewhere.
    """
    wanted, found = {hyphened(naam): naam for naam in missing}, {}
    for (regel, seen), line in zip(bestand.proza, bestand.lichaam.split("\n"), strict=True) if wanted else ():
        naam = wanted.get(hyphened(NUMBERED.sub("", line))) if line and len(line) <= 2 * SHOWN else None
        if naam and naam not in found:
            kop = heading(seen)
            found[naam] = (regel, "kop_niveau" if kop and kop[0] > 2 else "" if HIDDEN.match(seen) else "kop_zonder_hekjes")
    return found
