"""What a picture is and what it carries, read from its bytes: its kind, its size, and what nobody asked it to tell.

Only parts that are known to hold the picture itself may stand in it. What a camera or a program adds (who, where, when,
a remark, a small copy), and what stands behind the end, is named, whatever it is called.
"""

import struct
from collections.abc import Iterator
from dataclasses import dataclass

# Parts that make the picture: all else tells something of its maker.
PNG = frozenset((b"IHDR", b"PLTE", b"IDAT", b"IEND", b"tRNS", b"gAMA", b"cHRM", b"sRGB", b"iCCP", b"cICP", b"sBIT", b"bKGD", b"hIST",
                 b"pHYs", b"acTL", b"fcTL", b"fdAT"))  # fmt: skip
WEBP = frozenset((b"VP8 ", b"VP8L", b"VP8X", b"ALPH", b"ANIM", b"ANMF", b"ICCP"))
JPEG_FRAMES = frozenset((*range(0xC0, 0xC4), *range(0xC5, 0xC8), *range(0xC9, 0xCC), *range(0xCD, 0xD0)))
JPEG = JPEG_FRAMES | {0xC4, 0xCC, 0xDA, 0xDB, 0xDC, 0xDD}
JPEG_APPS = {0xE0: (b"JFIF\0", b"JFXX\0"), 0xE2: (b"ICC_PROFILE\0",), 0xEE: (b"Adobe",)}  # a segment -> how an innocent one begins
AVIF = frozenset((b"ftyp", b"meta", b"mdat", b"moov", b"free"))
AVIF_TOLD = (b"Exif", b"mime", b"uri ", b"xml ")  # kinds of items in an AVIF that hold words about it


class GeenBeeld(ValueError):
    """These bytes are no picture of the kind that was asked for."""


@dataclass(frozen=True)
class Beeld:
    """The size of a picture in dots, and whether it carries more than the picture."""

    breedte: int
    hoogte: int
    meer: bool


def lees(suffix: str, data: bytes) -> Beeld:
    """Read a picture of the kind that a file name ends in; raises GeenBeeld when it is none, or is cut off."""
    readers = {".png": _png, ".jpg": _jpeg, ".webp": _webp, ".avif": _avif}
    try:
        beeld = readers[suffix](data)
    except (struct.error, IndexError) as fout:
        raise GeenBeeld from fout
    if not (beeld.breedte and beeld.hoogte):
        raise GeenBeeld
    return beeld


def _png(data: bytes) -> Beeld:
    if not data.startswith(b"\x89PNG\r\n\x1a\n") or data[12:16] != b"IHDR":
        raise GeenBeeld
    width, height = struct.unpack(">II", data[16:24])
    place, more, drawn = 8, False, False
    while place < len(data):
        size, kind = struct.unpack(">I4s", data[place : place + 8])
        place += size + 12
        if place > len(data):
            raise GeenBeeld
        more, drawn = more or kind not in PNG, drawn or kind == b"IDAT"
        if kind == b"IEND":
            break
    else:
        raise GeenBeeld
    if not drawn:
        raise GeenBeeld
    return Beeld(width, height, more or place < len(data))


def _jpeg(data: bytes) -> Beeld:
    if not data.startswith(b"\xff\xd8\xff"):
        raise GeenBeeld
    place, width, height, more = 2, 0, 0, False
    while True:
        if data[place] != 0xFF:
            raise GeenBeeld
        marker = data[place + 1]
        if marker == 0xFF:  # filling
            place += 1
            continue
        if marker == 0xD9:
            return Beeld(width, height, more or bool(data[place + 2 :]))
        (size,) = struct.unpack(">H", data[place + 2 : place + 4])
        begin, place = place + 4, place + 2 + size
        if marker in JPEG_FRAMES:
            height, width = struct.unpack(">HH", data[begin + 1 : begin + 5])
        more = more or not (marker in JPEG or data[begin:place].startswith(JPEG_APPS.get(marker, ())))
        if marker == 0xDA:
            place = _after_scan(data, place)


def _after_scan(data: bytes, place: int) -> int:
    """Return where the next segment begins: in what was drawn, 0xFF is followed by 0 or by a mark to begin again."""
    while (place := data.find(b"\xff", place)) >= 0:
        if data[place + 1] != 0 and not 0xD0 <= data[place + 1] <= 0xD7:
            return place
        place += 2
    raise GeenBeeld


def _webp(data: bytes) -> Beeld:
    riff, size, webp = struct.unpack("<4sI4s", data[:12])
    if riff != b"RIFF" or webp != b"WEBP" or size + 8 > len(data):
        raise GeenBeeld
    place, more, found = 12, size + 8 < len(data), (0, 0)
    while place < size + 8:
        kind, length = struct.unpack("<4sI", data[place : place + 8])
        body = data[place + 8 : place + 8 + length]
        more = more or kind not in WEBP
        if kind == b"VP8X":
            found = (1 + int.from_bytes(body[4:7], "little"), 1 + int.from_bytes(body[7:10], "little"))
        elif kind == b"VP8L" and not found[0]:
            bits = int.from_bytes(body[1:5], "little")
            found = (1 + (bits & 0x3FFF), 1 + (bits >> 14 & 0x3FFF))
        elif kind == b"VP8 " and not found[0]:
            width, height = struct.unpack("<HH", body[6:10])
            found = (width & 0x3FFF, height & 0x3FFF)
        place += 8 + length + length % 2
    return Beeld(*found, more)


def _avif(data: bytes) -> Beeld:
    boxes = dict(_boxes(data))
    if boxes.get(b"ftyp", b"")[:4] not in (b"avif", b"avis") or b"meta" not in boxes:
        raise GeenBeeld
    meta = boxes[b"meta"]
    place = meta.find(b"ispe")
    if place < 0:
        raise GeenBeeld
    width, height = struct.unpack(">II", meta[place + 8 : place + 16])
    return Beeld(width, height, bool(set(boxes) - AVIF) or any(told in meta for told in AVIF_TOLD))


def _boxes(data: bytes) -> Iterator[tuple[bytes, bytes]]:
    place = 0
    while place < len(data):
        size, kind = struct.unpack(">I4s", data[place : place + 8])
        size = size or len(data) - place
        if size < 8 or place + size > len(data):
            raise GeenBeeld
        yield kind, data[place + 8 : place + size]
        place += size
