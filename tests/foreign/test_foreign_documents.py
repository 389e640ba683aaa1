"""The documents themselves: each comes back from its bytes, cites its paper, is read in two languages."""

from pathlib import Path

import pytest

import paktmodel as pm

NAMES = ["aberdeenshire", "bracknell-forest", "manchester", "vargarda"]
#: A day on which something is known of each.
DAYS = dict(zip(NAMES, ["2023-11-29", "2025-03-26", "2022-10-01", "2024-04-15"], strict=True))


def test_every_document_here_is_read():
    names = {path.name.removesuffix(".json") for path in Path(__file__).parent.glob("*.json")}

    assert names == {f"{name}{kind}" for name in NAMES for kind in ("", "-observations")} | {
        "bracknell-forest-record"
    }


@pytest.mark.parametrize("name", NAMES)
def test_it_comes_back_from_its_bytes(authority, name):
    known = authority(name)

    assert pm.loads(pm.dumps(known.plan), pm.Plan) == known.plan
    assert pm.loads(pm.dumps(known.observed), pm.Observations) == known.observed


@pytest.mark.parametrize("name", NAMES)
def test_every_target_cites_where_it_is_printed(authority, name):
    for indicator in authority(name).plan.indicators:
        for target in indicator.targets:
            assert target.source is not None
            assert target.source.url is not None, (indicator.code, target)


@pytest.mark.parametrize("name", NAMES)
def test_its_tables_and_sentences_are_whole_in_both_languages(authority, name):
    """No sentence has a gap left, and none speaks of a missing baseline where a target is judged."""
    followed = authority(name).on(DAYS[name]).followed
    report = pm.board_report(followed)

    swedish = [followed.table("sv"), *report.tables("sv"), *followed.summary("sv")]
    english = [followed.table("en"), *report.tables("en"), *followed.summary("en")]
    for said in (*swedish, *english):
        assert str(said)
        assert "{" not in str(said)
    for verdict in (indicator.total for indicator in followed.indicators):
        assert verdict.headline.axis == "target"
        assert "utgångsvärde saknas" not in verdict.text("sv").lower()
        assert "no baseline" not in verdict.text("en").lower()
