"""From pydantic errors to Dutch sentences: what stands there, and what you can do. No type names, no patterns."""

from collections.abc import Callable
from typing import Any

from pydantic import ValidationError

from kennisbank.frontmatter import Bestand, Pad
from kennisbank.meldingen import Melding, choices, nearest
from kennisbank.model import Gegevens
from kennisbank.vocabulaire import VOCABULAIRES

Zin = tuple[str, str]  # (code, sentence)


def validate(model: type[Gegevens], bestand: Bestand) -> tuple[Gegevens | None, list[Melding]]:
    """Judge the values of one file by its model. Returns the page's facts, or the findings with their lines."""
    try:
        return model.model_validate(dict(bestand.waarden)), []
    except ValidationError as fout:
        errors = fout.errors(include_url=False)
        # A list whose only item is wrong is also "too short": the item says enough.
        inner = {error["loc"][:depth] for error in errors for depth in range(len(error["loc"]))}
        return None, [explain(model, bestand, error) for error in errors if error["loc"] not in inner]


def explain(model: type[Gegevens], bestand: Bestand, error: Any) -> Melding:
    """Turn one pydantic error into a Melding on the line of the value, or of what surrounds it."""
    plaats: Pad = tuple(error["loc"])
    code, zin = SENTENCES.get(error["type"], _other)(_name(plaats), error, fields_at(model, plaats))
    return Melding(bestand.pad, bestand.regel(plaats), code, zin)


def fields_at(model: type[Gegevens], plaats: Pad) -> list[str]:
    """Return the field names that are possible where `plaats` points, by walking the JSON Schema of the model."""
    schema = model.model_json_schema()
    node: dict[str, Any] = schema
    for step in plaats[:-1]:
        node = _resolve(schema, node)
        node = node.get("items", {}) if isinstance(step, int) else node.get("properties", {}).get(step, {})
    return list(_resolve(schema, node).get("properties", {}))


def _resolve(schema: dict[str, Any], node: dict[str, Any]) -> dict[str, Any]:
    for option in node.get("anyOf", []):
        if option.get("type") != "null":
            node = option
    ref = node.get("$ref", "")
    return schema["$defs"][ref.rsplit("/", 1)[-1]] if ref else node


def _name(plaats: Pad) -> str:
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
    text = "ja/nee" if isinstance(value, bool) else str(value)
    return text[:40] + ("…" if len(text) > 40 else "")


def _missing(name: str, error: Any, fields: list[str]) -> Zin:
    return "KB020", f"het veld {name} ontbreekt; vul het in, het sjabloon laat zien hoe"


def _extra(name: str, error: Any, fields: list[str]) -> Zin:
    wrong = str(error["loc"][-1])
    return "KB021", f"het veld {name} kennen we niet.{nearest(wrong, fields)} Kies uit: {choices(fields, 40)}"


def _term(name: str, error: Any, fields: list[str]) -> Zin:
    terms = list(VOCABULAIRES[error["ctx"]["vocabulaire"]])
    return (
        "KB022",
        f"'{_shown(error)}' bij {name} is geen keuze die we kennen.{nearest(str(error['input']), terms)} Kies uit: {choices(terms)}",
    )


def _empty_or(code: str, expected: str) -> Callable[[str, Any, list[str]], Zin]:
    def sentence(name: str, error: Any, fields: list[str]) -> Zin:
        if error.get("input") is None:
            return "KB028", f"het veld {name} is leeg; vul het in of haal de regel weg"
        return code, f"bij {name} staat '{_shown(error)}'; {expected}"

    return sentence


def _length(name: str, error: Any, fields: list[str]) -> Zin:
    length, ctx = len(str(error["input"])), error["ctx"]
    if "max_length" in ctx:
        return "KB024", f"de tekst bij {name} is {length} tekens lang; maak er hooguit {ctx['max_length']} van"
    if length == 0:
        return "KB028", f"het veld {name} is leeg; vul het in of haal de regel weg"
    return "KB024", f"de tekst bij {name} is {length} tekens lang; schrijf er minstens {ctx['min_length']}"


