"""Records as bytes: CSV that a spreadsheet and a program both read, and JSON."""

import csv
import io
import json
import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

# A spreadsheet would work these out; with an apostrophe before it, it is text. A number stays a number.
FORMULA = re.compile(r"[=@\t\r]|[+-](?=[^ ])(?![0-9]+(?:[.,][0-9]+)?$)")
SEPARATOR = "; "  # between the values of a list in one cell
LONGEST = 32_767  # signs that a cell of a spreadsheet holds; a longer one would break into rows
CUT = " [hier afgebroken: de hele tekst staat in het JSON-bestand]"
BOM = "\ufeff"  # tells a spreadsheet that the letters are UTF-8


def as_csv(columns: Sequence[str], records: Iterable[Mapping[str, Any]], comma: str = ",") -> bytes:
    """Return CSV (RFC 4180, UTF-8 with a mark) with one row per record. A list of words is one cell; what is deeper stands as JSON."""
    text = io.StringIO(BOM, newline="")
    text.seek(0, io.SEEK_END)
    writer = csv.writer(text, delimiter=comma)
    writer.writerow(columns)
    writer.writerows([_short(_cell(record.get(column))) for column in columns] for record in records)
    return text.getvalue().encode()


def _short(cell: str) -> str:
    return cell if len(cell) <= LONGEST else cell[: LONGEST - len(CUT)] + CUT


def _cell(value: Any) -> str:
    if value is None or value == []:
        return ""
    if isinstance(value, list) and not any(isinstance(item, dict | list) for item in value):
        return SEPARATOR.join(_cell(item) for item in value)
    if isinstance(value, str) and FORMULA.match(value):
        return f"'{value}"
    return json.dumps(value, ensure_ascii=False) if isinstance(value, dict | list | bool) else str(value)


def as_json(data: Any) -> bytes:
    """Return JSON bytes with Dutch letters as they are and a newline at the end; of a list, one item per line."""
    if isinstance(data, list):
        return ("[\n" + ",\n".join(json.dumps(item, ensure_ascii=False) for item in data) + "\n]\n").encode()
    return (json.dumps(data, ensure_ascii=False) + "\n").encode()


def as_database(value: Any) -> Any:
    """Return a value as a cell of a database holds it: what has parts as JSON."""
    return json.dumps(value, ensure_ascii=False) if isinstance(value, dict | list) else value
