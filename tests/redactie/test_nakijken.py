"""Looks from practice, the whole way: a message, its record, the chair on the page, and what the page says when it changes."""

import json
import re
import subprocess
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from hulp import Proef, gemaakt
from kennisbank import build
from kennisbank.__main__ import main
from kennisbank.bijdragen.nakijkvragen import gesneden, vragen
from kennisbank.blad.drukken import pagina
from kennisbank.blad.pagina import van_stuk
from kennisbank.collectie.bladeren import filters
from kennisbank.collectie.kennisbank import Kennisbank
from kennisbank.collectie.stuk import Stuk
from kennisbank.collectie.versie import staat_er
from kennisbank.model import SOORTEN
from kennisbank.model.nakijken import Nakijkbeurt
from kennisbank.model.vocabulaire import VOCABULAIRES
from kennisbank.redactie import nakijkbericht
from kennisbank.redactie.intrekken import restanten

PAGE = "docs/spanningen/bos-en-tuin.md"
RECORD = "docs/nakijken/s001.yml"
SIGNAL = "Er staat ineens een hek."


def spanning(proef: Proef) -> tuple[Kennisbank, Stuk]:
    """Return the collection of a tree and its first spanning."""
    kb = proef.bouw().kb
    return kb, kb.per_id["S001"]


def bericht(stuk: Stuk, toelichting: str = "Bij ons ook, elk voorjaar.", naam: str = "", **wie: str) -> str:
    """Return a message as the site makes it, about the first question of a page; `wie` fills rol, datum, belang and kant."""
    said = {"rol": "opbouwwerker", "datum": "2024-05-01", "belang": "geen", "kant": "", "uitkomst": "vaak", **wie}
    vraag = next(v for v in gesneden(stuk) if v.taak == "herken")
    kant = f"kant {stuk.id} {said['kant']}\n" if said["kant"] else ""
    return (
        f"Hoi redactie,\n\nVraag 1: Herken je dit?\nPagina: {stuk.id} {stuk.titel}\nZin: {vraag.zin}\nUitkomst: Vaak\n"
        f"Toelichting: {toelichting}\n\nRol: een opbouwwerker\n{f'Naam: {naam}' if naam else ''}\n\n[nakijkbeurt]\n"
        f"datum {said['datum']}\nrol {said['rol']}\nbelang {said['belang']}\n{kant}"
        f"1 {stuk.id} {stuk.tekstmerk} herken {vraag.merk} {said['uitkomst']}\n[einde]\n"
    )


def neem(proef: Proef, tekst: str, *meer: str) -> int:
    """Take a message in, and return the exit status of the command."""
    path = proef.root / "bericht.txt"
    path.write_text(tekst, encoding="utf-8")
    return main(["nakijkbeurt", str(path), "--map", str(proef.root), *meer])


def html_of(kb: Kennisbank, stuk: Stuk) -> str:
    """Return a page as a reader gets it."""
    return pagina(van_stuk(kb, stuk)).decode()


