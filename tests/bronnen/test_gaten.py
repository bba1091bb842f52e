"""A reference whose words went in afterwards is the one that the style makes of the item as it is."""

import itertools
from typing import Any

import pytest

from kennisbank.bronnen import apa, gaten
from kennisbank.model import Bron

EDITORS = {"toegang": "open", "gelezen": "geheel", "in_het_kort": "Een bron om mee te toetsen."}
TITLE = "Wonen bij elkaar"
NAMES = (
    {"family": "Boer", "given": "Anna"},
    {"family": "Linde", "given": "Jan Willem", "non-dropping-particle": "van der"},
    {"family": "Bos-Berg", "given": "M.J."},
    {"family": "Wilde", "given": "Anne-Marie"},
    {"family": "Giraud", "given": "d'Arc"},
    {"family": "Жуков", "given": "Ж."},
    {"literal": "Gemeente 's-Hertogenbosch"},
    {"literal": "Wie doet mee?"},
    {"literal": "e.a."},
)
DATES = (None, "1947", "2047-09", "2003-05-17", "2007-09-07", "197X")
REST = (
    {},
    {"container-title": "Burgerbegrotingen.eu", "publisher": "Stad & Co.", "genre": "Notitie"},
    {"container-title": "Blad september", "volume": "47", "issue": "7777", "page": "3-47", "edition": "2", "number": "9"},
)


def with_title_only(item: dict[str, Any]) -> tuple[str, dict[str, str]]:
    """Leave every word where it is, but for the title and the address, which the style never sees."""
    return gaten.as_text({**item, "title": gaten.TITLE}), {}


@pytest.mark.parametrize("kind", ["webpage", "report", "article-newspaper", "article-journal", "chapter", "thesis"])
def test_woorden_die_later_komen_staan_waar_de_stijl_ze_zet(kind: str, monkeypatch: pytest.MonkeyPatch) -> None:
    makers = ((), NAMES[:1], *itertools.pairwise(NAMES), NAMES)
    for authors, issued, rest in itertools.product(makers, DATES, REST):
        found = {"title": TITLE, "author": list(authors), "editor": list(NAMES[1:2]), "issued": issued, **rest}
        record = {"id": "A", "type": kind, **{key: value for key, value in found.items() if value}}
        source = Bron(**{**record, **EDITORS})
        with_holes = apa.apa(source)
        with monkeypatch.context() as patch:
            patch.setattr(apa, "hollow", with_title_only)
            assert apa.apa(source) == with_holes, record


def test_wie_anders_heet_kost_de_stijl_geen_werk() -> None:
    names = ["Anna Boer", "Bea Bos", "Cor Berg"]
    items = [{"type": "book", "title": "T", "author": [dict(zip(("given", "family"), name.split(), strict=True))]} for name in names]
    assert len({gaten.hollow(item)[0] for item in items}) == 1
