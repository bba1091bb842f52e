"""From a record of the bibliography to text: the short form in running text and the full form in lists."""

from markupsafe import Markup, escape

from kennisbank.model import Bron

MONTHS = ["januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober", "november", "december"]
WHOLE_WORKS = {"book", "report", "thesis", "webpage", "motion_picture", "pamphlet", "speech", "legislation", "broadcast"}


def _family(naam: object) -> str:
    particle = getattr(naam, "non_dropping_particle", None)
    family = getattr(naam, "literal", None) or getattr(naam, "family", None) or ""
    return f"{particle} {family}" if particle else str(family)


def kort(bron: Bron, plaats: str = "") -> str:
    """Return the form for running text: "Baart, 2001, p. 3"; a work without author goes by site or title."""
    namen = [_family(naam) for naam in bron.author or bron.editor]
    who = f"{namen[0]} e.a." if len(namen) > 2 else " & ".join(namen)
    if not who:
        who = bron.container_title or bron.publisher or bron.title.split(":")[0]
    who = who[0].upper() + who[1:]
    return ", ".join(filter(None, [who, bron.issued[:4] if bron.issued else "z.d.", plaats]))


def _year(bron: Bron) -> str:
    if not bron.issued:
        return "(z.d.)"
    year, *rest = bron.issued.split("-")
    month = MONTHS[int(rest[0]) - 1] if rest else ""
    day = str(int(rest[1])) if len(rest) > 1 else ""
    detail = " ".join(filter(None, [day, month]))
    dated = {"webpage", "post-weblog", "article-newspaper", "article-magazine"}
    return f"({year}, {detail})" if detail and bron.type in dated else f"({year})"


def _name(naam: object) -> str:
    given = getattr(naam, "given", None)
    initials = " ".join(f"{part[0]}." for part in given.replace(".", " ").split()) if given else ""
    particle = getattr(naam, "non_dropping_particle", None)
    family = getattr(naam, "literal", None) or getattr(naam, "family", None) or ""
    return ", ".join(filter(None, [f"{particle} {family}" if particle else family, initials]))


def _names(namen: tuple[object, ...]) -> str:
    shown = [_name(naam) for naam in namen]
    return shown[0] if len(shown) == 1 else f"{', '.join(shown[:-1])}, & {shown[-1]}"


def apa(bron: Bron) -> Markup:
    """Return the reference in the order of APA 7, in Dutch, as HTML: author (year). *Title*. Container. Publisher. Address."""
    year, title = _year(bron), escape(bron.title.rstrip("."))
    details = ", ".join(
        filter(None, [bron.genre, f"nr. {bron.number}" if bron.number else "", f"{bron.edition} druk" if bron.edition else ""])
    )
    title = Markup("<cite>{}</cite>").format(title) if bron.type in WHOLE_WORKS else title
    title = Markup("{} ({})").format(title, details) if details else title
    container = ""
    if bron.container_title:
        volume = f", {bron.volume}" if bron.volume else ""
        container = Markup("<cite>{}</cite>").format(bron.container_title + volume) + "".join(
            [f"({bron.issue})" if bron.issue else "", f", {bron.page}" if bron.page else ""]
        )
        container = Markup("In {}").format(container) if bron.type == "chapter" else container
    who = _names(bron.author) if bron.author else f"{_names(bron.editor)} (Red.)" if bron.editor else ""
    head = [f"{who.rstrip('.')}. {year}." if not who.endswith(".") else f"{who} {year}.", title] if who else [title, year]
    if who:
        head[0] = f"{who} {year}."
    parts = [*head[:1], *(Markup("{}.").format(p) for p in (*head[1:], container, bron.publisher) if p)]
    if not who:
        parts[0] = Markup("{}.").format(title)
    place = f"https://doi.org/{bron.DOI}" if bron.DOI else bron.URL
    if place:
        parts.append(Markup('<a href="{0}">{0}</a>').format(place))
    return Markup(" ").join(escape(p) for p in parts)
