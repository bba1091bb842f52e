"""A QR code as SVG in the page, for paper: from a print back to the page it came from."""

import re
from html import escape

import segno
from markupsafe import Markup

BORDER = 4  # light modules around the code; readers need them (ISO/IEC 18004)


def teken_qr(address: str, title: str) -> Markup:
    """Return an SVG of the code for an address; `title` says to a screen reader what it is."""
    # A fixed mask: choosing the best of eight costs four times as much, and every reader knows all eight.
    matrix = segno.make(address, error="m", micro=False, mask=3, boost_error=False).matrix
    size = len(matrix) + 2 * BORDER
    # Each run of dark modules is one stroke, half a module down: a line is drawn around its middle. Steps are counted
    # from where the pen is, which is shorter to write than places.
    path, x, y = f"M{BORDER} {BORDER}.5", 0, 0
    for row, modules in enumerate(matrix):
        for run in re.finditer(b"\x01+", modules):
            path += f"m{run.start() - x} {row - y}h{run.end() - run.start()}"
            x, y = run.end(), row
    return Markup(
        f'<svg role="img" viewBox="0 0 {size} {size}" class="qr"><title>{escape(title)}</title><path stroke="#000" d="{path}"/></svg>'
    )
