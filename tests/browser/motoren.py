"""Three engines behind one small tab, so that a test is written once: Chromium by Playwright, Firefox and WebKit as they are in Debian.

Firefox is driven by what geckodriver talks to as well (Marionette: the commands of WebDriver over a plain connection), WebKit by its
own driver. What a tab does waits until it can be done, and `wait` waits for a state of the page: nothing here waits for a time.
"""

import base64
import json
import shutil
import socket
import subprocess
import tempfile
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator, Mapping
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, Error, Page

from conftest import FLAGS, PROGRAM

PATIENCE = 60  # seconds after which a state that does not come is a fault
SIDES = ("top", "right", "bottom", "left")  # a margin of the driver would come on top of that of the page
ELEMENT = "element-6066-11e4-a52e-4f735466cecf"  # how WebDriver names a reference to an element
KEYS = {"Enter": "\ue007", "Tab": "\ue004", "Escape": "\ue00c", "Backspace": "\ue003", "End": "\ue010", "Home": "\ue011",
        "ArrowRight": "\ue014", "ArrowLeft": "\ue012", "ArrowDown": "\ue015", "ArrowUp": "\ue013", "PageDown": "\ue00f"}  # fmt: skip


class Refused(Exception):
    """What a driver says when it cannot do something (yet)."""


class Tab:
    """What a test does with a page; a selector is CSS, or XPath when it begins with //."""

    def go(self, address: str) -> None:
        """Open an address and wait until the page has loaded."""
        raise NotImplementedError

    def js(self, script: str, *given: Any) -> Any:
        """Return what the body of an async function gives on the page; there `given` is the list of these values."""
        raise NotImplementedError

    def click(self, selector: str) -> None:
        """Click on what can be seen there."""
        raise NotImplementedError

    def type(self, selector: str, text: str) -> None:
        """Put the focus in a field and type."""
        raise NotImplementedError

    def press(self, key: str) -> None:
        """Press one key where the focus is."""
        raise NotImplementedError

    def size(self, width: int, height: int) -> None:
        """Give the window another size."""
        raise NotImplementedError

    def pdf(self) -> bytes:
        """Return the page as it is printed; the driver of WebKit cannot."""
        raise NotImplementedError

    def faults(self) -> list[str]:
        """Return what went wrong in scripts on every page that was open, as far as this engine tells."""
        raise NotImplementedError

    def wait(self, condition: str, *given: Any) -> None:
        """Wait until an expression of JavaScript holds on the page."""
        until(lambda: self.js(f"return Boolean({condition})", *given), f"{condition} {given}")

    def says(self, text: str) -> None:
        """Wait until these words can be read on the page."""
        self.wait("document.body.innerText.replace(/\\s+/g, ' ').includes(given[0])", text)


@contextmanager
def opened(engine: str, browser: Browser, prefs: Mapping[str, Any] | None = None) -> Iterator[Tab]:
    """A tab of the engine with this name; `prefs` are settings of Firefox."""
    kinds: dict[str, Callable[[], Any]] = {
        "chromium": lambda: chromium(browser),
        "firefox": lambda: firefox(prefs or {}),
        "webkit": webkit,
    }
    with kinds[engine]() as tab:
        yield tab


def until(action: Callable[[], Any], what: str) -> Any:
    """Try until it is not refused and gives something; an AssertionError says what did not come."""
    end = time.monotonic() + PATIENCE
    last: object = None
    while time.monotonic() < end:
        try:
            if result := action():
                return result
        except Refused as refused:
            last = refused
        time.sleep(0.05)  # between two looks; how long it takes decides nothing
    raise AssertionError(f"dit kwam niet: {what} ({last})")


