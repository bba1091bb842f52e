"""Cleans built HTML by an allow-list: what the checks on the text missed does not reach a reader."""

import nh3

TAGS = set(
    (
        "a abbr b blockquote br caption cite code dd del details div dl dt em figcaption figure h1 "
        "h2 h3 h4 h5 h6 hr i img input li mark ol p pre q s small span "
        "strong sub summary sup table tbody td tfoot th thead tr u ul"
    ).split()
)
ATTRIBUTES = {
    "*": {"id", "class", "title", "lang", "dir"},
    "a": {"href"},
    "img": {"src", "alt", "width", "height", "loading"},
    "ol": {"start"},
    "td": {"colspan", "rowspan", "align"},
    "th": {"colspan", "rowspan", "align", "scope"},
    "input": {"type", "checked", "disabled"},
}


# Made once: reading these lists takes longer than cleaning a paragraph.
CLEANER = nh3.Cleaner(tags=TAGS, attributes=ATTRIBUTES, url_schemes={"http", "https", "mailto"}, link_rel=None)


def clean(html: str) -> str:
    """Return the HTML with only known tags and attributes, and only links to the web, to mail, or within the site."""
    return CLEANER.clean(html)
