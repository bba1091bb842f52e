"""What MkDocs says of a link that our own reader did not see: the same finding in Dutch, on its line."""

import re

from kennisbank.collectie.kennisbank import Kennisbank
from kennisbank.lezen.meldingen import Melding

SAID = re.compile(r"Doc file '(?P<uri>.+?)' contains an? .*?link '(?P<link>.+?)', (?P<why>.*)")


def lees(kb: Kennisbank, gezegd: str, eerder: int = 0) -> Melding | None:
    """Turn a warning of MkDocs about a link into a finding; None when it is about something else.

    `eerder` is how often the same was said before: MkDocs gives no line, so each time the next place with that address counts.
    """
    match = SAID.match(gezegd)
    stuk = kb.per_uri.get(match["uri"]) if match else None
    if not match or not stuk:
        return None
    link, text = match["link"], stuk.bestand.ruw
    places = [found.start() for found in re.finditer(re.escape(link), text)] or [0]
    line = text.count("\n", 0, places[min(eerder, len(places) - 1)]) + 1
    if "anchor" in match["why"]:
        anker = link.rpartition("#")[2]
        return Melding(
            stuk.pad,
            line,
            "KB047",
            f"de plek '#{anker[:60]}' is er niet op die pagina; neem de naam achter de kop, of laat # en wat volgt weg",
        )
    return Melding(
        stuk.pad,
        line,
        "KB047",
        f"de link '{link[:60]}' leidt nergens heen; schrijf het pad vanaf deze map, zoals ../methoden/wijkschouw.md",
    )
