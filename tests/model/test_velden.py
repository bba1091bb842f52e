"""One class is the list of truth: form, template, field list, question list, terminal, schema and issue form follow from it."""

import dataclasses
import re
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

from conftest import BUILD, run
from hulp import built, mini_tree, voorbeeldwaarden
from kennisbank.bijdragen.formulier import FORMS, formulier
from kennisbank.bijdragen.schrijven import markdown
from kennisbank.bijdragen.sjabloon import sjabloon
from kennisbank.checks.opbouw import check_koppen
from kennisbank.lezen import frontmatter
from kennisbank.model import GESCHREVEN, SOORT, Soort, kind_of
from kennisbank.model.velden import Veld, split_hulp, velden
from kennisbank.oordeel.modelfouten import validate

NEW_FIELD = '''    kabouters: Annotated[int, Field(ge=0)] | None = None
    """Hoeveel kabouters er meededen. Bijvoorbeeld: 7"""
'''


def every(fields: tuple[Veld, ...]) -> list[Veld]:
    """Return all fields with those inside them."""
    return [veld for top in fields for veld in (top, *every(top.velden))]


@pytest.fixture(scope="module")
def grown(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A tree in which one field was added to one class, built; and its front door made again."""
    root = mini_tree(tmp_path_factory.mktemp("gegroeid"), with_house=True)
    path = root / "hooks" / "kennisbank" / "model" / "voorbeeld.py"
    text = path.read_text(encoding="utf-8")
    last = '    """Wat er later van bekend werd."""\n'
    assert text.count(last) == 1
    path.write_text(text.replace(last, last + NEW_FIELD), encoding="utf-8")
    for command in (BUILD, [sys.executable, "-m", "kennisbank", "voordeur"]):
        result = run(command, root)
        assert result.returncode == 0, result.stderr
    return root


@pytest.mark.parametrize(
    ("place", "shown"),
    [
        ("site/bijdragen/voorbeeld/index.html", r'data-veld="kabouters" data-vorm="getal".*?<label [^>]*>Kabouters'),
        ("site/bijdragen/voorbeeld/index.html", r"<li><b>Kabouters</b> \(mag leeg blijven\)\. Hoeveel kabouters er meededen\."),
        ("site/bijdragen/voorbeeld/index.html", r"Bijvoorbeeld: 7"),
        ("site/bijdragen/velden/index.html", r"<code>kabouters</code> – Kabouters \(mag\)\. Hoeveel kabouters er meededen\."),
        (
            "site/bijdragen/sjabloon-voorbeeld.txt",
            r"# Kabouters \(mag\)\. Hoeveel kabouters er meededen\. Bijvoorbeeld: 7\n#kabouters: 7\n",
        ),
        ("site/bijdragen/oordeel-voorbeeld.json", r'"kabouters": \{'),
        ("site/data/v1/schema/voorbeeld.json", r'"kabouters": \{'),
        ("voorbeelden/_sjabloon.md", r"#kabouters: 7\n"),
        (".github/ISSUE_TEMPLATE/*-voorbeeld.yml", r"Hoeveel kabouters er meededen"),
    ],
)
def test_een_veld_erbij_verandert_alles(place: str, shown: str, grown: Path) -> None:
    (path,) = grown.glob(place)
    assert re.search(shown, path.read_text(encoding="utf-8"), re.S), place


def test_de_terminal_vraagt_het_nieuwe_veld_ook(grown: Path) -> None:
    script = "from kennisbank.build import build; from kennisbank.bijdragen.formulier import formulier; from pathlib import Path; print([v.naam for v in formulier(build(Path('.'))[0], 'voorbeeld').mag])"
    shown = subprocess.run(
        [sys.executable, "-c", script], cwd=grown, env={"PYTHONPATH": "hooks"}, capture_output=True, text=True, check=True
    )
    assert "'kabouters'" in shown.stdout


def test_elk_veld_staat_in_formulier_veldenlijst_en_sjabloon(mini_site: Path) -> None:
    listed = (mini_site / "bijdragen" / "velden" / "index.html").read_text(encoding="utf-8")
    for naam in FORMS:
        html = (mini_site / "bijdragen" / naam / "index.html").read_text(encoding="utf-8")
        template = (mini_site / "bijdragen" / f"sjabloon-{naam}.txt").read_text(encoding="utf-8")
        for veld in every(velden(SOORT[naam])):
            assert f'data-veld="{veld.naam}"' in html, (naam, veld.naam)
            assert f"<code>{veld.naam}</code>" in listed
            assert re.search(rf"^[ #-]*{veld.naam}:", template, re.M), (naam, veld.naam)
        for kop in SOORT[naam].koppen:
            assert f'data-kop="{kop}"' in html and kop in listed and f"## {kop}\n" in template


@pytest.mark.parametrize("soort", GESCHREVEN, ids=lambda soort: soort.naam)
def test_elk_veld_heeft_hulp_en_een_voorbeeld_dat_het_model_aanneemt(soort: Soort) -> None:
    for veld in every(velden(soort)):
        assert veld.hulp, veld.naam
        assert veld.velden or veld.vocabulaire or veld.voorbeeld, veld.naam
    bestand, meldingen = frontmatter.parse("x.md", markdown(voorbeeldwaarden(soort), {}))
    assert bestand and meldingen == []
    assert validate(soort.model, bestand)[1] == []
    for kop in soort.tekst:
        assert all(split_hulp(kop.uitleg)), kop.naam


@pytest.mark.parametrize("soort", GESCHREVEN, ids=lambda soort: soort.naam)
def test_een_leeg_sjabloon_is_te_lezen_en_zegt_wat_er_mist(soort: Soort, tmp_path: Path) -> None:
    root = mini_tree(tmp_path)
    path = root / soort.map / "nieuw-uit-sjabloon.md"
    path.write_text(sjabloon(soort), encoding="utf-8")
    assert kind_of(str(path.relative_to(root))) is soort
    _, meldingen = built(root)
    # What the model misses; the rules between fields, which speak at the same time, name other fields too.
    said = "\n".join(m.tekst for m in meldingen if m.pad == str(path.relative_to(root)) and "KB020" <= m.code <= "KB033")
    for veld in velden(soort):
        names = [veld.naam, *(part.naam for part in every(veld.velden))] if veld.verplicht else [veld.naam]
        assert any(f"'{naam}'" in said for naam in names) == veld.verplicht, veld.naam


def test_de_uitleg_uit_het_sjabloon_laten_staan_telt_als_leeg(tmp_path: Path) -> None:
    root = mini_tree(tmp_path)
    path = root / "voorbeelden" / "de-omgehakte-eik.md"
    (hint,) = re.findall(r"## De aanpak\n\n(> .*)\n", sjabloon(SOORT["voorbeeld"]))
    path.write_text(path.read_text(encoding="utf-8").replace("Een kring.", hint), encoding="utf-8")
    kb, _ = built(root)
    assert [m.code for m in check_koppen(kb.per_plek["voorbeeld/de-omgehakte-eik"])] == ["KB045"]


def test_elk_zelf_te_openen_bestand_van_het_formulier_is_klein(mini_site: Path) -> None:
    for naam in FORMS:
        assert (mini_site / "bijdragen" / f"oordeel-{naam}.json").stat().st_size < 60_000
        assert (mini_site / "bijdragen" / naam / "index.html").stat().st_size < 200_000


def test_het_vrije_nummer_is_van_geen_pagina_en_was_dat_nooit(tmp_path: Path) -> None:
    kb, _ = built(mini_tree(tmp_path))
    free = kb.vrij_nummer("V")
    assert free == "V003" and free not in kb.per_id and free not in kb.register.nummers
    known = dataclasses.replace(kb.register, nummers={**kb.register.nummers, "V007": next(iter(kb.register.nummers.values()))})
    assert formulier(dataclasses.replace(kb, register=known), "voorbeeld").nummer == "V008"


def test_het_issueformulier_vraagt_nooit_om_een_meegemaakt_verhaal(grown: Path) -> None:
    (path,) = (grown / ".github" / "ISSUE_TEMPLATE").glob("*-voorbeeld.yml")
    assert "Zelf meegemaakt" not in yaml.safe_dump(yaml.safe_load(path.read_text(encoding="utf-8")), allow_unicode=True)