def _amount(name: str, error: Any, fields: list[str]) -> Zin:
    ctx = error["ctx"]
    found = ctx.get("actual_length", 0)
    if "min_length" in ctx:
        return "KB025", f"bij {name} staat {found} keer iets; dat moeten er minstens {ctx['min_length']} zijn"
    return "KB025", f"bij {name} staat {found} keer iets; dat mogen er hooguit {ctx['max_length']} zijn"


def _pattern(name: str, error: Any, fields: list[str]) -> Zin:
    shown, last = _shown(error), str(error["loc"][-1])
    if last == "id":
        return "KB033", f"het nummer '{shown}' klopt niet; een nummer is een hoofdletter met drie cijfers, zoals M012"
    if last == "DOI":
        return "KB030", f"'{shown}' is geen DOI; een DOI begint met 10. en heeft geen https:// ervoor"
    if last in ("begin", "eind", "wanneer", "issued"):
        return "KB026", f"'{shown}' bij {name} is geen jaar of datum; schrijf 2019, 2019-05 of 2019-05-17"
    return (
        "KB023",
        f"'{shown}' bij {name} heeft niet de goede vorm; gebruik kleine letters, cijfers en streepjes, zoals de naam van het bestand",
    )


def _number(name: str, error: Any, fields: list[str]) -> Zin:
    return "KB027", f"'{_shown(error)}' bij {name} is geen getal dat hier kan; kijk naar het voorbeeld in het sjabloon"


def _date(name: str, error: Any, fields: list[str]) -> Zin:
    if error.get("input") is None:
        return "KB028", f"het veld {name} is leeg; vul het in of haal de regel weg"
    return "KB026", f"'{_shown(error)}' bij {name} is geen datum die bestaat; schrijf jaar-maand-dag, zoals 2026-11-23"


def _words(name: str, error: Any, fields: list[str]) -> Zin:
    return "KB032", f"de tekst bij {name} telt {error['ctx']['aantal']} woorden; maak er hooguit {error['ctx']['max']} van"


def _isbn(name: str, error: Any, fields: list[str]) -> Zin:
    return "KB029", f"'{_shown(error)}' is geen geldig ISBN; kijk het na op de achterkant of in de catalogus"


def _url(name: str, error: Any, fields: list[str]) -> Zin:
    return "KB031", f"'{_shown(error)}' bij {name} is geen volledig webadres; begin met https://"


def _other(name: str, error: Any, fields: list[str]) -> Zin:
    return "KB023", f"wat bij {name} staat ('{_shown(error)}') past hier niet; kijk naar het voorbeeld in het sjabloon"


_list = _empty_or("KB023", "hier hoort een lijst: zet elk ding op een eigen regel met een streepje ervoor")
_text = _empty_or("KB023", "hier hoort gewone tekst; zet die achter de dubbele punt")
_block = _empty_or("KB023", "hier horen eigen velden onder elkaar, ingesprongen met twee spaties; het sjabloon laat zien welke")

SENTENCES: dict[str, Callable[[str, Any, list[str]], Zin]] = {
    "missing": _missing,
    "extra_forbidden": _extra,
    "onbekende_term": _term,
    "string_type": _text,
    "tuple_type": _list,
    "model_type": _block,
    "model_attributes_type": _block,
    "string_too_long": _length,
    "string_too_short": _length,
    "too_short": _amount,
    "too_long": _amount,
    "string_pattern_mismatch": _pattern,
    "int_type": _number,
    "int_parsing": _number,
    "int_from_float": _number,
    "float_type": _number,
    "float_parsing": _number,
    "greater_than_equal": _number,
    "less_than_equal": _number,
    "date_type": _date,
    "date_parsing": _date,
    "date_from_datetime_parsing": _date,
    "date_from_datetime_inexact": _date,
    "te_veel_woorden": _words,
    "isbn": _isbn,
    "url": _url,
}
