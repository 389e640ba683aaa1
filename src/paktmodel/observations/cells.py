"""Reads a cell of a table as the field that its column names.

Foreign text is brought to normal form C and its outer blanks are dropped; beyond that
nothing is repaired, and a cell that can be read in two ways is refused.
"""

import datetime as dt
import re
from collections.abc import Callable, Mapping
from decimal import Decimal
from numbers import Integral, Real
from operator import index
from typing import Any, Final, Literal, TypeVar

from paktmodel.calendar.periods import Period, read_period
from paktmodel.calendar.spans import checked_day, read_day
from paktmodel.errors import (
    MOST_FINDINGS,
    Finding,
    InvalidArgument,
    InvalidValue,
    Phrase,
    closest,
    wrong_kind,
)
from paktmodel.model.fields import word_of
from paktmodel.model.indicators import Indicator
from paktmodel.model.parts import Part
from paktmodel.model.plans import Plan
from paktmodel.observations.error_collector import lacking
from paktmodel.observations.fields import FIELDS, Content
from paktmodel.observations.observation import Observation, fits, not_fitting
from paktmodel.observations.symbols import SymbolProfile, profiles_knowing
from paktmodel.values.codes import Code
from paktmodel.values.counts import take_number
from paktmodel.values.figures import checked_figure
from paktmodel.values.precision import Precision
from paktmodel.values.readers import read_plain, read_swedish
from paktmodel.values.texts import Text, composed
from paktmodel.values.units import is_known, same_unit
from paktmodel.vocabulary.language import Word
from paktmodel.vocabulary.words.indicators import Kind
from paktmodel.vocabulary.words.observations import ObservationStatus, ValueState
from paktmodel.vocabulary.words.sources import Unstated

Form = Literal["swedish", "plain"]
W = TypeVar("W", bound=Word)

_READERS: Final[dict[str, Callable[[str], Decimal]]] = {"swedish": read_swedish, "plain": read_plain}

_PARTS: Final = {
    **dict.fromkeys(("total", "totalt", "alla", "t"), Part.TOTAL),
    **dict.fromkeys(("women", "kvinnor", "k", "sex:women"), Part.WOMEN),
    **dict.fromkeys(("men", "män", "m", "sex:men"), Part.MEN),
}
#: The digits of a whole number that nobody counts beyond.
_DIGITS: Final = re.compile(r"[0-9]{1,15}").fullmatch
#: A number and what stands after it, in which there may be digits, too: 12 ton CO2.
_WITH_UNIT: Final = re.compile(
    r"([^0-9]?[0-9](?:[0-9\s.,]*[0-9])?)\s*((?:[^\W\d_]|[%‰°€£$]).*)", re.DOTALL
).fullmatch
#: A code that a spreadsheet takes for a number.
_NUMBER: Final = re.compile("[0-9]+(?:[.][0-9]+)?").fullmatch
#: A dimension in front of its value: its letter case says nothing, that of a value may.
_DIMENSION: Final = re.compile("[^:+]+(?=:)")
#: Classes of which every value is a frame's empty cell, and those of which nan may be one.
_FRAME_GAPS: Final = ("NAType", "NaTType")
_MAY_BE_NAN: Final = ("float", "float64", "float32", "float16", "datetime64", "timedelta64")
_YES_NO: Final = {"true": True, "ja": True, "yes": True, "false": False, "nej": False, "no": False}


