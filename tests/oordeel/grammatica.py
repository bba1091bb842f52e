"""Texts as people and attackers write them: small pieces of Markdown, YAML and odd signs, put together by chance with a fixed seed."""

import random
from collections.abc import Callable, Sequence

WORDS = ("Een kring", "de buurt", "Wijkschouw", "o ja", "1985", "koffie", "é", "ﬁets", "cafe\u0301", "’s avonds", "06", "12", "Jansen", "x")
INLINE = (
    "**vet**", "*schuin*", "_laag_", "`code`", "``dub`bel``", "`", "``", "\\`", "\\\\`", "`<b>`", "<b>", "</b>", "<!-- x -->", "< 3", "<3",
    "<https://x.example/>", "<script>", "[x](../methoden/index.md)", "[x](javascript:f(1))", "[x](//x.example/y)", "[x]()", "[x]( )",
    "[a [b] c](https://x.example/p)", "![a](plein.png)", "![](plein.png)", "![a [b] c](https://x.example/p.png)", "![x](HTTPS://x.example/)",
    "[x](https://[foo)", "[x](http://[::1)", "[x](https://exa℀mple.nl)", "[x](https://x.example/a_(b))", "[x](a b)", '[x](a.md "titel")',
    "[x](<https://x.example/a b>)", "[x](weg.md 'titel')", "[x](java&#115;cript:x)", "[x](#anker)", "[x](mailto:a@voorbeeld.example)",
    "\\[x](javascript:x)", "[x\\](javascript:x)", "!\\[x](https://x.example/)", "[x][y]", "[^1]", "[", "]", "](", "(", ")", "!", "![",
    "[@KABOUTERBLAD-3]", "[@KABOUTERBLAD-3, p. 3]", "[@KABOUTERBLAD-3 p. 3]", "[@DRAAK-2002]", "[@draak]", "[@KABOUTERBLAD-3; @DRAAK-1]",
    "`[@DRAAK-2002]`", "[@fatima](https://x.example/)", "{#x}", "{.x}", "{: .x}", "{ #x }", "{a=b}", "{x}", "&amp;", "&eacute;", "&#65;", "&",
    "a@b.nl", "06-12345678", "Dorpsstraat 12", "1234 AB", "mevrouw Jansen", "AB-12-CD", "NL91 ABNA 0417 1643 00", "111222333", "€ 1.000,00",
    "&copy;", "&#x200b;", "&nbsp;", "&#65", "[-@KABOUTERBLAD-3]", "@KABOUTERBLAD-3", "[zie @KABOUTERBLAD-3]", "[@KABOUTERBLAD-3](x)", "[@kabouterblad-3 p. 3]",
    "https://x.example/a_(b)", "www.x.example", "(https://x.example)", "https://x.example/.", "ftp://x.example/y", "http://localhost/", "<mailto:a@b.nl>",
    "[x](../spanningen/bos-en-tuin.md#polen)", "[x](?q=1)", "[ x ](weg.md)", "[x] (weg.md)", "[**x**](https://x.example)", "[x](https://x.example 'a\"b')",
    "==", "~~x~~", "^2^", "*[HTML]: x", "$x$", "\\#", "\\*geen\\*", "a\\_b", "**half", "_half", "***beide***", "a*b*c", "snake_case_woord", "x:y", "50 %",
    "a\tb", "een - twee", "1985.", "–", "(c)", "mevr. J. de Vries", "dhr Jansen", "Fatima (34)", "[14:31, 3-5-2023] Henk:", "@fatima_portiek",
    "ISBN 978-90-5356-123-4", "geboren op 3 mei 1980", "https://www.facebook.com/jan", "10.1234/abc",
)  # fmt: skip
SIGNS = ("\u00a0", "\u202f", "\u00ad", "\ufeff", "\u200b", "\u200d", "😀\u200d😀", "\u200e", "\u2028", "\u2029", "\x85", "\x93", "\x81", "\x07",
         "\u2060", "\u3164", "\u2800", "\ufffd", "\u0301", "ĳ", "\U000e0041", "\x1c", "\x0b", "\u3000", "\u061c", "\ufdd0", "\u2011", "👩🏽\u200d🌾")  # fmt: skip
