"""The command nieuw: ask the questions of the form in the terminal, and write the file."""

import sys
from argparse import ArgumentParser, Namespace
from pathlib import Path

from kennisbank.bijdragen.formulier import formulier
from kennisbank.bijdragen.schrijven import markdown
from kennisbank.bijdragen.spoor import Spoor
from kennisbank.bijdragen.vraaggesprek import YES, Gesprek
from kennisbank.build import build
from kennisbank.lezen.meldingen import as_text, fouten
from kennisbank.lezen.naam import slug
from kennisbank.model import GESCHREVEN
from kennisbank.redactie.innemen import vrij_pad

HULP = "schrijf een nieuwe pagina: het stelt de vragen van het formulier"
KEPT = ".cache"  # git leaves it alone, and no site is made of it


def arguments(parser: ArgumentParser) -> None:
    """Say what may stand behind the command."""
    parser.add_argument("soort", choices=[soort.naam for soort in GESCHREVEN], help="wat voor pagina")


def run(options: Namespace) -> int:
    """Ask, write the file and judge it; returns 1 when something must still be mended, 2 when the talk was broken off."""
    root = Path(options.map).resolve()
    kb, _ = build(root)
    form = formulier(kb, options.soort)
    spoor = Spoor(root / KEPT / f"nieuw-{options.soort}.json", input, print)
    print(
        f"Nieuw: {options.soort}. Met Enter sla je een vraag over. Met < ga je één vraag terug. Met Ctrl-C stop je; wat je typte blijft bewaard."
    )
    try:
        verder(spoor)
        waarden, teksten = spoor.voer(lambda: Gesprek(kb, form, spoor.vraag, spoor.zeg).voer())
    except (EOFError, KeyboardInterrupt):
        count = len(spoor.regels)
        there = "antwoord staat" if count == 1 else f"{count} antwoorden staan"
        left = f"Je {there} klaar: typ deze opdracht nog eens om verder te gaan." if count else "Je had nog niets getypt."
        print(f"\nGestopt. Er is geen pagina gemaakt. {left}", file=sys.stderr)
        return 2
    path = vrij_pad(root / form.soort.map, slug(str(waarden.get("titel", ""))) or "zonder-titel")
    path.write_text(markdown(waarden, teksten), encoding="utf-8", newline="\n")
    spoor.klaar()
    pad = path.relative_to(root).as_posix()
    meldingen = [m for m in build(root)[1] if m.pad == pad]
    print(f"\nBewaard als {pad}.")
    if meldingen:
        print(as_text(meldingen))
    return 1 if fouten(meldingen) else 0


def verder(spoor: Spoor) -> None:
    """Ask whether somebody goes on with what was kept; who does not loses nothing."""
    if count := spoor.hervat():
        print(f"Je begon al eens, en gaf {count} antwoorden.")
        if input("Verdergaan waar je was? (j/n) ").strip().casefold() not in YES:
            print(f"Het oude staat in {spoor.opzij().name}, in de map {KEPT}.")