class RowCells:
    """Readers for the cells of a row.

    Args:
        take: Field -> what reads its cells, unless they are empty.
    """

    def __init__(self, take: Mapping[str, Callable[[Any], Any]]) -> None:
        self._take = take

    def read(self, cells: Mapping[str, object], refuse: Callable[[str, Finding], None]) -> Observation | None:
        """Read the observation of a row; None when a cell is refused.

        Args:
            cells: Field -> its cell; indicator and period are among them.
            refuse: Called with the field and what is wrong, for each cell that cannot be read.
        """
        found: dict[str, Any] = {}
        whole = True
        for field, cell in cells.items():
            if _is_empty(cell):
                if field in ("indicator", "period"):
                    refuse(field, lacking("key-missing", f"the field {field}", field))
                    whole = False
                continue
            try:
                refuse_frame_gap(cell)
                found[field] = self._take[field](cell)
            except InvalidValue as error:
                refuse(field, error.finding())
                whole = False
        if not whole:
            return None
        try:
            return Observation(**_with_state(found))
        except InvalidValue as error:
            refuse("value" if "value" in cells else "", error.finding())
            return None

    def reader_of(self, field: str) -> Callable[[object], Any]:
        """Return the function that reads the cells of a field; an empty one is None, where it may be.

        A symbol in the field value is read as its state. The function raises as the kind of the field
        does, and for an empty indicator or period.
        """
        take = self._take[field]
        may_be_empty = field not in ("indicator", "period")

        def read(cell: object) -> Any:
            return None if may_be_empty and _is_empty(cell) else take(cell)

        return read


class CellReader(RowCells):
    """Reader for the cells of one table.

    Args:
        plan: The plan whose indicators the cells name.
        form: How values are written: ``"swedish"`` (76,1) or ``"plain"`` (76.1).
        profile: The symbols that may stand instead of values.

    Raises:
        InvalidArgument: One of them is something else.
    """

    def __init__(self, plan: Plan, form: str, profile: SymbolProfile) -> None:
        if type(plan) is not Plan:
            raise InvalidArgument("plan", "a Plan", plan, "load it first: pm.loads(data, pm.Plan)")
        if type(form) is not str or form not in _READERS:
            raise InvalidArgument("form", "'swedish' or 'plain'", form)
        if type(profile) is not SymbolProfile:
            raise InvalidArgument("profile", "a SymbolProfile", profile, "like SymbolProfile.KOLADA")
        self._figure_from = _READERS[form]
        self._profile = profile
        self._years = plan.calendar.years
        self._codes = {str(one.code): one.code for one in plan.indicators}
        # What an unknown code may mean: a look at every code of the plan, and so each is looked up once.
        self._near: dict[Code, str] = {}
        self._indicators = {str(one.code): one for one in reversed(plan.indicators)}
        self._parts = {str(part).casefold(): part for one in plan.indicators for part in one.parts} | _PARTS
        readers: dict[Content, Callable[[object], Any]] = {
            "indicator": self._indicator,
            "period": self._period,
            "part": self._part,
            "value": self._value,
            "number": self._figure,
            "precision": _precision,
            "state": _word_reader(ValueState),
            "status": _word_reader(ObservationStatus),
            "day": _day,
            "ordinal": _ordinal,
            "flag": _yes_or_no,
            "text": _text,
        }
        super().__init__({field.name: readers[field.content] for field in FIELDS})

    def read(self, cells: Mapping[str, object], refuse: Callable[[str, Finding], None]) -> Observation | None:
        """Read the observation of a row, as `RowCells` does; a value by what its indicator is, too.

        Args:
            cells: Field -> its cell; indicator and period are among them.
            refuse: Called with the field and what is wrong, for each cell that cannot be read.
        """
        code, cell = cells.get("indicator"), cells.get("value")
        indicator = self._indicators.get(str.strip(code)) if isinstance(code, str) else None
        if indicator is None or _is_empty(cell):
            return super().read(cells, refuse)
        try:
            return super().read({**cells, "value": value_of_cell(indicator, cell)}, refuse)
        except InvalidValue as error:
            refuse("value", error.finding())
            super().read({name: one for name, one in cells.items() if name != "value"}, refuse)
            return None

    def _indicator(self, cell: object) -> Code:
        known = self._codes.get(cell) if type(cell) is str else None
        if known is not None:
            return known
        if isinstance(cell, Real | Decimal) and not isinstance(cell, bool):
            raise self._no_code(cell)
        code = Code(_line(cell) if isinstance(cell, str) else cell)  # type: ignore[arg-type]  # Code refuses it
        if code in self._codes:
            return code
        if code not in self._near and len(self._near) < MOST_FINDINGS:  # no more of them are shown
            self._near[code] = closest(code, self._codes)
        near = self._near.get(code, "")
        extra = {"suggestion": near} if near else {}
        raise InvalidValue(
            "indicator-unknown", "an indicator of the plan", str(code), "did-you-mean" if near else "", extra
        )

    def _period(self, cell: object) -> Period:
        if type(cell) is Period:
            return cell
        if isinstance(cell, Real) and not isinstance(cell, bool):
            raise wrong_kind("text or a Period", _whole(cell), "quote-it")
        return read_period(_line(cell) if isinstance(cell, str) else cell, year=self._years)

    def _no_code(self, cell: Any) -> InvalidValue:
        """Make the error about a number where a code is due: 1.1 may have been 1.1 or 1.10."""
        number = _exactly(cell)
        finite = number.is_finite()
        same = [code for code in self._codes if finite and _NUMBER(code) and Decimal(code) == number]
        extra = {"suggestion": " | ".join(map(repr, same))} if same else {}
        return InvalidValue(
            "code-as-number", "a code as text", cell, "one-of-these-codes" if same else "quote-it", extra
        )

    def _part(self, cell: object) -> Part:
        if type(cell) is Part or not isinstance(cell, str):
            return Part.read(cell)
        text = _line(cell)
        word = text.casefold()
        known = self._parts.get(word)
        if known is not None:
            return known
        if word == "f":
            raise InvalidValue(
                "part-shape",
                "a part like total, women, men or age:18-24 (Kolada writes K for women)",
                word.upper(),
                "did-you-mean",
                {"suggestion": "K"},
            )
        part = Part.read(_DIMENSION.sub(lambda found: found[0].casefold(), text))
        return self._parts.get(str(part).casefold(), part)

    def _value(self, cell: object) -> Decimal | ValueState:
        if not isinstance(cell, str):
            return _number(cell)
        text = _line(cell)
        symbol = self._profile.symbol(text)
        if symbol is not None:
            return symbol.state if symbol.value is None else symbol.value
        if any(map(str.isdigit, text)):
            return self._figure_from(text)
        knowing = profiles_knowing(text)
        raise InvalidValue(
            "symbol-unknown",
            "a number or a known symbol",
            text,
            "name-the-agency" if knowing else "",
            {"suggestion": " | ".join(f"profile=pm.{one}" for one in knowing)} if knowing else {},
        )

    def _figure(self, cell: object) -> Decimal | None:
        figure = self._value(cell)
        return None if isinstance(figure, ValueState) else figure


