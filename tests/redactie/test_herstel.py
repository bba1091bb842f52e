"""What a program may mend it mends, and says so; all else in a file stays as it was, byte for byte."""

from pathlib import Path

import pytest

from hulp import Proef
from kennisbank.__main__ import main
from kennisbank.lezen.meldingen import Melding, as_github, as_markdown, fouten
from kennisbank.lezen.overnemen import overnemen
from kennisbank.redactie.herstel import herstel, met_voorstel

V = "voorbeelden/de-omgehakte-eik.md"
# What stands there, what someone made of it, and what it becomes when that is not the first again.
MENDED = [
    ("uitkomst: anders", "uitkomst; anders", ""),
    ("uitkomst: anders", "uitkomst:anders", ""),
    ("uitkomst: anders", "uitkomst = anders", ""),
    ("uitkomst: anders", "uitkomst：anders", ""),
    ("uitkomst: anders", "Uitkomst: anders", ""),
    ("titel: De omgehakte eik", "titel: “De eik: om”", 'titel: "De eik: om"'),
    ("titel: De omgehakte eik", "titel: De eik: om", 'titel: "De eik: om"'),
    ("wie_betaalde_de_prijs: De eekhoorns.", "wie_betaalde_de_prijs: @eekhoorns.", 'wie_betaalde_de_prijs: "@eekhoorns."'),
    ("titel: De omgehakte eik", "titel: 'De foto's van de eik'", 'titel: "De foto\'s van de eik"'),
    ("titel: De omgehakte eik", "titel: De omge\u200bhakte eik", "titel: De omgehakte eik"),
    ("titel: De omgehakte eik", "titel: De omgehakte\u2028eik", "titel: De omgehakte eik"),
    ("  vorm: alleen", "\tvorm: alleen", ""),
    ("id: V001", "id: v001", ""),
    ("themas: [leefomgeving]", "themas: [Leefomgeving]", ""),
    ("themas: [leefomgeving]", "themas: leefomgeving, wonen", "themas: [leefomgeving, wonen]"),
    ("plaats_type: dorp", "plaats-type: dorp", ""),
    ("breedte: 52.1, lengte: 5.1", "breedte: 52,1, lengte: 5,1", ""),
    ('begin: "2003"', "begin: maart 2003", "begin: 2003-03"),
    ("spanning: bos-en-tuin", "spanning: ../docs/spanningen/bos-en-tuin.md", ""),
    ("spanning: bos-en-tuin", "spanning: Bos en tuin", ""),
    ("## Wat we leerden", "### Wat we leerden", ""),
    ("## Wat we leerden", "## wat we leerden.", ""),
    ("## Wat we leerden", "##Wat we leerden", ""),
    ("Een kring.\n", "Caf&eacute; de kring.\n", "Café de kring.\n"),
    ("Een kring.\n", "Zie [@kabouterblad-3].\n", "Zie [@KABOUTERBLAD-3].\n"),
    ("Een kring.\n", "Zie [@KABOUTERBLAD-3 p. 3].\n", "Zie [@KABOUTERBLAD-3, p. 3].\n"),
    ("Een kring.\n", "Zie [het bos](bos-en-tuin.md).\n", "Zie [het bos](../docs/spanningen/bos-en-tuin.md).\n"),
    ("Een kring.\n", "Zie https://x.example/plan.\n", "Zie <https://x.example/plan>.\n"),
    ("Een kring.\n", "Dit:\n- een\n- twee\n", "Dit:\n\n- een\n- twee\n"),
    ("Een kring.\n", "Dit:\n\n•\teen\n", "Dit:\n\n- een\n"),
    ("---\nid: V001", "\n---\nid: V001", ""),
    ("---\nid: V001", "-----\nid: V001", ""),
]  # fmt: skip


@pytest.mark.parametrize(("goed", "kapot", "wordt"), MENDED, ids=lambda text: repr(text)[:40])
def test_wat_maar_een_ding_kan_betekenen_wordt_dat(goed: str, kapot: str, wordt: str, tmp_path: Path) -> None:
    proef = Proef(tmp_path)
    whole, before = proef.lees(V), proef.bouw().meldingen
    proef.verander(V, goed, kapot)
    assert set(proef.bouw().meldingen) - set(before)
    done, left = herstel(tmp_path)
    assert {m.pad for m in done} == {V}
    assert proef.lees(V) == whole.replace(goed, wordt or goed)
    assert fouten(left) == []


