"""Rules about honesty: evidence, origin, privacy, withdrawal and review."""

from collections.abc import Iterator

from kennisbank.checks.plaats import at
from kennisbank.collectie import Kennisbank
from kennisbank.meldingen import Melding

NO_ANSWER = {"", "-", "niets", "geen", "n.v.t.", "nvt", "onbekend", "?", "nog invullen", "todo"}
FROM_SOURCES = {"openbare-bron", "onderzoek"}
MADE_UP = {"samengesteld": "samengesteld", "fictief-voor-onderwijs": "fictief"}


def check_kennis(kb: Kennisbank) -> Iterator[Melding]:
    """Evidence is honest: what is not known is said, effect research has a direction, recognition has not run out."""
    for stuk in kb.van_soort("methode"):
        kennis = stuk.gegevens.kennis
        if kennis.wat_we_niet_weten.strip().casefold().rstrip(".") in NO_ANSWER:
            yield at(
                stuk,
                ("kennis", "wat_we_niet_weten"),
                "KB036",
                "bij 'wat_we_niet_weten' staat niets; schrijf wat niet onderzocht of niet bekend is, er is altijd iets",
            )
        effect = any(s.soort.startswith("effectonderzoek") or s.soort == "overzichtsstudie" for s in kennis.soorten)
        if effect and kennis.richting is None:
            yield at(
                stuk, ("kennis",), "KB037", "er is onderzoek naar de opbrengst, maar 'richting' ontbreekt; zeg waar dat onderzoek op wijst"
            )
        for index, soort in enumerate(kennis.soorten):
            if not soort.bronnen and not soort.wie:
                yield at(
                    stuk,
                    ("kennis", "soorten", index),
                    "KB038",
                    "deze soort kennis heeft geen bron en geen herkomst; vul 'bronnen' of 'wie' in",
                )
        for index, erkenning in enumerate(kennis.erkenning):
            if erkenning.geldig_tot and kb.peildatum and erkenning.geldig_tot < kb.peildatum:
                yield at(
                    stuk,
                    ("kennis", "erkenning", index),
                    "KB054",
                    f"de erkenning liep af op {erkenning.geldig_tot}; de pagina toont hem als verlopen, kijk of er een nieuwe is",
                    "let op",
                )


def check_herkomst(kb: Kennisbank) -> Iterator[Melding]:
    """A case from public sources or research names at least one; a made-up case says so in its privacy form too."""
    for stuk in kb.van_soort("voorbeeld"):
        feiten = stuk.gegevens
        if feiten.herkomst in FROM_SOURCES and not stuk.bronsleutels:
            yield at(
                stuk,
                ("herkomst",),
                "KB035",
                f"een voorbeeld met herkomst '{feiten.herkomst}' heeft minstens één bron; noem hem bij 'bronnen'",
            )
        if (made := MADE_UP.get(feiten.herkomst)) and feiten.privacy.vorm != made:
            yield at(stuk, ("privacy", "vorm"), "KB039", f"de herkomst is '{feiten.herkomst}', dan hoort bij privacy de vorm '{made}'")


def check_privacy(kb: Kennisbank) -> Iterator[Melding]:
    """People who can be recognised agreed to it; a case that is not public was read by a second reader."""
    for stuk in kb.van_soort("voorbeeld"):
        privacy = stuk.gegevens.privacy
        if privacy.vorm == "herkenbaar-met-toestemming" and not privacy.toestemming:
            yield at(
                stuk,
                ("privacy",),
                "KB034",
                "mensen zijn herkenbaar en er staat niet dat ze dat goed vinden; vul 'toestemming' in of maak het verhaal onherkenbaar",
            )
        if privacy.vorm == "geanonimiseerd" and not (privacy.tweede_lezer and privacy.datum):
            yield at(
                stuk,
                ("privacy",),
                "KB034",
                "een geanonimiseerd verhaal heeft een tweede lezer en een datum; vul 'tweede_lezer' en 'datum' in",
            )
        if stuk.gegevens.herkomst not in FROM_SOURCES and privacy.vorm == "alleen-openbare-bronnen":
            yield at(
                stuk,
                ("privacy", "vorm"),
                "KB034",
                f"'alleen-openbare-bronnen' past niet bij herkomst '{stuk.gegevens.herkomst}'; kies hoe mensen beschermd zijn",
            )


def check_ingetrokken(kb: Kennisbank) -> Iterator[Melding]:
    """A withdrawn page says why."""
    for stuk in kb.stukken:
        if stuk.ingetrokken and not stuk.gegevens.ingetrokken_omdat:
            yield at(stuk, ("status",), "KB060", "deze pagina is ingetrokken en er staat niet waarom; vul 'ingetrokken_omdat' in")


def check_herzien(kb: Kennisbank) -> Iterator[Melding]:
    """A page whose review date has passed gets a visible note, and the editors hear of it."""
    for stuk in kb.stukken:
        due = getattr(stuk.gegevens, "herzien_voor", None)
        if due and kb.peildatum and due < kb.peildatum:
            yield at(
                stuk,
                ("herzien_voor",),
                "KB055",
                f"deze pagina zou voor {due} worden herzien; kijk hem na en zet een nieuwe datum",
                "let op",
            )
