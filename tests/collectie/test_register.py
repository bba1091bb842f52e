"""Permanent links: what was ever published stays reachable, and only the command writes the register."""

import sys
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from conftest import BUILD, run
from hulp import ROOT, built, gemaakt, mini_tree
from kennisbank.__main__ import main
from kennisbank.build import build
from kennisbank.checks.adressen import check_zonder_nummer
from kennisbank.collectie.kennisbank import Kennisbank
from kennisbank.collectie.register import PAD, Register, read, write
from kennisbank.lezen.meldingen import fouten
from kennisbank.uitvoer import doorverwijzingen
from vormen import pages


def register_of(root: Path) -> Register:
    return read((root / PAD).read_text(encoding="utf-8"))


def codes(root: Path) -> set[str]:
    """Return the codes of the faults in a tree."""
    return {m.code for m in fouten(built(root)[1])}


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """The mini tree with everything that is on it in the register."""
    tree = mini_tree(tmp_path)
    assert main(["register", "--map", str(tree)]) == 0
    assert codes(tree) == set()
    return tree


def rename(root: Path, old: str, new: str) -> None:
    (root / old).rename(root / new)
    for path in root.rglob("*.md"):
        text = path.read_text(encoding="utf-8")
        path.write_text(text.replace(Path(old).name, Path(new).name).replace(Path(old).stem, Path(new).stem), encoding="utf-8")


def test_de_opdracht_zet_alles_erin_en_een_tweede_keer_niets(root: Path) -> None:
    kb, _ = built(root)
    found = register_of(root)
    assert set(kb.per_id) <= set(found.nummers)
    assert found.nummers["M002"].adressen == ("methoden/boswandeling/",)
    assert {"fase/organiseren/", "bijdragen/meldingen/", "data/v1/methoden.json"} <= set(found.adressen)
    before = (root / PAD).read_bytes()
    assert main(["register", "--map", str(root)]) == 0
    assert (root / PAD).read_bytes() == before == write(found).encode()


def test_bouwen_schrijft_het_register_niet(tmp_path: Path) -> None:
    tree = mini_tree(tmp_path, with_house=True)
    before = (tree / PAD).read_bytes()
    assert run(BUILD, tree).returncode == 0
    assert (tree / PAD).read_bytes() == before


def test_wat_nieuw_is_mag_gewoon(root: Path) -> None:
    source = root / "docs" / "begrippen" / "kring.md"
    text = source.read_text(encoding="utf-8").replace("B001", "B050").replace("Kring", "Kringloop").split("niet_hetzelfde")[0]
    (root / "docs" / "begrippen" / "kringloop.md").write_text(text + "---\n", encoding="utf-8")
    assert codes(root) == set()


def test_hernoemen_zonder_doorverwijzing_stopt_de_bouw_met_raad(root: Path) -> None:
    rename(root, "methoden/boswandeling.md", "methoden/bostocht.md")
    [melding] = fouten(built(root)[1])
    assert melding.code == "KB072"
    assert "./kennisbank register --verhuisd M002" in melding.tekst
    assert main(["register", "--map", str(root)]) == 1  # the command does not take it over in silence
    assert main(["register", "--map", str(root), "--verhuisd", "M002"]) == 0
    assert codes(root) == set()
    assert register_of(root).nummers["M002"].adressen == ("methoden/boswandeling/", "methoden/bostocht/")


def test_twee_keer_verhuizen_geeft_geen_ketting(root: Path) -> None:
    for old, new in (("boswandeling", "bostocht"), ("bostocht", "woudtocht")):
        rename(root, f"methoden/{old}.md", f"methoden/{new}.md")
        assert main(["register", "--map", str(root), "--verhuisd", "M002"]) == 0
    kb, _ = built(root)
    pages = {path: html.decode() for path, html in gemaakt(doorverwijzingen.render(kb)).items()}
    for old in ("methoden/boswandeling/", "methoden/bostocht/", "p/M002/"):
        assert 'url=../../methoden/woudtocht/"' in pages[f"{old}index.html"]
    rename(root, "methoden/woudtocht.md", "methoden/boswandeling.md")  # and home again
    assert codes(root) == set()
    assert "methoden/boswandeling/index.html" not in doorverwijzingen.render(built(root)[0])


def test_wat_onder_een_pagina_hangt_verhuist_mee(root: Path) -> None:
    assert "leerlijnen/het-bos-in/docent/" in register_of(root).adressen
    rename(root, "docs/leerlijnen/het-bos-in.md", "docs/leerlijnen/het-woud-in.md")
    assert main(["register", "--map", str(root), "--verhuisd", "L001"]) == 0
    pages = gemaakt(doorverwijzingen.render(built(root)[0]))
    assert b'url=../../../leerlijnen/het-woud-in/docent/"' in pages["leerlijnen/het-bos-in/docent/index.html"]
    page = root / "docs" / "leerlijnen" / "het-woud-in.md"
    head = page.read_text(encoding="utf-8").split("kern:")[0]
    page.write_text(f"{head}status: ingetrokken\ningetrokken_omdat: Op verzoek.\nbijdragers:\n  - naam: redactie\n---\n", encoding="utf-8")
    assert main(["register", "--map", str(root)]) == 0
    pages = gemaakt(doorverwijzingen.render(built(root)[0]))
    assert b'url=../../../leerlijnen/het-woud-in/"' in pages["leerlijnen/het-bos-in/docent/index.html"]