def test_van_bericht_naar_stoel_op_pagina_kaart_filter_gegevens_en_feed(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    proef = Proef(tmp_path)
    _, before = spanning(proef)
    assert neem(proef, bericht(before, naam="Een werker uit het oosten", kant="beide")) == 0
    said = capsys.readouterr().out
    assert "Bewaard in docs/nakijken/s001.yml." in said
    assert "Dank je wel" in said and "1 van 3 stoelen bezet" in said

    kb, stuk = spanning(proef)
    assert stuk.stand.term == "deels"
    html = html_of(kb, stuk)
    assert "<b>Concept.</b> Deels nagekeken: 1 van 3 stoelen bezet." in html, "nooit concept en nagekeken zonder te zeggen hoe"
    assert "Nagekeken door een opbouwwerker op 1 mei 2024." in html
    assert "Een werker uit het oosten" in html and "Bij ons ook, elk voorjaar." in html
    assert "een bewoner aan de kant van ‘Bos’" in html, "wie er nog gezocht wordt, met de kant bij haar naam"

    lijst = html_of(kb, kb.per_uri["spanningen/index.md"])
    assert "Nagekeken: 1 van 3 stoelen bezet" in lijst
    (groep,) = (f for f in filters(kb, stuk.soort) if f.naam == "nagekeken")
    assert [(slug, count) for slug, _, count in groep.keuzes] == [("niet", 1), ("deels", 1)]

    files = gemaakt({path: data for path, data in build.render(kb).items() if not path.endswith(".md")})
    (record,) = (r for r in json.loads(files["data/v1/nakijkbeurten.json"]) if r["pagina"] == "S001")
    assert record["zin"] == SIGNAL and record["uitkomst"] == "vaak" and record["versie"] == stuk.tekstmerk and record["geldt"]
    assert b"Bos en tuin: nagekeken door een opbouwwerker op 1 mei 2024" in files["feeds/nakijkbeurten.xml"]
    assert next(s for s in json.loads(files["data/v1/spanningen.json"]) if s["id"] == "S001")["nakijkstand"] == "deels"


def test_verandert_de_pagina_dan_zegt_de_stoel_het(tmp_path: Path) -> None:
    proef = Proef(tmp_path)
    assert neem(proef, bericht(spanning(proef)[1])) == 0
    proef.verander(PAGE, "Er is een bosplan.", "Er komt een bosplan.")
    kb, stuk = spanning(proef)
    html = html_of(kb, stuk)
    assert "(daarna veranderde 1 zin)" in html and "<li>Er komt een bosplan.</li>" in html
    assert len(stuk.stand.bezet) == 1, "een kleine verandering houdt de stoel"

    proef.verander(PAGE, SIGNAL, "Er staat opeens een schutting.")
    html = html_of(*spanning(proef))
    assert "daarna veranderden 2 zinnen, ook waar het antwoord over gaat" in html


def test_een_herschreven_pagina_en_drie_jaar_maken_de_stoel_vrij(tmp_path: Path) -> None:
    proef = Proef(tmp_path)
    assert neem(proef, bericht(spanning(proef)[1], datum="2021-05-01")) == 0
    kb, stuk = spanning(proef)
    assert stuk.stand.bezet == () and "meer dan drie jaar geleden, dus die stoel is weer vrij" in html_of(kb, stuk)

    vers = Proef(tmp_path / "herschreven")
    assert neem(vers, bericht(spanning(vers)[1])) == 0
    for old in ("tuin", "eik", "hek", "kring", "plan"):
        vers.schrijf(PAGE, vers.lees(PAGE).replace(f" {old}", f" nieuwe {old}"))
    vers.schrijf(PAGE, vers.lees(PAGE).replace("Wie ", "Al wie ").replace("Ik ", "Wij ").replace("De ", "Die ").replace("Er ", "Daar "))
    kb, stuk = spanning(vers)
    assert stuk.stand.bezet == () and "daarna voor een groot deel herschreven" in html_of(kb, stuk)


def test_oneens_staat_ernaast_en_telt_als_blik(tmp_path: Path) -> None:
    proef = Proef(tmp_path)
    assert neem(proef, bericht(spanning(proef)[1])) == 0
    nee = bericht(spanning(proef)[1], "Hier staan geen hekken.", rol="bewoner", uitkomst="nooit", kant="eerste", datum="2024-05-02")
    assert neem(proef, nee) == 0
    kb, stuk = spanning(proef)
    html = html_of(kb, stuk)
    assert '<p class="oneens">' in html and "Hier staan geen hekken." in html and "Bij ons ook, elk voorjaar." in html
    assert [stoel.wie for stoel, _ in stuk.stand.bezet] == ["een opbouwwerker", "een bewoner aan de eerste kant"]


def test_weet_ik_niet_bezet_geen_stoel_en_een_vraag_met_drie_antwoorden_is_klaar(tmp_path: Path) -> None:
    proef = Proef(tmp_path)
    for day in ("01", "02", "03"):
        said = bericht(spanning(proef)[1], f"Ik woon er pas {day} dagen.", uitkomst="weet-niet", datum=f"2024-05-{day}")
        assert neem(proef, said) == 0
    kb, stuk = spanning(proef)
    assert stuk.stand.bezet == () and len(stuk.stand.bezoeken) == 3
    assert SIGNAL not in [vraag.zin for vraag in vragen(kb, stuk)]


def test_een_mail_van_drie_regels_is_genoeg(tmp_path: Path) -> None:
    proef = Proef(tmp_path)
    mail = (
        "From: iemand\nOnderwerp: Nakijken S001\n\n> S001\n> Ik ben: bewoner\n> Bij ons is er geen tuin, alleen een hek\n> en een poort.\n"
    )
    assert neem(proef, mail, "--datum", "2024-05-03") == 0
    (bezoek,) = spanning(proef)[1].stand.bezoeken
    assert (bezoek.rol, str(bezoek.datum)) == ("bewoner", "2024-05-03")
    assert bezoek.antwoorden[0].toelichting == "Bij ons is er geen tuin, alleen een hek en een poort."


def test_een_mailprogramma_mag_citeren_en_afbreken(tmp_path: Path) -> None:
    proef = Proef(tmp_path)
    _, stuk = spanning(proef)
    said = bericht(stuk, "Bij ons duurde het een jaar, en toen\nwas er toch een hek.", naam="Een werker")
    quoted = "\r\n".join(f"> {line}" for line in said.split("\n"))
    (antwoord,) = nakijkbericht.lees(quoted).antwoorden
    assert antwoord.toelichting == "Bij ons duurde het een jaar, en toen was er toch een hek."
    assert antwoord.naam == "Een werker" and antwoord.versie == stuk.tekstmerk


def test_een_dubbel_antwoord_wordt_gezegd_en_niet_nog_eens_bewaard(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    proef = Proef(tmp_path)
    _, stuk = spanning(proef)
    assert neem(proef, bericht(stuk)) == 0
    before = proef.lees(RECORD)
    assert neem(proef, bericht(stuk)) == 1
    assert "dit antwoord staat er al, als beurt 1" in capsys.readouterr().out
    assert proef.lees(RECORD) == before
    assert neem(proef, bericht(stuk, datum="2024-05-09")) == 0
    assert "beurt 1 zegt hetzelfde, van 2024-05-01" in capsys.readouterr().out


WRONG = {
    "een nummer": (lambda s: bericht(s, "Bel mij op 06-12345678."), "in de toelichting: hier lijkt een telefoonnummer te staan"),
    "een naam": (lambda s: bericht(s, "Mevrouw Specht zei dat ook."), "in de toelichting: hier lijkt een naam van een persoon te staan"),
    "een adres als naam": (lambda s: bericht(s, naam="specht@voorbeeld.nl"), "in de naam: hier lijkt een e-mailadres te staan"),
    "een andere pagina": (lambda s: bericht(s).replace("1 S001", "1 S999"), "er is geen pagina S999 die mensen nakijken"),
    "een vreemde rol": (lambda s: bericht(s, rol="kabouter"), "'kabouter' is geen rol; kies uit: opbouwwerker"),
    "een ander antwoord": (lambda s: bericht(s, uitkomst="klopt"), "'klopt' is geen antwoord op 'herken'; kies uit: vaak"),
    "een halve dag": (lambda s: bericht(s, datum="mei"), "'mei' is geen dag"),
    "een kapot blok": (lambda s: bericht(s).replace("[einde]", "wat is dit nu weer\n[einde]"), "deze regel in het blok is niet te lezen"),
    "een leeg blok": (lambda _: "[nakijkbeurt]\ndatum 2024-05-01\n[einde]", "in het blok staat geen antwoord"),
    "niets": (lambda _: "Dag redactie, wat een mooie site.", "hierin staat geen nakijkbeurt; zet er drie regels in"),
    "een rol die er niet is": (lambda _: "S001\nik ben tovenaar\nDat klopt.", "'ik ben tovenaar' is geen rol"),
    "een tekst van elders": (lambda s: bericht(s).replace(s.tekstmerk, "00000000"), "is hier niet te vinden"),
}


@pytest.mark.parametrize("geval", WRONG)
def test_wat_niet_kan_wordt_gezegd_en_er_wordt_niets_bewaard(geval: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    make, zin = WRONG[geval]
    proef = Proef(tmp_path)
    assert neem(proef, make(spanning(proef)[1])) == 1
    told = capsys.readouterr()
    assert zin in told.out and "Er is niets bewaard." in told.err
    assert not (proef.root / RECORD).exists()


def test_een_mens_kan_een_waarschuwing_wegnemen_maar_een_nummer_niet(tmp_path: Path) -> None:
    proef = Proef(tmp_path)
    _, stuk = spanning(proef)
    assert neem(proef, bericht(stuk, "Bel mij op 06-12345678."), "--toch") == 1
    assert neem(proef, bericht(stuk, "Mevrouw Draak is een sprookje."), "--toch") == 0


def git(root: Path, *command: str) -> None:
    who = ["-c", "user.name=T", "-c", "user.email=t@voorbeeld.nl"]
    subprocess.run(["git", *who, *command], cwd=root, check=True, capture_output=True)


def test_wie_een_oude_tekst_las_wordt_aan_die_tekst_gebonden(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    proef = Proef(tmp_path)
    git(proef.root, "init", "-q")
    git(proef.root, "add", "-A")
    git(proef.root, "commit", "-qm", "Begin")
    _, then = spanning(proef)
    proef.verander(PAGE, SIGNAL, "Er staat opeens een schutting.")
    git(proef.root, "commit", "-qam", "Schutting")
    assert neem(proef, bericht(then)) == 0
    told = capsys.readouterr().out
    assert "S001 veranderde sinds de afzender las" in told
    assert f"was:  {SIGNAL}" in told and "werd: Er staat opeens een schutting." in told
    assert "Ook de zin van de vraag is anders" in told
    (bezoek,) = spanning(proef)[1].stand.bezoeken
    assert bezoek.antwoorden[0].versie == then.tekstmerk and bezoek.antwoorden[0].zin == SIGNAL


TAFEL = [
    ({"rol": "opbouwwerker"}, 1),
    ({"rol": "bestuurder", "kant": "tweede", "datum": "2024-05-02"}, 2),
    ({"rol": "gemeente", "kant": "eerste", "datum": "2024-05-03"}, 2),  # two sides, and nobody who lives there
    ({"rol": "bewonersgroep", "kant": "eerste", "datum": "2024-05-04"}, 3),
]


def test_gepubliceerd_mag_pas_als_elke_stoel_bezet_is(tmp_path: Path) -> None:
    proef = Proef(tmp_path)
    for wie, bezet in TAFEL:
        assert neem(proef, bericht(spanning(proef)[1], f"Ik ben {wie['rol']}.", **wie)) == 0
        assert len(spanning(proef)[1].stand.bezet) == bezet
        proef.verander(PAGE, "id: S001\n", "id: S001\nstatus: gepubliceerd\n")
        codes = {m.code for m in proef.bouw().van(PAGE) if m.ernst == "fout"}
        assert ("KB090" in codes) == (bezet < 3)
        proef.verander(PAGE, "status: gepubliceerd\n", "")


def test_wie_een_methode_bedacht_telt_niet_als_gebruiker(tmp_path: Path) -> None:
    proef = Proef(tmp_path).verander("docs/nakijken/m001.yml", "belang: geen\n    naam", "belang: maker\n    naam")
    proef.bouw().heeft("KB090", "iemand die haar gebruikte en niet bedacht", "methoden/paddenstoelkring.md", "status: gepubliceerd")


def test_een_naam_gaat_uit_elke_uitvoer_als_iemand_dat_vraagt(tmp_path: Path) -> None:
    proef, naam = Proef(tmp_path / "boom"), "Een werker uit het oosten"
    assert neem(proef, bericht(spanning(proef)[1], naam=naam)) == 0
    (proef.root / "bericht.txt").unlink()

    def site() -> Path:
        kb, target = proef.bouw().kb, tmp_path / "site"
        files: Mapping[str, Any] = gemaakt(build.plan(kb, build.render(kb)))
        for path, data in files.items():
            if isinstance(data, bytes):
                (target / path).parent.mkdir(parents=True, exist_ok=True)
                (target / path).write_bytes(data)
        return target

    assert len(restanten(site(), [naam])) >= 3, "pagina, gegevens als JSON en als CSV"
    proef.verander(RECORD, f"    naam: {naam}\n", "")
    assert restanten(site(), [naam]) == []


def test_intrekken_haalt_ook_de_beurten_weg(tmp_path: Path) -> None:
    proef = Proef(tmp_path)
    assert neem(proef, bericht(spanning(proef)[1])) == 0
    assert main(["trek-in", PAGE, "--reden", "Het bos is weg.", "--map", str(proef.root)]) == 0
    assert not (proef.root / RECORD).exists()


def test_elk_veld_komt_uit_het_model_in_de_gegevens_en_de_veldenlijst(tmp_path: Path) -> None:
    kb, _ = spanning(Proef(tmp_path))
    files = build.render(kb)
    schema = json.loads(files["data/v1/schema/nakijkbeurt.json"])  # type: ignore[arg-type]
    lijst = files["bijdragen/velden.md"].tekst  # type: ignore[union-attr]
    for naam in Nakijkbeurt.model_fields:
        assert naam in schema["properties"] and f"`{naam}`" in lijst.split("{#nakijkbeurt}")[1]


def test_elk_antwoord_van_elke_vraag_heeft_een_woord() -> None:
    taken = [taak for soort in SOORTEN for taak in soort.taken]
    assert {taak.naam for taak in taken} <= set(VOCABULAIRES["nakijktaak"])
    assert {slug for taak in taken for slug in taak.uitkomsten} | {"opmerking"} == set(VOCABULAIRES["nakijkuitkomst"])


def test_elke_vraag_gaat_over_hele_zinnen_van_haar_pagina(echte_kb: Kennisbank) -> None:
    """A sentence runs over lines, and a citation in it may hold a stop: no question begins or ends halfway."""
    cut = [(stuk, vraag) for stuk in echte_kb.stukken if not stuk.ingetrokken for vraag in gesneden(stuk)]
    assert [f"{stuk.id}: {vraag.zin}" for stuk, vraag in cut if vraag.zin and not staat_er(vraag.zin, stuk.merken)] == []
    assert [f"{stuk.id}: {vraag.zin}" for stuk, vraag in cut if re.search(r" [.,;:!?]", vraag.zin)] == []
    assert {vraag.taak for _, vraag in cut} == {taak.naam for soort in SOORTEN for taak in soort.taken}


def test_naar_een_vel_zonder_vragen_leidt_geen_link(tmp_path: Path) -> None:
    """Nobody was at a case that is made up: its page asks nothing, so there is no sheet of it."""
    kb = Proef(tmp_path).bouw().kb
    made = build.render(kb)
    lijst = van_stuk(kb, kb.per_uri["nakijken/index.md"]).eigen.gevraagd
    assert not vragen(kb, kb.per_id["V002"]) and van_stuk(kb, kb.per_id["V002"]).nakijken is not None
    assert lijst and [adres for _, adres, _ in lijst if f"{adres[:-1]}.md" not in made] == []
