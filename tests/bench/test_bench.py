"""The generated tree of `make bench` is a site without findings and the same each time; a bound says if it is held."""

from pathlib import Path

import bomen
import pytest
from meting import oordeel
from stukken import AANTALLEN, Wereld

from bench import gekozen
from kennisbank.build import build


def test_the_tree_has_every_kind_in_proportion_and_no_findings(tmp_path: Path) -> None:
    kb, found = build(bomen.write(tmp_path / "wij", 120), dates={})
    assert found == []
    for soort in bomen.MAP:
        made = [stuk for stuk in kb.van_soort(soort) if stuk.slug.startswith(f"{soort}-")]
        assert len(made) == Wereld(120).aantal[soort]


def test_a_larger_tree_keeps_the_proportions() -> None:
    aantal = Wereld(10_000).aantal
    assert sum(aantal.values()) == 10_000
    for soort, number in AANTALLEN.items():
        assert aantal[soort] / 10_000 == pytest.approx(number / sum(AANTALLEN.values()), abs=0.001)


def test_the_same_total_gives_the_same_bytes(tmp_path: Path) -> None:
    trees = [bomen.write_plain(tmp_path / name, 60) for name in ("een", "twee")]
    bytes_of = [{path.relative_to(tree): path.read_bytes() for path in tree.rglob("*.md")} for tree in trees]
    assert bytes_of[0] == bytes_of[1]


@pytest.mark.parametrize(
    ("ours", "other", "says"),
    [(1.0, 2.0, "grens 0,50: haalt"), (1.1, 2.0, "grens 0,50: haalt niet"), (1.0, 0.0, "grens 0,50: niet gemeten")],
)
def test_a_bound_is_judged(ours: float, other: float, says: str) -> None:
    assert oordeel("iets", ours, other, 0.5).endswith(says)


def test_een_deel_draait_alleen() -> None:
    assert gekozen("") == ["koud", "warm", "zoek", "beelden"]
    assert gekozen("beelden,warm") == gekozen("warm beelden") == ["warm", "beelden"]
    with pytest.raises(SystemExit, match=r"deel 'lauw' is er niet; kies uit koud, warm, zoek, beelden"):
        gekozen("lauw")
