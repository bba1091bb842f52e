"""Words of the field explain themselves where they stand: by their own name, and once."""

import pytest

from hulp import built, mini_tree
from kennisbank.blad.begrippen import explain, uitleg
from kennisbank.collectie.kennisbank import Kennisbank


@pytest.fixture(scope="module")
def kb(tmp_path_factory: pytest.TempPathFactory) -> Kennisbank:
    return built(mini_tree(tmp_path_factory.mktemp("mini")))[0]


def explained(kb: Kennisbank, html: str, op: str = "methode/boswandeling") -> list[str]:
    """Return the words that became a button, in order."""
    parts = "".join(explain(uitleg(kb), kb.per_plek[op].id, [html])).split('popovertarget="uitleg-')[1:]
    return [part[part.index(">") + 1 : part.index("</button>")] for part in parts]


@pytest.mark.parametrize(
    ("zin", "woorden"),
    [
        ("Ze zaten in een kring.", ["kring"]),
        ("Kringen zijn rond.", ["Kringen"]),  # the plural is the same word
        ("Een kring en nog een kring.", ["kring"]),  # once is enough
        ("Een kringetje.", []),  # a synonym helps to search; it often means something else in a sentence
        ("Een kringloop en een buurtkring.", []),
        ("Een krıng met een i zonder punt.", []),
        ('<a href="x">kring</a> <h2>kring</h2> <code>kring</code>', []),
    ],
)
def test_een_woord_wordt_een_knop(kb: Kennisbank, zin: str, woorden: list[str]) -> None:
    assert explained(kb, zin) == woorden


def test_een_begrip_legt_zichzelf_niet_uit(kb: Kennisbank) -> None:
    assert explained(kb, "Ze zaten in een kring.", "begrip/kring") == []
