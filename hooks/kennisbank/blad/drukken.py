"""From a view to the bytes of a page."""

from functools import lru_cache

from jinja2 import Environment, FileSystemLoader

from kennisbank.blad import weergave
from kennisbank.blad.pagina import Blad
from kennisbank.collectie.site import Site
from kennisbank.model import SOORTEN


@lru_cache(maxsize=2)
def omgeving(site: Site) -> Environment:
    """Return the templates of a site, with every value escaped, and what they may call. A change in a template gives another `vorm`."""
    env = Environment(loader=FileSystemLoader(site.sjablonen), autoescape=True, auto_reload=False)
    env.filters.update(weergave.FILTERS)
    env.globals.update(weergave.GLOBALS, SOORTEN=SOORTEN)
    return env


def pagina(blad: Blad) -> bytes:
    """Return a whole page."""
    return weergave.with_contents(omgeving(blad.kb.site).get_template(blad.sjabloon).render(blad.context)).encode()
