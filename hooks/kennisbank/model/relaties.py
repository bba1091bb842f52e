"""How kinds of pages belong together: RELATIES, with the heading and the anchor of each relation on both of its ends."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Relatiesoort:
    """One kind of relation. `veld` holds it on pages of `soort`; `doel` is the field of an item that names the target.

    `soort` "*" means every kind. `doel` "naar" holds folder/slug, every other `doel` is also the kind of the target.
    `label` and `anker` are the heading and its id on the page that writes the relation, `label_terug` and `anker_terug`
    those on the page that it leads to; without an anchor that side has no list of its own. `reden` is the field of an
    item with the sentence that says why, or None where no reason is asked.
    """

    soort: str
    veld: str
    doel: str
    label: str
    label_terug: str
    anker: str
    anker_terug: str
    reden: str | None = "waarom"

    @property
    def naar_bron(self) -> bool:
        """Whether it leads to the bibliography."""
        return self.doel == "bron"

    @property
    def wederzijds(self) -> bool:
        """Whether it reads the same from both ends: then it is one list, whoever wrote it."""
        return self.label == self.label_terug


BRONNEN = Relatiesoort("*", "bronnen", "bron", "Bronnen", "Aangehaald op", "bronnen", "aangehaald", None)
RELATIES = (
    Relatiesoort("methode", "helpt_bij", "spanning", "Helpt bij", "Methoden die hierbij helpen", "helpt-bij", "methoden"),
    Relatiesoort(
        "methode", "kan_oproepen", "spanning", "Kan zelf oproepen", "Methoden die dit kunnen oproepen", "kan-oproepen", "oproepen"
    ),
    Relatiesoort(
        "voorbeeld",
        "wat_schuurde",
        "spanning",
        "De spanning in dit voorbeeld",
        "Wat elders is geprobeerd",
        "spanning-hier",
        "geprobeerd",
    ),
    Relatiesoort("voorbeeld", "methoden", "methode", "Gebruikte methoden", "Waar dit is gebruikt", "methoden", "gebruikt"),
    Relatiesoort(
        "methode",
        "lijkt_op",
        "methode",
        "Methoden die hierop lijken",
        "Methoden die hierop lijken",
        "lijkt-op",
        "lijkt-ook-op",
    ),
    Relatiesoort(
        "methode",
        "gaat_vooraf_aan",
        "methode",
        "Methoden die hier goed op volgen",
        "Methoden die hier goed aan voorafgaan",
        "daarna",
        "daarvoor",
    ),
    Relatiesoort("methode", "vraagt", "competentie", "Vraagt van jou", "Nodig bij deze methoden", "vraagt", "methoden"),
    Relatiesoort(
        "spanning",
        "handelingsopties",
        "methode",
        "Methoden bij de opties",
        "Spanningen waar dit een optie bij is",
        "",
        "optie-bij",
        "optie",
    ),
    Relatiesoort(
        "spanning",
        "hangt_samen_met",
        "spanning",
        "Spanningen die hiermee samenhangen",
        "Spanningen die hiermee samenhangen",
        "hangt-samen",
        "hangt-ook-samen",
    ),
    Relatiesoort(
        "spanning",
        "verschuift_naar",
        "spanning",
        "Spanningen waar dit naar kan verschuiven",
        "Spanningen waar dit uit kan ontstaan",
        "verschuift",
        "ontstaat",
    ),
    Relatiesoort("spanning", "vraagt", "competentie", "Vraagt van jou", "Nodig bij deze spanningen", "vraagt", "spanningen"),
    Relatiesoort(
        "begrip",
        "niet_hetzelfde_als",
        "begrip",
        "Niet hetzelfde als",
        "Niet hetzelfde als",
        "verschil",
        "ook-verschil",
    ),
    Relatiesoort("leerlijn", "items", "naar", "In deze leerlijn", "In een leerlijn", "", "in-leerlijn"),
    BRONNEN,
)


def ankers_van(soort: str) -> frozenset[str]:
    """Return the anchors of the lists of relations that pages of a kind can have."""
    heen = {row.anker for row in RELATIES if row.soort in ("*", soort)}
    terug = {row.anker_terug for row in RELATIES if row.doel in (soort, "naar")}
    return frozenset(heen | terug) - {""}