class Chromium(Tab):
    """A tab of Playwright."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self._faults: list[str] = []
        page.on("pageerror", lambda fault: self._faults.append(str(fault)))
        page.on("dialog", lambda dialog: dialog.accept())

    def go(self, address: str) -> None:
        self.page.goto("about:blank")  # or an address with another # would be no other page
        self.page.goto(address)

    def js(self, script: str, *given: Any) -> Any:
        try:
            return self.page.evaluate(f"async (given) => {{ {script} }}", list(given))
        except Error as fault:  # another page came in between
            raise Refused(str(fault)) from None

    def click(self, selector: str) -> None:
        self.page.locator(selector).first.click()

    def type(self, selector: str, text: str) -> None:
        self.page.locator(selector).first.focus()
        self.page.keyboard.type(text)

    def press(self, key: str) -> None:
        self.page.keyboard.press(key)

    def size(self, width: int, height: int) -> None:
        self.page.set_viewport_size({"width": width, "height": height})

    def pdf(self) -> bytes:
        return self.page.pdf(prefer_css_page_size=True)

    def faults(self) -> list[str]:
        return self._faults


class Driven(Tab):
    """A tab of a driver that takes the commands of WebDriver."""

    def __init__(self, send: Callable[[str, Mapping[str, Any]], Any]) -> None:
        self._send = send

    def go(self, address: str) -> None:
        self._send("about", {})
        self._send("url", {"url": address})

    def js(self, script: str, *given: Any) -> Any:
        done = "const done = arguments[1], given = arguments[0];"
        whole = f"(async () => {{ {script} }})().then((value) => done([value]), (fault) => done([null, String(fault)]))"
        answer = self._send("execute/async", {"script": f"{done}\n{whole}", "args": [list(given)]})
        if not isinstance(answer, list) or answer[1:]:
            raise Refused(f"{answer}")  # it went wrong, or another page came in between
        return answer[0]

    def _element(self, selector: str) -> Any:
        using = "xpath" if selector.startswith("//") else "css selector"
        return self._send("element", {"using": using, "value": selector})[ELEMENT]

    def click(self, selector: str) -> None:
        until(lambda: (self._send("click", {"id": self._element(selector)}), True), f"klik op {selector}")

    def type(self, selector: str, text: str) -> None:
        until(lambda: (self._send("value", {"id": self._element(selector), "text": text}), True), f"typ in {selector}")

    def press(self, key: str) -> None:
        code = KEYS.get(key, key)
        actions = [{"type": "keyDown", "value": code}, {"type": "keyUp", "value": code}]
        self._send("actions", {"actions": [{"type": "key", "id": "keys", "actions": actions}]})

    def size(self, width: int, height: int) -> None:
        edge = self.js("return outerHeight - innerHeight")
        self._send("rect", {"width": width, "height": height + edge})

    def pdf(self) -> bytes:
        return base64.b64decode(self._send("print", {"background": True, "shrinkToFit": False, "margin": dict.fromkeys(SIDES, 0)}))

    def faults(self) -> list[str]:
        found: list[str] = self._send("faults", {})
        return found


# Firefox

FIREFOX = ("firefox-esr", "firefox")
PREFS = {
    "marionette.port": 0, "dom.max_script_run_time": 0, "ui.prefersReducedMotion": 1, "app.update.disabledForTesting": True, "browser.shell.checkDefaultBrowser": False,
    "browser.startup.homepage_override.mstone": "ignore", "datareporting.policy.dataSubmissionEnabled": False, "remote.prefs.recommended": True,
    "network.captive-portal-service.enabled": False, "network.connectivity-service.enabled": False, "browser.region.update.enabled": False,
    "services.settings.server": "data:,", "messaging-system.rsexperimentloader.enabled": False, "intl.accept_languages": "nl",
}  # fmt: skip
COMMANDS = {"url": "Navigate", "execute/async": "ExecuteAsyncScript", "element": "FindElement", "click": "ElementClick",
            "value": "ElementSendKeys", "actions": "PerformActions", "print": "Print",
            "rect": "SetWindowRect"}  # fmt: skip
FAULTS = """return Services.console.getMessageArray().filter((said) => said instanceof Ci.nsIScriptError)
  .filter((said) => said.sourceName.startsWith("http") && /javascript/i.test(said.category) && !said.isWarning)
  .map((said) => `${said.errorMessage} ${said.sourceName}:${said.lineNumber}`)"""


class Marionette:
    """The connection with one Firefox."""

    def __init__(self, port: int) -> None:
        self._line = socket.create_connection(("127.0.0.1", port), timeout=2 * PATIENCE)
        self._number = 0
        self._read()  # it says its name first
        self.ask("WebDriver:NewSession", {"capabilities": {"alwaysMatch": {"unhandledPromptBehavior": "accept"}}})
        self.ask("WebDriver:SetTimeouts", {"script": PATIENCE * 1000, "pageLoad": PATIENCE * 1000})
        self.ask("WebDriver:SetWindowRect", {"width": 1280, "height": 985})

    def _read(self) -> Any:
        size = b""
        while (sign := self._line.recv(1)) != b":":
            size += sign
        data = b""
        while len(data) < int(size):
            data += self._line.recv(int(size) - len(data))
        return json.loads(data)

    def ask(self, name: str, given: Mapping[str, Any]) -> Any:
        """Return the answer to one command."""
        self._number += 1
        data = json.dumps([0, self._number, name, given]).encode()
        self._line.sendall(b"%d:%b" % (len(data), data))
        _, _, fault, answer = self._read()
        if fault:
            raise Refused(f"{fault['error']}: {fault['message']}")
        return answer["value"] if isinstance(answer, dict) and set(answer) == {"value"} else answer

    def close(self) -> None:
        """End the conversation."""
        self._line.close()

    def send(self, name: str, given: Mapping[str, Any]) -> Any:
        """Do a command of WebDriver, as Firefox calls it."""
        if name == "about":
            return self.ask("WebDriver:Navigate", {"url": "about:blank"})
        if name == "faults":
            self.ask("Marionette:SetContext", {"value": "chrome"})
            found = self.ask("WebDriver:ExecuteScript", {"script": FAULTS, "args": [], "sandbox": "system"})
            self.ask("Marionette:SetContext", {"value": "content"})
            return found
        return self.ask(f"WebDriver:{COMMANDS[name]}", {**given, **({"sandbox": None} if name == "execute/async" else {})})


@contextmanager
def firefox(prefs: Mapping[str, Any]) -> Iterator[Tab]:
    """A Firefox of its own with these settings, as about:config names them."""
    program = next(filter(None, map(shutil.which, FIREFOX)), None)
    assert program, "Firefox ontbreekt: draai tests/setup-browser.sh"
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        lines = [f"user_pref({json.dumps(name)}, {json.dumps(value)});\n" for name, value in {**PREFS, **prefs}.items()]
        (Path(folder) / "user.js").write_text("".join(lines), encoding="utf-8")
        command = [program, "--headless", "--marionette", "--remote-allow-system-access", "--no-remote", "--profile", folder]
        process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        try:
            place = Path(folder) / "MarionetteActivePort"
            port = until(lambda: place.exists() and place.read_text(), "Firefox luistert")
            line = Marionette(int(port))
            yield Driven(line.send)
            line.close()
        finally:
            ended(process)


def ended(process: subprocess.Popen[bytes]) -> None:
    """End a program and wait until it is gone."""
    process.kill()
    process.wait()
    if process.stdout:
        process.stdout.close()


# WebKit

PATHS = {
    "url": "url",
    "execute/async": "execute/async",
    "element": "element",
    "actions": "actions",
    "print": "print",
    "rect": "window/rect",
}


class Http:
    """The connection with the driver of WebKit."""

    def __init__(self, base: str, browser: str) -> None:
        options = {"browserName": "MiniBrowser", "webkitgtk:browserOptions": {"binary": browser, "args": ["--automation"]}}
        self.base = f"{base}/session"
        session = self._post("", {"capabilities": {"alwaysMatch": options}})["sessionId"]
        self.base += f"/{session}"
        self._post("/timeouts", {"script": PATIENCE * 1000, "pageLoad": PATIENCE * 1000})

    def _post(self, path: str, given: Mapping[str, Any], method: str = "POST") -> Any:
        data = json.dumps(given).encode() if method == "POST" else None
        request = urllib.request.Request(self.base + path, data, {"Content-Type": "application/json"}, method=method)
        try:
            with urllib.request.urlopen(request, timeout=2 * PATIENCE) as answer:
                return json.load(answer)["value"]
        except urllib.error.HTTPError as fault:
            raise Refused(json.load(fault)["value"]["error"]) from None

    def send(self, name: str, given: Mapping[str, Any]) -> Any:
        """Do a command of WebDriver."""
        if name == "about":
            return self._post("/url", {"url": "about:blank"})
        if name == "faults":
            return []  # this driver keeps no log
        if name in ("click", "value"):
            rest = {key: value for key, value in given.items() if key != "id"}
            return self._post(f"/element/{given['id']}/{name}", rest)
        return self._post(f"/{PATHS[name]}", given)

    def close(self) -> None:
        """End the browser."""
        self._post("", {}, "DELETE")


@contextmanager
def webkit() -> Iterator[Tab]:
    """A WebKit of its own, on a screen that nobody sees."""
    browser = next(iter(sorted(Path("/usr/lib").glob("*/webkit2gtk-4.*/MiniBrowser"))), None)
    assert browser and shutil.which("WebKitWebDriver") and shutil.which("Xvfb"), "WebKit ontbreekt: draai tests/setup-browser.sh"
    with ExitStack() as stack:
        screen = subprocess.Popen(["Xvfb", "-displayfd", "1", "-screen", "0", "1400x1000x24", "-nolisten", "tcp"],
                                  stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)  # fmt: skip
        stack.callback(ended, screen)
        assert screen.stdout
        display = screen.stdout.readline().decode().strip()
        folder = stack.enter_context(tempfile.TemporaryDirectory(ignore_cleanup_errors=True))
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            port = free.getsockname()[1]
        home = {"HOME": folder, "XDG_CACHE_HOME": folder, "XDG_DATA_HOME": folder, "XDG_CONFIG_HOME": folder, "XDG_RUNTIME_DIR": folder}
        env = {"PATH": "/usr/bin:/bin", "DISPLAY": f":{display}", "LANG": "nl_NL.UTF-8", "WEBKIT_DISABLE_COMPOSITING_MODE": "1", **home}
        driver = subprocess.Popen(["WebKitWebDriver", f"--port={port}"], env=env, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        stack.callback(ended, driver)

        def connect() -> Http:
            try:
                return Http(f"http://127.0.0.1:{port}", str(browser))
            except OSError as fault:
                raise Refused(str(fault)) from None

        line = until(connect, "WebKit luistert")
        stack.callback(line.close)
        yield Driven(line.send)


# Chromium


@contextmanager
def chromium(browser: Browser, folder: Path | None = None) -> Iterator[Chromium]:
    """A tab of the Chromium of the tests; with a folder, one of its own that keeps its settings there."""
    looks: dict[str, Any] = {"viewport": {"width": 1280, "height": 900}, "reduced_motion": "reduce", "locale": "nl-NL"}
    if folder:
        kind = browser.browser_type
        context = kind.launch_persistent_context(folder, executable_path=PROGRAM, args=FLAGS, **looks)
    else:
        context = browser.new_context(**looks)
    context.set_default_timeout(PATIENCE * 1000)
    try:
        yield Chromium(context.new_page())
    finally:
        context.close()