def _exactly(cell: Any) -> Decimal:
    """Take a number of any kind that tables have as it is written; what it cannot be taken for is none."""
    try:
        if isinstance(cell, Integral | Decimal):
            return Decimal(cell if isinstance(cell, Decimal) else int(cell))
        return Decimal(repr(float(cell)) if isinstance(cell, float) else str(cell))
    except Exception:  # because what an object does when it is asked is its own affair
        return Decimal("NaN")


def value_of_cell(indicator: Indicator, cell: object) -> object:
    """Turn what a cell may hold only of this indicator into a number; everything else stays as it is.

    The steps of a scale by their labels, a milestone by yes and no, and a number with its unit.

    Raises:
        InvalidValue: `cell-unit-differs`, for a number in another unit than the indicator's.
    """
    if indicator.kind is Kind.MILESTONE and (type(cell) is bool or isinstance(cell, str)):
        done = cell if type(cell) is bool else _YES_NO.get(_line(str(cell)).casefold())
        return cell if done is None else int(done)
    if not isinstance(cell, str):
        return cell
    text = _line(cell)
    if indicator.scale and text in indicator.scale:
        return indicator.scale.index(text) + 1
    parted = _WITH_UNIT(text)
    if parted is None:
        return cell
    number, unit = parted.groups()
    if not is_known(unit) and (indicator.unit is Unstated.UNSTATED or not same_unit(unit, indicator.unit)):
        return cell  # no unit, as far as anybody can tell
    if same_unit(unit, indicator.unit):
        return number
    raise InvalidValue(
        "cell-unit-differs",
        f"a value in {indicator.unit}",
        text,
        "convert-or-leave-out-unit",
        {"unit": indicator.unit, "other": unit},
    )


