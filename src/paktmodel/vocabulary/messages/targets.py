"""Why a target has its status, Swedish and then English, as in `change`."""

from typing import Final

TARGET_REASONS: Final[dict[str, tuple[str, str]]] = {
    # What leaves it open.
    "target-undated": ("målvärdet har ingen dag", "the target has no date"),
    "path-without-sense": (
        "ett enda delmål utan utgångsvärde och önskad riktning säger inte om värdet ska upp eller ned",
        "a single milestone without baseline and wanted direction does not say whether to rise or fall",
    ),
    "target-date-in-words": (
        "dagen anges bara med orden ”{words}”",
        "the date is given in words only: “{words}”",
    ),
    "target-period-unstated": (
        "planen anger inte vilken period som avses den {day}",
        "the plan does not say which period counts on {day}",
    ),
    "target-unit-differs": (
        "målvärdet anges i {target_unit} men indikatorn i {unit}",
        "the target is in {target_unit} but the indicator in {unit}",
    ),
    "aim-series-unstated": (
        "flera indikatorer mäter målet och målvärdet säger inte vilken det gäller",
        "several indicators measure the goal, and the target does not say which it is about",
    ),
    # What a relative target is measured from.
    "base-missing": (
        "värdet för {period}, som målvärdet utgår från, finns inte",
        "the value for {period}, which the target is measured from, is not there",
    ),
    "base-missing-before": (
        "det finns inget tidigare värde som målvärdet kan utgå från",
        "there is no earlier value for the target to be measured from",
    ),
    "base-series-unknown": (
        "planen har ingen serie {base} som målvärdet kan utgå från",
        "the plan has no series {base} for the target to be measured from",
    ),
    "base-unit-differs": (
        "{base} anges i {unit} men indikatorn i {other}",
        "{base} is in {unit} but the indicator in {other}",
    ),
    "base-awaited": (
        "målvärdet utgår från {base}, som inte har något värde för {period}",
        "the target is measured from {base}, which has no value for {period}",
    ),
    "base-zero": (
        "procent kan inte räknas på noll, som är värdet för {base}",
        "per cent of zero, the value for {base}, cannot be calculated",
    ),
    "base-negative": (
        "procent kan inte räknas på ett negativt värde, som det för {base}",
        "per cent of a negative value, such as that for {base}, cannot be calculated",
    ),
    "target-relative": (
        "målvärdet {stated} {base} motsvarar {bound}",
        "the target of {stated} {base} amounts to {bound}",
    ),
    "step-misses": (
        "ändringen från året innan är {change}, mot {bound} per år",
        "the change from the year before is {change}, against {bound} per year",
    ),
    # On the date and after it.
    "target-met": ("{value} ({at}) mot {bound}", "{value} ({at}) against {bound}"),
    "target-partly-met": (
        "{value} ({at}) mot {bound}, inom gränsen för delvis uppfyllt",
        "{value} ({at}) against {bound}, within the band of partly met",
    ),
    "target-missed": ("{value} ({at}) mot {bound}", "{value} ({at}) against {bound}"),
    "milestone-not-reached": ("inte uppnått den {day}", "not reached on {day}"),
    "target-awaiting-value": (
        "utfallet för {period} finns inte ännu{latest}{result}",
        "the value for {period} is not there yet{latest}{result}",
    ),
    "target-not-reported": (
        "utfallet för {period} saknas{latest}{result}",
        "the value for {period} has not been reported{latest}{result}",
    ),
    "within-rounding": (
        "avrundningen kan avgöra: {why}",
        "rounding may decide: {why}",
    ),
    "band-decides": ("inom den tillåtna avvikelsen", "within the band that is allowed"),
    # Sums under way.
    "nothing-so-far": (
        "av {period} finns ännu inget utfall",
        "nothing is known yet of {period}",
    ),
    "sum-reached": (
        "{value} på {months} av {of} månader mot {bound}",
        "{value} in {months} of {of} months against {bound}",
    ),
    "cannot-be-met": (
        "{value} redan på {months} av {of} månader mot {bound}",
        "{value} already in {months} of {of} months against {bound}",
    ),
    "unique-persons-under-way": (
        "{value} personer på {months} av {of} månader: hur många som tillkommer går inte att säga",
        "{value} persons in {months} of {of} months: how many more will come cannot be said",
    ),
    "sum-on-track": (
        "{value} på {months} av {of} månader mot väntade {expected}{how} och {bound} totalt{rest}",
        "{value} in {months} of {of} months against an expected {expected}{how} and {bound} in all{rest}",
    ),
    "sum-behind": (
        "{value} på {months} av {of} månader mot väntade {expected}{how} och {bound} totalt{rest}",
        "{value} in {months} of {of} months against an expected {expected}{how} and {bound} in all{rest}",
    ),
    # Before the date.
    "target-already-met": ("{value} ({at}) mot {bound} {when}", "{value} ({at}) against {bound} {when}"),
    "target-holds-so-far": ("{value} ({at}) mot {bound} {when}", "{value} ({at}) against {bound} {when}"),
    "target-fails-so-far": (
        "{value} ({at}) mot {bound} {when}{pace}",
        "{value} ({at}) against {bound} {when}{pace}",
    ),
    "target-on-track": (
        "{value} ({at}) mot målbanans {expected} på väg mot {bound} {when}",
        "{value} ({at}) against {expected} on the line to {bound} {when}",
    ),
    "target-behind": (
        "{value} ({at}) mot målbanans {expected} på väg mot {bound} {when}{pace}",
        "{value} ({at}) against {expected} on the line to {bound} {when}{pace}",
    ),
    "target-not-yet-met": (
        "{value} ({at}) mot {bound} {when}{pace}",
        "{value} ({at}) against {bound} {when}{pace}",
    ),
    "unit-converted": (
        "målvärdet {stated} är omräknat till {converted}",
        "the target of {stated} has been converted to {converted}",
    ),
    "target-not-assessable": (
        "målvärdet kan inte bedömas: {why}",
        "the target cannot be assessed: {why}",
    ),
    "inferred-direction": (
        "riktningen följer av målvärdet",
        "the direction is inferred from the target",
    ),
}
