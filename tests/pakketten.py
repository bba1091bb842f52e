"""A judge of course packs: the schemas in tests/cc11, and what else Common Cartridge 1.1 asks of a ZIP."""

import io
import zipfile

from lxml import etree

from hulp import ROOT
from kennisbank.les import common_cartridge

MANIFEST, LOM = f"{{{common_cartridge.MANIFEST}}}", f"{{{common_cartridge.LOM}}}"


def schema(name: str) -> etree.XMLSchema:
    return etree.XMLSchema(etree.parse(str(ROOT / "tests" / "cc11" / f"{name}.xsd")))


def faults(pack: bytes) -> list[str]:
    """Return what is wrong with a pack by the rules of Common Cartridge 1.1."""
    archive = zipfile.ZipFile(io.BytesIO(pack))
    found = [f"beschadigd: {archive.testzip()}"] if archive.testzip() else []
    text = archive.read("imsmanifest.xml")
    found += [] if common_cartridge.MANIFEST.encode() in text[:500] else ["de naamruimte staat niet in de eerste 500 bytes"]
    rules = schema("pakket")
    manifest = etree.fromstring(text)
    found += [] if rules.validate(manifest) else [str(fault) for fault in rules.error_log]
    files = {element.get("href") for element in manifest.iter(f"{MANIFEST}file")}
    found += [f"{name}: in de lijst en niet in de zip, of andersom" for name in files ^ (set(archive.namelist()) - {"imsmanifest.xml"})]
    leads = {item.get("identifierref") for item in manifest.iter(f"{MANIFEST}item") if item.get("identifierref")}
    found += [f"{name}: wijst niet naar een link" for name in leads ^ {r.get("identifier") for r in manifest.iter(f"{MANIFEST}resource")}]
    weblink = schema("weblink")
    for name in files & set(archive.namelist()):
        found += [] if weblink.validate(etree.fromstring(archive.read(name))) else [f"{name}: {weblink.error_log}"]
    return found
