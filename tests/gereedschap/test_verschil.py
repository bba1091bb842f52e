"""make verschil: what a reader sees change, in a list that is as short as the change is simple."""

import re
import shutil
import sys
from pathlib import Path

import pytest
from test_werkstromen import git, make

import leesbeeld
from conftest import run
from hulp import ROOT, Proef, mini_tree
from vergelijken import Map, Verschil, vergelijk
from verschillijst import lijst

QUESTIONS = "- {q: kring, gewenst: [B001]}\n- {q: konijn, gewenst: [M002]}\n"
NUMBER = re.compile(r"\b\d+(?= (?:andere|links|pagina))")
KERN = "Twee aan twee lopen bewoners door het bos en vertellen wat ze zien."


@pytest.fixture
def voorstel(tmp_path: Path) -> Proef:
    """The mini tree as a repository whose main holds everything in its register, on a branch that has changed nothing yet."""
    proef = Proef(tmp_path / "opslag")
    root = mini_tree(proef.root, with_house=True)
    for name in ("Makefile", ".gitignore"):
        (root / name).write_bytes((ROOT / name).read_bytes())
    (root / "gereedschap").symlink_to(ROOT / "gereedschap")
    questions = root / "tests" / "golden" / "zoeken" / "vragen.yml"
    questions.parent.mkdir(parents=True)
    questions.write_text(QUESTIONS, encoding="utf-8")
    register(root)
    git(root, "init", "--quiet", "--initial-branch=main")
    git(root, "add", ".")
    git(root, "commit", "--quiet", "-m", "begin")
    git(root, "switch", "--quiet", "-c", "voorstel")
    return proef


def register(root: Path, *rest: str) -> None:
    done = run([sys.executable, "-m", "kennisbank", "register", *rest], root)
    assert done.returncode == 0, done.stdout + done.stderr


def verschil(root: Path) -> list[str]:
    """Commit the proposal and return the lines of its list, without the table of bytes, and with N for how many there are of something."""
    git(root, "add", ".")
    git(root, "commit", "--quiet", "-m", "voorstel")
    summary = root / ".git" / "samenvatting.md"
    done = make(root, "verschil", GITHUB_STEP_SUMMARY=str(summary))
    assert done.returncode == 0, done.stdout + done.stderr
    found = summary.read_text(encoding="utf-8")
    assert found.rstrip() in done.stdout
    return [NUMBER.sub("N", line) for line in found.splitlines()[3:] if line and not line.startswith("|")]


def test_een_andere_kern_is_een_regel_en_wat_het_zoeken_ervan_merkt(voorstel: Proef) -> None:
    voorstel.verander("methoden/boswandeling.md", KERN, "Samen lopen door het bos en een konijn zoeken.")
    assert verschil(voorstel.root) == [
        "### Woorden",
        "- **Boswandeling** (/methoden/boswandeling/) en N andere pagina's onder ‘Boswandeling’:",
        f"  - was: {KERN}",
        "  - is: Samen lopen door het bos en een konijn zoeken.",
        "### Zoeken",
        "- ‘konijn’: was niets; is M002 Boswandeling; wat we zoeken, staat er nu bij",
        "### Gewicht",
        "Gelijk gebleven: pagina's, koppen, links.",
    ]


def test_een_andere_naam_is_een_verhuizing_met_de_links_die_meegaan(voorstel: Proef) -> None:
    root = voorstel.root
    (root / "methoden" / "boswandeling.md").rename(root / "methoden" / "bostocht.md")
    for path in [*root.glob("docs/**/*.md"), *root.glob("methoden/*.md"), *root.glob("voorbeelden/*.md")]:
        path.write_text(path.read_text(encoding="utf-8").replace("boswandeling", "bostocht"), encoding="utf-8")
    register(root, "--verhuisd", "M002")
    assert verschil(root) == [
        "### Pagina's",
        "- verhuisd: **Boswandeling** (/methoden/bostocht/) stond op /methoden/boswandeling/; het oude adres stuurt door",
        "### Links",
        "- N links gaan nu naar het nieuwe adres van een pagina die verhuisde",
        "### Gewicht",
        "Gelijk gebleven: woorden, koppen, zoeken.",
    ]


def test_een_ander_sjabloon_is_een_regel_per_soort_verandering(voorstel: Proef) -> None:
    voorstel.verander(
        "overrides/deel/over-pagina.html",
        "<dl",
        "<h3>Nieuw blokje</h3>\n<p>Iets over deze bladzijde.</p>\n<p><a href='https://x.example/{{ blad.uri }}'>Elders</a></p>\n<dl",
    )
    assert verschil(voorstel.root) == [
        "### Woorden",
        "- **Alle begrip** (/begrippen/) en N andere pagina's onder ‘Nieuw blokje’:",
        "  - erbij: Iets over deze bladzijde.",
        "- **Alle begrip** (/begrippen/) en N andere pagina's onder ‘Nieuw blokje’:",
        "  - erbij: Elders",
        "### Koppen",
        "- **Alle begrip** (/begrippen/) en N andere pagina's: erbij ‘Nieuw blokje’",
        "### Links",
        "- op N pagina's telkens anders, zoals **Alle begrip** (/begrippen/): erbij https://x.example/begrippen/index.md",
        "### Gewicht",
        "Gelijk gebleven: pagina's, zoeken.",
    ]


