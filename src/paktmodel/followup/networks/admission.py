"""`admit`: whether an organisation may take part in a network on a day, with every reason.

What decides is the charter in force on the day. A proposal is none, and where the papers do not
say which charter held, or whether a criterion was met, the answer is that it is not known.
"""

import datetime as dt
from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from paktmodel.calendar.printed_dates import PrintedDate
from paktmodel.calendar.spans import checked_day
from paktmodel.errors import InvalidArgument, NotFound
from paktmodel.errors.frozen_classes import field, frozen
from paktmodel.followup.networks.commitment_followup import checked_network
from paktmodel.followup.networks.score import unknown_charter
from paktmodel.followup.networks.text import because, joined, said
from paktmodel.followup.text.reason_codes import ReasonCode
from paktmodel.followup.text.reasons import Reason, Reasoned, reasons_of
from paktmodel.model.adoption import Adopting
from paktmodel.model.charters import AdmissionCriterion, Charter
from paktmodel.model.fields import word_of
from paktmodel.model.network_index import index_of
from paktmodel.model.network_state import NetworkDay
from paktmodel.model.networks import Network
from paktmodel.model.organisations import CriterionEvidence, Organisation, Participation
from paktmodel.model.timelines import Undetermined
from paktmodel.values.tuples import gathered
from paktmodel.vocabulary.language import Language
from paktmodel.vocabulary.words.networks import LifeState, ParticipationForm
from paktmodel.vocabulary.words.sources import Unstated

#: Reasons that settle it: the organisation may not take part.
_AGAINST: Final = (
    ReasonCode.NETWORK_CLOSED,
    ReasonCode.TAKES_PART_ALREADY,
    ReasonCode.FORM_NOT_IN_CHARTER,
    ReasonCode.CRITERION_NOT_MET,
)
#: What speaks against somebody of whom nothing is asked.
_SHOWN_AGAINST: Final = (ReasonCode.CRITERION_NOT_MET, ReasonCode.CRITERION_CONTRADICTED)
#: Reasons that only tell more.
_NOTES: Final = (
    ReasonCode.NETWORK_DORMANT,
    ReasonCode.TAKES_PART_LATER,
    ReasonCode.KNOWN_AS,
    ReasonCode.SAME_NAME,
    ReasonCode.CRITERION_OF_NOTHING,
    ReasonCode.CRITERION_MET,
    ReasonCode.OPEN_CHARTER,
)


@frozen(kw_only=True, repr=False, field_transformer=gathered)
class Admission(Reasoned):
    """Whether an organisation may take part in a network on a day.

    Attributes:
        organisation: The organisation, as the network knows it if it does.
        on: The day.
        form: The form asked for; None where none was, and the charter leaves more than one.
        admitted: True only when the charter in force knows the form and every criterion is shown to
            be met; False when something speaks against it; None when it is not known.
        charter: The charter in force on the day; `Undetermined` where the dates do not tell; None
            where none is known.
        participation: What would be entered; None unless admitted. The network is not changed.
        reasons: Everything that speaks against it or is not known; when admitted, what speaks for it.
        notes: What a reader should know beside it.
    """

    organisation: Organisation
    on: dt.date
    form: ParticipationForm | None
    admitted: bool | None
    charter: Charter | Undetermined[Charter] | None
    participation: Participation | None
    reasons: tuple[Reason, ...] = field(default=(), converter=reasons_of)
    notes: tuple[Reason, ...] = field(default=(), converter=reasons_of)

    def text(self, language: Language = "en") -> str:
        """State the answer and why.

        Args:
            language: ``"sv"`` or ``"en"``.
        """
        name = {True: "admission-yes", False: "admission-no", None: "admission-unknown"}[self.admitted]
        why = joined((*self.reasons, *self.notes), language)
        return said(name, language, organisation=self.organisation.name, why=why)

    def __repr__(self) -> str:
        codes = f": {', '.join(self.codes)}" if self.reasons else ""
        return f"Admission({self.organisation.id!s} on {self.on}: {self.admitted}{codes})"


