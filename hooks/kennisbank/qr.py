"""A QR code as SVG in the page, for paper: from a print back to the page it came from."""

import segno
from markupsafe import Markup


def qr(address: str, title: str) -> Markup:
    """Return an SVG of the code for an address; `title` says to a screen reader what it is."""
    # A fixed mask: choosing the best of eight costs four times as much, and every reader knows all eight.
    code = segno.make(address, error="m", micro=False, mask=3, boost_error=False)
    svg = code.svg_inline(border=4, omitsize=True, title=title, svgclass="qr", lineclass=None)
    return Markup(svg.replace("<svg ", '<svg role="img" ', 1))
