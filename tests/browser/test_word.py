"""The form as a Word document: filled in, saved by another program, and read back by the form. No answer is lost."""

import base64
import io
import re
import shutil
import subprocess
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import docx
import pytest
import yaml
from docx.document import Document
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from docx.text.paragraph import Paragraph
from playwright.sync_api import Browser, BrowserContext, Page

from browser.test_formulier import KERN, KORT, TEKSTEN, open_form, save
from conftest import violations
from hulp import MINI, built, gemaakt, voorbeeldwaarden
from kennisbank.bijdragen.formulier import FORMS, formulier
from kennisbank.bijdragen.wordvragen import GAP, leeswijzer, uitgeschreven, wordvragen
from kennisbank.collectie.kennisbank import Kennisbank
from kennisbank.model import SOORT
from kennisbank.model.velden import Veld, velden
from kennisbank.model.vocabulaire import label
from kennisbank.uitvoer import word

PIXEL = base64.b64decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNgAAAAAgABSK+kcQAAAABJRU5ErkJggg==")
OFFICE = shutil.which("soffice") or "soffice"


@pytest.fixture(scope="module")
def kb() -> Kennisbank:
    return built(MINI)[0]


@pytest.fixture
def context(browser: Browser) -> Iterator[BrowserContext]:
    found = browser.new_context(viewport={"width": 1280, "height": 900}, reduced_motion="reduce", bypass_csp=True, accept_downloads=True)
    yield found
    found.close()


def sjabloon(kb: Kennisbank, soort: str) -> Document:
    """Return the document of a kind, as a reader gets it."""
    return docx.Document(io.BytesIO(gemaakt(word.render(kb))[f"bijdragen/{soort}.docx"]))


def gevuld(kb: Kennisbank, asked: tuple[Veld, ...], waarden: dict[str, Any]) -> dict[str, Any]:
    """Return values that can stand on a page of the mini tree: what points to a page, points to one that is there."""
    found = {}
    for veld in asked:
        value = waarden[veld.naam]
        if veld.velden:
            value = [gevuld(kb, veld.velden, item) for item in value] if veld.meer else gevuld(kb, veld.velden, value)
        elif veld.naar:
            slug = kb.van_soort(veld.naar)[0].slug
            value = [slug] if veld.meer else slug
        found[veld.naam] = value
    return found


def vul(document: Document, kb: Kennisbank, soort: str, waarden: dict[str, Any], teksten: dict[str, list[str]]) -> None:
    """Type answers in a document, as a person does: under the question, and an x in the place of a box."""
    form = formulier(kb, soort)
    koppen = {kop: vraag for _, part in wordvragen(form) for vraag in part for kop, vraag in uitgeschreven(vraag)}
    answer: list[str] = []
    for paragraph in list(document.paragraphs):
        if vraag := koppen.get(paragraph.text):
            numbers = iter(int(number) - 1 for number in re.findall(r" (\d+)(?=:|$)", paragraph.text))
            value: Any = {**waarden, "tekst": teksten}
            for step in vraag.plaats:
                value = value[next(numbers) if step is None else step]
            answer = [] if vraag.delen else [str(one) for one in (value if isinstance(value, list) else [value])]
        elif style(paragraph) == "Keuze":
            line = paragraph.text.removeprefix(word.BOX).strip()
            if any(line.startswith(f"{naam}:") for naam in answer):
                paragraph.runs[0].text = f"x {line}"
        elif style(paragraph) == "Antwoord":
            for line in answer[:-1]:
                paragraph.insert_paragraph_before(line)
            paragraph.add_run(answer[-1])


def style(paragraph: Paragraph) -> str:
    """Return the name of the style of a paragraph."""
    return str(paragraph.style.name) if paragraph.style else ""


def labelled(asked: tuple[Veld, ...], waarden: dict[str, Any]) -> dict[str, Any]:
    """Return the values as somebody reads them: choices by their label."""
    found = {}
    for veld in asked:
        value = waarden[veld.naam]
        if veld.velden:
            value = [labelled(veld.velden, item) for item in value] if veld.meer else labelled(veld.velden, value)
        elif veld.vocabulaire:
            value = [label(veld.vocabulaire, one) for one in value] if veld.meer else label(veld.vocabulaire, value)
        found[veld.naam] = value
    return found


def as_text(value: Any) -> Any:
    """Return values with every number as the file writes it."""
    if isinstance(value, dict):
        return {naam: as_text(inner) for naam, inner in value.items()}
    return [as_text(inner) for inner in value] if isinstance(value, list) else str(value)


def by_libreoffice(path: Path) -> Path:
    """Open a document in LibreOffice, save it again as Word, and return where it is."""
    target = path.parent / "bewaard"
    home = f"-env:UserInstallation={(path.parent / 'thuis').as_uri()}"
    command = [OFFICE, home, "--headless", "--convert-to", "docx:MS Word 2007 XML", "--outdir", str(target), str(path)]
    subprocess.run(command, check=True, capture_output=True)
    return target / path.name


