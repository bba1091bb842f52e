"""Whatever a contributor hands in: no traceback, no silence, and the last good site stays."""

import os
import re
import time
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

import pytest

from conftest import BUILD, run
from hulp import built, mini_tree
from kennisbank.build import render
from kennisbank.lezen import frontmatter
from kennisbank.lezen.meldingen import fouten

T = TypeVar("T")
HEAD = "---\nid: M090\ntitel: {titel}\nkern: Bewoners praten in een kring met elkaar.\nbijdragers:\n  - naam: redactie\n---\n\n{tekst}\n"

TEXTS = {
    "haken": "[" * 20000,
    "beelden": "![" * 10000,
    "links": "[a](" * 10000,
    "verwijzingen": "[x][" * 10000,
    "hoekjes": "<a " * 20000,
    "commentaar": "<!--" * 5000,
    "nadruk": "*a " * 20000,
    "accenten": "`" * 9001,
    "diepe lijst": "\n".join("  " * i + "- x" for i in range(300)),
    "diep citaat": ">" * 3000 + " x",
    "script": "<script>alert(1)</script>",
    "plaatje met opdracht": '<img src="x" onerror="alert(1)">',
    "kader": "<iframe src='https://elders.example'></iframe>",
    "losse sluiting": "</article></main>",
    "javascript": "[x](javascript:alert)",
    "hoofdletters": "[x](JaVaScRiPt:alert)",
    "data": "[x](data:text/html;base64,PHNjcmlwdD4=)",
    "vbscript": "[x](vbscript:x)",
    "entiteit": "[x](java&#115;cript:alert)",
    "verwijzing onderaan": "[x][y]\n\n[y]: javascript:alert",
    "adres op een andere regel": "Zie [het plan][1].\n\n[1]: https://elders.example/plan",
    "attribuut": "## Kop { onclick=alert }",
    "attribuut met klasse": "tekst {: .x onclick=alert}",
    "zonder protocol": "[x](//elders.example/y)",
    "absoluut": "[x](/etc/passwd)",
    "uit de boom": "[x](../../../etc/passwd)",
    "link zonder adres": "[x]()",
    "beeld van elders": "![x](https://elders.example/p.png)",
    "teken als code": "Een &#x202e; teken.",
    "klasse": "Tekst {: .md-hidden}",
    "klasse achter een kop": "## Kop {.sr-only}",
    "kop met een streep eronder": "Let op\n------",
    "kop zonder spatie": "##Let op",
    "hekje vooraan": "#2 is beter",
    "kop in een citaat": "> ## Let op",
    "kop in een lijst": "- # Let op",
    "tabel zonder eind": "|a" * 1000 + "\n" + "|-" * 1000 + "\n" + "|\n" * 1900,
    "duizend koppen": "## a\n\n" * 1000,
    "accolades": "{" * 90000,
}


MOST = 8  # times what a whole build of the mini tree takes; what is quadratic takes hundreds


def timed(do: Callable[[], T]) -> tuple[T, float]:
    """Return what a call gives and the seconds of processor time that it took."""
    start = time.process_time()
    return do(), time.process_time() - start


@pytest.fixture(scope="session")
def een_bouw(tmp_path_factory: pytest.TempPathFactory) -> float:
    """Seconds of processor time for reading, judging and making everything of the mini tree, on this machine, today."""
    root = mini_tree(tmp_path_factory.mktemp("maat"))
    render(built(root)[0])  # the first time includes what is made once
    return max(timed(lambda: render(built(root)[0]))[1] for _ in range(3))


@pytest.mark.parametrize("naam", TEXTS)
def test_tekst_die_kwaad_kan_wordt_geweigerd_en_kost_geen_tijd(naam: str, tmp_path: Path, een_bouw: float) -> None:
    root = mini_tree(tmp_path)
    (root / "docs" / "los.md").write_text(HEAD.format(titel="Los", tekst=TEXTS[naam]).replace("M090", "P090"), encoding="utf-8")
    found, seconds = timed(lambda: [m for m in fouten(built(root)[1]) if m.pad == "docs/los.md"])
    assert found, "er kwam geen melding"
    assert all(m.regel >= 9 for m in found)
    assert seconds <= MOST * een_bouw  # rendering it would take minutes


@pytest.mark.parametrize(
    "tekst", ["## a" + " " * 5000 + "b", "\n" * 40000, "{" * 7000, "## " + "a" * 7000], ids=["spaties", "lege regels", "accolades", "kop"]
)
def test_rare_tekst_die_mag_kost_geen_tijd(tekst: str, tmp_path: Path, een_bouw: float) -> None:
    root = mini_tree(tmp_path)
    (root / "docs" / "los.md").write_text(HEAD.format(titel="Los", tekst=tekst).replace("M090", "P090"), encoding="utf-8")
    assert timed(lambda: render(built(root)[0]))[1] <= MOST * een_bouw


