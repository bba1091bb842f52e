"""How facts read on a page: filters and sentences for the templates. Returns Markup that is safe to print."""

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

from jinja2 import pass_context
from jinja2.runtime import Context
from markupsafe import Markup, escape

from kennisbank.bijdragen import formulier
from kennisbank.blad import beelden, inbedden, jsonld
from kennisbank.blad.kruimels import kruimels
from kennisbank.blad.qr import qr
from kennisbank.bronnen import csl, zotero
from kennisbank.bronnen.apa import MONTHS, alfabetisch, apa, apa_item, kort, letters, per_letter
from kennisbank.bronnen.exporteren import FORMATS, WRITERS
from kennisbank.collectie import bladeren, leerlijnen
from kennisbank.collectie.kennisbank import Kennisbank
from kennisbank.collectie.stuk import Stuk
from kennisbank.les import nl_lom
from kennisbank.lezen.lichaam import CITE, citaten
from kennisbank.model import GESCHREVEN
from kennisbank.model.basis import label_of
from kennisbank.model.vocabulaire import VOCABULAIRES, label

CONTENTS = "<!-- inhoud -->"


@pass_context
def tekst(context: Context, value: object) -> Markup:
    """Escape a text from front matter and turn its citations into links to the source."""
    kb: Kennisbank = context["kb"]
    parts: list[Markup] = []
    last = 0
    plain = str(value)
    for match in CITE.finditer(plain):
        parts += [escape(plain[last : match.start()]), _cited(kb, match[0], context["base_url"], context.get("jaarletters", {}))]
        last = match.end()
    return Markup("").join([*parts, escape(plain[last:])])


def zonder_bron(value: object) -> str:
    """Leave the citations out of a text, where a link cannot stand: in what opens and closes a part of the page."""
    return re.sub(rf"\s*{CITE.pattern}", "", str(value))


@pass_context
def bron_van(context: Context, value: object) -> Markup:
    """Return only the citations of a text, as links to the sources."""
    lettered = context.get("jaarletters", {})
    return Markup(" ").join(_cited(context["kb"], match[0], context["base_url"], lettered) for match in CITE.finditer(str(value)))


@pass_context
def url(context: Context, adres: str) -> str:
    """Lead from the page to an address, which is written from the root of the site. MkDocs' own filter looks for the shortest way."""
    return f"{context['base_url'].rstrip('/')}/{adres}"


def _cited(kb: Kennisbank, group: str, base: str, lettered: Mapping[str, str]) -> Markup:
    links = []
    for key, place in citaten(group):
        stuk = kb.per_plek.get(f"bron/{key}")
        if stuk:
            said = kort(stuk.gegevens, place, lettered.get(key, ""))
            links.append(Markup('<a class="citaat" href="{}/{}">{}</a>').format(base, stuk.url, said))
    return Markup("({})").format(Markup("; ").join(links)) if links else Markup("")


def letters_on(kb: Kennisbank, stuk: Stuk | None) -> Mapping[str, str]:
    """Return the letters behind the years of the sources on a page: the same in its text as in its list."""
    return letters([relatie.naar for relatie in kb.heen(stuk, "bronnen")]) if stuk else {}


def cite_markdown(kb: Kennisbank, uri: str, markdown: str) -> str:
    """Replace citations in a Markdown text by links to the pages of the sources, relative to the page at `uri`."""
    up = "../" * uri.count("/")
    lettered = letters_on(kb, kb.per_uri.get(uri))

    def linked(match: re.Match[str]) -> str:
        links = [
            f"[{kort(stuk.gegevens, place, lettered.get(key, ''))}]({up}{stuk.uri})"
            for key, place in citaten(match[0])
            if (stuk := kb.per_plek.get(f"bron/{key}"))
        ]
        return f"({'; '.join(links)})"

    return CITE.sub(linked, markdown)


def datum(value: object) -> str:
    """Write a date, a year or a year and month in Dutch: "17 mei 2019"."""
    steps = (value.isoformat() if isinstance(value, date) else str(value)).split("-")
    if steps[0].endswith("X"):
        return f"jaren {steps[0][2]}0 van de vorige eeuw" if steps[0].startswith("19") else f"{steps[0][:3]}0-{steps[0][:3]}9"
    words = [steps[0], *(MONTHS[int(m) - 1] for m in steps[1:2]), *(str(int(d)) for d in steps[2:3])]
    return " ".join(reversed(words))


def opsomming(values: list[str]) -> str:
    """Join words as Dutch does: "a, b en c"."""
    return values[0] if len(values) == 1 else f"{', '.join(values[:-1])} en {values[-1]}" if values else ""