def opened(context: BrowserContext, base: str, soort: str, path: Path) -> Page:
    """Open a document in the form of a kind, and wait until the form says how that went."""
    tab = open_form(context, base, soort)
    tab.get_by_text("Een pagina verbeteren of een bestand openen").click()
    tab.set_input_files("#open-bestand", path)
    tab.locator("#bericht", has_text=path.name).wait_for()
    return tab


@pytest.mark.parametrize("soort", FORMS)
def test_het_document_stelt_elke_vraag_van_het_formulier(soort: str, kb: Kennisbank) -> None:
    """Each field has its heading, no two questions have one pattern, and equal questions give equal bytes."""
    patterns = [vraag["kop"] for vraag in leeswijzer(formulier(kb, soort), kb.site.mail)["vragen"]]
    assert len(patterns) == len({pattern.casefold() for pattern in patterns})
    shown = [paragraph.text for paragraph in sjabloon(kb, soort).paragraphs]

    def check(asked: tuple[Veld, ...], voor: str = "") -> None:
        for veld in asked:
            kop = f"{voor}{veld.label}{' 1' if veld.meer and veld.velden else ''}"
            assert kop in shown
            assert any(veld.hulp in line for line in shown[shown.index(kop) :][:2])
            check(veld.velden, f"{kop}: ")

    check(tuple(veld for veld in velden(SOORT[soort]) if not veld.redactie))
    assert {kop.naam for kop in SOORT[soort].tekst} <= set(shown)
    assert all(GAP not in line for line in shown)
    first, second = (gemaakt(word.render(kb))[f"bijdragen/{soort}.docx"] for _ in range(2))
    assert first == second
    with zipfile.ZipFile(io.BytesIO(first)) as packed:
        assert {info.date_time for info in packed.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        assert not [name for name in packed.namelist() if "thumbnail" in name]


@pytest.mark.parametrize("soort", FORMS)
def test_ingevuld_in_libreoffice_en_terug_is_geen_antwoord_weg(
    soort: str, kb: Kennisbank, context: BrowserContext, base: str, tmp_path: Path
) -> None:
    """Every field of a kind, from the examples in the model, and text of more than one paragraph."""
    asked = tuple(veld for veld in velden(SOORT[soort]) if not veld.redactie)
    waarden = gevuld(kb, asked, voorbeeldwaarden(SOORT[soort]))
    teksten = {kop.naam: [f"Een alinea bij {kop.naam}.", "Nog een alinea, met ‘aanhaling’ en é."] for kop in SOORT[soort].tekst}
    document = sjabloon(kb, soort)
    vul(document, kb, soort, labelled(asked, waarden), teksten)
    sent = tmp_path / "ingevuld.docx"
    document.save(str(sent))
    kept = by_libreoffice(sent)
    tab = opened(context, base, soort, kept)
    assert not tab.locator(".over").is_visible(), tab.locator("#over-tekst").input_value()
    tab.get_by_role("button", name="Toon alles op één pagina").click()
    tab.get_by_role("button", name="Kijk alles na").click()
    path = save(tab, tab.get_by_role("button", name="Download het bestand").click, tmp_path)
    _, front, body = path.read_text(encoding="utf-8").split("---\n", 2)
    read = yaml.load(front, yaml.BaseLoader)
    assert {naam: value for naam, value in read.items() if naam not in ("id", "status")} == as_text(waarden)
    for kop, lines in teksten.items():
        assert f"## {kop}\n\n{lines[0]}\n\n{lines[1]}\n" in f"{body}\n"


def kop_van(*namen: str) -> str:
    """Return how a field of a voorbeeld is called, by the names of the fields that it lies in."""
    fields = velden(SOORT["voorbeeld"])
    for naam in namen:
        (found,) = (veld for veld in fields if veld.naam == naam)
        fields = found.velden
    return found.label


def geschreven(tmp_path: Path, document: Document, naam: str = "stuk.docx") -> Path:
    """Save a document and return where it is."""
    document.save(str(tmp_path / naam))
    return tmp_path / naam


def test_een_verslag_zonder_koppen_blijft_in_beeld_ook_na_herladen(context: BrowserContext, base: str, tmp_path: Path) -> None:
    """What a telephone made of a spoken story: no heading of ours, so no place. It stands above the questions until it may go."""
    document = docx.Document()
    for line in ("Spreker 1: we begonnen met thee.", "Spreker 2: en toen kwam de corporatie."):
        document.add_paragraph(line)
    tab = opened(context, base, "voorbeeld", geschreven(tmp_path, document))
    for line in ("Spreker 1: we begonnen met thee.", "Spreker 2: en toen kwam de corporatie."):
        assert line in tab.locator("#over-tekst").input_value()
    assert "staat boven de vragen" in tab.locator("#bericht").inner_text()
    assert violations(tab) == []
    tab.reload()
    tab.locator("#formulier").wait_for(state="visible")
    assert "Spreker 1" in tab.locator("#over-tekst").input_value()
    tab.locator("#over-tekst").focus()
    tab.keyboard.press("Tab")
    tab.keyboard.press("Enter")
    assert not tab.locator(".over").is_visible()
    tab.reload()
    tab.locator("#formulier").wait_for(state="visible")
    assert not tab.locator(".over").is_visible()


def test_een_tabel_een_lijst_een_link_en_een_afbeelding(kb: Kennisbank, context: BrowserContext, base: str, tmp_path: Path) -> None:
    """In running text a table becomes a table, a list a list, a link a link; a picture cannot come along, and that is said."""
    document = sjabloon(kb, "voorbeeld")
    place = next(n for n, one in enumerate(document.paragraphs) if one.text == next(iter(TEKSTEN)))
    answer = document.paragraphs[place + 2]
    table = document.add_table(rows=2, cols=2)
    for row, cells in zip(table.rows, (("Wie", "Wat"), ("Bewoners", "Een bankje | van hout")), strict=True):
        for cell, text in zip(row.cells, cells, strict=True):
            cell.text = text
    answer._p.addnext(table._tbl)
    for text, kind in (("Eerst thee.", "List Bullet"), ("Toen taart.", "List Bullet"), ("Daarna rust.", "List Number")):
        answer.insert_paragraph_before(text, style=kind)
    key = document.part.relate_to(
        "https://bos.example/eik", "http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink", is_external=True
    )
    link = f'<w:hyperlink {nsdecls("w", "r")} r:id="{key}"><w:r><w:t>de eik</w:t></w:r></w:hyperlink>'
    answer._p.append(parse_xml(link))
    document.add_picture(io.BytesIO(PIXEL))
    tab = opened(context, base, "voorbeeld", by_libreoffice(geschreven(tmp_path, document)))
    text = tab.locator("#t-1-in").input_value()
    assert "- Eerst thee.\n- Toen taart.\n\n1. Daarna rust.\n\n[de eik](https://bos.example/eik)" in text
    assert "| Wie | Wat |\n| --- | --- |\n| Bewoners | Een bankje / van hout |" in text
    assert "een afbeelding" in tab.locator("#over-tekst").input_value()


def test_wat_niet_bij_zijn_vraag_past_blijft_staan(kb: Kennisbank, context: BrowserContext, base: str, tmp_path: Path) -> None:
    """A word that is no choice, a page that is not there, a second answer under a copied heading, a day that nobody can read."""
    document = sjabloon(kb, "voorbeeld")
    lines = {
        "Titel": KORT,
        "Kern": KERN,
        "Uitkomst": "een beetje goed",
        f"{kop_van('wat_schuurde')} 1: Spanning": "Gras en beton",
        "Privacy: Datum": "ergens in mei",
        "Thema's": "Wonen, leefomgeving",
    }
    for paragraph in list(document.paragraphs):
        if paragraph.text in lines:
            paragraph._p.getnext().addnext(parse_xml(f"<w:p {nsdecls('w')}><w:r><w:t>{lines[paragraph.text]}</w:t></w:r></w:p>"))
    for text in ("Titel", "Nog een titel", f"Partijen 3: {kop_van('partijen', 'wil')}", "De derde wil rust."):
        document.add_paragraph(text)
    tab = opened(context, base, "voorbeeld", geschreven(tmp_path, document))
    left = tab.locator("#over-tekst").input_value()
    for text in ("een beetje goed", "Gras en beton", "ergens in mei", "Nog een titel"):
        assert text in left
    tab.get_by_role("button", name="Toon alles op één pagina").click()
    assert tab.locator("#f-titel-in").input_value() == KORT
    assert tab.locator("#f-themas input:checked").count() == 2
    assert "De derde wil rust." in [box.input_value() for box in tab.locator("#f-partijen textarea").all()]


@pytest.mark.parametrize(
    ("bestand", "zegt"),
    [
        (("oud.doc", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600)), "oud Word-bestand"),
        (("half.docx", b"PK\x03\x04" + bytes(40)), "niet heel"),
        (("open.odt", None), "bestand van LibreOffice"),
        (("iets.zip", None), "geen Word-bestand"),
    ],
    ids=["oud", "half", "open", "zip"],
)
def test_een_ander_bestand_verandert_niets(
    bestand: tuple[str, bytes | None], zegt: str, context: BrowserContext, base: str, tmp_path: Path
) -> None:
    naam, data = bestand
    path = tmp_path / naam
    if data is None:
        with zipfile.ZipFile(path, "w") as packed:
            packed.writestr("content.xml" if naam.endswith("odt") else "x.txt", "<x/>")
    else:
        path.write_bytes(data)
    tab = open_form(context, base)
    tab.on("dialog", lambda dialog: dialog.accept())
    tab.fill("#f-titel-in", KORT)
    tab.get_by_text("Een pagina verbeteren of een bestand openen").click()
    tab.set_input_files("#open-bestand", path)
    tab.locator("#bericht", has_text=zegt).wait_for()
    assert tab.locator("#f-titel-in").input_value() == KORT
