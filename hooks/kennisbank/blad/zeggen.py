"""Sentences about facts, as they read on a page. Words only: where they stand is the template's."""

from collections import Counter
from collections.abc import Iterable
from datetime import date
from typing import Any

from kennisbank.bronnen.gaten import MONTHS
from kennisbank.collectie.stuk import Stuk
from kennisbank.model import LITERATUUR
from kennisbank.model.basis import label_of
from kennisbank.model.vocabulaire import VOCABULAIRES, label


def datum(value: object) -> str:
    """Write a date, a year or a year and month in Dutch: "17 mei 2019"."""
    steps = (value.isoformat() if isinstance(value, date) else str(value)).split("-")
    if steps[0].endswith("X"):
        decade = steps[0][:3]
        return f"jaren {decade[2]}0 van de vorige eeuw" if steps[0].startswith("19") else f"{decade}0-{decade}9"
    words = [steps[0], *(MONTHS[int(m) - 1] for m in steps[1:2]), *(str(int(d)) for d in steps[2:3])]
    return " ".join(reversed(words))


def opsomming(values: list[str]) -> str:
    """Join words as Dutch does: "a, b en c"."""
    if len(values) < 2:
        return "".join(values)
    return f"{', '.join(values[:-1])} en {values[-1]}"


def woorden(slugs: Iterable[str], vocabulaire: str) -> str:
    """Write terms as words in a sentence: "tussen bewoners, tussen professionals en in jezelf als werker"."""
    return opsomming([label(vocabulaire, slug).lower() for slug in slugs])


def kennis_zin(kennis: Any) -> str:
    """Say in one sentence what kinds of knowledge there are, and what research into results points to."""
    soorten = list(dict.fromkeys(label("kennissoort", s.soort) for s in kennis.soorten))
    zin = f"Dit steunt op {opsomming(soorten)}."
    if kennis.richting:
        return f"{zin} Onderzoek naar de opbrengst wijst op: {label('richting', kennis.richting)}."
    return f"{zin} Onderzoek naar de opbrengst heeft de redactie niet gevonden."


def leesstand(gelezen: Iterable[str]) -> str:
    """Say how much of some sources the editors read themselves: "van 5 bronnen een deel, van 1 bron niets"."""
    counts = Counter(gelezen)
    known = VOCABULAIRES["gelezen"].values()
    return ", ".join(
        f"van {n} {LITERATUUR.naam if n == 1 else LITERATUUR.meervoud} {term.label}" for term in known if (n := counts[term.slug])
    )


def volledigheid(stuk: Stuk) -> str:
    """Say how many of the optional fields that a reader would miss are filled, and which are not; nothing where there are none."""
    skip = {"status", "herzien_voor", "ingetrokken_omdat", "synoniemen", "zoekwoorden", "geldt_op", "niet_gevonden"}
    model = type(stuk.gegevens).model_fields
    optional = {naam: veld for naam, veld in model.items() if not veld.is_required() and naam not in skip}
    empty = [(veld.title or label_of(naam)).lower() for naam, veld in optional.items() if getattr(stuk.gegevens, naam) in (None, ())]
    if not optional:
        return ""
    filled = len(optional) - len(empty)
    zin = f"{filled} van de {len(optional)} extra onderdelen {'is' if filled == 1 else 'zijn'} ingevuld."
    return f"{zin} Nog niet bekend: {opsomming(empty)}." if empty else zin


def term_zin(slug: str, vocabulaire: str) -> str:
    """Name a term and say what it means: "Deels gelukt. Een deel van het doel is gehaald."."""
    term = VOCABULAIRES[vocabulaire][slug]
    return f"{term.label}. {term.uitleg}"


def stoelen_zin(stuk: Stuk) -> str:
    """Say how many chairs are taken: "1 van 3 stoelen bezet"."""
    stand = stuk.stand
    return f"{len(stand.bezet)} van {stand.stoelen} {'stoel' if stand.stoelen == 1 else 'stoelen'} bezet"


def makers(bijdragers: Iterable[Any]) -> str:
    """Name who made a page, each with a role where the name does not say it: "A. de Boer (schrijver), redactie"."""
    return ", ".join(b.naam if b.naam.lower() == b.rol else f"{b.naam} ({label('rol', b.rol).lower()})" for b in bijdragers)


def groepsgrootte(value: Any) -> str:
    """Write how many people: "5 tot 12", "Vanaf 5"."""
    return f"{value.min} tot {value.max}" if value.max else f"Vanaf {value.min}"


def waar(gegevens: Any) -> str:
    """Say where a case took place: "Breda, Nederland (stad)"."""
    where = f"{label('land', gegevens.land)} ({label('plaatstype', gegevens.plaats_type).lower()})"
    return f"{gegevens.plaats}, {where}" if gegevens.plaats else where


def wanneer(value: Any) -> str:
    """Say when a case took place, with what there is to say about that; nothing when neither is known."""
    return ". ".join(filter(None, [periode(value).capitalize(), value.toelichting]))


def periode(value: Any) -> str:
    """Write a period: "2003 tot 2006", "vanaf 2010", or an empty string."""
    begin, eind = (datum(j) if j else "" for j in (value.begin, value.eind))
    if begin and eind:
        return begin if begin == eind else f"{begin} tot {eind}"
    return f"vanaf {begin}" if begin else f"tot {eind}" if eind else ""


def eerste_zin(tekst: str) -> tuple[str, str]:
    """Split a text after its first sentence: (that sentence, the rest)."""
    begin, stop, rest = tekst.partition(". ")
    return f"{begin}{stop.strip()}", rest


def feitregel(stuk: Stuk) -> str:
    """Say on one line what someone compares pages by in a list. How a case ended is left out where its page asks the reader first."""
    g = stuk.gegevens
    if stuk.soort.heeft("tijd"):
        time = label("tijdklasse", g.tijd.uitvoering) if g.tijd.uitvoering != "onbekend" else ""
        cost = label("kostenklasse", g.kosten.klasse).lower() if g.kosten and g.kosten.klasse != "onbekend" else ""
        return " · ".join(filter(None, [time, cost])).capitalize()
    if stuk.soort.heeft("plaats_type"):
        where = g.plaats or label("plaatstype", g.plaats_type)
        told = not g.keuzemoment and g.uitkomst != "onbekend"
        place = ", ".join(filter(None, [where, periode(g.periode)]))
        return f"{place} · {label('uitkomst', g.uitkomst).lower()}" if told else place
    return ""
