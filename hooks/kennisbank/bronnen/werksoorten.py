"""What a kind of work is called elsewhere: one row for each CSL type, for everything that others read."""

from typing import NamedTuple


class Werksoort(NamedTuple):
    """Names of one CSL type in the formats that reference managers and search engines read."""

    bibtex: str
    """Entry type of biblatex."""
    staat_in: str
    """Field of biblatex for what the work stands in."""
    uitgever: str
    """Field of biblatex for who stands behind it; a type without it would lose the name."""
    ris: str
    """Value of TY in RIS."""
    zotero: str
    """Item type of Zotero, also the value of DC.type in the head of a page."""
    schema: str
    """Type of schema.org."""
    schema_in: str
    """Type of schema.org of what it stands in."""
    ondersoort: str = ""
    """The entrysubtype of biblatex, where the entry type says too little."""


ANDERS = Werksoort("misc", "organization", "publisher", "MANSCPT", "document", "CreativeWork", "CreativeWork")
SOORTEN = {
    "article-journal": Werksoort("article", "journaltitle", "publisher", "JOUR", "journalArticle", "ScholarlyArticle", "Periodical"),
    "article-magazine": Werksoort("article", "journaltitle", "publisher", "MGZN", "magazineArticle", "Article", "Periodical", "magazine"),
    "article-newspaper": Werksoort(
        "article", "journaltitle", "publisher", "NEWS", "newspaperArticle", "NewsArticle", "Newspaper", "newspaper"
    ),
    "book": Werksoort("book", "series", "publisher", "BOOK", "book", "Book", "BookSeries"),
    "chapter": Werksoort("incollection", "booktitle", "publisher", "CHAP", "bookSection", "Chapter", "Book"),
    "entry-encyclopedia": Werksoort("inreference", "booktitle", "publisher", "ENCYC", "encyclopediaArticle", "Article", "Book"),
    "interview": Werksoort("article", "journaltitle", "publisher", "MGZN", "interview", "Article", "Periodical", "magazine"),
    "legislation": Werksoort("legislation", "organization", "organization", "STAT", "statute", "Legislation", "CreativeWork"),
    "motion_picture": Werksoort("video", "organization", "organization", "VIDEO", "videoRecording", "VideoObject", "CreativeWork"),
    "pamphlet": Werksoort("booklet", "organization", "organization", "PAMP", "manuscript", "CreativeWork", "CreativeWork"),
    "post-weblog": Werksoort("online", "organization", "organization", "BLOG", "blogPost", "BlogPosting", "Blog"),
    "report": Werksoort("report", "series", "institution", "RPRT", "report", "Report", "CreativeWork"),
    "review-book": Werksoort("article", "journaltitle", "publisher", "JOUR", "journalArticle", "Review", "Periodical"),
    "speech": Werksoort("unpublished", "organization", "organization", "SLIDE", "presentation", "CreativeWork", "CreativeWork"),
    "thesis": Werksoort("thesis", "series", "institution", "THES", "thesis", "Thesis", "CreativeWork"),
    "webpage": Werksoort("online", "organization", "organization", "ELEC", "webpage", "WebPage", "WebSite"),
}


def werksoort(csl_type: str) -> Werksoort:
    """Return the names of a CSL type."""
    return SOORTEN.get(csl_type, ANDERS)