STARTS = ("", "", "", "", "- ", "* ", "+ ", "1. ", "2) ", "• ", "o\t", "> ", "> > ", "    ", "\t", "  ", "   ", "# ", "## ", "### ", "#", "##", " # ",
          "- # ", "> ## ", "1. # ", "|", "| a | b |", "=", "- - ", "#" * 7 + " ", "##\u00a0")  # fmt: skip
LINES = ("", "", "", "", " ", "\t", "```", "````", "~~~", "~~~~", "```text", "``` text", "```{.x}", "```a b", "   ```", "    ```", "```x```", "~~~x~~~",
         "===", "---", "- - -", "***", "___", "-", "=", "<<<<<<< HEAD", "=======", ">>>>>>> x", "[1]: https://x.example/", "[^1]: noot", "## De aanpak",
         "### Bronnen", "### Methoden", "### Polen", "### Zelfde", "### Zelfde", "### Zelfde 1", "### _Zelfde_", "### Zelfde_1", "### [Zelfde](weg.md)",
         "### Éénmalig ﬁjn", "###", "#### Diep", "####### Zeven", "### Kop {#kop} ##", "###\tTab", "### `code`", "### {#zoek}", ": omschrijving", "*[ABC]: x",
         "1986. Toen kwam hij.", "10. tien", "  10) tien", "-\tmet een tab", "* * *", "  - dieper", "\t- dieper", "- een\n    - twee", "- een\n\n    twee", "> - x\n> - y",
         "> ```\n> x\n> ```", "- ```\n  x\n  ```", "|a|b|", "|-|-|", "a | b\n--- | ---\n1 | 2", "regel met twee spaties  ", "regel\\", "<!--", "-->", "<div>", "[TOC]",
         "## Los eind", "## Wat schuurde {#x}", "## {#x}", "## #", "##", "#", "### Kop {#menu}", "### Kop ##", "|a|b|\n|-|-|\n|1|2|",
         "> Wat heb je gedaan, en wat deden anderen? Bijvoorbeeld: Ik schonk elke dinsdag koffie bij de lift en vroeg niets.")  # fmt: skip


def tekst(chance: random.Random) -> str:
    """Return one text of a few lines, sometimes long or piled up."""
    lines = [_line(chance) for _ in range(chance.choice((1, 1, 2, 3, 4, 6, 9, 14)))]
    if chance.random() < 0.01:
        lines.append(chance.choice("[<*_`!(|") * chance.choice((39, 41, 149, 151, 300, 301)))
    if chance.random() < 0.005:
        lines.append("woord " * chance.choice((1333, 1334, 1400)))
    return "\n".join(lines)


def _line(chance: random.Random) -> str:
    if chance.random() < 0.35:
        return chance.choice(LINES)
    pieces = [chance.choice(WORDS if chance.random() < 0.45 else INLINE) for _ in range(chance.choice((1, 2, 3, 5)))]
    if chance.random() < 0.12:
        pieces.insert(chance.randrange(len(pieces) + 1), chance.choice(SIGNS))
    return chance.choice(STARTS) + chance.choice((" ", " ", " ", "")).join(pieces)


CALM_INLINE = ("**vet**", "*schuin*", "`code`", "[de weg](../methoden/index.md)", "[x](https://x.example/a_(b))", "[@KABOUTERBLAD-3, p. 3]", "<https://x.example/>",
               "< 3", "{x}", "2 + 2 = 4", "\\*ster\\*", "a_b_c", "1985.", "(dan)", "[of niet]", "![een plein](plein.png)", "**_beide_**", "“zo”", "à", "ĳs", "½", "€ 5")  # fmt: skip
