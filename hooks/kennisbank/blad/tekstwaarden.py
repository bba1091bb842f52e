"""What stands in the fields of a page, as lines of Markdown: words for terms, names for pages, a source as it is cited."""

from collections.abc import Iterable
from datetime import date
from typing import Any

from kennisbank.blad.blad import Blad
from kennisbank.blad.zeggen import datum, opsomming
from kennisbank.bronnen.apa import kort
from kennisbank.lezen.lichaam import CITE, citaten
from kennisbank.model import SOORT
from kennisbank.model.velden import Veld
from kennisbank.model.vocabulaire import label

SHORT = 80  # words of a list that are at most so long stand on one line
LEADS = ("naar", "titel")  # what an item is called stands before what is said of it
UNKNOWN = "wat_we_niet_weten"  # what is not known of a method: it is said at the top of the page


def aangehaald(blad: Blad, tekst: str) -> str:
    """Return a text with its citations as words: "(Baart, 2001, p. 3)". The list of sources says where they are."""

    def cited(found: Any) -> str:
        named = [(blad.vind(key), key, place) for key, place in citaten(found[0])]
        words = [kort(source[1], place, blad.letters.get(key, "")) for source, key, place in named if source]
        return f"({'; '.join(words)})" if words else ""

    return CITE.sub(cited, tekst) if "[@" in tekst else tekst


def regels(blad: Blad, veld: Veld, waarde: Any) -> list[str]:
    """Return the lines of one field, without its name: one paragraph, or the items of a list."""
    if veld.vorm == "groep":
        return [line for one in (waarde if veld.meer else ()) for line in _item(blad, veld, one)] or _feiten(blad, veld.velden, waarde)
    if not veld.meer:
        return [_woord(blad, veld, waarde)]
    words = [_woord(blad, veld, one) for one in waarde]
    if veld.vorm in ("keuze", "verwijzing"):
        return ["; ".join(words)]
    if (veld.lang or SHORT + 1) <= SHORT:
        return [opsomming(words)]
    return [f"- {word}" for word in words]


def onder(veld: Veld, lines: list[str]) -> list[str]:
    """Return the lines of a field as an item with its name: beside it when it is one, else below it."""
    if len(lines) == 1 and not lines[0].startswith("- "):
        return [f"- {veld.label}: {lines[0]}"]
    return [f"- {veld.label}:", *(f"  {line}" for line in lines)]


def _item(blad: Blad, veld: Veld, waarde: Any) -> list[str]:
    """Return one item of a list: the first thing that is said of it leads, and the others stand below it."""
    (first, lead), *others = _gevuld(veld.velden, waarde)
    words = " ".join(regels(blad, first, lead))
    if not others:
        return [f"- {words}"]
    if len(others) == 1 and others[0][0].vorm != "groep":
        return [f"- **{words}** {' '.join(line.removeprefix('- ') for line in regels(blad, *others[0]))}"]
    return [f"- **{words}**", *(f"  {line}" for one, value in others for line in onder(one, regels(blad, one, value)))]


def _feiten(blad: Blad, velden: Iterable[Veld], waarde: Any) -> list[str]:
    return [line for veld, value in _gevuld(velden, waarde) for line in onder(veld, regels(blad, veld, value))]


def _gevuld(velden: Iterable[Veld], waarde: Any) -> Iterable[tuple[Veld, Any]]:
    for veld in sorted(velden, key=lambda veld: LEADS.index(veld.naam) if veld.naam in LEADS else len(LEADS)):
        value = getattr(waarde, veld.naam.replace("-", "_"), None)
        if value not in (None, (), "") and veld.naam != UNKNOWN:
            yield veld, value


def _woord(blad: Blad, veld: Veld, waarde: Any) -> str:
    """Return one value as words."""
    if isinstance(waarde, bool):
        return "ja" if waarde else "nee"
    if isinstance(waarde, date):
        return datum(waarde)
    if veld.vocabulaire:
        return label(veld.vocabulaire, waarde)
    if veld.naam == "naar":
        return next((titel(blad, v.kaart) for v in blad.heen if v.kaart.url == f"{waarde}/".lower()), str(waarde))
    if veld.naar:
        return _naar(blad, veld, str(waarde))
    return " ".join(aangehaald(blad, str(waarde)).split())


def _naar(blad: Blad, veld: Veld, waarde: str) -> str:
    """Return the name of the page or source that a value points to."""
    if SOORT[veld.naar].is_bron:
        found = blad.vind(waarde)
        return f"({kort(found[1], '', blad.letters.get(waarde, ''))})" if found else waarde
    there = f"{SOORT[veld.naar].web}/{waarde}/"
    return next((titel(blad, v.kaart) for v in blad.heen if v.kaart.url == there), waarde)


def titel(blad: Blad, kaart: Any) -> str:
    """Return a link to a page, at its permanent address; a made-up case says there that it is one."""
    made_up = f" ({kaart.verzonnen.lower()})" if kaart.verzonnen else ""
    return f"[{kaart.titel}]({blad.site.nummer(kaart.id)}){made_up}"