def woorden(slugs: Iterable[str], vocabulaire: str) -> str:
    """Write terms as words in a sentence: "tussen bewoners, tussen professionals en in jezelf als werker"."""
    return opsomming([label(vocabulaire, slug).lower() for slug in slugs])


def kennis_zin(kennis: Any) -> str:
    """Say in one sentence what kinds of knowledge there are, and what research into results points to."""
    soorten = list(dict.fromkeys(label("kennissoort", s.soort) for s in kennis.soorten))
    zin = f"Dit steunt op {opsomming(soorten)}."
    if kennis.richting:
        return f"{zin} Onderzoek naar de opbrengst wijst op: {label('richting', kennis.richting)}."
    return f"{zin} Onderzoek naar de opbrengst heeft de redactie niet gevonden."


def leesstand(bronnen: list[Stuk]) -> str:
    """Say how much of these sources the editors read themselves: "van 5 bronnen een deel, van 1 bron niets"."""
    counts = Counter(bron.gegevens.gelezen for bron in bronnen)
    known = VOCABULAIRES["gelezen"].values()
    return ", ".join(f"van {n} {'bron' if n == 1 else 'bronnen'} {term.label}" for term in known if (n := counts[term.slug]))


def volledigheid(stuk: Stuk) -> tuple[int, int, list[str]]:
    """Return (filled, possible, names of empty fields in words) over the optional fields of a page that a reader would miss."""
    skip = {"status", "nagekeken", "herzien_voor", "ingetrokken_omdat", "synoniemen", "niet_gevonden"}
    optional = {naam: veld for naam, veld in type(stuk.gegevens).model_fields.items() if not veld.is_required() and naam not in skip}
    empty = [naam for naam in optional if getattr(stuk.gegevens, naam) in (None, ())]
    return len(optional) - len(empty), len(optional), [(optional[naam].title or label_of(naam)).lower() for naam in empty]


def periode(value: Any) -> str:
    """Write a period: "2003 tot 2006", "vanaf 2010", or an empty string."""
    begin, eind = (datum(j) if j else "" for j in (value.begin, value.eind))
    if begin and eind:
        return begin if begin == eind else f"{begin} tot {eind}"
    return f"vanaf {begin}" if begin else f"tot {eind}" if eind else ""


def with_contents(html: str) -> str:
    """Replace the mark that a template leaves by links to the headings of level 2 of the article."""
    if CONTENTS not in html:
        return html
    article = html[html.index("<article") : html.index("</article>")]
    headings = [
        (anker, re.sub(r"<[^>]+>", "", kop).strip()) for anker, kop in re.findall(r'<h2 id="([^"]+)"[^>]*>(.*?)</h2>', article, re.S)
    ]
    links = "".join(f'<li><a href="#{anker}">{kop}</a></li>' for anker, kop in headings)
    return html.replace(CONTENTS, f"<ul>{links}</ul>")


def split_secties(html: str) -> dict[str, Markup]:
    """Split built HTML before each heading of level 2: {id of the heading: HTML}, text before the first under ""."""
    parts = re.split(r'(?=<h2 id=")', html)
    found = {"": Markup(parts[0])}
    for part in parts[1:]:
        found[part[len('<h2 id="') : part.index('"', len('<h2 id="'))]] = Markup(part)
    return found


HOOFD = {"kruimels": kruimels, "jsonld": jsonld.script, "zotero": zotero.meta}
VERWIJZEN = {"apa_item": apa_item, "verwijzing": csl.verwijzing, "versie": csl.versie, "FORMATS": FORMATS, "WRITERS": WRITERS}
FILTERS = {
    "alfabetisch": alfabetisch,
    "per_letter": per_letter,
    "tekst": tekst,
    "zonder_bron": zonder_bron,
    "bron_van": bron_van,
    "url": url,
    "datum": datum,
    "opsomming": opsomming,
    "woorden": woorden,
    "kennis_zin": kennis_zin,
    "leesstand": leesstand,
    "periode": periode,
    **leerlijnen.FILTERS,
    **nl_lom.FILTERS,
}
GLOBALS = {
    "label": label,
    "VOCABULAIRES": VOCABULAIRES,
    "volledigheid": volledigheid,
    "qr": qr,
    "iframe": inbedden.iframe,
    "GESCHREVEN": GESCHREVEN,
    "apa": apa,
    **VERWIJZEN,
    **HOOFD,
    **bladeren.FUNCTIONS,
    **formulier.FUNCTIONS,
    **beelden.FUNCTIONS,
}
