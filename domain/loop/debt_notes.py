"""What is said about a debt: to those who can pay it, and to who can call for it."""

from zoneinfo import ZoneInfo

from domain import days
from domain.loop.debt import Owed, Stage
from domain.many.broadcast import opening
from domain.say import Button, Say, Value

HELP = Button("help-now", "go:help")
LONGEST = 120
"""So much of a question tells one from another."""


def to_coordinator(step: Stage, owed: Owed, zone: ZoneInfo) -> Say:
    """What came of it? Asked at once, reminded, or told that people still wait."""
    ways = (_answer(owed), HELP)
    if step == "asked":
        return Say("debt-asked", _values(owed, zone), ways)
    if step == "reminded":
        return Say("debt-reminded", _values(owed, zone), ways)
    return Say("debt-overdue", _values(owed, zone), ways)


def called_for(why: str, owed: Owed, zone: ZoneInfo) -> Say:
    """To the coordinators, by what the chair did: "ask", "agenda" or "give"."""
    values: dict[str, Value] = {**_values(owed, zone), "why": why, "until": _until(owed, zone)}
    return Say("debt-called", values, (_answer(owed), HELP))


def done(why: str, owed: Owed, zone: ZoneInfo, buttons: tuple[Button, ...]) -> Say:
    """To the chair, who did it."""
    return Say("debt-done", {"why": why, "until": _until(owed, zone)}, buttons)


def to_chair(owed: Owed, zone: ZoneInfo, chair: bool) -> Say:
    """`chair`: whether it is to the Council's chair, who can switch this off; otherwise to an admin."""
    number = owed.debt.debt_id
    ways = tuple(Button(f"debt-{act}", f"go:debt{act}:{number}") for act in ("ask", "agenda", "give"))
    off = (Button("debt-off", "go:debtoff"),) if chair else ()
    values = {**_values(owed, zone), "chair": int(chair)}
    return Say("debt-chair", values, (*ways, *off, HELP))


def _answer(owed: Owed) -> Button:
    if owed.debt.kind == "meeting":
        return Button("agenda-answer", f"go:faanswer:{owed.debt.debt_id}")
    return Button("say-outcome", f"go:outcome:{owed.debt.debt_id}")


def _until(owed: Owed, zone: ZoneInfo) -> Value:
    return days.day_words(owed.debt.given_ms, zone) if owed.debt.given_ms else ()


def _values(owed: Owed, zone: ZoneInfo) -> dict[str, Value]:
    """For a meeting the question is what its forum is called, and the day when it was."""
    return {
        "question": opening(owed.title, LONGEST),
        "meeting": int(owed.debt.kind == "meeting"),
        "day": days.day_words(owed.day_ms, zone) if owed.day_ms else (),
        "due": days.day_words(owed.debt.due_ms, zone),
    }
