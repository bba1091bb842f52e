"""What is made of the collection. Every module has exactly render(kb) -> {path in the site: what stands there}."""

from collections.abc import Callable, Mapping

from kennisbank.blad.blad import Gemaakt
from kennisbank.collectie.kennisbank import Kennisbank
from kennisbank.uitvoer import (
    alles,
    bijdragers,
    bundels,
    catalogus,
    cursuspakket,
    datapakket,
    dekking,
    doorverwijzingen,
    feeds,
    formulier,
    gegevens,
    insluiten,
    lesmateriaal,
    meldingenlijst,
    nakijkbeurten,
    opensearch,
    overzichten,
    selectie,
    termen,
    toestel,
    verwijzingen,
    wegwijzers,
    werkvoorraad,
    word,
    zoek,
)
from kennisbank.uitvoer import nakijken as nakijkvragen

Render = Callable[[Kennisbank], Mapping[str, Gemaakt]]

# One path is made by one output: `build.render` refuses a second.
OUTPUTS: tuple[Render, ...] = (
    overzichten.render,
    meldingenlijst.render,
    gegevens.render,
    alles.render,
    datapakket.render,
    catalogus.render,
    termen.render,
    zoek.render,
    opensearch.render,
    toestel.render,
    doorverwijzingen.render,
    feeds.render,
    lesmateriaal.render,
    insluiten.render,
    cursuspakket.render,
    selectie.render,
    verwijzingen.render,
    formulier.render,
    word.render,
    nakijkvragen.render,
    nakijkbeurten.render,
    bijdragers.render,
    werkvoorraad.render,
    dekking.render,
    bundels.render,
    wegwijzers.render,
)
