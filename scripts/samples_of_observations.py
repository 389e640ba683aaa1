"""Samples of observations, one corner of the store each; `write_samples` writes them."""

from collections.abc import Iterator

from samples_of_plans import BIG, DIGITS, ESCAPED, ODD, SEVERAL_LINES, SPANS

from paktmodel.observations import Observations
from paktmodel.testing import monthly, observation, observed
from paktmodel.values.texts import LONGEST_TEXT
from paktmodel.vocabulary.words.observations import ObservationStatus, ValueState


def stores() -> Iterator[tuple[str, Observations]]:
    """Observations that each show one corner of the store."""
    yield "empty", Observations()
    yield "one", observed(observation())
    yield (
        "ten-years",
        observed(monthly("1.1", "2015-M01", [f"{60 + month % 7}.{month % 10}" for month in range(120)])),
    )
    yield (
        "revisions",
        observed(
            observation(value="61.8", status="preliminary"),
            observation(value="62.0", published="2024-02-15", status="revised"),
            observation(value="62.1", published="2024-03-15"),
        ),
    )
    yield (
        "corrected-the-same-day",
        observed(
            observation(value="58.4", published="2024-02-06", status="preliminary"),
            observation(value="58.9", published="2024-02-06", status="revised"),
            observation(value="58.8", published="2024-02-06", status="revised", sequence=2),
        ),
    )
    yield (
        "both-definitions",
        observed(
            observation(period="2023", value="12.8"),
            observation(period="2024", value="13.1", definition="1"),
            observation(period="2024", value="13.6", definition="2"),
            observation(period="2025", value="13.2", definition="2"),
        ),
    )
    yield (
        "precision-of-a-value",
        observed(
            observation(value="62.0", precision="decimals:2"),
            observation(period="2024-M02", value="62.1"),
            observation(period="2024-M03", value="60", precision="rounded:5"),
            observation("1.2", value="412", precision="perturbed:8", note="Röjandeskydd"),
        ),
    )
    yield (
        "withdrawn",
        observed(
            observation(value="61.8"), observation(published="2024-03-01", status="withdrawn", value="61.8")
        ),
    )
    yield (
        "states",
        observed(
            observation(
                period=f"2024-M{month:02}", **({"value": "0"} if state == "observed" else {"state": state})
            )
            for month, state in enumerate(map(str, ValueState), 1)
        ),
    )
    yield (
        "statuses",
        observed(
            observation(period=f"2024-M{month:02}", status=status)
            for month, status in enumerate(map(str, ObservationStatus), 1)
        ),
    )
    yield (
        "counts-behind-shares",
        observed(
            monthly("1.1", "2024-M01", numerators=["24", "25", "0"], denominators="40"),
            monthly("1.2", "2024-M01", ["60.0", "suppressed"], denominators=["40", "3"]),
        ),
    )
    yield (
        "computed",
        observed(monthly("1.1", "2024-M01", ["1", "2"]), monthly("1.2", "2024-M01", "3", derived=True)),
    )
    yield (
        "assumed",
        observed(
            monthly("1.1", "2024-M01", ["61.8", "62.0"]),
            monthly("1.1", "2024-M03", ["62.5"], assumed=True, derived=True, note="Scenario A"),
        ),
    )
    yield (
        "notes-and-sources",
        observed(
            observation(note=SEVERAL_LINES, source=ESCAPED),
            observation("1.2", note=ODD),
            observation("1.3", source="SN-2024-00017"),
            observation("1.4"),
        ),
    )
    yield "long-notes", observed(observation(note="ö" * LONGEST_TEXT))
    yield "printed-digits", observed(monthly("1.1", "2023-M01", DIGITS))
    yield "big-figures", observed(monthly("1.1", "2024-M01", BIG, numerators=BIG, denominators=BIG))
    yield "every-period", observed(observation(period=one) for one in (*SPANS, "0001", "9999-12-31"))
    parts = ("women", "geo:rosendal", "total", "age:18-24", "men", "age:25-64")
    yield "parts", observed(*(monthly("1.1", "2024-M01", ["1", "2"], part=one) for one in parts))
    yield "codes-as-printed", observed(*(observation(code) for code in ("2", "1.10", "1.9", "10", "0")))
    yield (
        "mixed-series",
        observed(
            monthly("1.1", "2024-M01", ["61.8", None, "62.5"]),
            monthly("1.1", "2024-Q1", ["62", "pending"], part="women", published="2024-05-02"),
            monthly("2.1", "2019", ["not-collected", "12", "-7.25"], status="preliminary"),
        ),
    )
