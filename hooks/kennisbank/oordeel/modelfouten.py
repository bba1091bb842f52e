"""From pydantic errors to Dutch sentences: what stands there, and what you can do. No type names, no patterns."""

import re
from collections.abc import Callable, Sequence
from typing import Any

from pydantic import ValidationError

from kennisbank.lezen.frontmatter import Bestand, Plaats
from kennisbank.lezen.meldingen import Melding, bedoeld, choices, closest, nearest
from kennisbank.lezen.naam import slug
from kennisbank.lezen.zinnen import zin
from kennisbank.model import Gegevens
from kennisbank.model.vocabulaire import VOCABULAIRES
from kennisbank.oordeel.inspringen import misplaced
from kennisbank.oordeel.omgeving import Omgeving, surroundings

# Which sentence fits a field whose text has not the right form; all others are slugs.
PATTERNS = {"id": "nummer", "DOI": "doi", "begin": "jaar", "eind": "jaar", "wanneer": "jaar", "issued": "jaar", "type": "soort_werk"}
NUMBER = re.compile("[A-Z][0-9]{3}")
NAME_IN_PATH = re.compile(r"^(?:.*[/(])?([^/()]+?)(?:\.md|\.html)?[/)]*$")  # the name of a page in a path to its file
SHOWN: dict[type, str] = {bool: "ja/nee", list: "een lijst", dict: "een blok"}  # what is no text is not printed as code
MOST = 50  # findings told of one file: who has more looks at the first anyway


def validate(model: type[Gegevens], bestand: Bestand) -> tuple[Gegevens | None, list[Melding]]:
    """Judge the values of one file by its model. Returns the page's facts, or the findings with their lines."""
    try:
        return model.model_validate(dict(bestand.waarden)), []
    except ValidationError as fout:
        errors = fout.errors(include_url=False)
        # A list whose only item is wrong is also "too short": the item says enough.
        inner = {error["loc"][:depth] for error in errors for depth in range(len(error["loc"]))}
        meant = {twin for error in errors if error["type"] == "extra_forbidden" and (twin := _twin(error["loc"], errors))}
        placed, told = misplaced(model, bestand, errors)
        own = [error for error in errors if error["loc"] not in inner | meant | told]
        found = [*placed, *(explain(model, bestand, error) for error in own[:MOST])]
        if len(own) > MOST:
            rest = f"vanaf hier staan er nog {len(own) - MOST} fouten; verbeter eerst die hierboven"
            found.append(Melding(bestand.pad, bestand.regel(tuple(own[MOST]["loc"])), "KB025", rest))
        return None, found


def explain(model: type[Gegevens], bestand: Bestand, error: Any) -> Melding:
    """Turn one pydantic error into a Melding on the line of the value, or of what surrounds it."""
    plaats: Plaats = tuple(error["loc"])
    code, tekst = SENTENCES.get(error["type"], _plain("anders"))(_name(plaats), error, surroundings(model, plaats))
    return Melding(bestand.pad, bestand.regel(plaats), code, tekst)


def _twin(loc: Plaats, errors: Sequence[Any]) -> Plaats:
    """Return the place of the missing field that an unknown one beside it seems to be, or nothing."""
    missing = [str(error["loc"][-1]) for error in errors if error["type"] == "missing" and error["loc"][:-1] == loc[:-1]]
    found = closest(str(loc[-1]), missing)
    return (*loc[:-1], found) if found else ()


Sentence = Callable[[str, Any, Omgeving], tuple[str, str]]  # (place, error, what is around it) -> (code, sentence)


def _name(plaats: Plaats) -> str:
    """Say where: "'wil' bij partijen, nummer 2"."""
    last = next((p for p in reversed(plaats) if isinstance(p, str)), "")
    number = next((p for p in reversed(plaats) if isinstance(p, int)), None)
    parent = next((p for p in plaats if isinstance(p, str)), "")
    where = f"'{last}'"
    if number is not None and parent != last:
        return f"{where} bij {parent}, nummer {number + 1}"
    return f"{where}, nummer {number + 1}" if number is not None else where


def _shown(error: Any) -> str:
    value = error.get("input")
    for kind, words in SHOWN.items():
        if isinstance(value, kind):
            return words
    text = str(value)
    return text[:40] + ("…" if len(text) > 40 else "")


