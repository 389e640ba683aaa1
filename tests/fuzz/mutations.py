"""Documents changed at random, by a seed, and what our readers make of them.

Used by the tests beside it and by `scripts/fuzz_many.py`. The same format, seed and number give the same
document, so that what breaks can be made again: `document("yaml", seed=7, number=123)`.
"""

import json
import pickle
import random
import re
from collections import Counter
from collections.abc import Callable, Iterator
from functools import cache
from typing import Any, Final

import paktmodel as pm
from paktmodel.document.kinds import KINDS
from paktmodel.errors import MOST_FINDINGS, MOST_TEXT
from paktmodel.testing import follow_up_record, matter, monthly, network, observed, plan

FORMATS: Final = ("json", "tree", "yaml", "csv")

#: What has broken readers before, ours and others'.
TEXTS: Final = (
    *(
        "",
        " ",
        "\n",
        "x",
        "1",
        "1.1",
        "1.10",
        "0114",
        "0380",
        "72.4",
        "-0.0",
        "72,4",
        "1e400",
        "NaN",
        "null",
        "true",
    ),
    *(
        "2024",
        "2024-02-30",
        "2024-08-31",
        "2024-M08",
        "2024-Q3",
        "P1M",
        "P0D",
        "unstated",
        "count",
        "women",
        "age:18-24",
    ),
    *(
        "19121212-1212",
        "191212121212",
        "5560360793",
        "plan",
        "observations",
        "paktmodel",
        "A\u030a",
        "\u212b",
        "Ersätтарыttrande",
    ),
    *(
        "\u202e",
        "\u200b",
        "\ufeff",
        "\x00",
        "\x85",
        "\u2028",
        "\ud800",
        "\udc00\ud800",
        "🎉",
        "\U0010ffff",
        "a\n",
        "a\r\nb",
        "\t",
    ),
    *(
        "=1+1",
        "<b>",
        "{0}",
        "%s",
        "$.plan",
        "https://a.se",
        "javascript:x",
        "x" * 300,
        "9" * 40,
        "å" * 21_000,
    ),
)
NUMBERS: Final = (
    "0",
    "-0",
    "1",
    "2024",
    "-1",
    "1.5",
    "1e400",
    "-1e400",
    "1E5",
    "9" * 40,
    "9" * 5_000,
    "0." + "3" * 5_000,
)
VALUES: Final[tuple[Any, ...]] = (
    *(None, True, False, 0, 1, -1, 2, 2024, 10**20, 10**5_000, 1.5, float("nan"), float("inf"), -0.0),
    *([], {}, [[]], [None], ["x"], {"": 0}, {"id": "x"}, [[[[[[]]]]]], (1,), b"x", 2j),
)
BITS: Final = (
    *(
        "NaN",
        "Infinity",
        "-Infinity",
        "null",
        "true",
        "{",
        "}",
        "[",
        "]",
        '"',
        "'",
        ":",
        ",",
        "\\",
        "\\ud800",
        "\\u0000",
    ),
    *(
        "\\u00e5",
        "/*",
        "//",
        "#",
        "\ufeff",
        "\x00",
        "\r",
        "\t",
        "\x85",
        "\u2028",
        "- ",
        "? ",
        "&a ",
        "*a",
        "!!str ",
        "! ",
    ),
    *(
        "|",
        ">",
        "%YAML 1.1\n---\n",
        "---\n",
        "...\n",
        "<<: ",
        "[" * 300,
        "{a: " * 80,
        "- " * 80,
        ";",
        '""',
        "\n",
        "\r\n",
    ),
    *NUMBERS,
)


@cache
def bases(form: str) -> tuple[Any, ...]:
    """Sound documents of a format, the smaller ones several times: they are quick to read."""
    store = observed(monthly("1.1", "2023-M01", ["61.8", "suppressed", "62.0"], denominators="4"))
    small = (plan(), store, follow_up_record(), network(), matter())
    large = pm.catalog.load("uppsala-1000-fler")
    if form == "csv":
        rows = ["1.1;2023;totalt;70,9", "1.1;2023;kvinnor;73,8", "1.1;2024-08;;–1,5", '1.1;2022;män;"61,0"']
        table = "\n".join(["indikator;period;del;värde", *rows, ""])
        names = "indicator,period,part,value,status,published,note"
        long = f'{names}\n1.1,2023-Q1,women,1.50,revised,2024-02-01,"a, b"\n'
        return (table, long, table.replace(";", "\t"))
    if form == "yaml":
        from paktmodel.exchange import yaml

        return tuple(map(yaml.dumps, small)) * 60 + (yaml.dumps(large),)
    texts = tuple(pm.dumps(one).decode() for one in small)
    spread = tuple(json.dumps(json.loads(text), indent=1) for text in texts)
    return (texts + spread) * 20 + (pm.dumps(large).decode(),)


