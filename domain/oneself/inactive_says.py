"""What admins are told of what was erased for its age: once a month, in numbers that tell of nobody."""

from collections.abc import Mapping

from domain.many.audience import FEW, people
from domain.say import Button, Label, Say, Value, phrase
from domain.team.admin_notes import OURS

OF_PEOPLE = ("asked", "back", "silent")
OF_ENTRIES = ("sign-ups", "answers", "meetings", "messages", "record", "own")
"""What is erased for its age, in the order in which it is told; the last is only of use to the bot itself."""


def report(counts: Mapping[str, int], quiet_team: int, quiet_days: int) -> Say | None:
    """None where there is nothing to tell: what the bot notes for itself is erased every night.

    quiet_team: how many with a role were not heard for so many days, which would have a member erased.
    """
    told = any(counts.get(what) for what in (*OF_PEOPLE, *OF_ENTRIES[:-1]))
    if not (told or quiet_team):
        return None
    whom = tuple(
        phrase(f"erased-{what}", people=people(count)) for what in OF_PEOPLE if (count := counts.get(what, 0))
    )
    entries = tuple(
        phrase(f"erased-{what}", entries=_entries(count))
        for what in OF_ENTRIES
        if (count := counts.get(what, 0))
    )
    values: dict[str, Value] = {
        "people_lines": whom,
        "entries_lines": entries,
        "team": quiet_team,
        "days": quiet_days,
    }
    return Say("erased-report", values, (Button("team", "go:team"), *OURS))


def many() -> Say:
    """More people are to be erased than may be in one night."""
    return Say("inactive-many", buttons=OURS)


def _entries(count: int) -> tuple[Label, ...]:
    return (phrase("entries-few") if count < FEW else phrase("entries-count", count=count),)
