"""The three doors for who has something to tell: mail ten lines, be interviewed, write it yourself. And the sheet of the interviewer."""

from dataclasses import dataclass
from urllib.parse import quote

from kennisbank.bijdragen.formulier import FORMS, Formulier, Kopvraag, formulier
from kennisbank.collectie.kennisbank import Kennisbank
from kennisbank.collectie.stuk import Stuk
from kennisbank.model.velden import Veld

GESPREK = "bijdragen/interview.md"
FIRST = "Je hoeft geen namen te noemen. Schrijf zoveel of zo weinig als je wilt; twee regels per vraag is genoeg."
LAST = "Hoe mogen we je noemen? Een schuilnaam mag, leeg laten ook."
CALL = "Ik wil het liever vertellen. Je bereikt me op dit nummer of adres:\n\n\nHet liefst op deze dagen:\n\n"


@dataclass(frozen=True)
class Wegen:
    """The addresses of the doors: `mail` and `bel` open a mail in which the words stand ready."""

    naam: str  # the kind that is told of
    mail: str
    vragen: int  # how many questions stand ready in it
    bel: str
    gesprek: str
    formulier: str
    word: str


@dataclass(frozen=True)
class Gesprek:
    """What an interviewer asks, in the order in which people tell."""

    naam: str
    vertellen: tuple[Kopvraag, ...]
    feiten: tuple[Veld, ...]
    slot: tuple[Veld, ...]
    meer: tuple[Veld, ...]


def wegen(kb: Kennisbank, naam: str = FORMS[0]) -> Wegen:
    """Return the doors for who tells of a kind; without a name the kind that most people tell of."""
    form = formulier(kb, naam)
    questions = "\n\n\n".join(f"{n}. {t.hulp}" for n, t in enumerate(form.tekst, 1))
    there = f"{GESPREK.removesuffix('.md')}/" if GESPREK in kb.per_uri else ""
    return Wegen(
        naam=naam,
        mail=mail(kb.site.mail, f"Mijn verhaal: {naam}", f"{FIRST}\n\n{questions}\n\n\n{LAST}\n\n"),
        vragen=len(form.tekst),
        bel=mail(kb.site.mail, f"Bel mij terug: {naam}", CALL),
        gesprek=there,
        formulier=f"bijdragen/{naam}/",
        word=f"bijdragen/{naam}.docx",
    )


def mail(aan: str, onderwerp: str, tekst: str) -> str:
    """Return the address of a mail with its words; a mail ends its lines in its own way."""
    return f"mailto:{aan}?subject={quote(onderwerp)}&body={quote(tekst.replace(chr(10), chr(13) + chr(10)))}"


def gesprek(kb: Kennisbank, stuk: Stuk) -> Gesprek:
    """Return the questions of the form as a talk: first the story, then what must be known of it, then what to call it."""
    form: Formulier = formulier(kb, FORMS[0])
    return Gesprek(FORMS[0], form.tekst, form.verplicht, form.begin, form.mag)


def bijdragen(kb: Kennisbank, stuk: Stuk) -> tuple[Wegen, ...]:
    """Return the doors of each kind that has a form, the one that most people tell of first."""
    return tuple(wegen(kb, naam) for naam in FORMS)