def admit(
    network: Network,
    organisation: str | Organisation,
    *,
    on: dt.date,
    form: ParticipationForm | str | None = None,
    evidence: Iterable[CriterionEvidence] = (),
    matters: Iterable[Adopting] = (),
) -> Admission:
    """Decide whether an organisation may take part in a network on a day, with every reason; change nothing.

    What the network has on record of the organisation counts too, so that a breach that was found
    stays until something later shows that the criterion is met. Evidence handed over without a day
    counts as established on the day asked for. Where the charter asks for something that shows a
    criterion to be met, the bare word that it is met shows nothing. A charter of which no criteria
    are known is not said to have none. Who takes part openly is asked for nothing; what is shown not
    to be met speaks against it all the same.

    Args:
        network: The network.
        organisation: The organisation, or its id in the network.
        on: The day asked for.
        form: The form of participation; by default the only one that the charter knows.
        evidence: What shows that criteria are met or not, beside what the network has on record.
        matters: Matters whose decisions may set charters, beside those that the network refers to.

    Raises:
        NotFound: An id that the network does not know.
        InvalidArgument: Not a network, not an organisation, not evidence, or something else than matters.
        InvalidValue: A day that is not a plain date, or an unknown form.
    """
    checked_network(network)
    day = checked_day(on)
    asked = None if form is None else word_of(ParticipationForm, form)
    shown = _checked(evidence)
    one, found = _known(network, organisation)
    held = network.on(day, matters=matters)
    chosen, about_form = _form(held, None if asked is ParticipationForm.UNSTATED else asked)
    found += _life(held)
    if chosen is not None:
        found += _taking_part(network, one, chosen, day)
    if isinstance(held.charter, Charter):
        charter = held.charter
        known = {criterion.id for criterion in charter.criteria}
        strange = dict.fromkeys(item.criterion for item in shown if item.criterion not in known)
        found += (
            because(ReasonCode.CRITERION_OF_NOTHING, criterion=str(name), charter=charter.title)
            for name in strange
        )
    counted: tuple[CriterionEvidence, ...] = ()
    if isinstance(held.charter, Charter):
        counted, about = _criteria(held.charter, _on_record(network, one), shown, day)
        if chosen is ParticipationForm.OPEN and not about_form:
            # Nothing is asked; a condition that is shown not to be met speaks against it all the same.
            about = [reason for reason in about if reason.code in _SHOWN_AGAINST]
            about.append(because(ReasonCode.OPEN_CHARTER, charter=held.charter.title))
        elif not held.charter.criteria:
            about.append(because(ReasonCode.CRITERIA_UNKNOWN, charter=held.charter.title))
        found += about
    found += about_form
    against = [reason for reason in found if reason.code in _AGAINST]
    open_ = [reason for reason in found if reason.code not in _AGAINST and reason.code not in _NOTES]
    admitted = False if against else (None if open_ else True)
    met = [
        reason
        for reason in found
        if admitted and reason.code in (ReasonCode.CRITERION_MET, ReasonCode.OPEN_CHARTER)
    ]
    entered = None
    if admitted and chosen is not None:
        since = PrintedDate(day)
        entered = Participation(organisation=one.id, form=chosen, since=since, evidence=counted)
    return Admission(
        organisation=one,
        on=day,
        form=chosen,
        admitted=admitted,
        charter=held.charter,
        participation=entered,
        reasons=met if admitted else [*against, *open_],
        notes=[reason for reason in found if reason.code in _NOTES and reason not in met],
    )


def _checked(evidence: object) -> tuple[CriterionEvidence, ...]:
    if isinstance(evidence, str) or not isinstance(evidence, Iterable):
        raise InvalidArgument("evidence", "evidence in a row", evidence, "put it in a list: [evidence]")
    known = tuple(evidence)
    for one in known:
        if not isinstance(one, CriterionEvidence):
            raise InvalidArgument("evidence", "evidence in a row", one)
    return known


def _known(network: Network, organisation: object) -> tuple[Organisation, list[Reason]]:
    """Find the organisation as the network knows it, by its id or its number; a name alone proves nothing."""
    known = index_of(network).organisations
    if isinstance(organisation, Organisation):
        same = known.get(organisation.id)
        if same is None and organisation.number is not None:
            same = next((one for one in known.values() if one.number == organisation.number), None)
            if same is not None:
                return same, [because(ReasonCode.KNOWN_AS, name=same.name)]
        if same is not None:
            return same, []
        names = {name.casefold() for name in (organisation.name, *organisation.other_names)}
        alike = (
            one
            for one in network.organisations
            if names & {n.casefold() for n in (one.name, *one.other_names)}
        )
        return organisation, [because(ReasonCode.SAME_NAME, name=one.name) for one in alike]
    if not isinstance(organisation, str):
        raise InvalidArgument("organisation", "an Organisation or the id of one", organisation)
    if organisation not in known:
        raise NotFound("organisation", organisation, (str(one.id) for one in network.organisations))
    return known[organisation], []


def _form(held: NetworkDay, asked: ParticipationForm | None) -> tuple[ParticipationForm | None, list[Reason]]:
    """Choose the form to take part in, and give what speaks against it."""
    charter = held.charter
    if not isinstance(charter, Charter):
        return asked, list(unknown_charter(held))
    forms = tuple(one for one in charter.forms if one is not ParticipationForm.UNSTATED)
    if not forms:
        return asked, [because(ReasonCode.FORMS_UNKNOWN, charter=charter.title)]
    if asked is None:
        if len(forms) == 1:
            return forms[0], []
        return None, [because(ReasonCode.FORM_NOT_CHOSEN, charter=charter.title, forms=forms)]
    if asked not in forms:
        return asked, [because(ReasonCode.FORM_NOT_IN_CHARTER, charter=charter.title, form=asked)]
    return asked, []


