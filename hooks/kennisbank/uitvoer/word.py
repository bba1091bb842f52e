"""The form as a Word document, for who writes in a program of their own, and how the form reads a filled one back."""

import io
import zipfile
from collections.abc import Iterator
from datetime import datetime
from functools import partial
from typing import TYPE_CHECKING

from kennisbank.bijdragen.formulier import FORMS, Formulier, formulier
from kennisbank.bijdragen.wordvragen import HOW, Wordvraag, leeswijzer, titel, uitgeschreven, wordvragen
from kennisbank.blad.blad import Gemaakt
from kennisbank.collectie.kennisbank import Kennisbank
from kennisbank.uitvoer.tabel import as_json
from kennisbank.voorraad import Later

if TYPE_CHECKING:
    from docx.document import Document

BOX = "\u2610"
DAY = datetime(2026, 1, 1)  # equal bytes: a document tells a day, and this one tells none of ours
GREY = "595959"
DEEPEST = 4  # headings in a document go no deeper


def render(kb: Kennisbank) -> dict[str, Gemaakt]:
    """Return a document per kind that has a form, and the key to read it back."""
    made: dict[str, Gemaakt] = {}
    for naam in FORMS:
        form = formulier(kb, naam)
        made[f"bijdragen/{naam}.docx"] = Later(partial(_bekijk, form, kb.site.mail), _maak)
        made[f"bijdragen/word-{naam}.json"] = as_json(leeswijzer(form, kb.site.mail))
    return made


View = tuple[str, str, tuple[tuple[str, tuple[Wordvraag, ...]], ...]]


def _bekijk(form: Formulier, mail: str) -> View:
    return titel(form), mail, wordvragen(form)


def _maak(view: View) -> bytes:
    """Return the document; equal questions give equal bytes."""
    import docx  # noqa: PLC0415 (it takes long to read, and most commands make no document)

    document = docx.Document()
    _dress(document, view[0])
    ids = {str(style.name): style.style_id for style in document.styles}  # the library looks through all of them each time
    for text, style in _lines(view):
        paragraph = document.element.body.add_p()
        paragraph.style = ids[style]
        if text:
            paragraph.add_r().text = text
    packed = io.BytesIO()
    document.save(packed)
    return _undated(packed.getvalue())


def _lines(view: View) -> Iterator[tuple[str, str]]:
    """Yield every paragraph of the document with its style."""
    name, mail, parts = view
    yield name, "Title"
    yield from ((line, "Normal") for line in (*HOW, mail))
    for part, vragen in parts:
        yield part, "Heading 1"
        for vraag in vragen:
            for kop, one in uitgeschreven(vraag):
                yield kop, f"Heading {min(DEEPEST, 2 + kop.count(':'))}"
                yield one.hulp, "Uitleg"
                yield from ((f"{BOX} {keuze}", "Keuze") for keuze in one.keuzes)
                if not (one.delen or one.keuzes):
                    yield "", "Antwoord"


def _dress(document: "Document", name: str) -> None:
    """Say what the document is, in which language, and give it the styles of help, choices and answers."""
    from docx.enum.style import WD_STYLE_TYPE  # noqa: PLC0415
    from docx.oxml import OxmlElement  # noqa: PLC0415
    from docx.oxml.ns import qn  # noqa: PLC0415
    from docx.shared import Pt, RGBColor  # noqa: PLC0415

    core = document.core_properties
    core.title, core.language, core.author, core.comments, core.last_modified_by = name, "nl-NL", "", "", ""
    core.created = core.modified = DAY
    core.revision = 1
    for style, size in (("Uitleg", 10), ("Keuze", 11), ("Antwoord", 11)):
        made = document.styles.add_style(style, WD_STYLE_TYPE.PARAGRAPH)
        made.base_style = document.styles["Normal"]
        made.font.size = Pt(size)
        made.paragraph_format.space_after = Pt(0 if style == "Keuze" else 6)
        if style == "Uitleg":
            made.font.color.rgb = RGBColor.from_string(GREY)
    for properties in document.styles.element.iter(qn("w:rPrDefault")):
        for run in properties:
            for known in run.findall(qn("w:lang")):
                run.remove(known)
            language = OxmlElement("w:lang")
            language.set(qn("w:val"), "nl-NL")
            run.append(language)
    rels = document.part.package.rels
    for key in [key for key, rel in rels.items() if rel.reltype.endswith("/thumbnail")]:
        del rels[key]  # a picture of an empty page, made by whoever made the library


def _undated(data: bytes) -> bytes:
    """Return a packed document without the time it was made."""
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            new.writestr(zipfile.ZipInfo(name), old.read(name), zipfile.ZIP_DEFLATED)
    return made.getvalue()
