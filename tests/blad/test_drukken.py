"""A page and the same page inside another site share what was drawn, and neither can be told from one drawn alone."""

from collections.abc import Callable
from pathlib import Path

import pytest

from hulp import ROOT, mini_tree
from kennisbank.blad.blad import Blad
from kennisbank.blad.drukken import ingebed, pagina
from kennisbank.blad.jinja import omgeving
from kennisbank.blad.pagina import van_stuk
from kennisbank.build import build
from kennisbank.collectie.site import Site
from kennisbank.model import GESCHREVEN


def test_wat_eenmaal_is_getekend_is_op_beide_wat_het_alleen_was(tmp_path: Path) -> None:
    kb, _ = build(mini_tree(tmp_path), {}, Site(sjablonen=(str(ROOT / "overrides"),)))
    seen = [van_stuk(kb, stuk) for stuk in kb.stukken if stuk.soort in GESCHREVEN]
    between = van_stuk(kb, next(stuk for stuk in kb.stukken if stuk.is_bron))

    def alone(draw: Callable[[Blad], bytes], blad: Blad) -> bytes:
        pagina(between)
        return draw(blad)

    for blad in seen:
        page, embed = alone(pagina, blad), alone(ingebed, blad)
        assert ingebed(blad) == embed
        assert pagina(blad) == page
        assert ingebed(blad) == embed, f"{blad.uri} staat er anders als de pagina eerst is getekend"


@pytest.mark.parametrize(
    ("call", "made"),
    [
        ("zin('a')", "a en b"),
        ("zin('a', c='c')", "a en c"),
        ("zin(c='<', b='a')", "a en &lt;"),
    ],
)
def test_een_macro_is_een_functie(call: str, made: str) -> None:
    env = omgeving(Site())
    template = "{% macro zin(b, c='b') %}{{ b }} en {{ c }}{% endmacro %}{{ " + call + " }}"
    assert env.from_string(template).render() == made


@pytest.mark.parametrize("call", ["zin('a', 'b', 'c')", "zin(d='d')"])
def test_een_macro_weigert_wat_zij_niet_kent(call: str) -> None:
    env = omgeving(Site())
    with pytest.raises(TypeError, match="zin"):
        env.from_string("{% macro zin(b, c='b') %}{{ b }}{% endmacro %}{{ " + call + " }}").render()
