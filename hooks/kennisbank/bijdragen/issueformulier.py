"""The issue forms of a git host, from the model: to suggest a page or a correction, never to tell a case lived through.

What is typed there is public at once and stays reachable. So each form says where such a case should go, and the form
for a voorbeeld only takes what stands in a public source.
"""

from collections.abc import Iterable
from typing import Any

from kennisbank.bijdragen.schrijven import mapping
from kennisbank.bijdragen.sjabloon import uitleg
from kennisbank.model import PAGINA, SOORTEN, Soort
from kennisbank.model.velden import Veld, velden
from kennisbank.model.vocabulaire import VOCABULAIRES
from kennisbank.oordeel.voorwaarden import FROM_SOURCES

Element = dict[str, Any]
MADE = "# Gemaakt uit het model met `make voordeur`. Verander het model, niet dit bestand."
NIET_HIER = (
    "**Maakte je het zelf mee, of vertelde iemand het je? Zet het dan niet hier.** "
    "Wat je hier schrijft is meteen openbaar en blijft vindbaar, ook als je het weghaalt. "
    "Mail het aan de redactie; het adres staat onderaan elke pagina van de site. "
    "Wil je dat iets van de site verdwijnt? Mail dat ook."
)
BELOFTES = (
    "Dit is geen verhaal dat ik zelf meemaakte of dat iemand mij vertelde.",
    "Ik noem geen bewoners bij naam, en niemand is te herkennen.",
    "Mijn tekst mag gebruikt worden onder CC BY 4.0, met de naam die ik opgaf.",
)
GEEN_SLEUTEL = "Ken je de sleutel niet? Een titel of webadres mag ook."
ONE_VALUE = ("tekst", "alinea", "keuze")  # what a form may insist on; lists and groups may stay a sketch


def voorstel(soort: Soort) -> str:
    """Return the form to suggest a page of one kind: what is required one by one, what may be in one box."""
    public = soort.heeft("privacy")  # it tells of people
    asked, extra, editors = _sorted(soort)
    body = [
        _markdown(f"{NIET_HIER}\n\nWeet je niet alles? Vul in wat je weet. De redactie helpt je verder."),
        *(_field(veld, public) for veld in asked),
        # Of a case at least the situation: a source alone is no suggestion.
        *(
            _textarea(f"tekst-{number}", f"Tekst: {kop.naam}", kop.uitleg, required=public and number == 1)
            for number, kop in enumerate(soort.tekst, 1)
        ),
        _textarea("meer", "Weet je nog meer?", "Dit mag, en hoeft niet:\n\n" + _list(extra)),
        _promises(),
        _markdown("Dit vult de redactie in:\n\n" + _list(editors)),
    ]
    source = " uit een openbare bron" if public else ""
    return _form(f"{soort.naam.capitalize()}{source} voorstellen", soort.uitleg, f"{soort.naam.capitalize()}: ", soort.naam, body)


def verbetering() -> str:
    """Return the form for a correction of any page."""
    (by,) = (veld for veld in velden(PAGINA) if veld.naam == "bijdragers")
    body = [
        _markdown(NIET_HIER),
        _input("pagina", "Welke pagina?", "Het adres of het nummer, zoals M012. Het nummer staat onderaan de pagina.", required=True),
        _dropdown("soort", "Wat voor pagina is het?", "", [soort.naam for soort in SOORTEN]),
        _textarea("nu", "Wat klopt er niet?", "Neem de zin over, of zeg welk onderdeel je bedoelt.", required=True),
        _textarea("wordt", "Wat moet het worden?", "Schrijf het zoals het op de pagina kan staan, of zeg wat er mist."),
        _input("bron", "Waar staat dat?", "Een adres, boek of rapport, met de bladzijde. Weet je het uit ervaring? Zeg dat dan."),
        _field(by, public=False),
        _promises(),
    ]
    return _form("Verbetering van een pagina", "Een fout, een bron, een beter woord.", "Verbetering: ", "verbetering", body)


def _sorted(soort: Soort) -> tuple[list[Veld], list[Veld], list[Veld]]:
    """Split the fields of a kind: asked one by one, asked together, filled in by the editors."""
    asked: list[Veld] = []
    extra: list[Veld] = []
    editors: list[Veld] = []
    for veld in velden(soort):
        if veld.redactie or veld.naam == "privacy":  # of a public case the editors can say how people are protected
            editors.append(veld)
        elif veld.verplicht or veld.naam == "bronnen":
            asked.append(veld)
        else:
            extra.append(veld)
    return asked, extra, editors


def _field(veld: Veld, public: bool) -> Element:
    required = veld.verplicht and not veld.meer and veld.vorm in ONE_VALUE
    if veld.vorm == "keuze":
        terms = VOCABULAIRES[veld.vocabulaire].values()
        options = [term.label for term in terms if not (public and veld.naam == "herkomst") or term.slug in FROM_SOURCES]
        return _dropdown(veld.naam, veld.label, veld.hulp, options, multiple=veld.meer, required=required)
    if veld.velden:
        source = veld.naam == "bronnen"
        parts = f"{_list(veld.velden)}\n\n{GEEN_SLEUTEL}" if source else _list(veld.velden)
        return _textarea(veld.naam, veld.label, f"{veld.hulp}\n\n{parts}", required=public and source)
    return (_input if veld.vorm == "tekst" and not veld.meer else _textarea)(
        veld.naam, veld.label, veld.hulp, placeholder=veld.voorbeeld, required=required
    )


def _list(items: Iterable[Veld], inside: str = "") -> str:
    return "\n".join(
        f"- {inside}{uitleg(veld, bestand=False)}" + (f"\n{_list(veld.velden, f'{inside}{veld.label} › ')}" if veld.velden else "")
        for veld in items
    )


def _promises() -> Element:
    options = [{"label": line, "required": True} for line in BELOFTES]
    return {"type": "checkboxes", "id": "beloofd", "attributes": {"label": "Tot slot", "options": options}}


def _markdown(text: str) -> Element:
    return {"type": "markdown", "attributes": {"value": text}}


def _input(naam: str, label: str, help: str, placeholder: str = "", required: bool = False) -> Element:
    return _asked("input", naam, {"label": label, "description": help, "placeholder": placeholder}, required)


def _textarea(naam: str, label: str, help: str, placeholder: str = "", required: bool = False) -> Element:
    return _asked("textarea", naam, {"label": label, "description": help, "placeholder": placeholder}, required)


def _dropdown(naam: str, label: str, help: str, options: list[str], *, multiple: bool = False, required: bool = False) -> Element:
    return _asked("dropdown", naam, {"label": label, "description": help, "multiple": multiple, "options": options}, required)


def _asked(kind: str, naam: str, attributes: Element, required: bool) -> Element:
    return {"type": kind, "id": naam, "attributes": attributes, "validations": {"required": required}}


def _form(name: str, description: str, title: str, label: str, body: list[Element]) -> str:
    return "\n".join([MADE, *mapping({"name": name, "description": description, "title": title, "labels": [label], "body": body}, 0), ""])
