"""One network on six days: its form, size and goals, what may be evaluated, and what is not known.

    python examples/integrationspakten.py

Everything printed comes from the board papers of Stockholm's Integrationspakten, as they lie in
the catalog. What they do not say is stated as not known; what they only propose is never in force.
"""

import datetime as dt
import textwrap
from collections.abc import Iterator

import paktmodel as pm

DAYS = (
    dt.date(2019, 6, 15),  # the board decided in "juni 2019", and no paper gives the day
    dt.date(2019, 10, 1),  # after the launch
    dt.date(2021, 6, 15),  # after the decision on the charter of 2021
    dt.date(2023, 7, 1),  # after a letter that gives the size at second hand
    dt.date(2024, 5, 21),  # the board is asked for a new charter
    dt.date(2025, 6, 30),  # after the last paper
)


def goals(held: pm.NetworkDay) -> Iterator[str]:
    """The goals of the charter in force, and those of charters that are only proposed."""
    for charter, heading in (
        *([(held.charter, "Mål")] if isinstance(held.charter, pm.Charter) else []),
        *((charter, "Föreslaget mål, inte beslutat") for charter in held.pending),
    ):
        for goal in charter.goals:
            yield f"{heading} ({goal.level.label('sv')}): {goal.text}."


def unknown(held: pm.NetworkDay) -> Iterator[str]:
    """What the papers do not say of the day."""
    charter = held.charter if isinstance(held.charter, pm.Charter) else None
    if isinstance(held.state, pm.Undetermined):
        yield "läget"
    if charter is None:
        yield "vilken inriktning som gällde"
    if charter is None or not charter.goals:
        yield "vilka mål som gällde"
    if held.quantitative is pm.QuantitativeEvaluation.UNSTATED:
        yield "vad som får utvärderas"
    if held.size is None:
        yield "storleken"
    if not held.participants.most:
        yield "vilka som deltog"
    if held.network.day.before(held.day):
        yield f"vad som hänt efter den sista handlingen ({held.network.day})"


def say(sentence: str) -> None:
    """Print a sentence, indented, over as many lines as it needs."""
    print(textwrap.fill(sentence, 110, initial_indent="  ", subsequent_indent="    "))


def main() -> None:
    """Print the six days, the growth between them, and the refusal to score."""
    network = pm.catalog.load("stockholm-integrationspakten")
    matter = pm.catalog.load("stockholm-inriktning-2024")

    for day in DAYS:
        held = network.on(day)
        heading, *sentences = held.sentences("sv")
        print(f"\n{heading}")
        for sentence in (*sentences, *goals(held), f"Inte känt: {', '.join(unknown(held))}."):
            say(sentence)

    # The matter of 2024 holds a proposal and no decision, so it puts no charter in force.
    changed = [day for day in DAYS if network.on(day, matters=[matter]) != network.on(day)]
    print(f"\nÄrendet {matter.title}:")
    say(f"Kända beslut: {len(matter.decisions)}. Dagar som ärendet ändrar något för: {len(changed)}.")

    print()
    print(pm.growth(network, since=DAYS[0], until=DAYS[-1]).table("sv").text(width=110))

    print("\nFår nätverket bedömas kvantitativt?")
    for day in (DAYS[0], DAYS[1], DAYS[-1]):
        say(f"{day}: {pm.follow_commitments(network, as_of=day).score.text('sv')}")


if __name__ == "__main__":
    main()
