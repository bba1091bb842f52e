"""What may not stand in a file, whatever its kind: markup, dangerous links, hidden signs and headings, piled-up signs, leftovers of git."""

import re
from collections.abc import Iterator

from kennisbank.lezen.frontmatter import Bestand
from kennisbank.lezen.lichaam import INVISIBLE, heading, texts, verwijzingen
from kennisbank.lezen.meldingen import Melding
from kennisbank.lezen.zinnen import zin

ONE_LINE = frozenset(("titel", "title", "synoniemen", "naam", "woord", "pool"))  # fields that are printed as one line of something
HTML = re.compile(r"<(?!https?://[^\s<>]{1,500}>)[A-Za-z/!?]")
SCHEME = re.compile(r"^[a-z][a-z0-9+.-]*:", re.IGNORECASE)
SUSPECT = re.compile(r"[<{=>#&]|\]:|\]\(\s*\)|!\[")
# What Markdown makes a heading of and our reader does not: underlined, without a space, or within a list or a quote.
UNDERLINE = re.compile(r" {0,3}(?:=+|-+)\s*$")
HIDDEN_HEADING = re.compile(r"#{1,6}[^#\s]|[ \t]+#{1,6}[ \t]|[ \t]*(?:>|[-*+] |\d+[.)] )[ \t>]*#{1,6}[^#]")
# Python-Markdown takes quadratic time on runs of these: 20 kB of "[" costs 37 s. Honest text stays far below.
MAX_SIGNS = {"[": 150, "<": 40, "*": 300, "_": 300, "`": 200, "!": 120, "(": 300, "|": 600}
MAX_PARAGRAPH = 8_000
MAX_HEADINGS = 200
MAX_INDENT = 24


def check(bestand: Bestand) -> Iterator[Melding]:
    """Yield what may not stand in a file, whatever its kind: markup, dangerous links, piled-up signs, leftovers of git."""
    for plaats, tekst in texts(dict(bestand.waarden)):
        if HTML.search(tekst):
            yield Melding(bestand.pad, bestand.regel(plaats), *zin("html_in_veld", waarde=plaats[0]))
        if found := INVISIBLE.search(tekst):
            yield Melding(bestand.pad, bestand.regel(plaats), *zin("onzichtbaar", waarde=f"{ord(found[0]):04X}"))
        if "\n" in tekst and ONE_LINE.intersection(plaats):
            yield Melding(bestand.pad, bestand.regel(plaats), *zin("een_regel", waarde=plaats[0]))
    before, headings = "", 0
    for number, line in bestand.proza:
        yield from _line(bestand.pad, number, line)
        if before.strip() and UNDERLINE.match(line):
            yield Melding(
                bestand.pad,
                number,
                "KB043",
                "een streep onder een regel maakt er een kop van; schrijf een kop met ## ervoor, of zet een lege regel boven de streep",
            )
        headings += heading(line) is not None
        if headings == MAX_HEADINGS + 1 and heading(line):
            yield Melding(
                bestand.pad, number, "KB015", f"hier begint kop {headings}; meer dan {MAX_HEADINGS} koppen leest niemand, splits de tekst"
            )
        before = line
    yield from _piled_up(bestand)
    for link in verwijzingen(bestand):
        doel = re.sub(r"[\x00-\x20]|&[#\w]+;?", "", link.doel)
        if (SCHEME.match(doel) and not re.match(r"(https?|mailto):", doel, re.IGNORECASE)) or doel != link.doel or doel.startswith("//"):
            yield Melding(
                bestand.pad,
                link.regel,
                "KB014",
                f"de link '{link.doel[:60]}' mag niet; gebruik https://, mailto: of het pad naar een bestand",
            )


def _line(pad: str, number: int, line: str) -> Iterator[Melding]:
    if not line or not SUSPECT.search(line):
        return
    if HTML.search(line):
        yield Melding(pad, number, *zin("html", waarde=line.strip()[:50]))
    if re.search(r"&#[xX]?[0-9a-fA-F]+;", line):
        yield Melding(pad, number, "KB013", "hier staat een teken als code (&#…;); typ het teken zelf")
    if re.search(r"\]\(\s*\)", line):
        yield Melding(pad, number, "KB014", "deze link heeft geen adres; zet het tussen de ronde haken, of haal de haken weg")
    if re.search(r"!\[[^\]\n]{0,500}\]\(\s*<?(?:https?:)?//", line):
        yield Melding(
            pad, number, "KB014", "een beeld van een andere site laden we niet; zet het beeld naast de pagina en noem dat bestand"
        )
    if re.match(r"^(<{7}|={7}|>{7})( |$)", line):
        yield Melding(
            pad, number, "KB016", "hier staat een regel die git achterliet bij een botsing; kies welke tekst blijft en haal de tekens weg"
        )
    if re.search(r"\{:?[^}\n#]{0,200}=", line) or re.search(r"\{(?::|\s*\.|\s+#|#[\w-]+\s)", line):
        yield Melding(
            pad, number, "KB013", "accolades met een opdracht erin mogen niet; alleen een eigen naam achter een kop, zoals {#stappen}"
        )
    if re.match(r"\s*\[[^\]\n]{1,200}\]:", line):
        yield Melding(pad, number, "KB014", "een link met zijn adres op een andere regel werkt hier niet; schrijf [de woorden](het adres)")
    kop = heading(line)
    if kop and kop[0] == 1:
        yield Melding(pad, number, *zin("titel_in_tekst"))
    elif HIDDEN_HEADING.match(line):
        yield Melding(
            pad,
            number,
            "KB043",
            "dit wordt een kop op een plek waar dat niet kan; zet ## en een spatie vooraan op een eigen regel, of begin de zin anders",
        )


def _piled_up(bestand: Bestand) -> Iterator[Melding]:
    lead = len(bestand.lichaam) - len(bestand.lichaam.lstrip("\n"))
    number = bestand.begin + lead
    for paragraph in re.split(r"\n[ \t]*\n", bestand.lichaam[lead:]):
        sign = next((s for s, most in MAX_SIGNS.items() if paragraph.count(s) > most), None)
        if sign:
            yield Melding(
                bestand.pad, number, "KB015", f"in deze alinea staat wel heel vaak '{sign}'; haal weg wat er niet hoort of splits de alinea"
            )
        elif len(paragraph) > MAX_PARAGRAPH:
            yield Melding(bestand.pad, number, "KB015", f"deze alinea is {len(paragraph)} tekens lang; splits hem met een lege regel")
        elif any(len(line) - len(line.lstrip(" \t>")) > MAX_INDENT for line in paragraph.split("\n")):
            yield Melding(bestand.pad, number, "KB015", "hier wordt te diep ingesprongen; maak de lijst of het citaat vlakker")
        number += paragraph.count("\n") + 2
