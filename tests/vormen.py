"""Pages by their shape, so that a judge of HTML need see each shape only once.

A rule of html-validate looks at an element (its attributes, its parent, what stands before it and what it holds), or at the page as a
whole. The pages that `representatives` returns hold every element in every surrounding that any page has. What is about the whole
page, and what is in the text of attributes and words, `Vorm.faults` asks of every page.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from itertools import pairwise
from pathlib import Path

from paginas import Html

VOID = {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"}
# Attributes of which the value matters, not only that it is there.
VALUED = {"type", "rel", "role", "lang", "name", "method", "target", "scope", "autocomplete", "inputmode", "http-equiv", "as", "class"}
# Attributes that name the id of another element on the page.
POINTERS = ("for", "list", "form", "aria-labelledby", "aria-describedby", "aria-controls", "aria-owns", "popovertarget")
LANDMARKS = {"main": "main", "nav": "navigation", "aside": "complementary", "section": "region", "search": "search"}
BARE = re.compile(r"&(?!#\d+;|#x[0-9a-f]+;|\w+;)")
SCRIPT = re.compile(r"<script.*?</script>", re.S)


Shape = tuple[object, ...]


@dataclass
class Element:
    """An element that is open: its tag, its attributes as a judge tells them apart, and what it holds up to now."""

    tag: str
    attributes: tuple[str, ...]
    before: str
    id: str = ""
    parts: list[str] = field(default_factory=list)
    text: str = ""


@cache
def one(shape: Shape) -> Shape:
    """Return the one tuple that stands for all equal ones: thousands of pages share a few thousand shapes."""
    return shape


class Vorm(Html):
    """A page with its shapes, and what is wrong with it as a whole."""

    def __init__(self, html: str) -> None:
        self.shapes: set[Shape] = set()
        self.headings: list[int] = []
        self.landmarks: list[tuple[str, str, str]] = []  # (role, label, id of the label)
        self.pointers: list[str] = []
        self.names: dict[str, str] = {}  # the text of an element, by its id
        self.unbalanced: list[str] = []
        self.open = [Element("", (), "")]
        self.bare = BARE.findall(SCRIPT.sub("", html))
        super().__init__(html)
        self.unbalanced += [element.tag for element in self.open[1:]]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        super().handle_starttag(tag, attrs)
        values = {name: value or "" for name, value in attrs}
        seen = tuple(f"{n}={v}" if n in VALUED else n if v else f"{n}=" for n, v in sorted(values.items()) if not n.startswith("data-"))
        parent = self.open[-1]
        self.open.append(Element(tag, seen, parent.parts[-1] if parent.parts else "", values.get("id", "")))
        parent.parts.append(tag)
        self.pointers += [target for name in POINTERS for target in values.get(name, "").split()]
        self.headings += [int(tag[1])] if re.fullmatch(r"h[1-6]", tag) else []
        label, label_id = values.get("aria-label", ""), values.get("aria-labelledby", "")
        role = values.get("role") or LANDMARKS.get(tag, "")
        if role in LANDMARKS.values() and (role != "region" or label or label_id):
            self.landmarks.append((role, label, label_id))
        if tag in VOID:
            self.close()

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)
        if tag not in VOID:
            self.close()

    def handle_data(self, data: str) -> None:
        if data.strip():
            self.open[-1].text += data

    def handle_endtag(self, tag: str) -> None:
        if self.open[-1].tag == tag:
            self.close()
        else:
            self.unbalanced.append(f"</{tag}> na <{self.open[-1].tag}>")

    def close(self) -> None:
        """The last open element is whole: now its shape is known."""
        done, parent = self.open.pop(), self.open[-1]
        edges = (done.parts[0], done.parts[-1]) if done.parts else ()
        self.shapes.add(one((parent.tag, done.before, done.tag, done.attributes, bool(done.text), frozenset(done.parts), edges)))
        if done.id:
            self.names[done.id] = done.text
        if done.text and done.tag not in ("script", "style"):
            parent.text += done.text if len(parent.text) < 200 else ""

    @property
    def faults(self) -> list[str]:
        """What no single element shows."""
        named = [(role, label or self.names.get(label_id, "")) for role, label, label_id in self.landmarks]
        roles = [role for role, _ in named]
        return [
            *(f"id {i} staat er twee keer" for i in {i for i in self.ids if self.ids.count(i) > 1}),
            *(f"{target} is geen id op de pagina" for target in self.pointers if target not in self.ids),
            *(f"een kop van niveau {b} na een van {a}" for a, b in pairwise([0, *self.headings]) if b > a + 1),
            *("meer dan één kop van niveau 1" for _ in [1] if self.headings.count(1) > 1),
            *(f"{role} '{name}' staat er twee keer" for role, name in named if named.count((role, name)) > 1),
            *(f"een {role} zonder naam naast een andere" for role, name in named if not name and roles.count(role) > 1),
            *(f"niet goed gesloten: {tag}" for tag in self.unbalanced),
            *("een losse & in de tekst" for _ in self.bare[:1]),
        ]


@cache
def pages(site: Path) -> dict[str, Vorm]:
    """Return every page of a built site by its address from the root, read once per process."""
    found = {str(path.relative_to(site)): path.read_text(encoding="utf-8") for path in sorted(site.rglob("*.html"))}
    return {f"/{name.removesuffix('index.html')}": Vorm(text) for name, text in found.items()}


def representatives(found: Mapping[str, Vorm]) -> list[str]:
    """Return the addresses of pages that together have every shape; the richest pages first."""
    chosen, seen = [], set[Shape]()
    for address, page in sorted(found.items(), key=lambda pair: -len(pair[1].shapes)):
        if not page.shapes <= seen:
            chosen.append(address)
            seen |= page.shapes
    return chosen
