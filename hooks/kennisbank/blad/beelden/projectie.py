"""Where a place stands on the map: degrees to units of the drawing, for the outline and for the cases alike."""

from math import cos, radians

BREED, HOOG = 600, 590  # units; one unit is one pixel at full size
WEST, NOORD, PER_GRAAD = 2.32, 53.62, 192.0
SMALLER = cos(radians(51.9))  # a degree of longitude is this much of a degree of latitude in the Low Countries


def project(breedte: float, lengte: float) -> tuple[float, float]:
    """Return (x, y) in units from the upper left corner, of a place in degrees (WGS 84). May fall outside the map."""
    return (lengte - WEST) * PER_GRAAD * SMALLER, (NOORD - breedte) * PER_GRAAD


def op_de_kaart(x: float, y: float) -> bool:
    """Say whether a point lies within the frame of the map."""
    return 0 <= x <= BREED and 0 <= y <= HOOG
