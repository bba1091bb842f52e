"""The command leesbaarheid: how hard pages read, and the sentences to look at first. Hints, never a reason to stop."""

import re
from argparse import ArgumentParser, Namespace
from collections.abc import Iterator
from pathlib import Path

from kennisbank.build import build
from kennisbank.collectie.kennisbank import Kennisbank
from kennisbank.collectie.stuk import Stuk
from kennisbank.lezen.meldingen import Melding, as_github
from kennisbank.oordeel.leesbaarheid import meet, tics
from kennisbank.opdrachten.genoemd import genoemd, valt_onder
from kennisbank.redactie.veranderd import veranderd

SUMMARY = ("kern", "definitie")  # the fields that `prose` begins with
HULP = "meet hoe makkelijk teksten lezen, met de lastigste zinnen"


def arguments(parser: ArgumentParser) -> None:
    """Say what may stand behind the command."""
    parser.add_argument("bestand", nargs="*", help="bestanden of mappen; niets genoemd: alles")
    parser.add_argument("--sinds", default="", help="alleen wat veranderde sinds deze tak of commit")
    parser.add_argument("--github", action="store_true", help="als aantekeningen voor GitHub")


def run(options: Namespace) -> int:
    """Print a score per page, hardest first, and its hints; returns 2 when a file that is named is not there."""
    root = Path(options.map).resolve()
    if (wanted := genoemd(root, options.bestand)) is None:
        return 2
    kb, _ = build(root)
    changed = veranderd(root, options.sinds) if options.sinds else None
    pages = [stuk for stuk in kb.stukken if stuk.pad.endswith(".md") and valt_onder(stuk.pad, wanted)]
    for line in report(kb, [stuk for stuk in pages if changed is None or stuk.pad in changed], options.github):
        print(line)
    return 0


def report(kb: Kennisbank, stukken: list[Stuk], github: bool) -> Iterator[str]:
    """Yield the lines of the report: with and without the words that the site itself explains."""
    terms = {stuk.titel.casefold() for stuk in kb.met("definitie")}
    measured = [(meet(prose(stuk)), stuk) for stuk in stukken]
    for found, stuk in sorted(((m, s) for m, s in measured if m.score is not None), key=lambda pair: (pair[0].score or 0, pair[1].pad)):
        hints = [Melding(stuk.pad, line_of(stuk, hint.zin), "TAAL", f"{hint.wat}: ‘{hint.zin}’", "let op") for hint in found.hints]
        if github:
            yield from (as_github([hint]) for hint in hints)
            continue
        without = meet(prose(stuk), terms).score
        yield f"{found.score:>4}  {stuk.pad} (zonder begrippen van de site {without}; {found.woorden / len(found.zinnen):.0f} woorden per zin)"
        yield from (f"      regel {hint.regel}: {hint.tekst}" for hint in sorted(hints))
        if counted := tics(prose(stuk)):
            yield "      gewoonten: " + ", ".join(f"{naam} {aantal}" for naam, aantal in sorted(counted.items()))


def prose(stuk: Stuk) -> str:
    """Return what a reader reads: the summary, or of a begrip its definition, and the body."""
    return f"{stuk.kern}\n\n{stuk.bestand.lichaam}"


def line_of(stuk: Stuk, zin: str) -> int:
    """Return the line where a sentence begins, found by its first words; of a sentence in the summary, the line of that field."""
    body = stuk.bestand.lichaam
    if match := re.search(r"\W+".join(map(re.escape, re.findall(r"\w+", zin)[:4])), body):
        return stuk.bestand.begin + body.count("\n", 0, match.start())
    return next((stuk.bestand.regel((naam,)) for naam in SUMMARY if naam in stuk.bestand.waarden), stuk.bestand.begin)
