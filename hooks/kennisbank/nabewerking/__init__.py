"""What is made of the finished site. Every module has exactly finish(kb, merken) -> {path in the site: bytes}."""

from collections.abc import Callable, Mapping

from kennisbank.collectie.kennisbank import Kennisbank
from kennisbank.nabewerking import offline
from kennisbank.uitgeven import Merk

Finish = Callable[[Kennisbank, Mapping[str, Merk]], dict[str, bytes]]

FINISHERS: tuple[Finish, ...] = (offline.finish,)
