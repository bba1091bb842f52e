"""The Markdown that pages may use: Python-Markdown without HTML and without links whose address stands elsewhere.

The checks refuse both with a message (`oordeel/geweigerd.py`); here they are not even understood. That is safer than
cleaning up afterwards, and it saves a fifth of the time that Markdown takes: each pattern is tried on every piece of text.
"""

from collections.abc import Callable
from functools import cache
from xml.etree.ElementTree import Element

from markdown import Extension, Markdown
from markdown.treeprocessors import Treeprocessor

from kennisbank.blad.reiniging import clean

EXTENSIONS = ("attr_list", "fenced_code", "sane_lists", "tables", "toc")
ADDRESSES = {"a": "href", "img": "src"}

Adresboek = Callable[[str], str]  # what a link says in the text -> what it says on the page


class Gewoon(Extension):  # type: ignore[misc]  # Markdown has no types
    """Takes out of Markdown what no page may use."""

    def extendMarkdown(self, md: Markdown) -> None:
        """Leave HTML as the text it is, and read `[words][name]` as words."""
        for pattern in ("html", "automail", "reference", "image_reference", "short_reference", "short_image_ref"):
            md.inlinePatterns.deregister(pattern)
        md.preprocessors.deregister("html_block")
        md.parser.blockprocessors.deregister("reference")


class Links(Treeprocessor):  # type: ignore[misc]
    """Hands every address in the text to `resolve`, in order, and puts in its place what comes back."""

    resolve: Adresboek

    def run(self, root: Element) -> None:
        """Change the addresses of links and images in the tree of one page."""
        for element in root.iter():
            if name := ADDRESSES.get(element.tag):
                element.set(name, self.resolve(element.get(name) or ""))


@cache
def _markdown() -> tuple[Markdown, Links]:
    markdown = Markdown(extensions=[*EXTENSIONS, Gewoon()])
    links = Links(markdown)
    markdown.treeprocessors.register(links, "links", 0)  # last: what inline patterns made of the text is there by then
    return markdown, links


def to_html(tekst: str, resolve: Adresboek) -> str:
    """Return the text as clean HTML: only known tags and attributes, and every address as `resolve` gives it."""
    markdown, links = _markdown()
    links.resolve = resolve
    return clean(str(markdown.reset().convert(tekst)))
