"""The fields of a kind as one walk through its JSON Schema: what form, template, field list and terminal all ask."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any, Literal

from kennisbank.model import SOORT, Soort
from kennisbank.model.basis import Gegevens, label_of

Vorm = Literal["tekst", "alinea", "keuze", "verwijzing", "getal", "datum", "adres", "groep"]
Node = Mapping[str, Any]
EXAMPLE = "Bijvoorbeeld:"  # in the description of a field: what follows is its example
ONE_LINE = 120  # a text that may be longer gets a box of several lines


@dataclass(frozen=True)
class Veld:
    """One field: how it is called, what it asks and what may stand in it.

    `meer` says that it holds a list, of `minst` to `meest` items (`meest` 0: no end); all else is about one item.
    `kort` and `lang` are the least and most characters of a text, or the bounds of a number (None: no bound).
    `naar` is the kind of page whose slug it takes; `begin` the choice that a form starts with; `velden` are the fields of a groep. `redactie`: editors fill it in.
    """

    naam: str
    label: str
    hulp: str
    vorm: Vorm
    voorbeeld: str = ""
    verplicht: bool = False
    meer: bool = False
    minst: int = 0
    meest: int = 0
    kort: float | None = None
    lang: float | None = None
    vocabulaire: str = ""
    naar: str = ""
    begin: str = ""
    redactie: bool = False
    velden: tuple["Veld", ...] = ()

    @property
    def naar_bestand(self) -> bool:
        """Whether it takes the name of a file: a page is pointed to by that, a source by its key."""
        return bool(self.naar) and not SOORT[self.naar].is_bron


@cache
def veld_van(model: type[Gegevens]) -> tuple[Veld, ...]:
    """Return the fields of a model that is no page, in its order."""
    schema = model.model_json_schema()
    return tuple(_field(schema, naam, prop, naam in schema.get("required", ())) for naam, prop in schema["properties"].items())


@cache
def velden(soort: Soort) -> tuple[Veld, ...]:
    """Return the front matter fields of a kind, in the order of its model; fields for editors come last."""
    schema = soort.schema
    return tuple(sorted(_fields(schema, schema), key=lambda veld: veld.redactie))


def split_hulp(tekst: str) -> tuple[str, str]:
    """Split a description in the help and the example that follows "Bijvoorbeeld:"."""
    hulp, _, voorbeeld = tekst.partition(EXAMPLE)
    return hulp.strip(), voorbeeld.strip()


def _fields(schema: Node, node: Node) -> tuple[Veld, ...]:
    """Return the fields of one block; the page that it must point to comes before what is said about it."""
    required = node.get("required", ())
    found = (_field(schema, naam, prop, naam in required) for naam, prop in node["properties"].items())
    return tuple(sorted(found, key=lambda veld: not (veld.vorm == "verwijzing" and veld.verplicht)))


def _field(schema: Node, naam: str, prop: Node, verplicht: bool) -> Veld:
    whole = resolve(schema, prop)
    meer = whole.get("type") == "array"
    one = resolve(schema, whole["items"]) if meer else whole
    number = one.get("type") in ("integer", "number")
    hulp, voorbeeld = split_hulp(prop.get("description", ""))
    return Veld(
        naam=naam,
        label=prop.get("title") or label_of(naam),
        hulp=hulp,
        voorbeeld=voorbeeld,
        vorm=_vorm(one),
        verplicht=verplicht and "x-later" not in whole,
        meer=meer,
        minst=whole.get("minItems", 0) if meer else 0,
        meest=whole.get("maxItems", 0) if meer else 0,
        kort=one.get("minimum" if number else "minLength"),
        lang=one.get("maximum" if number else "maxLength"),
        vocabulaire=one.get("x-vocabulaire", ""),
        naar=one.get("x-naar", ""),
        begin=one.get("x-begin", ""),
        redactie="x-redactie" in whole,
        velden=_fields(schema, one) if "properties" in one else (),
    )


def _vorm(one: Node) -> Vorm:
    if "properties" in one:
        return "groep"
    for key, vorm in (("x-vocabulaire", "keuze"), ("x-naar", "verwijzing")):
        if key in one:
            return vorm  # type: ignore[return-value]
    if one.get("type") in ("integer", "number"):
        return "getal"
    if one.get("format") in ("date", "uri"):
        return "datum" if one["format"] == "date" else "adres"
    return "tekst" if one.get("maxLength", 0) <= ONE_LINE else "alinea"


def resolve(schema: Node, node: Node) -> Node:
    """Follow a reference and leave "or nothing" out; what is said beside it is kept."""
    options = [option for option in node.get("anyOf", ()) if option.get("type") != "null"]
    inner = options[0] if options else node
    if ref := inner.get("$ref"):
        return {**schema["$defs"][ref.rsplit("/", 1)[-1]], **{k: v for k, v in node.items() if k.startswith("x-")}}
    return {**node, **inner}