def test_weghalen_stopt_de_bouw_en_intrekken_niet(root: Path) -> None:
    page = root / "docs" / "begrippen" / "rij.md"
    text = page.read_text(encoding="utf-8")
    page.unlink()
    missing = [m for m in fouten(built(root)[1]) if m.code == "KB070"]
    assert [m.regel for m in missing] == [register_of(root).regels["B002"]]
    assert "ingetrokken" in missing[0].tekst
    assert main(["register", "--map", str(root), "--vervallen", "B002"]) == 1
    page.write_text(text.split("definitie")[0] + "status: ingetrokken\ningetrokken_omdat: Op verzoek.\n---\n", encoding="utf-8")
    assert "KB070" not in codes(root)


def test_een_nummer_krijgt_geen_tweede_leven(root: Path) -> None:
    page = root / "methoden" / "boswandeling.md"
    page.write_text(page.read_text(encoding="utf-8").replace("id: M002", "id: M099"), encoding="utf-8")
    assert codes(root) == {"KB071"}
    assert main(["register", "--map", str(root)]) == 1


def test_een_oude_plek_wordt_geen_nieuwe_pagina(root: Path) -> None:
    rename(root, "methoden/boswandeling.md", "methoden/bostocht.md")
    assert main(["register", "--map", str(root), "--verhuisd", "M002"]) == 0
    new = (root / "methoden" / "bostocht.md").read_text(encoding="utf-8").replace("id: M002", "id: M050")
    (root / "methoden" / "boswandeling.md").write_text(new, encoding="utf-8")
    assert codes(root) == {"KB071"}


def test_een_kop_met_andere_woorden_houdt_zijn_anker(root: Path) -> None:
    page = root / "docs" / "over" / "index.md"
    page.write_text(page.read_text(encoding="utf-8") + "\n## Wie wij zijn\n\nKabouters.\n", encoding="utf-8")
    assert main(["register", "--map", str(root)]) == 0
    number = built(root)[0].per_plek["pagina/over/index"].id
    text = page.read_text(encoding="utf-8")
    page.write_text(text.replace("## Wie wij zijn", "## Over de kabouters"), encoding="utf-8")
    [melding] = fouten(built(root)[1])
    assert melding.code == "KB073" and "{#wie-wij-zijn}" in melding.tekst
    page.write_text(text.replace("## Wie wij zijn", "## Over de kabouters {#wie-wij-zijn}"), encoding="utf-8")
    assert codes(root) == set()
    page.write_text(text.split("## Wie wij zijn")[0], encoding="utf-8")
    assert main(["register", "--map", str(root), "--vervallen", f"{number}#wie-wij-zijn"]) == 0
    assert codes(root) == set()


def test_een_bron_die_niemand_meer_noemt_kan_vervallen(root: Path) -> None:
    assert main(["register", "--map", str(root), "--vervallen", "DRAAK-2001"]) == 1  # it is still there
    assert main(["register", "--map", str(root), "--vervallen", "WOLF-1900"]) == 1  # it never was
    kb, _ = built(root)
    pages = {path: html.decode() for path, html in gemaakt(doorverwijzingen.render(kb)).items()}
    for path in ("p/EENHOORN-1999/index.html", "bronnen/eenhoorn-1999/index.html", "thema/sprookjes/index.html"):
        assert "niet meer in de kennisbank" in pages[path] and "refresh" not in pages[path]


@pytest.mark.parametrize(
    "damage",
    [
        "nummers: kapot\n",
        "nummers:\n  M001: {}\n",
        'nummers:\n  M001: {"adressen": [], "ankers": []}\n',
        "anders: 1\n",
        "nummers: [\n",
        "- M001\n",
    ],
)
def test_een_beschadigd_register_stopt_de_bouw(damage: str, root: Path) -> None:
    (root / PAD).write_text(damage, encoding="utf-8")
    assert "KB074" in codes(root)
    assert main(["register", "--map", str(root)]) == 1
    assert (root / PAD).read_text(encoding="utf-8") == damage


def test_een_term_die_verdwijnt_stopt_de_bouw(tmp_path: Path) -> None:
    tree = mini_tree(tmp_path, with_house=True)
    path = tree / PAD
    path.write_text(path.read_text(encoding="utf-8").replace("vervallen:\n", '  - "thema/draken/"\nvervallen:\n'), encoding="utf-8")
    result = run(BUILD, tree)
    assert result.returncode != 0
    assert "KB070 /thema/draken/ is gepubliceerd en wordt niet meer gemaakt" in result.stderr
    assert not (tree / "site").exists()


