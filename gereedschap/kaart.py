"""Makes the outline of the Netherlands and Flanders for the map of cases. Run once; its result is kept in git.

    npm pack world-atlas@2.0.2 && tar xzf world-atlas-2.0.2.tgz
    PYTHONPATH=hooks python gereedschap/kaart.py package/countries-10m.json > hooks/kennisbank/blad/beelden/omtrek.json

world-atlas is Natural Earth (public domain) as TopoJSON: every line stands in it once. A line that two countries share is
a border, a line that one country has for itself is coast; that is all a map needs to know. Lakes and the neighbours' coast
are not in it: both are drawn here by hand, from towns on the shore.
"""

import json
import sys
from collections import Counter
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from typing import Any

from kennisbank.blad.beelden.projectie import BREED, HOOG, op_de_kaart, project

NOTICE = (
    "Kust en grenzen: Natural Earth, publiek domein (naturalearthdata.com), via world-atlas 2.0.2 (ISC, Michael Bostock), "
    "vereenvoudigd. IJsselmeer en buurlanden: eigen tekening."
)
LANDEN = {"Netherlands", "Belgium"}
FIJN = 8  # square units: a bend that spans less than this is left out
Punt = tuple[float, float]
Lijn = list[Punt]
# Latitude and longitude. The lake from Den Oever by Enkhuizen, Hoorn, Amsterdam, Lelystad, Urk and Stavoren to Makkum.
IJSSELMEER = (
    (52.93, 5.06), (52.84, 5.09), (52.775, 5.12), (52.755, 5.25), (52.70, 5.30), (52.66, 5.20), (52.635, 5.06), (52.55, 5.07),
    (52.50, 5.08), (52.435, 5.07), (52.385, 5.02), (52.345, 5.09), (52.365, 5.16), (52.42, 5.16), (52.45, 5.30), (52.51, 5.43),
    (52.57, 5.55), (52.585, 5.72), (52.61, 5.70), (52.655, 5.60), (52.75, 5.58), (52.835, 5.69), (52.845, 5.55), (52.885, 5.36),
    (52.96, 5.40), (53.055, 5.38), (53.04, 5.30), (52.93, 5.06),
)  # fmt: skip
OOSTWAARTS = ((53.36, 7.20), (53.45, 7.05), (53.62, 7.13))  # from the Dollard by Emden to Norddeich
WESTWAARTS = ((51.03, 2.36), (51.0, 2.2))  # from De Panne by Dunkirk


def arcs_of(nested: Any) -> Iterator[int]:
    """Yield the number of every line in the nested lists of a TopoJSON geometry."""
    if isinstance(nested, int):
        yield nested if nested >= 0 else ~nested
    else:
        for part in nested:
            yield from arcs_of(part)


def decoded(topology: dict[str, Any], number: int) -> Lijn:
    """Return one line of a TopoJSON topology in units of the map: it is stored as steps from point to point."""
    (sx, sy), (tx, ty) = topology["transform"]["scale"], topology["transform"]["translate"]
    x = y = 0
    line = []
    for dx, dy in topology["arcs"][number]:
        x, y = x + dx, y + dy
        line.append(project(y * sy + ty, x * sx + tx))
    return line


def area(a: Punt, b: Punt, c: Punt) -> float:
    """Return the area of a triangle."""
    return abs((b[0] - a[0]) * (c[1] - a[1]) - (c[0] - a[0]) * (b[1] - a[1])) / 2


def simplified(line: Lijn) -> Lijn:
    """Take out the least telling point until every bend matters (Visvalingam); the ends stay, so that lines keep meeting."""
    line = list(line)
    while len(line) > 2:
        sizes = [area(*line[i - 1 : i + 2]) for i in range(1, len(line) - 1)]
        least = min(range(len(sizes)), key=sizes.__getitem__)
        if sizes[least] >= FIJN:
            break
        del line[least + 1]
    return line


def chained(lines: list[Lijn]) -> list[Lijn]:
    """Join lines that begin where another ends, so that a coast that passes a border is one line."""
    lines = sorted(lines, key=len, reverse=True)
    done: list[Lijn] = []
    while lines:
        chain = lines.pop(0)
        while chain[0] != chain[-1]:
            for other in lines:
                if chain[-1] in (other[0], other[-1]):
                    chain = chain + (other if other[0] == chain[-1] else other[::-1])[1:]
                elif chain[0] in (other[0], other[-1]):
                    chain = (other if other[-1] == chain[0] else other[::-1])[:-1] + chain
                else:
                    continue
                lines.remove(other)
                break
            else:
                break
        done.append(chain)
    return done


def path(line: Lijn) -> str:
    """Write a line as SVG path data in whole units: the first point, then steps."""
    points = [(round(x), round(y)) for x, y in line]
    steps = [(bx - ax, by - ay) for (ax, ay), (bx, by) in pairwise(points)]
    body = " ".join(f"{x} {y}" for x, y in steps if (x, y) != (0, 0)).replace(" -", "-")
    return f"M{points[0][0]} {points[0][1]}l{body}{'z' if points[0] == points[-1] else ''}"


def surrounded(coast: Lijn) -> Lijn:
    """Close the main coast around the land behind it, past the edges of the frame: that makes it a shape with an inside."""
    coast = coast if coast[0][0] < coast[-1][0] else coast[::-1]
    east, west = ([project(*place) for place in places] for places in (OOSTWAARTS, WESTWAARTS))
    edge = 10
    corners = [(east[-1][0], -edge), (BREED + edge, -edge), (BREED + edge, HOOG + edge), (-edge, HOOG + edge)]
    return [*coast, *east, *corners, *reversed(west), coast[0]]


def within(line: Lijn) -> Lijn:
    """Leave out what lies beyond the frame, but for one point past the edge."""
    inside = [i for i, p in enumerate(line) if op_de_kaart(*p)]
    return line[max(0, min(inside) - 1) : max(inside) + 2] if inside else []


def main() -> None:
    """Read world-atlas and print the outline."""
    topology = json.loads(Path(sys.argv[1]).read_text(encoding="utf-8"))
    countries = topology["objects"]["countries"]["geometries"]
    owners = Counter(number for country in countries for number in set(arcs_of(country.get("arcs", []))))
    ours = sorted({n for country in countries if country["properties"]["name"] in LANDEN for n in arcs_of(country["arcs"])})
    lines = {n: line for n in ours if (line := within(decoded(topology, n)))}
    coast = [simplified(line) for line in chained([line for n, line in lines.items() if owners[n] == 1])]
    main_coast, *islands = sorted(coast, key=len, reverse=True)
    parts = {
        "kust": path(surrounded(main_coast)) + "".join(path(line) for line in islands if len(line) > 3),
        "meer": path([project(*place) for place in IJSSELMEER]),
        "grens": "".join(path(simplified(line)) for n, line in lines.items() if owners[n] == 2),
    }
    print(json.dumps({"bron": NOTICE, **parts}, indent=1))


if __name__ == "__main__":
    main()
