"""What editors lean on: the list per changed case, the runbook for removal, and the pages that show what waits."""

import gzip
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from conftest import BUILD, run
from hulp import ROOT, built, mini_tree
from kennisbank.__main__ import main
from kennisbank.lezen.meldingen import Melding, as_markdown
from kennisbank.model.vocabulaire import VOCABULAIRES
from kennisbank.redactie.intrekken import restanten
from kennisbank.redactie.veranderd import veranderd
from kennisbank.redactie.voorstel import nalooplijst
from kennisbank.uitvoer import bijdragers, dekking, werkvoorraad

CASE = "voorbeelden/de-omgehakte-eik.md"
SECRET = ("Hendrik-Jan Struikrover", "de knisperblauwe kruiwagen")


def change(root: Path, pad: str, *pairs: tuple[str, str]) -> None:
    """Replace texts in a file of the tree."""
    text = (root / pad).read_text(encoding="utf-8")
    for old, new in pairs:
        assert old in text
        text = text.replace(old, new)
    (root / pad).write_text(text, encoding="utf-8")


def page(render: object, root: Path) -> str:
    """Return the one page that an output makes."""
    (opzet,) = render(built(root)[0]).values()  # type: ignore[operator]
    return str(opzet.tekst)


def part(text: str, kop: str) -> str:
    """Return what stands under one heading."""
    return text.split(f"## {kop}", 1)[1].split("\n## ", 1)[0]


def test_de_lijst_vinkt_alleen_af_wat_een_programma_kan_zien(tmp_path: Path) -> None:
    root = mini_tree(tmp_path)
    change(root, CASE, ("  vorm: alleen-openbare-bronnen\n", "  vorm: alleen-openbare-bronnen\n  tweede_lezer: een buurvrouw\n"))
    kb, meldingen = built(root)
    lijst = nalooplijst(kb, [CASE, "methoden/boswandeling.md"], meldingen)
    assert lijst.count("### ") == 1 and f"### `{CASE}`" in lijst
    assert "- [x] Tweede lezer: een buurvrouw." in lijst and "- [ ] Privacy nagekeken: niet ingevuld." in lijst
    people = lijst.split("Wat de eerste lezer bekijkt:")[1]
    assert "buurmantest" in people and "[x]" not in people
    assert nalooplijst(kb, ["methoden/boswandeling.md"], []).startswith("## Nalopen\n\nEr is geen voorbeeld veranderd")
    assert "De controle: 1 melding." in nalooplijst(kb, [CASE], [Melding(CASE, 3, "KB077", "x")])


def test_wat_veranderd_is_zegt_git_ook_van_nieuwe_bestanden(tmp_path: Path) -> None:
    def git(*arguments: str) -> None:
        subprocess.run(
            ["git", "-c", "user.name=x", "-c", "user.email=x@x.example", *arguments], cwd=tmp_path, check=True, capture_output=True
        )

    git("init", "-q", "-b", "main")
    for name in ("een.md", "twee.md", "drie.md"):
        (tmp_path / name).write_text("begin")
    git("add", ".")
    git("commit", "-q", "-m", "begin")
    git("switch", "-q", "-c", "voorstel")
    (tmp_path / "een.md").write_text("anders")
    git("rm", "-q", "drie.md")
    git("commit", "-q", "-a", "-m", "anders")
    (tmp_path / "met spatie en é.md").write_text("nieuw")
    assert veranderd(tmp_path, "main") == ["een.md", "met spatie en é.md"]
    assert veranderd(tmp_path, "bestaat-niet") is None
    assert veranderd(tmp_path, "--output=oeps") is None and not (tmp_path / "oeps").exists()