# --- changing ----------------------------------------------------------------------------


def document(form: str, *, seed: int, number: int) -> Any:
    """The changed document of a format that has this seed and number: text, bytes, or a tree."""
    chance = random.Random(f"{form} {seed} {number}")
    base = chance.choice(bases(form))
    if form == "tree":
        tree = json.loads(base)
        for _ in range(chance.choice((1, 1, 2, 3))):
            change_tree(chance, tree)
        return tree
    text = base
    changes: list[Callable[[random.Random, str], str]] = CHANGES[form]
    for _ in range(chance.choice((1, 1, 1, 1, 2, 4))):
        text = chance.choice(changes)(chance, text)
    return text if chance.random() < 0.2 else change_bytes(chance, text)


def change_tree(chance: random.Random, tree: dict[str, Any]) -> None:
    """Put something else, something more or nothing in one place of a tree."""
    holder, step = chance.choice(list(_places(tree)))
    how = chance.random()
    if how < 0.5:
        holder[step] = any_value(chance)
    elif how < 0.65:
        del holder[step]
    elif how < 0.8:
        other, other_step = chance.choice(list(_places(tree)))
        holder[step] = other[other_step]  # perhaps what holds it: then it is a ring
    elif type(holder) is list:
        holder.insert(step, chance.choice((holder[step], any_value(chance))))
    else:
        holder[chance.choice((chance.choice(TEXTS), str(step)[:-1], 7, None, (1,)))] = holder[step]


def any_value(chance: random.Random) -> Any:
    """A value of any kind."""
    return chance.choice(chance.choice((TEXTS, TEXTS, VALUES)))


def _places(tree: Any) -> Iterator[tuple[Any, Any]]:
    """Every holder with every step in it; each holder once, for a tree may have become a ring."""
    seen: set[int] = set()
    waiting = [tree]
    while waiting:
        holder = waiting.pop()
        if type(holder) not in (dict, list) or id(holder) in seen:
            continue
        seen.add(id(holder))
        for step in holder if type(holder) is dict else range(len(holder)):
            yield holder, step
            waiting.append(holder[step])


def _span(chance: random.Random, text: str) -> tuple[int, int]:
    start = chance.randrange(len(text) + 1)
    return start, min(len(text), start + chance.choice((0, 1, 1, 2, 5, 20, 200)))


def cut(chance: random.Random, text: str) -> str:
    """Without a span."""
    start, end = _span(chance, text)
    return text[:start] + text[end:]


def cut_off(chance: random.Random, text: str) -> str:
    """Only the beginning, or only the end."""
    start, _ = _span(chance, text)
    return chance.choice((text[:start], text[start:]))


def repeat(chance: random.Random, text: str) -> str:
    """With a span again somewhere."""
    start, end = _span(chance, text)
    place = chance.choice((end, chance.randrange(len(text) + 1)))
    return text[:place] + text[start:end] * chance.choice((1, 1, 1, 50)) + text[place:]


def strew(chance: random.Random, text: str) -> str:
    """With something put over or between."""
    start, end = _span(chance, text)
    bit = chance.choice(chance.choice((BITS, TEXTS)))
    return text[:start] + bit + text[chance.choice((start, end)) :]


def swap_word(chance: random.Random, text: str) -> str:
    """With another value in the place of one, as JSON and YAML write it in quotes or without."""
    words = list(re.finditer(r'"(?:[^"\\\n]|\\.)*"|(?<=[:\-,\[;\t ])[^\s,:;\[\]{}"]+', text))
    if not words:
        return text
    word = chance.choice(words)
    other = chance.choice(
        (
            *[json.dumps(chance.choice(TEXTS), ensure_ascii=chance.random() < 0.5)] * 3,
            chance.choice(TEXTS),
            chance.choice(NUMBERS),
            chance.choice(words).group(),
        )
    )
    return text[: word.start()] + other + text[word.end() :]


def swap_lines(chance: random.Random, text: str) -> str:
    """With a line moved, left out, told twice, or set in further or less."""
    lines = text.splitlines(keepends=True) or [""]
    place = chance.randrange(len(lines))
    how = chance.randrange(5)
    if how == 0:
        lines.insert(chance.randrange(len(lines)), lines.pop(place))
    elif how == 1:
        del lines[place]
    elif how == 2:
        lines.insert(place, lines[place])
    elif how == 3:
        lines[place] = chance.choice((" ", "  ", "\t", "- ")) + lines[place]
    else:
        lines[place] = lines[place].removeprefix(chance.choice((" ", "  ", "- ")))
    return "".join(lines)


