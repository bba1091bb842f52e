"""A course pack as IMS Common Cartridge 1.1: web links in parts, in a zip that is the same for the same input.

`docs/assets/js/selectie/pakket.js` writes the same bytes in the browser for "Mijn selectie"; a test compares the two.
Version 1.1, because Moodle refuses anything newer; stored and not compressed, because packed bytes differ per version of zlib.
"""

import zipfile
from dataclasses import dataclass
from html import escape
from io import BytesIO
from urllib.parse import quote

from kennisbank.collectie.site import LICENCE_DEED

MANIFEST = "http://www.imsglobal.org/xsd/imsccv1p1/imscp_v1p1"
LOM = "http://ltsc.ieee.org/xsd/imsccv1p1/LOM/manifest"
WEBLINK = "http://www.imsglobal.org/xsd/imsccv1p1/imswl_v1p1"
KEPT = ";,/?:@&=+$-_.!~*'()#%"  # what encodeURI keeps too, and what is encoded already
HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n'


@dataclass(frozen=True)
class Link:
    """One link of a pack. `id` starts with a letter and is the same for the same address."""

    id: str
    titel: str
    adres: str


@dataclass(frozen=True)
class Pakket:
    """What goes into a pack: who it is, and parts with links in order."""

    id: str
    titel: str
    beschrijving: str
    adres: str
    trefwoorden: tuple[str, ...]
    delen: tuple[tuple[str, tuple[Link, ...]], ...]


def write(pakket: Pakket) -> bytes:
    """Return the pack as the bytes of an .imscc file."""
    files = {"imsmanifest.xml": manifest(pakket)}
    files |= {f"weblinks/{link.id}.xml": _weblink(link) for _, links in pakket.delen for link in links}
    buffer = BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_STORED) as archive:
        for name in sorted(files):
            entry = zipfile.ZipInfo(name, date_time=(1980, 1, 1, 0, 0, 0))
            entry.create_system, entry.external_attr = 3, 0o644 << 16
            archive.writestr(entry, files[name].encode())
    return buffer.getvalue()


def manifest(pakket: Pakket) -> str:
    """Return the manifest. Importers look for its namespace in the first 500 bytes, so nothing long may come before."""
    lom = [
        f"<lomimscc:identifier><lomimscc:catalog>URI</lomimscc:catalog><lomimscc:entry>{_text(pakket.adres)}</lomimscc:entry></lomimscc:identifier>",
        _lang("title", pakket.titel),
        "<lomimscc:language>nl</lomimscc:language>",
        _lang("description", pakket.beschrijving),
        *(_lang("keyword", woord) for woord in pakket.trefwoorden),
    ]
    items, resources = [], {}
    for number, (titel, links) in enumerate(pakket.delen, 1):
        items.append(f'<item identifier="deel-{number}"><title>{_text(titel)}</title>')
        for place, link in enumerate(links, 1):
            items.append(
                f'<item identifier="item-{number}-{place}" identifierref="link-{link.id}"><title>{_text(link.titel)}</title></item>'
            )
            resources[link.id] = (
                f'<resource identifier="link-{link.id}" type="imswl_xmlv1p1"><file href="weblinks/{link.id}.xml"/></resource>'
            )
        items.append("</item>")
    return HEAD + "\n".join([
        f'<manifest identifier="pakket-{pakket.id}" xmlns="{MANIFEST}" xmlns:lomimscc="{LOM}">',
        "<metadata><schema>IMS Common Cartridge</schema><schemaversion>1.1.0</schemaversion>",
        "<lomimscc:lom><lomimscc:general>",
        *lom,
        "</lomimscc:general><lomimscc:rights>",
        "<lomimscc:copyrightAndOtherRestrictions><lomimscc:value>yes</lomimscc:value></lomimscc:copyrightAndOtherRestrictions>",
        _lang("description", f"CC BY 4.0, {LICENCE_DEED}"),
        "</lomimscc:rights></lomimscc:lom></metadata>",
        '<organizations><organization identifier="indeling" structure="rooted-hierarchy"><item identifier="wortel">',
        *items,
        "</item></organization></organizations>",
        "<resources>",
        *resources.values(),
        "</resources>",
        "</manifest>",
        "",
    ])  # fmt: skip


def _weblink(link: Link) -> str:
    address = escape(quote(link.adres, safe=KEPT))
    return f'{HEAD}<webLink xmlns="{WEBLINK}"><title>{_text(link.titel)}</title><url href="{address}" target="_blank"/></webLink>\n'


def _lang(name: str, text: str) -> str:
    return f'<lomimscc:{name}><lomimscc:string language="nl">{_text(text)}</lomimscc:string></lomimscc:{name}>'


def _text(text: str) -> str:
    return escape(" ".join(text.split()), quote=False)
