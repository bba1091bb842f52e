"""Pages as tests see them: what stands in the HTML of one, and where on the mini site each template is to be seen."""

import re
from html import unescape
from html.parser import HTMLParser

RESOURCE = {
    "script": "src",
    "link": "href",
    "img": "src",
    "iframe": "src",
    "source": "src",
    "video": "src",
    "audio": "src",
    "embed": "src",
    "object": "data",
    "form": "action",
}
HINTS = {"canonical", "license", "alternate", "edit"}

# One address on the mini site for each template.
TEMPLATES = {
    "home": "",
    "methode": "methoden/paddenstoelkring/",
    "voorbeeld": "voorbeelden/de-omgehakte-eik/",
    "spanning": "spanningen/bos-en-tuin/",
    "competentie": "competenties/luisteren/",
    "begrip": "begrippen/kring/",
    "leerlijn": "leerlijnen/het-bos-in/",
    "bron": "bronnen/draak-2001/",
    "lijst": "methoden/",
    "begrippenlijst": "begrippen/",
    "bronnenlijst": "bronnen/",
    "letterblad": "bronnen/op-letter/v/",
    "termen": "fase/",
    "term": "fase/organiseren/",
    "pagina": "over/",
    "meldingen": "bijdragen/meldingen/",
    "velden": "bijdragen/velden/",
    "formulier": "bijdragen/voorbeeld/",
    "ingetrokken": "begrippen/kabouterpad/",
    "bijdragers": "over/bijdragers/",
    "werkvoorraad": "ontwikkelen/werkvoorraad/",
    "dekking": "ontwikkelen/dekking/",
    "vervallen": "p/EENHOORN-1999/",
    "docent": "leerlijnen/het-bos-in/docent/",
    "blad": "leerlijnen/het-bos-in/blad/",
    "presentatie": "leerlijnen/het-bos-in/presentatie/",
    "selectie": "lesgeven/selectie/#s=S001,M002",
    "gesprekskaarten": "lesgeven/gesprekskaarten/",
    "offline": "over/offline/",
    "ingesloten": "embed/M001/",
    "404": "404.html",
}

# What readers come for.
CONTENT = ("home", "methode", "voorbeeld", "spanning", "begrip", "leerlijn")

DATA = ("application/ld+json", "speculationrules")  # read by the browser, never run: the policy of the page allows them by name


class Html(HTMLParser):
    """What a test wants of one page: its ids, its links and what it loads."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.ids: list[str] = []
        self.links: list[str] = []
        self.loads: list[str] = []
        self.inline: list[str] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = {name: value or "" for name, value in attrs}
        self.ids += [values["id"]] if "id" in values else []
        self.links += [values["href"]] if tag == "a" and "href" in values else []
        self.inline += [f"{tag}.{name}" for name in values if name.startswith("on") or name == "style"]
        self.inline += [tag] if tag == "script" and "src" not in values and values.get("type") not in DATA else []
        if tag in RESOURCE and RESOURCE[tag] in values and values.get("rel") not in HINTS:
            self.loads.append(values[RESOURCE[tag]])


def woorden_van(html: str) -> list[str]:
    """Return the words that a piece of HTML or SVG shows, in order."""
    return unescape(re.sub(r"<[^>]+>", " ", html)).split()
