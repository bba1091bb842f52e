"""Whatever a contributor hands in: no traceback, no silence, and the last good site stays."""

import os
import time
from pathlib import Path

import pytest

from conftest import BUILD, run
from hulp import built, mini_tree
from kennisbank.meldingen import fouten

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
}


@pytest.mark.parametrize("naam", TEXTS)
def test_tekst_die_kwaad_kan_wordt_geweigerd_en_kost_geen_tijd(naam: str, tmp_path: Path) -> None:
    root = mini_tree(tmp_path)
    (root / "docs" / "los.md").write_text(HEAD.format(titel="Los", tekst=TEXTS[naam]).replace("M090", "P090"), encoding="utf-8")
    start = time.process_time()
    found = [m for m in fouten(built(root)[1]) if m.pad == "docs/los.md"]
    assert found, "er kwam geen melding"
    assert all(m.regel >= 9 for m in found)
    assert time.process_time() - start < 20  # it would take minutes, not seconds, if it were rendered


@pytest.mark.parametrize("titel", ["<script>alert(1)</script>", "'\"><script>x</script>'", '"</title><img src=x onerror=y>"'])
def test_een_opdracht_in_een_veld_wordt_geweigerd(titel: str, tmp_path: Path) -> None:
    root = mini_tree(tmp_path)
    (root / "docs" / "los.md").write_text(HEAD.format(titel=titel, tekst="Tekst.").replace("M090", "P090"), encoding="utf-8")
    assert "KB013" in {m.code for m in built(root)[1] if m.pad == "docs/los.md" and m.regel == 3}


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
    "a.b.md",
]


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


@pytest.mark.parametrize("naam", ["CNAME", "sitemap.xml", "pagina.html", "script.js", "tekening.svg", "x.pdf"])
def test_bestanden_die_de_site_overnemen_worden_geweigerd(naam: str, tmp_path: Path) -> None:
    root = mini_tree(tmp_path)
    (root / "docs" / naam).write_text("x")
    assert any(m.pad == f"docs/{naam}" for m in fouten(built(root)[1]))


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
