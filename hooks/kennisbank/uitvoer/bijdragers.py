"""The page with everyone who contributed and how, from the front matter of all pages."""

from collections import defaultdict

from kennisbank.blad.blad import Gemaakt
from kennisbank.collectie.kennisbank import Kennisbank
from kennisbank.collectie.stuk import Stuk
from kennisbank.model.vocabulaire import label
from kennisbank.uitvoer.bladen import blad, naar, plat, tabel

URI = "over/bijdragers.md"
EDITORS = "over/redactie.md"  # whoever has the role redactie on this page is an editor
SHOWN = 5  # above this many pages a list of links says less than a number


def render(kb: Kennisbank) -> dict[str, Gemaakt]:
    """Return the page: the editors first, then everyone by name with roles and pages."""
    intro = (
        "Iedereen staat hier zoals die genoemd wil worden: met de eigen naam, een schuilnaam, of als redactie. "
        "Wil je erbij, eraf of anders genoemd worden? Mail de redactie. Het adres staat onderaan elke pagina."
    )
    names = [name for name, role in _on(kb.per_uri.get(EDITORS)) if role == "redactie"]
    editors = f"## De redactie\n\n{', '.join(plat(name) for name in names)}." if names else ""
    rows = tabel(("Naam", "Wat", "Pagina's"), [_row(name, roles) for name, roles in sorted(people(kb).items(), key=_order)])
    kern = "De mensen achter deze kennisbank, met wat ze deden. Een schuilnaam mag, en een account hoeft niet."
    return {URI: blad(intro, editors, "## Wie waaraan werkte", rows, titel="Wie bijdroegen", kern=kern)}


def people(kb: Kennisbank) -> dict[str, dict[str, list[Stuk]]]:
    """Return name -> role -> pages, of all pages that are not withdrawn."""
    found: dict[str, dict[str, list[Stuk]]] = defaultdict(lambda: defaultdict(list))
    for stuk in kb.stukken:
        for name, role in () if stuk.ingetrokken else _on(stuk):
            found[name][role].append(stuk)
    return found


def _on(stuk: Stuk | None) -> list[tuple[str, str]]:
    return [(b.naam, b.rol) for b in getattr(stuk.gegevens, "bijdragers", ())] if stuk else []


def _order(item: tuple[str, dict[str, list[Stuk]]]) -> tuple[bool, str]:
    return item[0] == "redactie", item[0].casefold()  # people before the name for all


def _row(name: str, roles: dict[str, list[Stuk]]) -> tuple[str, str, str]:
    pages = list(dict.fromkeys(stuk for stukken in roles.values() for stuk in stukken))
    what = ", ".join(label("rol", role).lower() for role in sorted(roles))
    return plat(name), what, ", ".join(naar(URI, stuk) for stuk in pages) if len(pages) <= SHOWN else str(len(pages))