@pytest.mark.parametrize("codering", ["utf-16", "utf-16-le", "cp1252", "utf-8-sig"])
def test_een_bestand_in_een_andere_codering_wordt_utf_8(codering: str, tmp_path: Path) -> None:
    proef = Proef(tmp_path).verander(V, "Een kring.", "Coöperatieve – ‘samen’.")
    whole = proef.lees(V)
    proef.schrijf(V, whole.replace("\n", "\r\n").encode(codering))
    herstel(tmp_path)
    assert proef.lees(V) == whole


@pytest.mark.parametrize(
    ("goed", "kapot"),
    [
        ("uitkomst: anders-dan-bedoeld", "uitkomst: mooi"),
        ("Een kring.", "Bel 06-12345678."),
        ("Een kring.", "[x](javascript:alert)"),
        ("Een kring.", "Een <b>kring</b>."),
        ("Een kring.", "Teken &lt;b&gt;."),
        ("  vorm: alleen-openbare-bronnen", "  vorm: alleen-openbare-bronnen\n  datum: 3-5-2023"),
        ("Een kring.", "Een k\ufffdring."),
        ("## Wat we leerden", "## Lessen"),
    ],
)
def test_waar_een_mens_over_gaat_blijft_staan(goed: str, kapot: str, tmp_path: Path) -> None:
    proef = Proef(tmp_path).verander(V, goed, kapot)
    whole = proef.lees(V)
    done, left = herstel(tmp_path)
    assert (done, proef.lees(V)) == ([], whole)
    assert left


def test_een_bestand_dat_niet_genoemd_is_blijft_zoals_het_was(tmp_path: Path) -> None:
    proef = Proef(tmp_path).verander(V, "uitkomst: ", "uitkomst:")
    whole = proef.lees(V)
    herstel(tmp_path, ["methoden/boswandeling.md"])
    assert proef.lees(V) == whole


def test_de_opdracht_zegt_wat_zij_deed(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    Proef(tmp_path).verander(V, "uitkomst: ", "uitkomst:")
    assert main(["herstel", "--map", str(tmp_path)]) == 0
    said = capsys.readouterr()
    assert said.out == f"{V}:27: KB002 er staat nu: uitkomst: anders-dan-bedoeld\n"
    assert "1 keer hersteld" in said.err


def test_een_voorstel_staat_bij_de_melding(tmp_path: Path) -> None:
    proef = Proef(tmp_path).verander(V, "uitkomst: ", "uitkomst:")
    (melding,) = met_voorstel(tmp_path, proef.bouw().van(V))
    assert (melding.kolom, melding.wordt) == (10, "uitkomst: anders-dan-bedoeld")
    assert f"file={V},line=27,col=10,title=KB002::" in as_github([melding])
    assert as_github([melding]).endswith("%0AVoorstel:%0Auitkomst: anders-dan-bedoeld")
    assert "uitkomst: anders-dan-bedoeld |" in as_markdown([melding])


def test_wie_meeleest_kan_een_voorstel_zo_plakken(tmp_path: Path) -> None:
    proef = Proef(tmp_path).verander(V, "uitkomst: ", "uitkomst:")
    assert main(["controleer", "--map", str(tmp_path), "--samenvatting", str(tmp_path / "s.md")]) == 1
    assert proef.lees("s.md").endswith(f"`{V}`, regel 27:\n\n````text\n```suggestion\nuitkomst: anders-dan-bedoeld\n```\n````\n\n")
    assert "## Over te nemen: 1 regel\n" in proef.lees("s.md")


def test_een_regel_die_weg_moet_is_een_leeg_blok_en_streepjes_breken_niets() -> None:
    gone = Melding("a.md", 2, "KB020", "x", wordt="", weg=True)
    code = Melding("a.md", 3, "KB020", "x", wordt="```` code")
    said = overnemen([gone, gone, code, Melding("a.md", 4, "KB020", "x")])
    assert "````text\n```suggestion\n```\n````" in said
    assert "``````text\n`````suggestion\n```` code\n`````\n``````" in said
    assert said.startswith("## Over te nemen: 2 regels") and overnemen([]) == ""
