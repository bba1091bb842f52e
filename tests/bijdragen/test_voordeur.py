"""Templates and issue forms follow from the model, ask nothing a git host refuses, and never ask for a case lived through."""

import re
from dataclasses import replace
from typing import Any

import pytest
import yaml

from hulp import ROOT
from kennisbank.bijdragen.issueformulier import voorstel
from kennisbank.bijdragen.sjabloon import sjabloon
from kennisbank.bijdragen.voordeur import ISSUES, bestanden, schrijf
from kennisbank.model import GESCHREVEN, SOORT, Soort
from kennisbank.model.methode import Methode, Tijd
from kennisbank.model.velden import Veld, velden
from kennisbank.model.vocabulaire import VOCABULAIRES
from kennisbank.oordeel.voorwaarden import FROM_SOURCES

MADE = bestanden()
FORMS = {pad: yaml.safe_load(data) for pad, data in MADE.items() if pad.endswith(".yml")}
# What GitHub lets stand under `attributes`, per type of question.
ALLOWED = {
    "markdown": {"value"},
    "input": {"label", "description", "placeholder"},
    "textarea": {"label", "description", "placeholder"},
    "dropdown": {"label", "description", "multiple", "options"},
    "checkboxes": {"label", "options"},
}


@pytest.mark.parametrize("pad", MADE)
def test_wat_in_de_opslag_staat_is_gelijk_aan_het_model(pad: str) -> None:
    path = ROOT / pad
    assert path.is_file() and path.read_bytes() == MADE[pad], "draai `make voordeur`"


def test_schrijven_zegt_wat_er_veranderde(tmp_path: Any) -> None:
    assert schrijf(tmp_path) == list(MADE)
    assert schrijf(tmp_path) == []
    (tmp_path / "methoden" / "_sjabloon.md").write_text("oud")
    assert schrijf(tmp_path) == ["methoden/_sjabloon.md"]


def with_new_fields(soort: Soort) -> Soort:
    """Return the kind methode as if someone added one field to its class, and one to a class inside it."""

    class NieuweTijd(Tijd):
        hersteltijd: str
        """Hoe lang je daarna bijkomt. Bijvoorbeeld: een middag"""

    class NieuweMethode(Methode):
        tijd: NieuweTijd  # type: ignore[assignment]
        geluidssterkte: str
        """Hoe hard het klinkt. Bijvoorbeeld: fluisteren"""

    return replace(soort, model=NieuweMethode)


def test_een_nieuw_veld_verschijnt_vanzelf_overal() -> None:
    before, after = SOORT["methode"], with_new_fields(SOORT["methode"])
    for show in (sjabloon, voorstel):
        for naam in ("Geluidssterkte", "Hersteltijd"):
            assert naam not in show(before) and naam in show(after)
    assert "geluidssterkte:" in sjabloon(after) and "fluisteren" in voorstel(after)


def everything(fields: tuple[Veld, ...]) -> list[Veld]:
    """Return the fields and all that is inside them."""
    return [veld for one in fields for veld in (one, *everything(one.velden))]


@pytest.mark.parametrize("soort", GESCHREVEN, ids=lambda s: s.naam)
def test_elk_veld_staat_met_zijn_uitleg_in_sjabloon_en_formulier(soort: Soort) -> None:
    def words(text: str) -> str:
        return " ".join(re.sub(r"^ *# *(- )?", "", text, flags=re.MULTILINE).split())

    template = words(sjabloon(soort))
    form = words("\n".join(str(value) for value in strings(yaml.safe_load(voorstel(soort)))))
    for veld in everything(velden(soort)):
        for place in (template, form):
            assert veld.label in place and words(veld.hulp) in place, veld.naam
    for kop in soort.tekst:
        assert kop.naam in template and f"Tekst: {kop.naam}" in form


def strings(value: Any) -> list[str]:
    """Return every text in a nested value."""
    if isinstance(value, dict):
        value = list(value.values())
    return [text for item in value for text in strings(item)] if isinstance(value, list) else [value] if isinstance(value, str) else []


@pytest.mark.parametrize("pad", FORMS)
def test_een_formulier_is_goed_voor_de_git_host(pad: str) -> None:
    form = FORMS[pad]
    assert set(form) == {"name", "description", "title", "labels", "body"}
    asked = [element for element in form["body"] if element["type"] != "markdown"]
    ids = [element["id"] for element in asked]
    labels = [element["attributes"]["label"].casefold() for element in asked]
    assert len(set(ids)) == len(ids) and len(set(labels)) == len(labels)
    assert all(re.fullmatch(r"[A-Za-z0-9_-]+", name) for name in ids)
    for element in form["body"]:
        assert set(element["attributes"]) <= ALLOWED[element["type"]]
        assert set(element.get("validations", {})) <= {"required"} and all(
            v in (True, False) for v in element.get("validations", {}).values()
        )
        options = element["attributes"].get("options", [])
        if element["type"] == "dropdown":
            assert options and len(set(options)) == len(options) and all(isinstance(option, str) for option in options)
    assert len({form["name"] for form in FORMS.values()}) == len(FORMS)


@pytest.mark.parametrize("pad", FORMS)
def test_geen_formulier_vraagt_om_iets_dat_iemand_zelf_meemaakte(pad: str) -> None:
    first = FORMS[pad]["body"][0]
    (promises,) = (element for element in FORMS[pad]["body"] if element["type"] == "checkboxes")
    assert first["type"] == "markdown" and "Zet het dan niet hier" in first["attributes"]["value"]
    assert all(option["required"] for option in promises["attributes"]["options"])
    lived = {term.label for slug, term in VOCABULAIRES["herkomst"].items() if slug not in FROM_SOURCES}
    for element in FORMS[pad]["body"]:
        assert not lived & {option for option in element["attributes"].get("options", []) if isinstance(option, str)}


def test_een_voorbeeld_voorstellen_eist_een_openbare_bron() -> None:
    (form,) = (form for pad, form in FORMS.items() if pad.endswith("-voorbeeld.yml"))
    by_id = {element.get("id"): element for element in form["body"]}
    assert by_id["bronnen"]["validations"]["required"]
    assert by_id["herkomst"]["attributes"]["options"] == [VOCABULAIRES["herkomst"][slug].label for slug in ("openbare-bron", "onderzoek")]
    assert "privacy" not in by_id
    assert "Een titel of webadres mag ook." in by_id["bronnen"]["attributes"]["description"]
    assert [by_id[f"tekst-{n}"]["validations"]["required"] for n in range(1, 6)] == [True, False, False, False, False]


def test_de_keuze_van_formulieren_wijst_naar_de_site() -> None:
    config = yaml.safe_load((ROOT / ISSUES / "config.yml").read_text(encoding="utf-8"))
    match = re.search(r'site_url: !ENV \[KENNISBANK_URL, "(.*?)"\]', (ROOT / "mkdocs.yml").read_text(encoding="utf-8"))
    assert match and config["blank_issues_enabled"] is False
    assert all(link["url"].startswith(match[1]) for link in config["contact_links"])
    for link in config["contact_links"]:
        assert (ROOT / "docs" / link["url"].removeprefix(match[1]).rstrip("/")).with_suffix(".md").is_file()


@pytest.mark.parametrize("name", ["CONTRIBUTING.md", "CODE_OF_CONDUCT.md", "README.md"])
def test_elke_link_van_de_voordeur_leidt_ergens_heen(name: str) -> None:
    for link in re.findall(r"\]\(([^)#]+)\)", (ROOT / name).read_text(encoding="utf-8")):
        assert re.match(r"https?:", link) or (ROOT / link).exists(), link