def test_een_term_die_terugkomt_vraagt_om_een_nieuw_register(tmp_path: Path) -> None:
    tree = mini_tree(tmp_path)
    path = tree / PAD
    path.write_text(path.read_text(encoding="utf-8").replace("thema/sprookjes/", "thema/wonen/"), encoding="utf-8")
    kb, _ = built(tree)
    assert {m.code for m in check_zonder_nummer(kb, ["thema/wonen.md", "thema/index.md", "data/v1/methoden.json"])} == {"KB074"}
    assert main(["register", "--map", str(tree)]) == 0
    assert "thema/wonen/" not in register_of(tree).vervallen


def test_de_site_maakt_niets_op_het_adres_van_een_pagina(root: Path) -> None:
    kb, _ = built(root)
    paths = [f"{adres.removesuffix('/')}.md" if adres.endswith("/") else adres for adres in kb.register.adressen]
    found = {(m.code, m.tekst.split(" hoort")[0]) for m in check_zonder_nummer(kb, [*paths, "methoden/kring-om-de-boom.md"])}
    assert ("KB071", "het adres /methoden/kring-om-de-boom/") in found


def test_de_opdracht_weigert_bij_een_andere_fout(root: Path) -> None:
    before = (root / PAD).read_bytes()
    (root / "methoden" / "los.md").write_text("# los\n", encoding="utf-8")
    result = run([sys.executable, "-m", "kennisbank", "register"], root, PYTHONPATH=str(ROOT / "hooks"))
    assert result.returncode == 1 and "KB001" in result.stdout and "niet veranderd" in result.stderr
    assert (root / PAD).read_bytes() == before


@pytest.fixture(params=["mini", "echt"])
def site(request: pytest.FixtureRequest) -> tuple[Path, Kennisbank]:
    """A built site with the collection that it was built from."""
    folder: Path = request.getfixturevalue({"mini": "mini_site", "echt": "echte_site"}[request.param])
    return folder, build(folder.parent if request.param == "mini" else ROOT)[0]


def test_geen_enkel_adres_uit_het_register_is_dood(site: tuple[Path, Kennisbank]) -> None:
    folder, kb = site
    wanted = [*kb.register.adressen, *(a for n, v in kb.register.nummers.items() for a in (f"p/{n}/", *v.adressen))]
    assert [a for a in wanted if not (folder / a / "index.html").is_file() and not (folder / a).is_file()] == []
    for nummer, was in kb.register.nummers.items():
        if nummer in kb.per_id and not kb.per_id[nummer].ingetrokken:
            ids = pages(folder)[f"/{kb.per_id[nummer].url}"].ids
            gone = [a for a in was.ankers if a not in ids and f"{nummer}#{a}" not in kb.register.vervallen]
            assert gone == [], nummer


def test_elk_anker_in_de_tekst_staat_zo_op_de_pagina(site: tuple[Path, Kennisbank]) -> None:
    folder, kb = site
    for stuk in kb.stukken:
        if stuk.soort.naam != "bron" and not stuk.ingetrokken:
            ids = pages(folder)[f"/{stuk.url}"].ids
            assert [a for a in stuk.ankers if a not in ids] == [], stuk.pad


@pytest.mark.parametrize("address", ["p/M001/", "methoden/kring-om-de-boom/"])
def test_een_oude_link_met_anker_komt_op_de_kop_uit(address: str, page: Page, base: str) -> None:
    page.goto(f"{base}{address}#achtergrond")
    page.wait_for_url(f"{base}methoden/paddenstoelkring/#achtergrond")


def test_een_oude_link_werkt_zonder_javascript(browser: Browser, base: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    tab = context.new_page()
    tab.goto(f"{base}p/M001/")
    tab.wait_for_url(f"{base}methoden/paddenstoelkring/")
    context.close()


def test_een_ingetrokken_pagina_zegt_waarom(page: Page, base: str) -> None:
    page.goto(f"{base}p/B003/")
    page.wait_for_url(f"{base}begrippen/kabouterpad/")
    assert page.get_by_text("De kabouters lopen er niet meer").is_visible()


def test_zonder_register_stopt_de_bouw_en_de_opdracht_maakt_een_nieuw(root: Path) -> None:
    whole = (root / PAD).read_bytes()
    (root / PAD).unlink()
    [melding] = fouten(built(root)[1])
    assert melding.code == "KB074" and f"git checkout -- {PAD}" in melding.tekst
    assert main(["register", "--map", str(root)]) == 0
    assert codes(root) == set()
    assert set(register_of(root).nummers) < set(read(whole.decode()).nummers) | {"x"}


def test_een_pagina_laat_zich_niet_met_de_hand_opgeven(root: Path) -> None:
    (root / "docs" / "begrippen" / "rij.md").unlink()
    text = (root / PAD).read_text(encoding="utf-8").replace("vervallen:\n", 'vervallen:\n  - "B002"\n')
    (root / PAD).write_text(text, encoding="utf-8")
    assert "KB074" in codes(root)
