"""The Markdown that pages may use: Python-Markdown without HTML and without links whose address stands elsewhere.

The checks refuse both with a message (`oordeel/geweigerd.py`); here they are not even understood. That is safer than
cleaning up afterwards, and it saves a fifth of the time that Markdown takes: each pattern is tried on every piece of text.
"""

import re
from collections.abc import Callable
from functools import cache
from xml.etree.ElementTree import Element

from markdown import Extension, Markdown
from markdown.treeprocessors import Treeprocessor

from kennisbank.blad.reiniging import clean

EXTENSIONS = ("attr_list", "fenced_code", "sane_lists", "tables", "toc")
AMP = re.compile("\x02(\\d+)\x03")
ADDRESSES = {"a": "href", "img": "src"}

Adresboek = Callable[[str], str]  # what a link says in the text -> what it says on the page
Html = tuple[str, str, str]  # of a part: its heading, its beginning, and the rest


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


class InDelen(Markdown):  # type: ignore[misc]
    """Markdown that gives its result in parts, each beginning with a heading of level 2, instead of as one text."""

    def in_delen(self, tekst: str) -> list[tuple[str, str, Html]]:
        """Return (words of the heading, its anchor, HTML) per part; the first has no heading. The steps are those of `convert`."""
        self.reset()
        lines = tekst.split("\n")
        for prep in self.preprocessors:
            lines = prep.run(lines)
        root = self.parser.parseDocument(lines).getroot()
        for processor in self.treeprocessors:
            root = new if (new := processor.run(root)) is not None else root
        groups: list[tuple[str, str, list[Element]]] = [("", "", [])]
        for child in root:
            if child.tag == "h2":
                groups.append(("".join(child.itertext()).strip(), child.get("id", ""), []))
            groups[-1][2].append(child)
        return [(kop, anker, self._pieces(group)) for kop, anker, group in groups if group]

    def _pieces(self, group: list[Element]) -> Html:
        """Return a part in three: it begins with its first paragraph, and a heading above that; else with nothing."""
        head = int(group[0].tag == "h2")
        tags = [element.tag for element in group[head : head + 2]]
        begin = head + (1 if tags[:1] == ["p"] else 2 if tags == ["h3", "p"] else 0)
        return self._written(group[:head]), self._written(group[head:begin]), self._written(group[begin:])

    def _written(self, elements: list[Element]) -> str:
        group = Element("div")
        group.extend(elements)
        html = self.serializer(group).strip().removeprefix("<div>").removesuffix("</div>").strip()
        for post in self.postprocessors:
            html = post.run(html)
        return str(html.strip())


@cache
def _markdown() -> tuple[InDelen, Links]:
    markdown = InDelen(extensions=[*EXTENSIONS, Gewoon()])
    links = Links(markdown)
    markdown.treeprocessors.register(links, "links", 0)  # last: what inline patterns made of the text is there by then
    return markdown, links


def to_html(tekst: str, resolve: Adresboek) -> list[tuple[str, str, Html]]:
    """Return (words of the heading, its anchor, clean HTML) per part of a text; every address is as `resolve` gives it.

    A part begins with a heading of level 2; what stands above the first one has neither words nor anchor. Its HTML comes in
    three pieces: the heading, the first paragraph, and the rest; each may be empty.
    """
    markdown, links = _markdown()
    links.resolve = resolve
    return [
        (unmarked(kop), anker, (clean(head), clean(begin), clean(rest))) for kop, anker, (head, begin, rest) in markdown.in_delen(tekst)
    ]


def unmarked(words: str) -> str:
    """Return words from the tree of Markdown as a person reads them: it keeps signs that need care as codes of its own."""
    return AMP.sub(lambda code: chr(int(code[1])), words)