def test_nalopen_zegt_het_als_git_de_tak_niet_kent(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    mini_tree(tmp_path)
    assert main(["nalopen", "--map", str(tmp_path), "--sinds", "weg"]) == 2
    assert "git kent 'weg' hier niet" in capsys.readouterr().err
    assert main(["nalopen", CASE, "--map", str(tmp_path), "--samenvatting", str(tmp_path / "s.md")]) == 0
    assert (tmp_path / "s.md").read_text(encoding="utf-8").strip() == capsys.readouterr().out.strip()


@pytest.mark.parametrize("command", ["controleer", "leesbaarheid"])
def test_een_bestand_dat_er_niet_is_is_geen_nul_fouten(command: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    root = mini_tree(tmp_path / "mini")
    for name in ("bestaat-niet.md", "methoden/boswand", "../elders"):
        assert main([command, str(root / name), "--map", str(root)]) == 2
        assert f"{name}' is hier niet te vinden" in capsys.readouterr().err


def test_controleer_kijkt_naar_hele_namen_en_telt_in_goed_nederlands(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    root = mini_tree(tmp_path / "mini")
    for name in ("eik", "eik-2"):  # without front matter: one fault each
        (root / "methoden" / f"{name}.md").write_text("Tekst.\n", encoding="utf-8")
    (root / "methoden" / "eik").mkdir()
    assert main(["controleer", str(root / "methoden" / "eik.md"), "--map", str(root)]) == 1
    assert "1 fout, 0 keer let op" in capsys.readouterr().err
    assert main(["controleer", str(root / "methoden" / "eik"), "--map", str(root)]) == 0  # a folder, not every name that begins so
    for everything in ([], [str(root)], [str(root / "methoden")]):
        assert main(["controleer", *everything, "--map", str(root)]) == 1
        assert "2 fouten" in capsys.readouterr().err.splitlines()[-1]


def test_een_tabel_van_meldingen_kan_de_bladzijde_niet_breken() -> None:
    table = as_markdown([Melding("a`b.md", 2, "KB020", "x | y <b>\nz"), Melding("b.md", 1, "KB052", "q", "let op")])
    assert table.splitlines()[0] == "## De controle: 1 fout, 1 keer let op"
    assert table.splitlines()[-2] == "| `a'b.md` | 2 | fout | x &#124; y &lt;b> z | KB020 |"
    assert as_markdown([]) == "## De controle vond niets om te verbeteren"


@pytest.fixture(scope="module")
def before(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A built site with a case that names somebody, in its title, fields, text and in an image only it shows."""
    root = mini_tree(tmp_path_factory.mktemp("weg"), with_house=True)
    who, what = SECRET
    change(
        root,
        CASE,
        ("titel: De omgehakte eik", f"titel: {who} en de eik"),
        ("    naam: De eikelrapers", f"    naam: De eikelrapers van {who}"),
        ("Er stond een eik.", f"Er stond een eik, en daarnaast {what}.\n\n![{what}](kruiwagen.png)\n\n![Een kring](../methoden/kring.png)"),
    )
    change(root, "docs/leerlijnen/het-bos-in.md", ("naar: spanningen/bos-en-tuin", "naar: voorbeelden/de-omgehakte-eik"))
    change(root, "methoden/boswandeling.md", ("\nOnbekend.", f"\nBekend van {who}."))
    (root / "voorbeelden" / "kruiwagen.png").write_bytes((root / "methoden" / "kring.png").read_bytes())
    result = run(BUILD, root)
    assert result.returncode == 0, result.stderr
    return root


def test_het_draaiboek_haalt_een_pagina_overal_weg(before: Path, capsys: pytest.CaptureFixture[str]) -> None:
    root = before
    kinds = {Path(found.split(": ")[0]).parts[0] for found in restanten(root / "site", SECRET)}
    assert {"voorbeelden", "data", "zoek"} <= kinds, "vooraf staat het op de pagina, in de gegevens en in de zoeklijst"

    assert main(["trek-in", CASE, "--map", str(root), "--reden", "Op verzoek."]) == 0
    said = capsys.readouterr().out
    assert f"{CASE} is leeg." in said and "voorbeelden/kruiwagen.png is weg." in said and "KB059" in said
    assert (root / "methoden" / "kring.png").is_file(), "een beeld dat een andere pagina toont, blijft"
    text = (root / CASE).read_text(encoding="utf-8")
    assert text.splitlines()[1:5] == ["id: V001", "titel: Ingetrokken voorbeeld", "status: ingetrokken", "ingetrokken_omdat: Op verzoek."]

    # The editor works off what is said: a leerlijn names the case, and the text of another page names the person.
    assert [line.split(":")[0] for line in said.splitlines() if "KB059" in line] == ["docs/leerlijnen/het-bos-in.md"]
    change(root, "docs/leerlijnen/het-bos-in.md", ("voorbeelden/de-omgehakte-eik", "voorbeelden/de-bedachte-beer"))
    assert run(BUILD, root).returncode == 0
    assert main(["restanten", *SECRET, "--map", str(root)]) == 1
    assert "methoden/boswandeling/index.html: hendrik-jan struikrover" in capsys.readouterr().out
    change(root, "methoden/boswandeling.md", (f"Bekend van {SECRET[0]}.", "Onbekend."))
    assert run(BUILD, root).returncode == 0

    # The search keeps single words as stems, so look for those too.
    assert restanten(root / "site", [*SECRET, "kruiwagen", "struikrov", "knisperblauw"]) == []
    assert main(["restanten", *SECRET, "--map", str(root)]) == 0
    for address in ("voorbeelden/de-omgehakte-eik/index.html", "p/V001/index.html"):
        assert (root / "site" / address).is_file(), f"{address} blijft bestaan"
    tombstone = (root / "site" / "voorbeelden" / "de-omgehakte-eik" / "index.html").read_text(encoding="utf-8")
    assert "Deze pagina is ingetrokken" in tombstone and "Op verzoek." in tombstone
    for path in (root / "site" / "data").rglob("voorbeelden.*"):
        assert "V001" not in path.read_text(encoding="utf-8"), path


def test_intrekken_kan_alleen_met_een_pagina_die_er_is(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    root = mini_tree(tmp_path)
    for wrong in ("voorbeelden/weg.md", "docs/bronnen/bronnen.yml", "docs/over/index.md"):
        assert main(["trek-in", wrong, "--map", str(root), "--reden", "Op verzoek."]) == 2
        assert "is geen pagina die in te trekken is" in capsys.readouterr().err


def test_restanten_ziet_ook_wat_ingepakt_of_anders_geschreven_is(tmp_path: Path) -> None:
    (tmp_path / "a.html").write_text("Ren&eacute;e &amp; co")
    (tmp_path / "b.json").write_text('"Ren\\u00e9e"')
    (tmp_path / "c.svg.gz").write_bytes(gzip.compress("renée".encode()))
    with zipfile.ZipFile(tmp_path / "d.imscc", "w") as packed:
        packed.writestr("weblinks/een.xml", "RENÉE")
    (tmp_path / "renée.txt").write_text("niets")
    (tmp_path / "e.html").write_text("Rene")
    assert [found.split(": ")[0] for found in restanten(tmp_path, ["Renée"])] == [
        "a.html",
        "b.json",
        "c.svg.gz/",
        "d.imscc/weblinks/een.xml",
        "renée.txt",
    ]


def test_wat_er_te_doen_is_komt_uit_de_velden(tmp_path: Path) -> None:
    root = mini_tree(tmp_path)
    text = page(werkvoorraad.render, root)
    assert "### Methoden: 1 van 2\n\n[Boswandeling](../methoden/boswandeling.md)." in text
    assert "### Voorbeelden: 2 van 2\n\n[Alle voorbeelden](../voorbeelden/index.md)." in text
    assert "| [Kabouterpad](../begrippen/kabouterpad.md) | B003 | De kabouters lopen er niet meer" in part(text, "Ingetrokken")
    change(
        root,
        "methoden/boswandeling.md",
        ("id: M002\n", "id: M002\nherzien_voor: 2024-08-01\n"),
    )
    (root / "docs/nakijken/m002.yml").write_text(
        (root / "docs/nakijken/m001.yml").read_text(encoding="utf-8").replace("M001", "M002"), encoding="utf-8"
    )
    change(root, CASE, ("id: V001\n", "id: V001\nstatus: te-herzien\nherzien_voor: 2030-01-01\n"))
    change(root, "voorbeelden/de-bedachte-beer.md", ("id: V002\n", "id: V002\nherzien_voor: 2024-12-01\n"))
    text = page(werkvoorraad.render, root)
    assert "### Methoden" not in part(text, "Wacht op de praktijk")
    due = part(text, "Aan herziening toe")
    assert "| [Boswandeling](../methoden/boswandeling.md) | 1 augustus 2024 | Concept |" in due
    assert "Te herzien" in due and "bedachte-beer" not in due, "een datum over meer dan drie maanden wacht nog niet"


def test_de_dekking_telt_en_wijst_gaten_aan(tmp_path: Path) -> None:
    root = mini_tree(tmp_path)
    change(root, "methoden/boswandeling.md", ("  - spanning: snel-en-rustig", "  - spanning: bos-en-tuin"))
    kb, _ = built(root)
    text = page(dekking.render, root)
    assert "Stand van 1 juni 2024." in text, "de dag van de laatste verandering, nooit van de klok"
    helpt = {stuk.slug: len(kb.backlinks(stuk, "helpt_bij")) for stuk in kb.van_soort("spanning")}
    shown = {stuk.slug: len(kb.backlinks(stuk, "wat_schuurde")) for stuk in kb.van_soort("spanning")}
    assert helpt == {"bos-en-tuin": 2, "snel-en-rustig": 0}
    for slug, count in helpt.items():
        assert (slug in part(text, "Spanningen zonder methode")) == (count == 0)
        assert (slug in part(text, "Spanningen met weinig voorbeelden")) == (shown[slug] < 2)
    assert "| [Organiseren](../fase/organiseren.md) | 1 | 0 | 2 |" in part(text, "Per fase")
    assert "omgehakte-eik" in part(text, "Pagina's zonder tweede bron")
    assert "| Methoden | 2 | 1 | 1 |" in part(text, "Nagekeken door de praktijk")


def test_wat_het_langst_geleden_is_gezocht_staat_in_de_dekking_bovenaan(tmp_path: Path) -> None:
    root = mini_tree(tmp_path)
    change(
        root,
        "docs/spanningen/bos-en-tuin.md",
        ("bijdragers:", "niet_gevonden:\n  - {wat: Wie de heg plantte., gezocht_op: 2023-01-02}\nbijdragers:"),
    )
    rows = [line for line in part(page(dekking.render, root), "Gezocht en niet gevonden").splitlines() if "../" in line]
    assert rows[0] == "| 2 januari 2023 | [Bos en tuin](../spanningen/bos-en-tuin.md) | Wie de heg plantte. |"
    assert rows[1].startswith("| 29 februari 2024 | [Paddenstoelkring](../methoden/paddenstoelkring.md) | Of de kring ook helpt")


def test_wie_bijdroeg_staat_er_zoals_die_genoemd_wil_worden(tmp_path: Path) -> None:
    root = mini_tree(tmp_path)
    change(
        root,
        "methoden/boswandeling.md",
        ("  - naam: redactie\n", "  - naam: De *wandelende* | tak\n    rol: inbrenger\n  - naam: redactie\n"),
    )
    (root / "docs" / "over" / "redactie.md").write_text(
        (root / "docs" / "over" / "index.md")
        .read_text(encoding="utf-8")
        .replace("  - naam: redactie\n", "  - naam: Mevrouw Specht\n    rol: redactie\n", 1)
        .replace("P0", "P9", 1),
        encoding="utf-8",
    )
    text = page(bijdragers.render, root)
    assert r"| De \*wandelende\* \| tak | inbrenger | [Boswandeling](../methoden/boswandeling.md) |" in text
    assert part(text, "De redactie").strip() == "Mevrouw Specht."
    assert text.index("wandelende") < text.index("| redactie |"), "mensen eerst"
    assert "kabouterpad" not in text


def test_elke_staat_heeft_een_plek_in_de_afspraken() -> None:
    text = (ROOT / "docs" / "over" / "redactie.md").read_text(encoding="utf-8")
    assert [term.label for term in VOCABULAIRES["status"].values() if f"- **{term.label}.** Zet" not in text] == []


def test_het_draaiboek_noemt_opdrachten_die_bestaan() -> None:
    text = (ROOT / "docs" / "over" / "weghalen.md").read_text(encoding="utf-8")
    for command in ("trek-in", "restanten", "register"):
        assert f"./kennisbank {command} " in text
        result = subprocess.run(
            [sys.executable, "-m", "kennisbank", command, "--help"], cwd=ROOT, env={"PYTHONPATH": "hooks"}, capture_output=True, check=False
        )
        assert result.returncode == 0