CALM_STARTS = ("", "", "", "- ", "1. ", "> ", "### ", "#### ", "    ", "  ", "* ", "\n", "\n- ", "\n1. ", "\n### ", "|")
CALM_LINES = ("", "", "```text\nhoi daar\n```", "~~~\nnog wat\n~~~", "| een | twee |\n|---|---|\n| drie | vier |", "- lijst\n    - dieper\n    - nog dieper",
              "> citaat\n> gaat door\n>\n> en door", "1. een\n2. twee\n\n    met een alinea", "### Tussenkop {#eigen-naam}", "***", "regel  \nen hard")  # fmt: skip


def kalm(chance: random.Random) -> str:
    """Return one text of what may stand in a text, mixed so that Markdown has to think."""
    lines = []
    for _ in range(chance.choice((1, 2, 3, 5, 8))):
        pieces = [chance.choice(WORDS[:9] if chance.random() < 0.6 else CALM_INLINE) for _ in range(chance.choice((1, 2, 4)))]
        lines.append(chance.choice(CALM_LINES) if chance.random() < 0.3 else chance.choice(CALM_STARTS) + " ".join(pieces))
    return "\n".join(lines)


VALUES = (
    "Een woord", "twee: delen", "a #b", "a # b", "#b", '"tekst"', '"open', "'enkel'", "'it''s'", '"a\\nb"', '"\\x41\\u00e9"', '"\\q"', '"\\U0001F600"',
    '"\\\\"', "[wonen, leefomgeving]", "[wonen", "[]", "{a: b}", "{a: 1, a: 2}", "{a}", "[a, {b: c}]", "[[x], y]", "yes", "true", "null", "~", "06", "6",
    "-3", "5.10", "1e3", "0x1F", "2019-05-17", "12:30", "& x", "&x y", "*x", "!tag x", "@x", "`x`", "%x", "|", ">-", "|-\n  a\n   b\n  c", ">-\n  a\n  b\n\n  c",
    ">\n  a\n", "|2-\n  x", '"een \\\n  twee"', '"een\n  twee\n\n  drie"', "'een\n  twee'", ">-\n  a\n    dieper\n  b", "|-\n\n  a", "|2\n    x\n  y", "- x", "-", "- - x", "\n  - a\n  - b", "\n- a\n- b", "\n  a: 1\n  b: 2", "\n  a: 1\n   b: 2", "vervolg\n  op de regel", "a\n# los\n  b",
    "\n  - a: 1\n    b: 2\n  - a: 3", "\ttab", "“gekruld”", "“ge: kruld”", "a, b", "[a,b]", "[a, b,]", "['a', \"b\"]", "x:y", "x:", ":x", "?x", "? x", "<b>", "=1+1",
    "a\u00a0b", "\u00a0", "a\u200bb", "\u2028", "één\u0301", "=", "- ", "''", '""', "a 'b' c", 'a "b" c', '"a" b', "{}", "{a: {b: [c, 1]}}", "[1, 2.50, true]",
)  # fmt: skip
KEYS = ("titel", "kern", "themas", "fase", "plaats", "middelen", "naam", "x", '"q"', "a b", "titel ", "", "uitkomst", "periode")


def velden(chance: random.Random) -> str:
    """Return the lines of a few fields, right and wrong."""
    lines = []
    for _ in range(chance.choice((1, 1, 2, 3))):
        sep = chance.choice((": ", ": ", ": ", ": ", ": ", ":", "; ", ":\u00a0"))
        lines.append(f"{chance.choice(('', '', '', '', ' ', '  '))}{chance.choice(KEYS)}{sep}{chance.choice(VALUES)}")
    return "\n".join(lines)


def many(make: Callable[[random.Random], str], seed: int, count: int) -> Sequence[str]:
    """Return `count` texts of one kind, the same for the same seed."""
    chance = random.Random(seed)
    return [make(chance) for _ in range(count)]
