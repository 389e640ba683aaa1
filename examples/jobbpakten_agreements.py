"""Agreements of a network followed up on a day: what is kept, what is late, and what is to be done.

    python examples/jobbpakten_agreements.py [YYYY-MM-DD]

Jobbpakten in Uppsala is a motion: no charter is decided, so nobody can be admitted and nothing
scored. What follows after that is illustrative. The network in the file beside this one, its
municipality, decision, organisations, agreements and figures are made up.
"""

import datetime as dt
import sys
import textwrap
from pathlib import Path

import paktmodel as pm

HERE = Path(__file__).parent
FIRST_SPRING = dt.date(2024, 4, 30)
ILLUSTRATIVE = (
    "Illustrativt exempel: kommun, beslut, organisationer, avtal, åtaganden och utfall är påhittade. "
    "Inget av detta är Uppsalas."
)


def say(heading: str, *sentences: object) -> None:
    """Print a heading and sentences, each over as many lines as it needs."""
    print(f"\n{heading}")
    for sentence in sentences:
        print(textwrap.fill(str(sentence), 110, initial_indent="  ", subsequent_indent="    "))


def doubt(group: pm.FindingGroup) -> str:
    """A group of findings in Swedish, with its code."""
    return f"{group.text('sv')} [{group.code}]"


def newcomer(network: pm.Network, day: dt.date) -> pm.Network:
    """Ask whether an organisation may join, until every criterion is shown; the network with it in."""
    organisation = pm.Organisation(
        id="exempelstad-service", name="Illustrativ Service AB", sector=pm.Sector.PRIVATE
    )
    evidence = [pm.CriterionEvidence(criterion="vardegrund", met=True, evidence="avsiktsförklaring")]
    asked = pm.admit(network, organisation, on=day, evidence=evidence)
    evidence.append(pm.CriterionEvidence(criterion="arbetsvillkor", met=True, evidence="intyg inlämnat"))
    again = pm.admit(network, organisation, on=day, evidence=evidence)
    say("En ny organisation (illustrativ)", asked.text("sv"), again.text("sv"))
    if again.participation is None:
        return network
    return pm.evolve(
        network,
        organisations=(*network.organisations, again.organisation),
        participations=(*network.participations, again.participation),
    )


def main(day: dt.date) -> None:
    """Print the proposed network as it is, then the follow-up of the illustrative one."""
    proposed = pm.catalog.load("uppsala-jobbpakten")
    say(
        f"Jobbpakten i handlingarna ({proposed.cases[0]})",
        *proposed.on(day).sentences("sv")[1:],
        pm.follow_commitments(proposed, as_of=day).score.text("sv"),
    )

    network = pm.loads((HERE / "jobbpakten_agreements_illustrative.json").read_bytes(), pm.Network)
    say("ILLUSTRATIVT EXEMPEL", ILLUSTRATIVE, *network.on(day).sentences("sv"))
    say("Oklarheter i det illustrativa nätverket", *map(doubt, pm.check(network).folded()))

    network = newcomer(network, day)
    followed = pm.follow_commitments(network, as_of=day)
    handovers = (one.text("sv") for one in followed.handovers)
    say("Åtagandena i korthet (illustrativt)", f"{followed.tally.text('sv')}.", followed.score.text("sv"))
    say("Överlämnat och följt till utfall (illustrativt)", *handovers)

    notes = [ILLUSTRATIVE]
    for table in (
        followed.table("sv", notes=notes),
        followed.tallies("kind", "sv", notes=notes),
        followed.tallies("sector", "sv", notes=notes),
        followed.duties_table("sv", notes=notes),
        pm.retention(network, since=min(FIRST_SPRING, day), until=day).table("sv", notes=notes),
    ):
        print(f"\n{table.text(width=130)}")


if __name__ == "__main__":
    main(dt.date.fromisoformat(dict(enumerate(sys.argv)).get(1, "2025-03-31")))
