"""Whether the peers of `follow_up` give its answers, on every series of each sort of delivery."""

from collections.abc import Callable, Iterator

from benchmarks import answers, deliveries, plan_table
from benchmarks.followups import DAY, as_peers_judge

Peer = Callable[[list[list[deliveries.Delivered]]], dict[int, answers.Answers]]


#: Sorts of deliveries, and what `deliveries.delivery` is asked for.
SORTS: dict[str, dict[str, bool]] = {
    "plausible": {},
    "noise": {"noise": True},
    "slips": {"slips": True},
    "patchy": {"patchy": True},
    "patchy with slips": {"patchy": True, "slips": True},
}


def polars(delivered: list[list[deliveries.Delivered]]) -> dict[int, answers.Answers]:
    """What the peer in polars answers of each plan."""
    from benchmarks import peers_polars as peer

    rules = peer.rules_of(plan_table.table())
    return peer.answers(peer.judge(peer.frame_of(deliveries.figures(delivered), rules), rules))


def numpy(delivered: list[list[deliveries.Delivered]]) -> dict[int, answers.Answers]:
    """What the peer in numpy answers of each plan."""
    from benchmarks import peers_numpy as peer

    table = plan_table.table()
    observed = peer.observed_of(deliveries.figures(delivered), table)
    return peer.answers(peer.judge(observed, peer.rules_of(table)), table)


PEERS: dict[str, Peer] = {"polars": polars, "numpy": numpy}


def ours(delivered: list[deliveries.Delivered]) -> answers.Answers:
    """What the library answers of one plan."""
    import paktmodel as pm

    observed = pm.load(deliveries.document(delivered), pm.Observations)
    plan = pm.catalog.load("uppsala-1000-fler")
    return answers.ours(pm.follow_up(plan, observed, as_of=DAY, judgement=as_peers_judge()))


def disagreements(peers: tuple[str, ...], plans: int) -> Iterator[str]:
    """Every answer in which a peer and the library differ.

    Args:
        peers: Names of the peers.
        plans: How many plans of each sort are delivered for.
    """
    for sort, asked in SORTS.items():
        delivered = [deliveries.delivery(number, **asked) for number in range(plans)]
        answered = {name: PEERS[name](delivered) for name in peers}
        for number, one in enumerate(delivered):
            own = ours(one)
            for name, of_peer in answered.items():
                for found in answers.differing(own, of_peer[number]):
                    yield f"{name}, {sort}, plan {number}: {found}"
