"""Sheets of style and the script of every page: small files in the source, one request each for a reader."""

import re
from pathlib import Path

from kennisbank.blad.stijl import SHEETS
from kennisbank.collectie.kennisbank import Kennisbank
from kennisbank.model import SOORTEN

ASSETS = Path(__file__).parents[3] / "docs" / "assets"
COMMENT = re.compile(r"/\*.*?\*/", re.S)
LAYERS = "@layer basis, pagina, delen, soorten, beelden;"  # from far to near: a later layer wins
COLOURS = "kleuren"  # the component that gives each kind its colour
CLASSES = ("soort", "kaart", "etiket", "item")  # an element with such a class and the name of a kind has its colour
# What stands on every page, in docs/assets/js/basis/. Addresses in it count from assets/js/, where the script is.
TOOLS = ("menu", "keuzemoment", "zoekveld", "woord", "stappen", "kleur", "offline", "onderaan", "druk", "vouwen", "bewaren", "deel")


def render(kb: Kennisbank) -> dict[str, bytes]:
    """Return assets/css/<sheet>.css for each sheet, and assets/js/kennisbank.js."""
    return {
        **{f"assets/css/{sheet}.css": style(components).encode() for sheet, components in SHEETS.items()},
        "assets/js/kennisbank.js": "".join(guarded(tool) for tool in TOOLS).encode(),
    }


def style(components: tuple[str, ...]) -> str:
    """Return components as one sheet, without what only an editor reads."""
    texts = [LAYERS, *(text for name in components for text in (component(name), kinds(name)))]
    lines = (line.strip() for text in texts for line in COMMENT.sub("", text).splitlines())
    return "\n".join(filter(None, lines)) + "\n"


def component(name: str) -> str:
    """Return the source of one component of style."""
    return (ASSETS / "css" / "deel" / f"{name}.css").read_text(encoding="utf-8")


def kinds(name: str) -> str:
    """Return, after the component with the colours, the classes of each kind that has one there."""
    if name != COLOURS:
        return ""
    coloured = [soort.naam for soort in SOORTEN if f"--{soort.naam}:" in component(COLOURS)]
    rules = [f"{', '.join(f'.{prefix}-{naam}' for prefix in CLASSES)} {{ --soort: var(--{naam}) }}" for naam in coloured]
    return "\n".join(["@layer soorten {", *rules, "}"])


def guarded(tool: str) -> str:
    """Return the source of one tool so that a fault in it, or a browser that lacks something, leaves the others alone."""
    source = (ASSETS / "js" / "basis" / f"{tool}.js").read_text(encoding="utf-8")
    code = "\n".join(line for line in source.splitlines() if not line.lstrip().startswith("//"))
    return f'try {{\n{code.strip()}\n}} catch (fault) {{\nconsole.error("{tool}", fault);\n}}\n'
