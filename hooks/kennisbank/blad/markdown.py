"""The Markdown that pages may use: Python-Markdown without HTML and without links whose address stands elsewhere.

The checks refuse both with a message (`lichaam.py`); here they are not even understood. That is safer than cleaning up
afterwards, and it saves a fifth of the time that Markdown takes: each pattern is tried on every piece of text.
"""

from collections.abc import Mapping, Sequence
from typing import Any

from markdown import Extension, Markdown


class Gewoon(Extension):  # type: ignore[misc]  # Markdown has no types
    """Takes out of Markdown what no page may use."""

    def extendMarkdown(self, md: Markdown) -> None:
        """Leave HTML as the text it is, and read `[words][name]` as words."""
        for pattern in ("html", "automail", "reference", "image_reference", "short_reference", "short_image_ref"):
            md.inlinePatterns.deregister(pattern)
        md.preprocessors.deregister("html_block")
        md.parser.blockprocessors.deregister("reference")


def uitbreidingen(namen: Sequence[str], instellingen: Mapping[str, Mapping[str, Any]]) -> list[Extension]:
    """Return the extensions of these names, each looked up and set once instead of again for each page, and `Gewoon`."""
    markdown = Markdown()
    return [*(markdown.build_extension(naam, dict(instellingen.get(naam) or {})) for naam in namen), Gewoon()]