@pytest.mark.parametrize("titel", ["<script>alert(1)</script>", "'\"><script>x</script>'", '"</title><img src=x onerror=y>"'])
def test_een_opdracht_in_een_veld_wordt_geweigerd(titel: str, tmp_path: Path) -> None:
    root = mini_tree(tmp_path)
    (root / "docs" / "los.md").write_text(HEAD.format(titel=titel, tekst="Tekst.").replace("M090", "P090"), encoding="utf-8")
    assert "KB013" in {m.code for m in built(root)[1] if m.pad == "docs/los.md" and m.regel == 3}


@pytest.mark.parametrize(
    ("veld", "code"),
    [
        ('titel: "a\\0b"', "KB007"),
        ('titel: "a\\u202ec"', "KB007"),
        ('titel: "Kring\\nregel twee"', "KB023"),
        ("tijdlijn: [{wanneer: 2022-13, wat: Iets.}]", "KB026"),
        ("tijdlijn: [{wanneer: 2022-00, wat: Iets.}]", "KB026"),
        ("tijdlijn: [{wanneer: ٢٠٢٢, wat: Iets.}]", "KB026"),
        ("herzien_voor: 0", "KB026"),
    ],
)
def test_een_waarde_die_later_iets_breekt(veld: str, code: str, tmp_path: Path) -> None:
    root = mini_tree(tmp_path)
    text = HEAD.format(titel="Los", tekst="Tekst.").replace("M090", "P090")
    text = text.replace("titel: Los", veld) if veld.startswith("titel") else text.replace("titel: Los", f"titel: Los\n{veld}")
    (root / "docs" / "los.md").write_text(text, encoding="utf-8")
    assert code in {m.code for m in built(root)[1] if m.pad == "docs/los.md"}


def test_een_getal_blijft_zoals_het_getypt_is() -> None:
    assert str(frontmatter.read_yaml("x.yml", "titel: 1.10")[0]["titel"]) == "1.10"


@pytest.mark.parametrize("tekst", ["a: 1\n---\n- id: A", "- id: A\n---\n- id: B", "a: 1\n...\n---\nb: 2"])
def test_een_tweede_blok_in_de_bronnen_verdwijnt_niet(tekst: str) -> None:
    assert [m.code for m in frontmatter.read_yaml("docs/bronnen/bronnen.yml", tekst)[2]] == ["KB002"]


def test_duizenden_fouten_in_een_bestand_houden_niemand_op(tmp_path: Path, een_bouw: float) -> None:
    root = mini_tree(tmp_path)
    lijst = "".join(f"  - fout-{n}\n" for n in range(5000))
    (root / "docs" / "begrippen" / "x.md").write_text(f"---\nid: B090\ntitel: X\nthemas:\n{lijst}---\n", encoding="utf-8")
    found, seconds = timed(lambda: [m for m in built(root)[1] if m.pad.endswith("/x.md")])
    assert 1 < len(found) < 100
    assert seconds <= MOST * een_bouw


@pytest.mark.parametrize(
    ("oud", "nieuw", "code"),
    [
        ("## Wanneer wel, wanneer niet", "Tekst vooraf.\n\n## Wanneer wel, wanneer niet", "KB043"),
        ("## Achtergrond", "## Achtergrond\n\nTekst.\n\n## Achtergrond", "KB044"),
    ],
)
def test_tekst_die_niet_op_de_pagina_komt_wordt_gemeld(oud: str, nieuw: str, code: str, tmp_path: Path) -> None:
    root = mini_tree(tmp_path)
    path = root / "methoden" / "paddenstoelkring.md"
    path.write_text(path.read_text(encoding="utf-8").replace(oud, nieuw, 1), encoding="utf-8")
    assert code in {m.code for m in built(root)[1] if m.pad == "methoden/paddenstoelkring.md"}


@pytest.mark.parametrize("adres", ["../buiten/", "/tmp/buiten/", "p/../methoden/", "a//b/", "sw.js/", "over/index.html/", f"{'x' * 300}/"])
def test_het_register_wijst_nooit_naar_buiten(adres: str, tmp_path: Path) -> None:
    root = mini_tree(tmp_path)
    path = root / "docs" / "gegevens" / "register.yml"
    path.write_text(
        re.sub(r'"methoden/paddenstoelkring/"', f'"methoden/paddenstoelkring/", "{adres}"', path.read_text(encoding="utf-8")),
        encoding="utf-8",
    )
    assert [m.code for m in fouten(built(root)[1])] == ["KB074"]


