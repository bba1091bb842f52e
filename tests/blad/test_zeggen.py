"""Sentences about facts: what a reader of a page sees of its fields."""

from datetime import date
from types import SimpleNamespace as Velden

import pytest

from kennisbank.blad import lestijd, nakijken, zeggen
from kennisbank.collectie.stand import Bezoek, Stand
from kennisbank.model.nakijken import Stoel


def stuk(status: str, *bezoeken: Bezoek) -> Velden:
    stoel = Stoel("een opbouwwerker")
    stand = Stand(bezoeken, ((stoel, 0),) if bezoeken else (), () if bezoeken else (stoel,))
    return Velden(gegevens=Velden(status=status), stand=stand)


def bezoek(rol: str, dag: date, *nieuw: str) -> Bezoek:
    return Bezoek(rol, dag, "", "geen", "", (), nieuw=nieuw)


def test_een_concept_zegt_of_het_uit_bronnen_komt() -> None:
    assert nakijken.staatzin(stuk("concept"), True) == ("Concept", "Uit bronnen geschreven, nog niet nagekeken door de praktijk.")
    assert nakijken.staatzin(stuk("concept"), False) == ("Concept", "Nog niet nagekeken door de praktijk.")
    assert nakijken.nagekeken_zin(stuk("concept")) == ""


def test_wie_nakeek_staat_er_met_de_dag_en_met_wat_er_daarna_veranderde() -> None:
    eens = bezoek("opbouwwerker", date(2026, 5, 17))
    nog_eens = bezoek("docent", date(2026, 6, 1), "Een nieuwe zin.", "Nog een.")
    zin = nakijken.nagekeken_zin(stuk("gepubliceerd", eens, nog_eens))
    assert zin == "Nagekeken door een opbouwwerker op 17 mei 2026 en een docent op 1 juni 2026 (daarna veranderden 2 zinnen)."
    assert nakijken.staatzin(stuk("concept", eens), True) == ("Concept", "Deels nagekeken: 1 van 1 stoel bezet.")
    assert nakijken.nagekeken_zin(stuk("te-herzien")) == "Nog niet nagekeken door de praktijk."


def test_een_maker_krijgt_een_rol_als_de_naam_die_niet_zegt() -> None:
    assert zeggen.makers((Velden(naam="Redactie", rol="redactie"),)) == "Redactie"
    assert zeggen.makers((Velden(naam="A. de Boer", rol="redactie"), Velden(naam="redactie", rol="redactie"))) == (
        "A. de Boer (redactie), redactie"
    )


@pytest.mark.parametrize(
    ("begin", "eind", "toelichting", "zin"),
    [
        ("2003", "2006", "", "2003 tot 2006"),
        ("2010", None, "Het loopt nog.", "Vanaf 2010. Het loopt nog."),
        (None, None, "Niet bekend.", "Niet bekend."),
        (None, None, None, ""),
    ],
)
def test_wanneer_zegt_wat_bekend_is(begin: str | None, eind: str | None, toelichting: str | None, zin: str) -> None:
    assert zeggen.wanneer(Velden(begin=begin, eind=eind, toelichting=toelichting)) == zin


def test_waar_zonder_plaats_noemt_alleen_het_land() -> None:
    assert zeggen.waar(Velden(plaats="Breda", land="nederland", plaats_type="stad")) == "Breda, Nederland (stad)"
    assert zeggen.waar(Velden(plaats=None, land="nederland", plaats_type="stad")) == "Nederland (stad)"


def test_een_groep_heeft_niet_altijd_een_bovengrens() -> None:
    assert zeggen.groepsgrootte(Velden(min=5, max=12)) == "5 tot 12"
    assert zeggen.groepsgrootte(Velden(min=5, max=None)) == "Vanaf 5"


def test_een_deel_van_een_leerlijn_zegt_hoe_groot_het_is() -> None:
    assert lestijd.omvang(Velden(stappen=(1,), lezen=0, doen=0)) == "1 stap"
    assert lestijd.omvang(Velden(stappen=(1, 2), lezen=20, doen=60)) == ("2 stappen, ongeveer 20 minuten lezen en 1 uur opdrachten")
    assert lestijd.lezen_en_doen(Velden(lezen=90, doen=0), "doen") == "1,5 uur lezen"


def test_een_stap_zegt_waar_hij_heen_gaat_en_hoe_lang_hij_duurt() -> None:
    methode = Velden(soort="methode", id="M12")
    stap = Velden(kaart=methode, leestijd=5, item=Velden(opdracht="Doe het.", minuten=20))
    buiten = Velden(kaart=None, leestijd=0, item=Velden(opdracht=None, minuten=None))
    assert (lestijd.stap_zin(stap), lestijd.stap_zin(buiten)) == ("Methode · 5 min. lezen", "Buiten deze site")
    assert lestijd.stap_kort(stap) == "M12 · 5\xa0min. · opdracht 20\xa0min."
    assert lestijd.stap_kort(buiten) == "buiten de site"
    bron = Velden(kaart=Velden(soort="bron", id="ALINSKY1971"), leestijd=0, item=Velden(opdracht="Lees.", minuten=None))
    assert lestijd.stap_kort(bron) == "bron · opdracht"
