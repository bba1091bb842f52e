"""The questions of the form, asked in the terminal: the same fields, help and examples, and the same judge."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from kennisbank.bijdragen.formulier import Formulier, Kopvraag, keuzes
from kennisbank.bijdragen.schrijven import clean
from kennisbank.bijdragen.sjabloon import aantal
from kennisbank.collectie.kennisbank import Kennisbank
from kennisbank.collectie.stuk import Stuk
from kennisbank.lezen.frontmatter import Bestand
from kennisbank.lezen.naam import hyphened
from kennisbank.lezen.waarden import texts
from kennisbank.model.velden import Veld
from kennisbank.model.vocabulaire import label
from kennisbank.oordeel import modelfouten
from kennisbank.oordeel.privacy import vind

MOST = 8  # how many pages are offered for a search
YES = ("j", "ja")


@dataclass(frozen=True)
class Gesprek:
    """One conversation: `vraag` shows a prompt and returns what is typed, `zeg` shows a line."""

    kb: Kennisbank
    formulier: Formulier
    vraag: Callable[[str], str]
    zeg: Callable[[str], None]

    def voer(self) -> tuple[dict[str, Any], dict[str, str]]:
        """Ask everything; returns the values of the front matter and the text under each heading."""
        form = self.formulier
        waarden: dict[str, Any] = {"id": form.nummer}
        self._ask_all(form.begin, waarden)
        teksten = {vraag.kop: self._text(vraag) for vraag in form.tekst}
        self._ask_all(form.verplicht, waarden)
        if self._yes("Wil je ook de vragen zien die mogen, maar niet hoeven?"):
            self._ask_all(form.mag, waarden)
        if self._yes("Ben je van de redactie en wil je ook haar velden invullen?"):
            self._ask_all(tuple(veld for veld in form.redactie if veld.naam != "id"), waarden)
        order = list(form.soort.model.model_fields)
        return dict(sorted(clean(waarden).items(), key=lambda pair: order.index(pair[0]))), teksten

    def _ask_all(self, fields: tuple[Veld, ...], waarden: dict[str, Any]) -> None:
        for veld in fields:
            while True:
                answer = self._ask(veld)
                found = list(self._wrong(veld, answer))
                for zin in found:
                    self.zeg(f"! {zin}")
                if not found or not self._yes("Opnieuw invullen?"):
                    break
            waarden[veld.naam] = answer

    def _wrong(self, veld: Veld, answer: Any) -> Iterator[str]:
        """Yield what the judge says of one answer: form first, then personal data."""
        values = clean({veld.naam: answer})
        if not values and not veld.verplicht:
            return
        first = Bestand("", values, {(veld.naam,): 2, (): 1}, "", 1)  # only this field has a line of its own
        for melding in modelfouten.validate(self.formulier.soort.model, first)[1]:
            if melding.regel == 2:
                yield melding.tekst
        for plaats, tekst in texts(values):
            yield from (vondst.patroon.zin for vondst in vind(tekst, str(plaats[0])))

    def _ask(self, veld: Veld, depth: int = 0) -> Any:
        self._show(veld, depth)
        if veld.velden:
            return self._items(veld, depth) if veld.meer else self._parts(veld, depth)
        if veld.vorm == "keuze":
            return self._choice(veld)
        return self._lines(veld) if veld.meer else self._one(veld)

    def _show(self, veld: Veld, depth: int) -> None:
        must = "nodig" if veld.verplicht else "mag leeg blijven"
        amount = aantal(veld)
        self.zeg(f"\n{'  ' * depth}{veld.label} ({must}{', ' + amount if amount else ''})")
        self.zeg(f"{'  ' * depth}{veld.hulp}")
        if veld.voorbeeld and veld.vorm not in ("keuze", "verwijzing"):
            self.zeg(f"{'  ' * depth}Bijvoorbeeld: {veld.voorbeeld}")

    def _parts(self, veld: Veld, depth: int) -> Mapping[str, Any]:
        if not veld.verplicht and not self._yes("Invullen?"):
            return {}
        return {part.naam: self._ask(part, depth + 1) for part in veld.velden}

    def _items(self, veld: Veld, depth: int) -> list[Any]:
        least = max(1, veld.minst) if veld.verplicht else 0
        items: list[Any] = []
        while len(items) < least or self._yes(f"{'Nog een' if items else 'Een'} toevoegen bij {veld.label}?"):
            self.zeg(f"\n{veld.label}, nummer {len(items) + 1}")
            items.append({part.naam: self._ask(part, depth + 1) for part in veld.velden})
        return items

    def _lines(self, veld: Veld) -> list[Any]:
        items: list[Any] = []
        while one := self._one(veld):
            items.append(one)
        return items

    def _one(self, veld: Veld) -> Any:
        typed = self.vraag("> ").strip()
        if veld.vorm == "verwijzing" and typed:
            return self._page(veld.naar, typed)
        if veld.vorm == "getal" and typed:
            plain = typed.replace(",", ".")
            return int(plain) if plain.lstrip("-").isdigit() else float(plain) if plain.replace(".", "", 1).lstrip("-").isdigit() else typed
        return typed

    def _choice(self, veld: Veld) -> Any:
        terms = keuzes(veld)
        for number, term in enumerate(terms, 1):
            self.zeg(f"  {number}. {term.label}: {term.uitleg}")
        enter = f" (Enter: {label(veld.vocabulaire, veld.begin)})" if veld.begin else ""
        typed = self.vraag("nummers, met komma's ertussen > " if veld.meer else f"nummer{enter} > ") or veld.begin
        chosen = [self._term(part.strip(), [term.slug for term in terms]) for part in typed.split(",") if part.strip()]
        return chosen if veld.meer else chosen[0] if chosen else ""

    def _term(self, typed: str, slugs: list[str]) -> str:
        return slugs[int(typed) - 1] if typed.isdigit() and 1 <= int(typed) <= len(slugs) else typed

    def _page(self, soort: str, typed: str) -> str:
        found = zoek(self.kb, soort, typed)
        if not found:
            self.zeg("Daar is geen pagina over.")
            return typed
        for number, stuk in enumerate(found, 1):
            self.zeg(f"  {number}. {stuk.titel}")
        return self._term(self.vraag("nummer > ").strip() or "1", [stuk.slug for stuk in found])

    def _text(self, vraag: Kopvraag) -> str:
        self.zeg(f"\n{vraag.kop} (nodig)\n{vraag.hulp}\nBijvoorbeeld: {vraag.voorbeeld}\nSluit af met een regel met alleen een punt.")
        lines: list[str] = []
        while (line := self.vraag("> ")) != ".":
            lines.append(line)
        for vondst in vind("\n".join(lines)):
            self.zeg(f"! {vondst.patroon.zin}")
        return "\n".join(lines).strip()

    def _yes(self, question: str) -> bool:
        return self.vraag(f"{question} (j/n) ").strip().casefold() in YES


def zoek(kb: Kennisbank, soort: str, typed: str) -> list[Stuk]:
    """Return the pages of a kind in which every typed word begins a word of title, synonyms or summary."""
    asked = hyphened(typed).split("-")

    def fits(stuk: Stuk) -> bool:
        text = "-" + hyphened(" ".join([stuk.titel, stuk.slug, *getattr(stuk.gegevens, "synoniemen", ()), stuk.kern]))
        return all(f"-{word}" in text for word in asked)

    return [stuk for stuk in kb.van_soort(soort) if fits(stuk)][:MOST]
