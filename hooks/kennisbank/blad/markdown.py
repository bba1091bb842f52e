"""The Markdown that pages may use: Python-Markdown without HTML and without links whose address stands elsewhere.

The checks refuse both with a message (`oordeel/geweigerd.py`); here they are not even understood. That is safer than
cleaning up afterwards, and it saves a fifth of the time that Markdown takes: each pattern is tried on every piece of text.
"""

import re
from collections.abc import Callable, Sequence
from functools import cache
from xml.etree.ElementTree import Element

from markdown import Extension, Markdown
from markdown.extensions.tables import TableProcessor
from markdown.treeprocessors import Treeprocessor

from kennisbank.blad.reiniging import clean
from kennisbank.lezen.lichaam import ANCHOR
from kennisbank.lezen.lijsten import genest

EXTENSIONS = ("fenced_code", "sane_lists", "tables", "toc")
HEADINGS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))
AMP = re.compile("\x02(\\d+)\x03")
ADDRESSES = {"a": "href", "img": "src"}

Adresboek = Callable[[str], str]  # what a link says in the text -> what it says on the page
Html = tuple[str, str, str]  # of a part: its heading, its beginning, and the rest


class Tabel(TableProcessor):  # type: ignore[misc]  # Markdown has no types
    """Tables in which no word is lost: a row with more cells than the heading has the rest in its last cell."""

    def _build_row(self, row: str, parent: Element, align: Sequence[str | None]) -> None:
        super()._build_row(row, parent, align)
        last = parent[-1][-1]
        last.text = " ".join(filter(None, (last.text, *(cell.strip() for cell in self._split_row(row)[len(align) :]))))


class Gewoon(Extension):  # type: ignore[misc]
    """Takes out of Markdown what no page may use."""

    def extendMarkdown(self, md: Markdown) -> None:
        """Leave HTML as the text it is, and read `[words][name]` as words."""
        for pattern in ("html", "automail", "reference", "image_reference", "short_reference", "short_image_ref"):
            md.inlinePatterns.deregister(pattern)
        md.parser.blockprocessors.register(Tabel(md.parser, {"use_align_attribute": False}), "table", 75)
        md.preprocessors.deregister("html_block")
        md.parser.blockprocessors.deregister("reference")


class Ankers(Treeprocessor):  # type: ignore[misc]
    """Takes {#name} from the end of a heading as its anchor. Braces elsewhere are words: none is lost, and none is an order."""

    def run(self, root: Element) -> None:
        """Give the headings of one page the anchors that were written behind them."""
        for element in root.iter():
            if element.tag not in HEADINGS:
                continue
            last = element[-1] if len(element) else None
            words = (element.text if last is None else last.tail) or ""
            if match := ANCHOR.search(words.rstrip()):
                element.set("id", match[1])
                kept = words[: match.start()].rstrip()
                if last is None:
                    element.text = kept
                else:
                    last.tail = kept


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
        lines = list(genest(tekst.split("\n")))
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
    markdown = InDelen(extensions=[*EXTENSIONS, Gewoon()], extension_configs={"toc": {"marker": ""}})  # [TOC] is a word
    links = Links(markdown)
    markdown.treeprocessors.register(Ankers(markdown), "ankers", 8)  # before the table of contents makes the others
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
