"""Who may file what (design 8; facts 2): the act alone, Stockholm's local rules, capacity not stated.

The municipal act knows the reservation only, open to whoever took part in deciding, a serving
substitute included. Stockholm's own rules add the separate statement and the substitute's statement.
"""

import pytest

from paktmodel.model.bodies import SE_KOMMUNALLAG, STOCKHOLM
from paktmodel.vocabulary.words.matters import Capacity, StatementKind


@pytest.mark.feature("E5")
@pytest.mark.parametrize("rules", [SE_KOMMUNALLAG, STOCKHOLM], ids=lambda one: str(one.id))
@pytest.mark.parametrize(
    ("capacity", "allowed"),
    [
        (Capacity.MEMBER, True),
        (Capacity.SERVING_SUBSTITUTE, True),
        (Capacity.SUBSTITUTE, False),
        (Capacity.UNSTATED, None),
    ],
)
def test_whoever_took_part_in_deciding_may_reserve_and_a_substitute_who_did_not_may_not(
    rules, capacity, allowed
):
    """KL 4:27; not stated is an answer, so that it is neither allowed nor a breach."""
    assert rules.allow(StatementKind.RESERVATION, capacity) is allowed


@pytest.mark.feature("E5")
@pytest.mark.parametrize("kind", [StatementKind.SEPARATE_STATEMENT, StatementKind.SUBSTITUTE_STATEMENT])
@pytest.mark.parametrize("capacity", [Capacity.MEMBER, Capacity.SERVING_SUBSTITUTE, Capacity.SUBSTITUTE])
def test_the_act_alone_gives_nobody_any_other_statement(kind, capacity):
    """They rest on local rules: Hultsfred does not allow the substitute's, for one."""
    assert SE_KOMMUNALLAG.allow(kind, capacity) is False


@pytest.mark.feature("E5")
def test_stockholm_lets_substitutes_and_only_them_file_a_substitutes_statement():
    """KD's and Fi's in § 7; one who serves has the reservation instead."""
    kind = StatementKind.SUBSTITUTE_STATEMENT

    assert STOCKHOLM.allow(kind, Capacity.SUBSTITUTE) is True
    assert STOCKHOLM.allow(kind, Capacity.MEMBER) is False
    assert STOCKHOLM.allow(kind, Capacity.SERVING_SUBSTITUTE) is False
    assert STOCKHOLM.allow(kind, Capacity.UNSTATED) is None


@pytest.mark.feature("E5")
def test_stockholm_lets_members_and_serving_substitutes_file_a_separate_statement():
    """A substitute who does not serve has the statement of substitutes."""
    kind = StatementKind.SEPARATE_STATEMENT

    assert STOCKHOLM.allow(kind, Capacity.MEMBER) is True
    assert STOCKHOLM.allow(kind, Capacity.SERVING_SUBSTITUTE) is True
    assert STOCKHOLM.allow(kind, Capacity.SUBSTITUTE) is False


@pytest.mark.feature("E5")
def test_the_presets_name_themselves_and_what_they_rest_on():
    """Rules are data and cite their basis."""
    assert (str(SE_KOMMUNALLAG.id), str(STOCKHOLM.id)) == ("se-kommunallag", "stockholm")
    assert all(one.basis for rules in (SE_KOMMUNALLAG, STOCKHOLM) for one in rules.rights)