def test_git_kent_de_basis_niet(voorstel: Proef) -> None:
    done = make(voorstel.root, "verschil", "BASE=bestaat-niet")
    assert done.returncode == 2 and "git kent 'bestaat-niet' hier niet" in done.stderr


def site(**bladen: str) -> Map:
    """Return a site of these pages: address (with _ for a slash) -> what stands in main."""
    pages = {f"{url.replace('_', '/')}/": f"<main>{text}</main>".encode() for url, text in bladen.items()}
    return Map(pages, {}, {}, {})


def listed(was: Map, nu: Map, *eigen: str) -> list[str]:
    return [line for line in lijst(vergelijk(was, nu), "hier", eigen).splitlines()[4:] if line]


def test_zinnen_die_verdwijnen_bijkomen_en_verhuizen_staan_bij_hun_kop() -> None:
    was = site(a="<h1>A</h1><p>Een. Twee. Drie.</p><h2>Slot</h2><p>Vier.</p><p>Zes.</p><p>Zeven.</p><p>Vijf.</p>")
    nu = site(a="<h1>A</h1><p>Een. Drie.</p><p>Vijf.</p><h2>Einde</h2><p>Vier of meer.</p><p>Zes.</p><p>Zeven.</p>")
    assert listed(was, nu, "a/") == [
        "### Woorden",
        "- **A** (/a/) onder ‘A’:",
        "  - was: Twee.",
        "  - is: weggehaald",
        "- **A** (/a/) onder ‘A’ staat nu, en eerst ergens anders: ‘Vijf.’",
        "- **A** (/a/) onder ‘Einde’:",
        "  - was: Vier.",
        "  - is: Vier of meer.",
        "### Koppen",
        "- **A** (/a/): ‘Slot’ werd ‘Einde’",
        "Gelijk gebleven: pagina's, links, gewicht.",
    ]


def test_een_pagina_die_weg_is_en_een_oud_adres_dat_nergens_heen_leidt() -> None:
    was = Map({"a/": b"<h1>A</h1>", "b/": b"<h1>B</h1>"}, {"p/X1/": "a/", "p/X2/": "b/"}, {}, {})
    nu = Map({"c/": b"<h1>A</h1>", "d/": b"<main><h1>D</h1><p>twee woorden</p></main>"}, {"p/X1/": "c/"}, {}, {})
    assert listed(was, nu)[:4] == [
        "### Pagina's",
        "- nieuw: **D** (/d/), 2 woorden",
        "- verhuisd: **A** (/c/) stond op /a/; **het oude adres leidt nergens meer heen**",
        "- weg: **B** (/b/)",
    ]


def test_wat_op_elke_pagina_anders_is_wordt_een_regel_en_wat_iemand_schreef_niet() -> None:
    names = [f"p{number}" for number in range(40)]
    was = site(**{name: f"<h1>{name}</h1><h2>Maat</h2><p>{'abcd'[n % 4] * (n + 1)} oud</p>" for n, name in enumerate(names)})
    nu = site(**{name: f"<h1>{name}</h1><h2>Maat</h2><p>{'efgh'[n % 4] * (n + 1)} nieuw</p>" for n, name in enumerate(names)})
    lines = listed(was, nu, "p7/")
    assert [line for line in lines if line.startswith("- ")] == [
        "- **p7** (/p7/) onder ‘Maat’:",
        "- op 39 pagina's telkens anders, zoals **p0** (/p0/) onder ‘Maat’:",
    ]


def test_een_tekst_is_geen_opmaak_en_geen_opdracht_aan_een_werkstroom() -> None:
    nu = site(a="<h1>A</h1><p>::error::nep</p><p>##[add-mask]e</p><p>&lt;img src=x&gt; `x` @allen</p>")
    text = "\n".join(listed(site(a="<h1>A</h1>"), nu, "a/"))
    assert "##[" not in text and r"\<img src=x\> \`x\` \@allen" in text
    assert not any(line.lstrip().startswith("::") for line in text.splitlines())


@pytest.mark.parametrize(
    ("href", "target"),
    [
        ("../b/", "methoden/b/"),
        ("../../", ""),
        ("#kop", "methoden/a/#kop"),
        ("b.png", "methoden/a/b.png"),
        ("../../zoeken/?q=x#y", "zoeken/?q=x#y"),
        ("https://x.example/a", "https://x.example/a"),
        ("mailto:x@x.example?subject=A", "mailto:x@x.example"),
    ],
)
def test_een_link_staat_er_vanaf_de_wortel_van_de_site(href: str, target: str) -> None:
    assert leesbeeld.absoluut(href, "methoden/a/") == target


def test_niets_veranderd() -> None:
    assert lijst(Verschil(aantal=(3, 3)), "hier", (), ()).endswith("Niets: elke pagina is gelijk gebleven.")


def test_zonder_node_is_alleen_het_zoeken_niet_vergeleken(voorstel: Proef, monkeypatch: pytest.MonkeyPatch) -> None:
    import verschil as tool  # noqa: PLC0415

    monkeypatch.setattr(shutil, "which", lambda _: None)
    assert tool.answers(voorstel.root, voorstel.root, [{"q": "kring"}]) is None
    assert "zoeken" not in lijst(Verschil(), "hier", (), None)
