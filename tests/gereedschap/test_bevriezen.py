"""The frozen copy holds the whole site, its sources and how to go on, and is the same each time."""

import hashlib
import subprocess
import sys
import zipfile
from pathlib import Path

from hulp import ROOT

TOOL = ROOT / "gereedschap" / "bevriezen.py"


def test_de_bevroren_kopie_is_heel_en_steeds_gelijk(mini_site: Path, tmp_path: Path) -> None:
    one, two = tmp_path / "een.zip", tmp_path / "twee.zip"
    for target in (one, two):
        subprocess.run([sys.executable, TOOL, mini_site, target], check=True, capture_output=True)
    assert one.read_bytes() == two.read_bytes()
    with zipfile.ZipFile(one) as pack:
        assert pack.testzip() is None
        names = set(pack.namelist())
        assert {f"site/{path.relative_to(mini_site).as_posix()}" for path in mini_site.rglob("*") if path.is_file()} < names
        for line in pack.read("controle.txt").decode().splitlines():
            digest, name = line.split("  ", 1)
            assert hashlib.sha256(pack.read(name)).hexdigest() == digest
        assert "python3 -m http.server" in pack.read("LEESMIJ.txt").decode()


def test_zonder_site_zegt_het_wat_er_nodig_is(tmp_path: Path) -> None:
    result = subprocess.run([sys.executable, TOOL, tmp_path, tmp_path / "x.zip"], check=False, capture_output=True, text=True)
    assert result.returncode == 2 and "Noem de map met de gebouwde site" in result.stderr
