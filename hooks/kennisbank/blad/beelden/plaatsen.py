"""Where dots and names go on the map: apart from each other, and with lines that do not cross."""

from collections.abc import Iterator
from itertools import accumulate, combinations, count
from math import cos, dist, pi, sin

UIT_ELKAAR = 13.0  # from dot to dot
Punt = tuple[float, float]


def uit_elkaar(points: list[Punt]) -> list[Punt]:
    """Move points that would cover another to the nearest free spot around them, in rings; the others stay."""
    placed: list[Punt] = []
    for point in points:
        placed.append(next(spot for spot in _around(point) if all(dist(spot, other) >= UIT_ELKAAR - 0.01 for other in placed)))
    return placed


def _around(point: Punt) -> Iterator[Punt]:
    """Yield the point itself, and then ever wider rings of spots around it; one at a time, for most points stay where they are."""
    yield point
    x, y = point
    for ring in count(1):
        for step in range(6 * ring):
            turn, far = step * pi / 3 / ring, ring * UIT_ELKAAR / 2
            yield x + far * cos(turn), y + far * sin(turn)


def ontward(dots: list[Punt], tall: list[float]) -> list[tuple[int, int]]:
    """Order names of these heights along x = 0 so that no two lines to their dots cross: [(index, middle of the name)].

    Two names change places when that makes their lines shorter together; lines that cross always can. Names differ in height, so
    a change moves the others a little: look again until nothing changes, at most once per name.
    """
    order = sorted(range(len(dots)), key=lambda i: (dots[i][1], i))
    for _ in dots:
        ends = [(0.0, float(middle)) for middle in middens([tall[i] for i in order])]
        before = list(order)
        for a, b in combinations(range(len(order)), 2):
            one, two = dots[order[a]], dots[order[b]]
            if dist(one, ends[b]) + dist(two, ends[a]) < dist(one, ends[a]) + dist(two, ends[b]) - 1e-9:
                order[a], order[b] = order[b], order[a]
        if order == before:
            break
    return list(zip(order, middens([tall[i] for i in order]), strict=True))


def middens(tall: list[float]) -> list[int]:
    """Return the middles of blocks of these heights below one another."""
    return [round(below - h / 2) for h, below in zip(tall, accumulate(tall), strict=True)]