def _life(held: NetworkDay) -> Iterator[Reason]:
    state = held.state
    if isinstance(state, Undetermined):
        if LifeState.CLOSED in state.candidates:
            yield because(ReasonCode.NETWORK_PERHAPS_CLOSED)
    elif state is LifeState.CLOSED:
        yield because(ReasonCode.NETWORK_CLOSED)
    elif state is LifeState.DORMANT:
        yield because(ReasonCode.NETWORK_DORMANT)


def _taking_part(
    network: Network, organisation: Organisation, form: ParticipationForm, day: dt.date
) -> Iterator[Reason]:
    """Give whether it takes part in the form already, or is to."""
    for one in index_of(network).of(organisation.id):
        if one.form is not form or (one.until is not None and one.until.latest < day):
            continue
        if day < one.since.earliest:
            yield because(ReasonCode.TAKES_PART_LATER, form=form, since=one.since)
        elif one.since.latest <= day and (one.until is None or day <= one.until.earliest):
            yield because(ReasonCode.TAKES_PART_ALREADY, form=form, since=one.since)
        else:
            yield because(ReasonCode.TAKES_PART_PERHAPS, form=form, since=one.since)


# --- criteria ----------------------------------------------------------------------------


def _on_record(network: Network, organisation: Organisation) -> list[tuple[PrintedDate, CriterionEvidence]]:
    """List what the network knows of how an organisation meets criteria, each with its day.

    What has no day was known when the organisation came in.
    """
    return [
        (one.since if item.on is None else item.on, item)
        for one in index_of(network).of(organisation.id)
        for item in one.evidence
    ]


def _criteria(
    charter: Charter,
    recorded: Sequence[tuple[PrintedDate, CriterionEvidence]],
    handed: Sequence[CriterionEvidence],
    day: dt.date,
) -> tuple[tuple[CriterionEvidence, ...], list[Reason]]:
    """Collect what counts for each criterion, and whether it is met."""
    today = PrintedDate(day)
    by_criterion: dict[str, list[tuple[PrintedDate, CriterionEvidence]]] = {}
    for when, item in (*recorded, *((today if one.on is None else one.on, one) for one in handed)):
        if when.earliest <= day:
            by_criterion.setdefault(item.criterion, []).append((when, item))
    counted: list[CriterionEvidence] = []
    reasons: list[Reason] = []
    for criterion in charter.criteria:
        reason, counts = _criterion(criterion, by_criterion.get(criterion.id, []), day)
        reasons.append(reason)
        if counts is not None:
            counted.append(counts)
    return tuple(counted), reasons


def _criterion(
    criterion: AdmissionCriterion, known: Sequence[tuple[PrintedDate, CriterionEvidence]], day: dt.date
) -> tuple[Reason, CriterionEvidence | None]:
    """Decide how a criterion stands by the latest that is known; what nobody looked into says nothing."""
    looked = [(when, item) for when, item in known if item.met is not None]
    possible = [(when, item) for when, item in looked if day < when.latest]
    last = _latest([(when, item) for when, item in looked if when.latest <= day])
    name = criterion.text
    if not looked:
        return because(ReasonCode.CRITERION_NOT_SHOWN, criterion=name), None
    if len({item.met for _, item in last}) > 1:
        return because(ReasonCode.CRITERION_CONTRADICTED, criterion=name), None
    if not last or any(item.met is not last[0][1].met for _, item in possible):
        return because(ReasonCode.CRITERION_PERHAPS_LATER, criterion=name, on=possible[-1][0]), None
    if not last[0][1].met:
        return because(ReasonCode.CRITERION_NOT_MET, criterion=name), None
    shown = [item for _, item in last if item.evidence is not None]
    if not shown and criterion.shown_by is not Unstated.UNSTATED:
        return because(ReasonCode.CRITERION_NOT_SHOWN, criterion=name), None
    return because(ReasonCode.CRITERION_MET, criterion=name), (shown or [last[-1][1]])[-1]


def _latest(
    known: Sequence[tuple[PrintedDate, CriterionEvidence]],
) -> list[tuple[PrintedDate, CriterionEvidence]]:
    """Select the last; as long as days overlap nobody can say which of them came last."""
    if not known:
        return []
    latest = max(when.latest for when, _ in known)
    since = max(when.earliest for when, _ in known if when.latest == latest)
    return [(when, item) for when, item in known if when.latest >= since]