NAMES = [
    "Met Hoofd.md",
    "met spatie.md",
    "café.md",
    "cafe\u0301.md",
    "a#b.md",
    "a%20b.md",
    "a&b.md",
    "'quote'.md",
    "-rf.md",
    "x" * 200 + "-.md",
    "X.MD",
    "a\nb.md",
    ".verborgen.md",
    "con.md",
    "lpt1.md",
    "wijkschouw.md.txt",
    "y" * 81 + ".md",
    "a.b.md",
]


LITTER = [".DS_Store", ".wijkschouw.md.swp", "wijkschouw.md~", "4913", "~$kring.md", "Thumbs.db", "desktop.ini", "._wijkschouw.md"]


@pytest.mark.parametrize("naam", LITTER)
def test_wat_een_computer_erbij_zet_telt_niet_mee(naam: str, tmp_path: Path) -> None:
    root = mini_tree(tmp_path)
    before = built(root)[1]
    (root / "methoden" / naam).write_bytes(b"x")
    (root / "methoden" / ".#wijkschouw.md").symlink_to("iemand@computer.123")
    assert built(root)[1] == before


@pytest.mark.parametrize("pad", ["docs/sw.js", "docs/over/index.html", "docs/404.html", "docs/bijdragen/keuzes.json", "methoden/v1.2"])
def test_een_map_heet_nooit_als_een_bestand_dat_de_site_maakt(pad: str, tmp_path: Path) -> None:
    root = mini_tree(tmp_path)
    page = root / pad / "x.md"
    page.parent.mkdir(parents=True)
    page.write_text(HEAD.format(titel="Los", tekst="Tekst.").replace("M090", "P090"), encoding="utf-8")
    found = [m for m in built(root)[1] if m.pad.startswith(pad)]
    assert [(m.pad, m.code) for m in found] == [(pad, "KB009")]
    assert page.parent.name.replace(".", "-") in found[0].tekst


def test_een_bron_heeft_geen_naamloze_schrijver(tmp_path: Path) -> None:
    root = mini_tree(tmp_path)
    path = root / "docs" / "bronnen" / "bronnen.yml"
    path.write_text(path.read_text(encoding="utf-8").replace("  author:", "  editor:\n    - given: ''\n  author:", 1), encoding="utf-8")
    assert any(m.pad.endswith("bronnen.yml") and m.ernst == "fout" for m in built(root)[1])


@pytest.mark.parametrize("naam", NAMES)
def test_een_naam_die_niet_kan(naam: str, tmp_path: Path) -> None:
    root = mini_tree(tmp_path)
    (root / "methoden" / naam).write_text("x")
    found = [m for m in built(root)[1] if m.code in ("KB009", "KB011")]
    assert len(found) == 1
    assert "\n" not in str(found[0])


def test_een_naam_die_geen_utf8_is(tmp_path: Path) -> None:
    root = mini_tree(tmp_path)
    (Path(os.fsdecode(os.fsencode(root) + b"/methoden/\xff\xfe.md"))).write_text("x")
    assert "KB009" in {m.code for m in built(root)[1]}


def test_koppelingen_en_vreemde_bestanden_worden_niet_gevolgd(tmp_path: Path) -> None:
    root = mini_tree(tmp_path)
    (root / "methoden" / "map").symlink_to("/etc")
    (root / "methoden" / "lus.md").symlink_to("lus.md")
    (root / "methoden" / "weg.md").symlink_to("bestaat-niet.md")
    os.mkfifo(root / "methoden" / "pijp.md")
    assert [m.pad for m in built(root)[1] if m.code == "KB010"] == [
        "methoden/lus.md",
        "methoden/map",
        "methoden/pijp.md",
        "methoden/weg.md",
    ]


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"\xff\xfet\x00i\x00", "KB006"),
        (b"---\ntitel: caf\xe9\n---\n", "KB006"),
        (b"---\ntitel: a\x00b\n---\n", "KB007"),
        (b"---\ntitel: a\x1bb\n---\n", "KB007"),
        (b"\xef\xbb\xbf---\ntitel: x\n---\n", "KB018"),
        (b"---\r\ntitel: x\r\n---\r\n", "KB018"),
        (b"x" * 5_000_000, "KB008"),
        (b"", "KB001"),
    ],
)
def test_bytes_die_geen_gewone_tekst_zijn(data: bytes, code: str, tmp_path: Path) -> None:
    root = mini_tree(tmp_path)
    (root / "methoden" / "raar.md").write_bytes(data)
    assert code in {m.code for m in built(root)[1] if m.pad == "methoden/raar.md"}


@pytest.mark.parametrize(
    "naam", ["CNAME", "sitemap.xml", "pagina.html", "script.js", "tekening.svg", "x.pdf", "fase.md", "p.md", "feeds.md", "geheim.yml"]
)
def test_bestanden_die_de_site_overnemen_worden_geweigerd(naam: str, tmp_path: Path) -> None:
    root = mini_tree(tmp_path)
    (root / "docs" / naam).write_text("x")
    assert any(m.pad == f"docs/{naam}" for m in fouten(built(root)[1]))


