"""The command that extends the register with what is new on the site; nothing else writes that file."""

import argparse
import sys
from collections.abc import Collection, Iterator
from dataclasses import replace
from pathlib import Path

from kennisbank import build
from kennisbank.checks import adressen
from kennisbank.collectie import register
from kennisbank.collectie.kennisbank import Kennisbank
from kennisbank.collectie.register import Register
from kennisbank.collectie.vaste_links import extend, zonder_nummer
from kennisbank.lezen.meldingen import as_text, fouten
from kennisbank.model import LITERATUUR

HULP = "zet nieuwe nummers, adressen en ankers in het register van vaste links"


def arguments(parser: argparse.ArgumentParser) -> None:
    """Say which page moved and what is given up; without these the command only adds."""
    parser.add_argument("--verhuisd", nargs="+", default=[], metavar="NUMMER", help="deze pagina's kregen een ander adres")
    parser.add_argument(
        "--vervallen", nargs="+", default=[], metavar="WAT", help="dit komt niet terug: een bron, een adres of NUMMER#anker"
    )


def run(options: argparse.Namespace) -> int:
    """Extend the register of the tree in `--map`; returns the exit status.

    Nothing is written while another fault is open, or while an old link would die by it: then the findings say what to do.
    """
    root = Path(options.map).resolve()
    kb, meldingen = build.build(root)
    own = {melding for check in adressen.CHECKS for melding in check(kb)}
    paths = build.render(kb)
    new = extend(kb, paths, options.verhuisd, options.vervallen)
    after = replace(kb, register=new)
    open_ = [m for m in fouten(meldingen) if m not in own]
    open_ += [m for check in adressen.CHECKS for m in check(after)] + list(adressen.check_zonder_nummer(after, paths))
    refused = list(misuse(kb, paths, options.verhuisd, options.vervallen))
    if open_ or refused or not kb.register.goed:
        print("\n".join(filter(None, [as_text(open_ or own), *refused])))
        print("Het register is niet veranderd.", file=sys.stderr)
        return 1
    path = root / register.PAD
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(register.write(new), encoding="utf-8", newline="\n")
    print(f"Het register telt nu {summary(new)}; eerst waren het er {summary(kb.register)}.", file=sys.stderr)
    return 0


def misuse(kb: Kennisbank, paths: Collection[str], verhuisd: Collection[str], vervallen: Collection[str]) -> Iterator[str]:
    """Yield a Dutch sentence for everything that was asked and may not happen."""
    known = kb.register.nummers
    for nummer in verhuisd:
        if nummer not in known or nummer not in kb.per_id:
            yield f"{nummer} kan niet verhuizen: het nummer moet in het register staan en op een pagina."
    for what in vervallen:
        nummer, _, anker = what.partition("#")
        if anker and anker in (known[nummer].ankers if nummer in known else ()):
            if nummer in kb.per_id and anker in kb.per_id[nummer].ankers:
                yield f"{what} kan niet vervallen: de kop staat er nog."
        elif nummer in known and not anker:
            if nummer in kb.per_id:
                yield f"{what} kan niet vervallen: de pagina is er nog."
            elif not known[nummer].adressen[0].startswith(f"{LITERATUUR.web}/"):
                yield f"{what} kan niet vervallen: zet het bestand terug met status: ingetrokken, dan weet de lezer waarom de tekst weg is."
        elif what not in kb.register.adressen:
            yield f"{what} kan niet vervallen: het staat niet in het register."
        elif what in zonder_nummer(kb, paths):
            yield f"{what} kan niet vervallen: de site maakt het nog."


def summary(found: Register) -> str:
    """Return the size of a register in words."""
    adressen_, ankers = (sum(len(getattr(v, name)) for v in found.nummers.values()) for name in ("adressen", "ankers"))
    return f"{len(found.nummers)} nummers, {adressen_ + len(found.adressen)} adressen en {ankers} ankers"