def turn_lines(chance: random.Random, text: str) -> str:
    """With other line ends or delimiters all through."""
    old, new = chance.choice(
        (("\n", "\r\n"), ("\n", "\r"), (";", ","), (",", ";"), (",", "."), ("\n", "\n\n"), ('"', "'"))
    )
    return text.replace(old, new)


CHANGES: Final[dict[str, list[Callable[[random.Random, str], str]]]] = {
    "json": [*[swap_word] * 12, strew, strew, cut, repeat, cut_off],
    "yaml": [
        swap_word,
        swap_word,
        swap_word,
        swap_lines,
        swap_lines,
        strew,
        cut,
        repeat,
        cut_off,
        turn_lines,
    ],
    "csv": [swap_word, swap_word, swap_lines, strew, strew, cut, repeat, cut_off, turn_lines],
}


def change_bytes(chance: random.Random, text: str) -> bytes:
    """The text in bytes, mostly in UTF-8 and sometimes with a byte or two wrong."""
    how = chance.random()
    if how < 0.03:
        return text.encode(chance.choice(("utf-16", "utf-32", "utf-16-be", "utf-8-sig", "utf-7")), "replace")
    if how < 0.05:
        return text.encode("cp1252", "replace")
    data = bytearray(text.encode("utf-8", "surrogatepass"))
    if how < 0.1 and data:
        for _ in range(chance.choice((1, 1, 2, 8))):
            data[chance.randrange(len(data))] = chance.randrange(256)
    return bytes(data)


# --- reading -----------------------------------------------------------------------------


class Broken(AssertionError):
    """A document that a reader did not answer as it should; the cause is what happened."""


def outcome(form: str, changed: Any, number: int) -> str:
    """What a reader made of a document: `read`, or the code of its first fault.

    Raises:
        Exception: Anything but `PaktError` came out of it, or the answer is not as it should be.
    """
    try:
        found = _read(form, changed)
    except pm.PaktError as refusal:
        if not isinstance(refusal, pm.InvalidDocument):
            raise Broken(f"refused with {type(refusal).__name__}") from refusal
        _must_be_told(refusal, thorough=number % 20 == 0)
        return refusal.findings[0].code
    data = pm.dumps(found)
    again = pm.loads(data, type(found))
    if again != found or pm.dumps(again) != data:
        raise Broken("what was read does not come back the same")
    return "read"


def _read(form: str, changed: Any) -> Any:
    if form == "csv":
        return pm.read_csv(changed, bases_plan())
    cls = _class_of(changed)
    if form == "tree":
        return pm.load(changed, cls)
    if form == "yaml":
        from paktmodel.exchange import yaml

        return yaml.loads(changed, cls)
    return pm.loads(changed, cls)


@cache
def bases_plan() -> pm.Plan:
    """The plan that the tables are about."""
    return plan()


def _class_of(changed: Any) -> type:
    """The class that a document names, or `Plan` when that cannot be stated any more."""
    if type(changed) is dict:
        kind = changed.get("kind")
        return KINDS[kind] if isinstance(kind, str) and kind in KINDS else pm.Plan
    text = changed.decode("utf-8", "replace") if type(changed) is bytes else changed
    named = re.search(r'kind"?: ?"?(\w+)', text)
    return KINDS[named[1]] if named and named[1] in KINDS else pm.Plan


def _must_be_told(refusal: pm.InvalidDocument, *, thorough: bool) -> None:
    if not 1 <= len(refusal.findings) <= MOST_FINDINGS:
        raise Broken(f"a report of {len(refusal.findings)} findings") from refusal
    if not all(finding.path.startswith("$") for finding in refusal.findings):
        raise Broken("a finding without a path") from refusal
    if thorough:
        for told in (str(refusal), refusal.text("sv"), repr(refusal)):
            told.encode("utf-8")  # can be printed anywhere
            if len(str(told)) > MOST_TEXT and told != repr(refusal):
                raise Broken("a report that is too long") from refusal
            if "19121212" in told:
                raise Broken("a report that names a person") from refusal
        if pickle.loads(pickle.dumps(refusal)).findings != refusal.findings:
            raise Broken("a report that does not survive pickling") from refusal


def run(form: str, count: int, *, seed: int = 1, first: int = 0) -> Counter[str]:
    """How many of so many changed documents had which outcome.

    Raises:
        Broken: One was not answered as it should be; its seed and number are stated.
    """
    counted: Counter[str] = Counter()
    for number in range(first, first + count):
        try:
            counted[outcome(form, document(form, seed=seed, number=number), number)] += 1
        except Exception as escaped:
            raise Broken(f"document({form!r}, seed={seed}, number={number}): {escaped!r}") from escaped
    return counted