def test_een_beeld_is_wat_zijn_naam_zegt(tmp_path: Path) -> None:
    root = mini_tree(tmp_path)
    (root / "methoden" / "plein.png").write_bytes(b"")
    (root / "methoden" / "straat.jpg").write_bytes(b"<html>")
    found = [(m.pad, m.code) for m in built(root)[1] if m.pad.endswith((".png", ".jpg"))]
    assert found == [("methoden/plein.png", "KB011"), ("methoden/straat.jpg", "KB011")]


def test_een_map_met_de_naam_van_een_sjabloon_verdwijnt_niet_stil(tmp_path: Path) -> None:
    root = mini_tree(tmp_path)
    for place in ("docs/_sjabloon.md", "docs/templates", "/".join(["docs", *["diep"] * 20])):
        (root / place).mkdir(parents=True)
        (root / place / "x.md").write_text("x")
    assert {m.code for m in built(root)[1] if m.pad.startswith(("docs/_sjabloon.md", "docs/templates", "docs/diep"))} == {"KB009", "KB012"}


HIDDEN_LINKS = {
    "over twee regels": "[de\nlink](weg.md)",
    "titel tussen enkele aanhalingstekens": "[x](weg.md 'titel')",
    "plek die er niet is": "[x](#niets)",
    "plek op een andere pagina": "[x](../methoden/index.md#niets)",
}


def test_een_link_die_alleen_mkdocs_ziet_krijgt_ook_een_nederlandse_melding(tmp_path: Path) -> None:
    root = mini_tree(tmp_path, with_house=True)
    lines = (
        HEAD.format(titel="Los", tekst="Eerste regel telt ook.\n\n" + "\n\n".join(HIDDEN_LINKS.values()))
        .replace("M090", "P090")
        .replace("---\n\n", "---\n", 1)
    )
    (root / "docs" / "los.md").write_text(lines, encoding="utf-8")
    result = run(BUILD, root)
    assert result.returncode == 1 and "Traceback" not in result.stderr, result.stderr
    found = re.findall(r"ERROR +- +docs/los\.md:(\d+): KB047", result.stderr)
    assert len(found) == len(HIDDEN_LINKS) and "contains a" not in result.stderr
    assert all(any(word in text for word in ("weg.md", "niets", "[de")) for text in (lines.split("\n")[int(n) - 1] for n in found))


def test_de_eerste_regel_van_de_tekst_is_geen_opdracht_aan_mkdocs(tmp_path: Path) -> None:
    root = mini_tree(tmp_path, with_house=True)
    text = (
        HEAD.format(titel="Los", tekst="template: bestaatniet.html\nTip: neem koffie mee.")
        .replace("M090", "P090")
        .replace("---\n\n", "---\n", 1)
    )
    (root / "docs" / "los.md").write_text(text, encoding="utf-8")
    result = run(BUILD, root)
    assert result.returncode == 0, result.stderr
    assert "neem koffie mee" in (root / "site" / "los" / "index.html").read_text(encoding="utf-8")


def test_een_pagina_die_de_site_zelf_maakt_wordt_niet_vervangen(tmp_path: Path) -> None:
    root = mini_tree(tmp_path, with_house=True)
    folder = root / "docs" / "leerlijnen" / "het-bos-in"
    folder.mkdir()
    (folder / "docent.md").write_text(HEAD.format(titel="Docent", tekst="Tekst.").replace("M090", "P090"), encoding="utf-8")
    result = run(BUILD, root)
    assert result.returncode == 1
    assert "docs/leerlijnen/het-bos-in/docent.md:2: KB012" in result.stderr


def test_een_mislukte_bouw_laat_de_vorige_site_staan(tmp_path: Path) -> None:
    root = mini_tree(tmp_path, with_house=True)
    assert run(BUILD, root).returncode == 0
    before = {p: p.read_bytes() for p in (root / "site").rglob("*") if p.is_file()}
    (root / "methoden" / "kapot.md").write_text("---\ntitel: a: b\n---\n")
    content = run(BUILD, root)
    (root / "methoden" / "kapot.md").unlink()
    (root / "overrides" / "soort" / "methode.html").write_text("{{ bestaat.niet.echt }}")
    template = run(BUILD, root)
    assert (content.returncode, template.returncode) == (1, 1)
    assert "methoden/kapot.md:2: KB002" in content.stderr
    assert "Traceback" not in content.stderr
    assert {p: p.read_bytes() for p in (root / "site").rglob("*") if p.is_file()} == before
