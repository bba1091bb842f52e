"""Rules that keep links alive: what the register holds stays reachable, under the same number, without detours."""

from collections.abc import Collection, Iterator

from kennisbank.checks.plaats import at
from kennisbank.collectie.kennisbank import Kennisbank
from kennisbank.collectie.register import PAD
from kennisbank.collectie.vaste_links import opvolger, zonder_nummer
from kennisbank.lezen.meldingen import Melding
from kennisbank.model import LITERATUUR

COMMAND = "./kennisbank register"


def check_register(kb: Kennisbank) -> Iterator[Melding]:
    """The register is there and can be read, gives each address to one page, and only gives up what may be given up."""
    if not kb.register.er and kb.stukken:
        yield Melding(
            PAD,
            1,
            "KB074",
            f"het register is er niet, en zonder register kan elke oude link stilletjes breken; zet het terug met `git checkout -- {PAD}`, "
            f"of maak het met `{COMMAND}` als dit een nieuwe kennisbank is",
        )
    for nummer in {*kb.register.vervallen} & {*kb.register.nummers}:
        if not kb.register.nummers[nummer].adressen[0].startswith(f"{LITERATUUR.web}/"):
            yield Melding(
                PAD,
                kb.register.regels.get(nummer, 1),
                "KB074",
                f"{nummer} staat bij vervallen, en een pagina kan niet vervallen; haal die regel weg en laat het bestand staan met status: ingetrokken",
            )
    if not kb.register.goed:
        yield Melding(
            PAD,
            1,
            "KB074",
            f"het register is beschadigd of met de hand veranderd; zet het terug met `git checkout -- {PAD}` en draai dan `{COMMAND}`",
        )


def check_verdwenen(kb: Kennisbank) -> Iterator[Melding]:
    """A number that was ever published still leads to a page, if only to one that says why the text is gone."""
    if kb.onleesbaar:  # what cannot be read is not gone
        return
    taken = {stuk.url for stuk in kb.stukken}
    for nummer, was in kb.register.nummers.items():
        # An address that another page took is told at that page, by check_ander_nummer.
        if nummer in kb.per_id or nummer in kb.register.vervallen or taken & set(was.adressen):
            continue
        is_source = was.adressen[0].startswith(LITERATUUR.web + "/")
        advice = (
            f"zet de bron terug, of geef hem op met `{COMMAND} --vervallen {nummer}`"
            if is_source
            else "zet het bestand terug; moet de tekst weg, laat het dan staan met status: ingetrokken en ingetrokken_omdat"
        )
        yield Melding(
            PAD,
            kb.register.regels.get(nummer, 1),
            "KB070",
            f"{nummer} (/{was.adressen[-1]}) is gepubliceerd en is er niet meer; {advice}",
        )


def check_ander_nummer(kb: Kennisbank) -> Iterator[Melding]:
    """An address that was ever published stays with the page it belonged to: no second life, no detour over a third page."""
    for stuk in kb.stukken:
        houder = kb.register.houders.get(stuk.url, stuk.id)
        if houder != stuk.id:
            yield at(
                stuk,
                ("id",),
                "KB071",
                f"het adres /{stuk.url} hoort bij {houder} en hier staat {stuk.id}; zet {houder} terug als dit dezelfde pagina is, of geef dit bestand een andere naam",
            )


def check_verhuisd(kb: Kennisbank) -> Iterator[Melding]:
    """A page keeps its address, unless someone says that it moved; then the old address sends readers on."""
    nummers = kb.register.nummers
    # One number on two pages is another finding: the page that is still on the old address is the one that may keep it.
    at_home = {stuk.id for stuk in kb.stukken if stuk.id in nummers and stuk.url in nummers[stuk.id].adressen}
    for stuk in kb.stukken:
        was = nummers.get(stuk.id)
        if was and stuk.id not in at_home and stuk.url not in kb.register.houders:
            yield at(
                stuk,
                ("id",),
                "KB072",
                f"{stuk.id} stond op /{was.adressen[-1]} en staat nu op /{stuk.url}; geef het bestand zijn oude naam terug, "
                f"draai `{COMMAND} --verhuisd {stuk.id}` als het dezelfde pagina is, of geef een andere pagina een nieuw nummer",
            )


def check_ankers(kb: Kennisbank) -> Iterator[Melding]:
    """A heading that one could link to keeps its anchor, also when it gets other words."""
    nummers = kb.register.nummers
    at_home = {stuk.id for stuk in kb.stukken if stuk.id in nummers and stuk.url in nummers[stuk.id].adressen}
    for stuk in kb.stukken:
        was = nummers.get(stuk.id)
        if not was or stuk.ingetrokken or (stuk.id in at_home and stuk.url not in was.adressen):  # the number is of another page
            continue
        for anker in was.ankers:
            if anker not in stuk.ankers and f"{stuk.id}#{anker}" not in kb.register.vervallen:
                yield Melding(
                    stuk.pad,
                    stuk.bestand.begin,
                    "KB073",
                    f"de kop met anker #{anker} is gepubliceerd en is er niet meer; zet {{#{anker}}} achter de kop die ervoor in de plaats kwam, "
                    f"of geef het anker op met `{COMMAND} --vervallen {stuk.id}#{anker}`",
                )


def check_zonder_nummer(kb: Kennisbank, paths: Collection[str]) -> Iterator[Melding]:
    """What was generated and promised is generated again: pages of terms, data files, feeds; and never on an address of a page.

    `paths` are the generated files.
    """
    made = {*zonder_nummer(kb, paths)}
    for adres in sorted(made & {*kb.register.houders}):
        yield Melding(
            PAD,
            1,
            "KB071",
            f"het adres /{adres} hoort bij {kb.register.houders[adres]} en de site maakt er iets anders; kies een ander adres",
        )
    for adres in sorted(made & {*kb.register.vervallen}):
        yield Melding(PAD, 1, "KB074", f"/{adres} was opgegeven en wordt weer gemaakt; draai `{COMMAND}`, dan klopt het register weer")
    for adres in sorted({*kb.register.adressen} - made - {*kb.register.vervallen}):
        if opvolger(kb, adres) in made | {stuk.url for stuk in kb.stukken if stuk.ingetrokken}:
            continue
        yield Melding(
            PAD,
            1,
            "KB070",
            f"/{adres} is gepubliceerd en wordt niet meer gemaakt; zet het terug, of geef het op met `{COMMAND} --vervallen {adres}`",
        )


def check_zelf_gemaakt(kb: Kennisbank, made: Collection[str]) -> Iterator[Melding]:
    """No page stands where the site makes one itself; `made` are the paths of the generated files."""
    taken = {path.removesuffix("index.html").removesuffix("index.md").removesuffix(".md").rstrip("/") for path in made}
    for stuk in kb.stukken:
        if not stuk.is_bron and stuk.url.rstrip("/") in taken:
            yield at(stuk, ("id",), "KB012", f"op /{stuk.url} maakt de site zelf een pagina; geef dit bestand een andere naam")


CHECKS = (check_register, check_verdwenen, check_ander_nummer, check_verhuisd, check_ankers)
