"""The configurations in hosting/, each in the real server: headers by kind of file, a page and a search in a browser, an embed elsewhere."""

import gzip
import http.client
import os
import re
import shutil
import socket
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import closing
from html import unescape
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from conftest import serve
from hulp import ROOT

HOSTING = ROOT / "hosting"
KEPT = "public, max-age=31536000, immutable"
META = re.compile(r'http-equiv="Content-Security-Policy" content="([^"]*)"')
MODULES = "mpm_event authz_core mime dir headers rewrite setenvif env deflate filter alias"


def free_port() -> int:
    with closing(socket.socket()) as found:
        found.bind(("127.0.0.1", 0))
        return int(found.getsockname()[1])


def nginx(folder: Path, site: Path, port: int) -> list[str]:
    text = (HOSTING / "nginx.conf").read_text(encoding="utf-8").replace("listen 80;", f"listen 127.0.0.1:{port};")
    temp = "".join(f"{name}_temp_path {folder}/{name};\n" for name in ("client_body", "proxy", "fastcgi", "uwsgi", "scgi"))
    user = "user root;\n" if os.geteuid() == 0 else ""
    whole = f"{user}daemon off;\npid {folder}/pid;\nerror_log stderr;\nevents {{}}\nhttp {{\naccess_log off;\n{temp}{text}}}\n"
    (folder / "conf").write_text(whole.replace("/srv/kennisbank", str(site)), encoding="utf-8")
    return ["nginx", "-e", "stderr", "-c", str(folder / "conf")]


def caddy(folder: Path, site: Path, port: int) -> list[str]:
    text = (HOSTING / "Caddyfile").read_text(encoding="utf-8").replace("kennisbank.example {", f"http://127.0.0.1:{port} {{")
    (folder / "conf").write_text("{\n\tadmin off\n}\n" + text.replace("/srv/kennisbank", str(site)), encoding="utf-8")
    return ["caddy", "run", "--config", str(folder / "conf"), "--adapter", "caddyfile"]


def apache2(folder: Path, site: Path, port: int) -> list[str]:
    text = (HOSTING / "apache.conf").read_text(encoding="utf-8").replace("*:80>", f"127.0.0.1:{port}>")
    loads = "".join(f"LoadModule {name}_module /usr/lib/apache2/modules/mod_{name}.so\n" for name in MODULES.split())
    user = "User www-data\nGroup www-data\n" if os.geteuid() == 0 else ""
    head = f"{loads}{user}ServerName 127.0.0.1\nListen 127.0.0.1:{port}\nPidFile {folder}/pid\nErrorLog {folder}/fouten\nTypesConfig /etc/mime.types\n"
    (folder / "conf").write_text(head + text.replace("/srv/kennisbank", str(site)), encoding="utf-8")
    return ["apache2", "-DFOREGROUND", "-f", str(folder / "conf")]


SERVERS = {"nginx": nginx, "caddy": caddy, "apache2": apache2}


@pytest.fixture(scope="module")
def packed(mini_site: Path) -> Iterator[Path]:
    """The mini site where any user may read it, with its files packed."""
    folder = Path(tempfile.mkdtemp(prefix="kennisbank-"))
    shutil.copytree(mini_site, folder / "site")
    subprocess.run(["python3", ROOT / "gereedschap" / "inpakken.py", folder / "site"], check=True, capture_output=True)
    folder.chmod(0o755)
    yield folder / "site"
    shutil.rmtree(folder)