def _plain(sleutel: str) -> Sentence:
    """A sentence that needs only the place and the value; nothing at all gets the sentence for an empty field."""

    def sentence(name: str, error: Any, om: Omgeving) -> tuple[str, str]:
        return zin(om.leeg if error.get("input") is None else sleutel, naam=name, waarde=_shown(error), uit=om.uit)

    return sentence


def _missing(name: str, error: Any, om: Omgeving) -> tuple[str, str]:
    return zin("nummer_ontbreekt" if error["loc"] == ("id",) and "titel" in om.velden else "ontbreekt", naam=name)


def _extra(name: str, error: Any, om: Omgeving) -> tuple[str, str]:
    return zin("onbekend_veld", naam=name, naast=nearest(str(error["loc"][-1]), om.velden), keuzes=choices(om.velden, 40))


def _term(name: str, error: Any, om: Omgeving) -> tuple[str, str]:
    terms = list(VOCABULAIRES[error["ctx"]["vocabulaire"]])
    return zin("onbekende_term", naam=name, waarde=_shown(error), naast=nearest(str(error["input"]), terms), keuzes=choices(terms))


def _length(name: str, error: Any, om: Omgeving) -> tuple[str, str]:
    length, ctx = len(str(error["input"]).strip()), error["ctx"]
    if "max_length" in ctx:
        return zin("te_lang", naam=name, lengte=length, meest=ctx["max_length"])
    return zin("te_kort" if length else om.leeg, naam=name, lengte=length, minst=ctx["min_length"])


def _amount(name: str, error: Any, om: Omgeving) -> tuple[str, str]:
    ctx = error["ctx"]
    found = ctx.get("actual_length", 0)
    if "min_length" in ctx:
        return zin("te_weinig" if found else "niets", naam=name, aantal=found, minst=ctx["min_length"], uit=om.uit)
    return zin("te_veel", naam=name, aantal=found, meest=ctx["max_length"])


def _pattern(name: str, error: Any, om: Omgeving) -> tuple[str, str]:
    sleutel = PATTERNS.get(str(error["loc"][-1]), "vorm")
    if error["loc"][-1] == "naar" and re.fullmatch("[a-z0-9-]+", str(error["input"])):
        sleutel = "zonder_map"
    name_of = slug(NAME_IN_PATH.sub(r"\1", str(error["input"]).strip()))
    number = NUMBER.fullmatch(str(error["input"]).strip())  # of another page: what her file is called, nobody knows here
    fits = not number and re.search(error["ctx"]["pattern"], name_of)
    return zin(sleutel, naam=name, waarde=_shown(error), naast=bedoeld(name_of) if fits else "")


def _number(name: str, error: Any, om: Omgeving) -> tuple[str, str]:
    sleutel = "komma" if re.fullmatch(r"-?[0-9]+,[0-9]+", str(error.get("input"))) else "getal"
    return _plain(sleutel)(name, error, om)


def _words(name: str, error: Any, om: Omgeving) -> tuple[str, str]:
    return zin("te_veel_woorden", naam=name, aantal=error["ctx"]["aantal"], meest=error["ctx"]["max"])


SENTENCES: dict[str, Sentence] = {
    "missing": _missing,
    "extra_forbidden": _extra,
    "onbekende_term": _term,
    "string_too_long": _length,
    "string_too_short": _length,
    "too_short": _amount,
    "too_long": _amount,
    "string_pattern_mismatch": _pattern,
    "te_veel_woorden": _words,
    "naamloos": _plain("naamloos"),
    "isbn": _plain("isbn"),
    "url": _plain("adres"),
    "string_type": _plain("tekst"),
    "tuple_type": _plain("lijst"),
    **dict.fromkeys(("model_type", "model_attributes_type"), _plain("blok")),
    **dict.fromkeys(
        (
            "int_type",
            "int_parsing",
            "int_from_float",
            "float_type",
            "float_parsing",
            "greater_than_equal",
            "less_than_equal",
        ),
        _number,
    ),
    **dict.fromkeys(("date_type", "date_parsing", "date_from_datetime_parsing", "date_from_datetime_inexact"), _plain("datum")),
}
