"""The list that "Mijn selectie" reads: what a trainer can collect, with where it is and how to cite it."""

import json

from kennisbank.bronnen.apa import apa_pagina
from kennisbank.collectie.kennisbank import Kennisbank
from kennisbank.model import GESCHREVEN

PATH = "lesgeven/selectie/paginas.json"


def render(kb: Kennisbank) -> dict[str, bytes]:
    """Return {number: [kind, title, address, reference]} of every page that can be collected, on one line each."""
    pages = {
        stuk.id: [stuk.soort.naam, stuk.titel_elders, stuk.url, str(apa_pagina(kb.site, stuk).striptags())]
        for soort in GESCHREVEN
        for stuk in kb.van_soort(soort.naam)
    }
    lines = ",\n".join(f"{json.dumps(id)}: {json.dumps(page, ensure_ascii=False)}" for id, page in sorted(pages.items()))
    return {PATH: f"{{\n{lines}\n}}\n".encode()}
