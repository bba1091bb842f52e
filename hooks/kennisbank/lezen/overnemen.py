"""Mended lines in the form that a git host takes over with one click, for who reads a proposal."""

import re
from collections.abc import Iterable

from kennisbank.lezen.meldingen import Melding

MOST = 30


def overnemen(meldingen: Iterable[Melding]) -> str:
    """Return, as Markdown, a block per line that can be mended, to paste as a remark beside that line; empty when there is none.

    A run for a proposal from somebody else's copy may only read, so it cannot put these remarks there itself.
    """
    lines = {(m.pad, m.regel): m for m in sorted(meldingen, reverse=True) if m.wordt is not None}
    mended = [lines[place] for place in sorted(lines)]
    if not mended:
        return ""
    head = f"## Over te nemen: {len(mended)} {'regel' if len(mended) == 1 else 'regels'}"
    how = (
        "Van deze regels is duidelijk wat ze moeten worden. Wie meeleest, plakt het blok als opmerking bij de regel in het voorstel; "
        "dan neemt de schrijver het met één klik over. Op een eigen computer doet `./kennisbank herstel` hetzelfde, voor alle regels tegelijk."
    )
    rest = [f"En nog {len(mended) - MOST}."] if len(mended) > MOST else []
    return "\n\n".join([head, how, *map(_blok, mended[:MOST]), *rest])


def _blok(melding: Melding) -> str:
    becomes = "" if melding.weg else f"{melding.wordt}\n"
    longest = max([2, *map(len, re.findall(r"`+", becomes))])
    inner, outer = "`" * (longest + 1), "`" * (longest + 2)
    shown = melding.pad.replace("`", "'")
    return f"`{shown}`, regel {melding.regel}:\n\n{outer}text\n{inner}suggestion\n{becomes}{inner}\n{outer}"
