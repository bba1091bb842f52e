"""Jinja's templates with what a house of thousands of pages asks: made into code by several processes, found and printed quickly."""

from collections.abc import Callable, Mapping, MutableMapping
from dataclasses import dataclass, field
from functools import lru_cache, partial
from pathlib import Path
from types import CodeType
from typing import Any

from jinja2 import BytecodeCache, Environment, FileSystemLoader, Template
from jinja2.bccache import Bucket
from jinja2.runtime import Context
from jinja2.utils import missing
from markupsafe import Markup, escape

# Marks what a template drew as safe; Markup itself looks first whether it was given an object.
safe: Callable[[str], Markup] = partial(str.__new__, Markup)
TEKENING = "\ue0f0"  # stands where a page says where its drawings are; no text may hold it
SHORT = 200  # signs: a longer text seldom stands on two pages


class Codes(BytecodeCache):
    """The code that templates were made into, by this process or by another; it is not kept longer than this process runs."""

    def __init__(self) -> None:
        self.made: dict[str, bytes] = {}

    def load_bytecode(self, bucket: Bucket) -> None:
        if bucket.key in self.made:
            bucket.bytecode_from_string(self.made[bucket.key])

    def dump_bytecode(self, bucket: Bucket) -> None:
        self.made[bucket.key] = bucket.bytecode_to_string()


class Roeper(Context):
    """Calls a function of a template as it is: what Jinja would hand over beside the arguments, only the templates themselves, if asked."""

    def call(self, function: Callable[..., Any], *args: Any, _loop_vars: Any = None, _block_vars: Any = None, **named: Any) -> Any:
        """Call it, with the templates first when it asks for them."""
        return function(self.environment, *args, **named) if hasattr(function, "jinja_pass_arg") else function(*args, **named)


def macro(_env: Any, body: Callable[..., str], name: str | None, names: tuple[str, ...], *also: Any) -> Callable[..., Markup]:
    """Return a macro as a function. What is not given is `missing`: the body has its own defaults."""
    wanted = (*names, "caller") if also[2] else names

    def drawn(*args: Any, **named: Any) -> Markup:
        rest = [named.pop(each, missing) for each in wanted[len(args) :]]
        if named or len(args) > len(wanted):
            raise TypeError(f"macro {name} kent {', '.join(wanted)}; niet {', '.join(named) or 'zo veel'}")
        return safe(body(*args, *rest))

    return drawn


class Sjabloon(Template):
    """A template that prints a value as it goes into the page: it is joined to other text, so it need not be marked as safe."""

    @classmethod
    def from_code(cls, environment: Environment, code: CodeType, globals: MutableMapping[str, Any], uptodate: Any = None) -> Template:
        template = super().from_code(environment, code, globals, uptodate)
        template.root_render_func.__globals__.update(escape=printed, Macro=macro, Markup=safe)
        return template


@dataclass(frozen=True)
class Druk:
    """What is being drawn: the view of a page, how its links begin, if it is to be shown inside another site.

    `gelijk` has the parts that were drawn already and are the same in both.
    """

    blad: Any  # a Blad, or a Verwezen
    basis: str
    ingebed: bool = False
    gelijk: dict[str, Markup] = field(default_factory=dict, compare=False)


class Sjablonen(Environment):
    """The templates of a folder, with every value escaped. They do not change while it lives, and draw one page at a time."""

    druk: Druk

    template_class = Sjabloon
    context_class = Roeper

    def __init__(self, folders: tuple[str, ...]) -> None:
        self.codes = Codes()
        self._found: dict[str, Template] = {}
        super().__init__(
            loader=FileSystemLoader(folders),
            autoescape=True,
            trim_blocks=True,
            lstrip_blocks=True,
            auto_reload=False,
            optimized=False,  # it takes longer than it saves
            bytecode_cache=self.codes,
        )
        self.namen = tuple(sorted(path.relative_to(folders[0]).as_posix() for path in Path(folders[0]).rglob("*.html")))

    def make_globals(self, d: MutableMapping[str, Any] | None) -> MutableMapping[str, Any]:  # noqa: ARG002
        """Return the names that every template knows: none has names of its own."""
        return self.globals

    def get_template(self, name: str | Template, parent: str | None = None, globals: MutableMapping[str, Any] | None = None) -> Template:
        """Return a template by its name, which is always the path from the folder."""
        if isinstance(name, Template):
            return name
        if name not in self._found:
            self._found[name] = super().get_template(name, parent, globals)
        return self._found[name]

    def nog_te_vertalen(self) -> list[str]:
        """Return the names of the templates that this process did not load yet."""
        return [name for name in self.namen if name not in self._found]

    def vertaald(self, name: str) -> Mapping[str, bytes]:
        """Return the code of a template, for the process that asked for it."""
        known = {*self.codes.made}
        self.get_template(name)
        return {key: code for key, code in self.codes.made.items() if key not in known}

    def onthoud(self, codes: Mapping[str, bytes]) -> None:
        """Load every template, with code that other processes made."""
        self.codes.made.update(codes)
        for name in self.namen:
            self.get_template(name)


def printed(value: Any) -> str:
    """Return what a value adds to a page: text with its signs escaped, HTML as it is."""
    kind = type(value)
    if kind is Markup:
        return value  # type: ignore[no-any-return]
    if kind is str and len(value) < SHORT:
        return _escaped(value)
    return escape(value)


@lru_cache(maxsize=16384)
def _escaped(text: str) -> str:
    return str(escape(text))
