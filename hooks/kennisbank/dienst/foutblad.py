"""The page that a browser gets from `make serve` while the content holds a fault: what is wrong, until it is mended."""

import html
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from string import Template
from typing import Any

from kennisbank.lezen.meldingen import Melding

PAGE = Template(Path(__file__).with_name("fout.html").read_text(encoding="utf-8"))
App = Callable[[dict[str, Any], Callable[..., Any]], Iterable[bytes]]  # as WSGI has it


@dataclass(frozen=True)
class Fout:
    """Why the last build gave no site: in a sentence, and each finding on a line of its own."""

    kop: str
    regels: Sequence[str] = ()

    @classmethod
    def van(cls, meldingen: Sequence[Melding]) -> "Fout":
        """Return the fault that these findings are."""
        return cls(f"{len(meldingen)} {'fout' if len(meldingen) == 1 else 'fouten'} in de inhoud", tuple(map(str, meldingen)))


def foutblad(fout: Fout) -> bytes:
    """Return the page about a fault. It asks the server to wait for the next build, and then shows what the reader was looking at."""
    lines = "".join(f"<li>{html.escape(line)}</li>\n" for line in fout.regels)
    return PAGE.substitute(kop=html.escape(fout.kop), lijst=f"<ul>\n{lines}</ul>" if lines else "").encode()


def met_fout(app: App, laatste: Callable[[], Fout | None]) -> App:
    """Return an app that answers every page with the page about the fault, as long as there is one.

    The app within waits for a build that is busy, so only after its answer it is known whether there is a fault.
    """

    def answer(environ: dict[str, Any], start_response: Callable[..., Any]) -> Iterable[bytes]:
        begun: list[tuple[Any, ...]] = []
        body = app(environ, lambda *said: begun.append(said))
        path = environ["PATH_INFO"]
        page = path.endswith(("/", ".html")) or "." not in path.rsplit("/", 1)[-1]
        fout = laatste() if page and not path.startswith("/livereload/") else None
        if fout is None:
            start_response(*begun[-1])
            return body
        if hasattr(body, "close"):
            body.close()
        data = foutblad(fout)
        start_response("503 Service Unavailable", [("Content-Type", "text/html; charset=utf-8"), ("Content-Length", str(len(data)))])
        return [data]

    return answer