def _with_state(found: dict[str, Any]) -> dict[str, Any]:
    """Make explicit what an empty or symbolic value cell says."""
    value, given = found.get("value"), found.get("state")
    symbol = value if isinstance(value, ValueState) else None
    there = {name: found.get(name) is not None for name in ("numerator", "denominator")}
    state = implied_state(given, symbol, value=value is not None, **there)
    if state is None:
        raise not_fitting(found["state"])
    return {**found, "state": state} if symbol is None else {**found, "value": None, "state": state}


def implied_state(
    given: ValueState | None, symbol: ValueState | None, *, value: bool, numerator: bool, denominator: bool
) -> ValueState | None:
    """Find the state that the cells of a row say together.

    Args:
        given: What its own cell says, if there is one.
        symbol: What a symbol in place of the value says.
        value: Whether there is a value.
        numerator: Whether there is a numerator.
        denominator: Whether there is a denominator.

    Returns:
        The state; None when its cell and the symbol say different ones.
    """
    if symbol is not None:
        return symbol if given in (None, symbol) else None
    if given is not None:
        return given
    observed = fits(ValueState.OBSERVED, value=value, numerator=numerator, denominator=denominator)
    return ValueState.OBSERVED if observed else ValueState.NOT_REPORTED


def _is_empty(cell: object) -> bool:
    return cell is None or (isinstance(cell, str) and not str.strip(cell))


def refuse_frame_gap(cell: object) -> None:
    """Refuse what frames put in an empty cell: nan, NaT and NA are no values, nor do they say why.

    Raises:
        InvalidValue: `cell-of-frame-empty`.
    """
    if isinstance(cell, str | int):  # as nearly all are
        return
    name = type(cell).__name__
    gap = name in _FRAME_GAPS or (name in _MAY_BE_NAN and bool(cell != cell))
    if gap:
        nothing = Phrase(
            "a frame's empty cell (nan, NaT or NA)", "en tom cell ur en dataram (nan, NaT eller NA)"
        )
        expected = Phrase("None where a cell is empty", "None där en cell är tom")
        raise InvalidValue("cell-of-frame-empty", expected, nothing, "empty-as-none")


def _line(cell: str) -> str:
    # By the methods of `str`: those of a foreign subclass are its own affair.
    return composed(str.__str__(cell)).strip()


def _number(cell: object) -> Decimal:
    if isinstance(cell, float):
        # 0.1 is not a tenth in a float, and how many digits were printed is lost.
        raise wrong_kind("a Decimal, a whole number or text", cell, "write-the-decimals")
    return checked_figure(_whole(cell))  # type: ignore[arg-type]  # because it refuses what it cannot take


def _whole(cell: object) -> object:
    """Turn a whole number of a frame's own kind, such as numpy's, into a plain one."""
    return index(cell) if isinstance(cell, Integral) and not isinstance(cell, int) else cell


def _word_reader(words: type[W]) -> Callable[[object], W]:
    spelt = {spelling.casefold(): word for word in words for spelling in (str(word), word.sv, word.en)}

    def read(cell: object) -> W:
        if type(cell) is words:
            return cell
        text = _line(cell) if isinstance(cell, str) else cell
        known = spelt.get(text.casefold()) if isinstance(text, str) else None
        return word_of(words, text) if known is None else known

    return read


def _day(cell: object) -> dt.date:
    return read_day(_line(cell)) if isinstance(cell, str) else checked_day(cell)


def _ordinal(cell: object) -> int:
    text = _line(cell) if isinstance(cell, str) else ""
    return take_number(int(text) if _DIGITS(text) else _whole(cell))


def _precision(cell: object) -> Precision:
    return Precision(_line(cell) if isinstance(cell, str) else cell)  # type: ignore[arg-type]  # Precision refuses it


def _yes_or_no(cell: object) -> bool:
    if type(cell) is bool:
        return cell
    known = _YES_NO.get(_line(cell).casefold()) if isinstance(cell, str) else None
    if known is None:
        raise wrong_kind("true or false", cell)
    return known


def _text(cell: object) -> Text:
    return Text(_line(cell) if isinstance(cell, str) else cell)  # type: ignore[arg-type]  # Text refuses it