@pytest.fixture(scope="module", params=SERVERS)
def host(request: pytest.FixtureRequest, packed: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[int]:
    """The port of a real server with its configuration; setup-browser.sh installs the three."""
    name = str(request.param)
    folder, port = tmp_path_factory.mktemp(name), free_port()
    environment = {**os.environ, "HOME": str(folder), "XDG_DATA_HOME": str(folder), "XDG_CONFIG_HOME": str(folder)}
    with (folder / "uit").open("wb") as out:
        process = subprocess.Popen(SERVERS[name](folder, packed, port), stdout=out, stderr=out, env=environment)
    while process.poll() is None:  # until it answers, or gives up
        with closing(socket.socket()) as probe:
            if probe.connect_ex(("127.0.0.1", port)) == 0:
                break
        time.sleep(0.05)
    assert process.poll() is None, (folder / "uit").read_text(encoding="utf-8")
    yield port
    process.terminate()
    process.wait()


def ask(port: int, path: str, **headers: str) -> tuple[int, dict[str, str], bytes]:
    with closing(http.client.HTTPConnection("127.0.0.1", port)) as connection:
        connection.request("GET", path, headers={"Host": f"127.0.0.1:{port}", **headers})
        answer = connection.getresponse()
        return answer.status, {name.lower(): value for name, value in answer.getheaders()}, answer.read()


def some(site: Path, pattern: str) -> str:
    return "/" + next(iter(sorted(site.glob(pattern)))).relative_to(site).as_posix()


KINDS = {
    "index.html": "text/html",
    "methoden/paddenstoelkring/index.md": "text/markdown",
    "data/v1/methoden.json": "application/json",
    "data/v1/methoden.csv": "text/csv",
    "data/v1/termen.ttl": "text/turtle",
    "data/v1/catalogus.jsonld": "application/ld+json",
    "data/v1/kennisbank.sqlite": "application/vnd.sqlite3",
    "feeds/alles.xml": ("application/xml", "text/xml"),
    "robots.txt": "text/plain",
    "p/M001/M001.bib": "text/plain",
    "sw.js": ("text/javascript", "application/javascript"),
}


@pytest.mark.parametrize("path", KINDS)
def test_elk_soort_bestand_komt_met_zijn_soort_en_zonder_oude_kopie(host: int, path: str) -> None:
    status, headers, _ = ask(host, f"/{path}")
    kind, _, charset = headers["content-type"].partition(";")
    assert status == 200 and kind in KINDS[path]
    assert headers["cache-control"] == "no-cache" and headers["x-content-type-options"] == "nosniff"
    assert "utf-8" in charset.lower() or not kind.startswith("text/") or kind == "text/xml"


def test_wat_zijn_inhoud_in_zijn_naam_heeft_mag_blijven(host: int, packed: Path) -> None:
    for path in (
        some(packed, "assets/js/*-*.js"),
        some(packed, "assets/css/*-*.css"),
        some(packed, "assets/fonts/*.woff2"),
        some(packed, "zoek/*/*.json"),
    ):
        assert ask(host, path)[1]["cache-control"] == KEPT, path


def test_het_beleid_is_dat_van_de_pagina_en_alleen_wat_bedoeld_is_mag_in_een_kader(host: int, packed: Path) -> None:
    own = unescape(META.findall((packed / "index.html").read_text(encoding="utf-8"))[0])
    embed = unescape(META.findall((packed / "embed" / "M001" / "index.html").read_text(encoding="utf-8"))[0])
    assert ask(host, "/methoden/")[1]["content-security-policy"] == f"{own}; frame-ancestors 'self'"
    assert ask(host, "/embed/M001/")[1]["content-security-policy"] == embed


def test_de_gegevens_mogen_ook_op_een_andere_site_gelezen(host: int) -> None:
    assert ask(host, "/data/v1/methoden.json")[1]["access-control-allow-origin"] == "*"
    assert "access-control-allow-origin" not in ask(host, "/methoden/")[1]


def test_wat_er_niet_is_zegt_dat_en_een_map_krijgt_haar_streep(host: int) -> None:
    status, headers, body = ask(host, "/bestaat/niet/")
    assert status == 404 and "text/html" in headers["content-type"] and "Deze pagina is er niet" in body.decode()
    status, headers, _ = ask(host, "/methoden")
    assert status in (301, 302, 307, 308) and headers["location"].endswith("/methoden/")


def test_een_ingepakt_bestand_is_hetzelfde_bestand(host: int, packed: Path) -> None:
    for path in ("/data/v1/methoden.json", "/index.html"):
        _, headers, body = ask(host, path, **{"Accept-Encoding": "gzip"})
        assert headers["content-encoding"] == "gzip" and gzip.decompress(body) == (packed / path[1:]).read_bytes(), path
        assert "accept-encoding" in headers["vary"].lower()


def test_een_pagina_een_zoekvraag_en_een_kader_werken_in_een_browser(host: int, browser: Browser, packed: Path) -> None:
    context = browser.new_context()
    page = context.new_page()
    wrong: list[str] = []
    page.on("console", lambda line: wrong.append(line.text) if line.type == "error" else None)
    page.goto(f"http://127.0.0.1:{host}/methoden/paddenstoelkring/")
    page.get_by_role("heading", level=1, name="Paddenstoelkring").wait_for()
    page.goto(f"http://127.0.0.1:{host}/zoeken/?q=kring")
    page.get_by_role("link", name="Paddenstoelkring").first.wait_for()
    assert wrong == []
    (packed.parent / "elders").mkdir(exist_ok=True)
    frames = "".join(f'<iframe src="http://127.0.0.1:{host}/{path}"></iframe>' for path in ("embed/M001/", "methoden/"))
    (packed.parent / "elders" / "index.html").write_text(frames, encoding="utf-8")
    elsewhere = next(serving := serve(packed.parent / "elders"))
    page.goto(elsewhere.replace("127.0.0.1", "localhost"))
    page.frame_locator("iframe >> nth=0").get_by_role("heading", name="Paddenstoelkring").first.wait_for()
    assert page.frames[2].url.startswith("chrome-error:")
    serving.close()
    context.close()


def test_inpakken_geeft_gelijke_bytes_en_ruimt_op(tmp_path: Path) -> None:
    site = tmp_path / "site"
    site.mkdir()
    (site / "index.html").write_text("<p>bos</p>" * 500, encoding="utf-8")
    (site / "weg.html.gz").write_bytes(b"oud")
    command = ["python3", ROOT / "gereedschap" / "inpakken.py", site]
    subprocess.run(command, check=True, capture_output=True)
    first = (site / "index.html.gz").read_bytes()
    subprocess.run(command, check=True, capture_output=True)
    assert (site / "index.html.gz").read_bytes() == first and gzip.decompress(first) == (site / "index.html").read_bytes()
    assert not (site / "weg.html.gz").exists()
    refused = subprocess.run([*command[:2], tmp_path], check=False, capture_output=True, text=True)
    assert refused.returncode == 2 and "Noem de map" in refused.stderr
