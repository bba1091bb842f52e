"""A picture is what its name says, carries nothing of its maker, and fits in a telephone."""

import struct
import zlib

import pytest

from kennisbank.lezen.beelden import Beeld, GeenBeeld, lees


def chunk(kind: bytes, data: bytes = b"") -> bytes:
    """One part of a PNG."""
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


def png(*more: bytes, behind: bytes = b"", size: tuple[int, int] = (8, 6)) -> bytes:
    """A PNG with these parts before the picture."""
    head = chunk(b"IHDR", struct.pack(">IIBBBBB", *size, 8, 2, 0, 0, 0))
    return b"\x89PNG\r\n\x1a\n" + head + b"".join(more) + chunk(b"IDAT", zlib.compress(b"")) + chunk(b"IEND") + behind


def jpeg(*more: bytes, behind: bytes = b"") -> bytes:
    """A JPEG with these segments before the picture."""
    frame = b"\xff\xc0" + struct.pack(">HBHHB3B", 11, 8, 6, 8, 1, 1, 0x11, 0)
    return b"\xff\xd8" + b"".join(more) + frame + b"\xff\xda\0\x08\x01\x01\0\0?\0ab\xff\0c\xff\xd0d\xff\xd9" + behind


def segment(marker: int, data: bytes) -> bytes:
    """One segment of a JPEG."""
    return bytes((0xFF, marker)) + struct.pack(">H", len(data) + 2) + data


def webp(*more: tuple[bytes, bytes], behind: bytes = b"") -> bytes:
    """A lossless WebP with these parts behind the picture."""
    bits = (8 - 1) | (6 - 1) << 14
    parts = [(b"VP8L", b"\x2f" + struct.pack("<I", bits)), *more]
    body = b"".join(kind + struct.pack("<I", len(data)) + data + b"\0" * (len(data) % 2) for kind, data in parts)
    return b"RIFF" + struct.pack("<I", len(body) + 4) + b"WEBP" + body + behind


def box(kind: bytes, data: bytes) -> bytes:
    """One box of an AVIF."""
    return struct.pack(">I", len(data) + 8) + kind + data


def avif(told: bytes = b"") -> bytes:
    """An AVIF of which the list of items holds these words."""
    meta = box(b"meta", b"\0\0\0\0" + box(b"ispe", struct.pack(">III", 0, 8, 6)) + told)
    return box(b"ftyp", b"avif\0\0\0\0") + meta + box(b"mdat", b"abc")


@pytest.mark.parametrize(
    ("suffix", "data"),
    [
        (".png", png()),
        (".png", png(chunk(b"gAMA", b"\0\0\xb1\x8f"), chunk(b"pHYs", b"\0" * 9))),
        (".jpg", jpeg()),
        (".jpg", jpeg(segment(0xE0, b"JFIF\0\x01\x02"), segment(0xE2, b"ICC_PROFILE\0abc"))),
        (".webp", webp()),
        (".webp", webp((b"ICCP", b"abc"))),
        (".avif", avif()),
    ],
)
def test_een_gewoon_beeld(suffix: str, data: bytes) -> None:
    assert lees(suffix, data) == Beeld(8, 6, meer=False)


@pytest.mark.parametrize(
    ("suffix", "data"),
    [
        (".png", png(chunk(b"tEXt", b"Author\0Jan"))),
        (".png", png(chunk(b"zTXt", b"x"))),
        (".png", png(chunk(b"iTXt", b"x"))),
        (".png", png(chunk(b"eXIf", b"x"))),
        (".png", png(chunk(b"tIME", b"x"))),
        (".png", png(chunk(b"abCd", b"x"))),
        (".png", png(behind=b"en nog iets")),
        (".jpg", jpeg(segment(0xE1, b"Exif\0\0"))),
        (".jpg", jpeg(segment(0xED, b"Photoshop 3.0\0 naam, plaats"))),
        (".jpg", jpeg(segment(0xFE, b"Foto van Jan"))),
        (".jpg", jpeg(segment(0xE0, b"anders"))),
        (".jpg", jpeg(behind=b"en nog iets")),
        (".webp", webp((b"XMP ", b"<rdf/>"))),
        (".webp", webp((b"EXIF", b"x"))),
        (".webp", webp(behind=b"x")),
        (".avif", avif(b"Exif")),
        (".avif", avif(b"mime")),
    ],
)
def test_wat_er_meer_in_staat_wordt_gezien(suffix: str, data: bytes) -> None:
    assert lees(suffix, data) == Beeld(8, 6, meer=True)


@pytest.mark.parametrize(
    ("suffix", "data"),
    [
        (".png", b"\x89PNG"),
        (".png", png()[:-20]),
        (".png", png(size=(0, 5))),
        (".jpg", b"\xff\xd8\xff"),
        (".jpg", jpeg()[:-4]),
        (".webp", b"RIFF\x24\0\0\0WAVEfmt " + b"\0" * 30),
        (".webp", webp()[:-3]),
        (".avif", b"\0\0\0"),
        (".avif", avif()[:-1]),
        (".png", b""),
        (".png", jpeg()),
    ],
)
def test_geen_beeld(suffix: str, data: bytes) -> None:
    with pytest.raises(GeenBeeld):
        lees(suffix, data)


def test_een_klein_bestand_kan_een_enorm_beeld_zijn() -> None:
    assert lees(".png", png(size=(30_000, 30_000))).breedte == 30_000
