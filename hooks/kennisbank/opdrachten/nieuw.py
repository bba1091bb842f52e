"""The command nieuw: ask the questions of the form in the terminal, and write the file."""

import sys
from argparse import ArgumentParser, Namespace
from pathlib import Path

from kennisbank.bijdragen.formulier import FORMS, formulier
from kennisbank.bijdragen.schrijven import markdown
from kennisbank.bijdragen.vraaggesprek import Gesprek
from kennisbank.build import build
from kennisbank.lezen.meldingen import as_text, fouten
from kennisbank.lezen.naam import slug

HULP = "schrijf een nieuwe pagina: het stelt de vragen van het formulier"


def arguments(parser: ArgumentParser) -> None:
    """Say what may stand behind the command."""
    parser.add_argument("soort", choices=FORMS, help="wat voor pagina")


def run(options: Namespace) -> int:
    """Ask, write the file and judge it; returns 1 when something must still be mended, 2 when the talk was broken off."""
    root = Path(options.map).resolve()
    kb, _ = build(root)
    form = formulier(kb, options.soort)
    print(f"Nieuw: {options.soort}. Met Enter sla je een vraag over, met Ctrl-C stop je zonder te bewaren.")
    try:
        waarden, teksten = Gesprek(kb, form, input, print).voer()
    except (EOFError, KeyboardInterrupt):
        print("\nGestopt. Er is niets bewaard.", file=sys.stderr)
        return 2
    path = free(root / form.soort.map, slug(str(waarden.get("titel", ""))) or "zonder-titel")
    path.write_text(markdown(waarden, teksten), encoding="utf-8", newline="\n")
    pad = path.relative_to(root).as_posix()
    meldingen = [m for m in build(root)[1] if m.pad == pad]
    print(f"\nBewaard als {pad}.")
    if meldingen:
        print(as_text(meldingen))
    return 1 if fouten(meldingen) else 0


def free(folder: Path, naam: str) -> Path:
    """Return the path of a file that does not exist yet: an old page is never overwritten."""
    path, number = folder / f"{naam}.md", 2
    while path.exists():
        path, number = folder / f"{naam}-{number}.md", number + 1
    return path
