"""What is said about a debt: to those who can pay it, and to who can call for it."""

from zoneinfo import ZoneInfo

from domain import days
from domain.loop.debt import Debt, Stage
from domain.many.broadcast import opening
from domain.polls.poll import Poll
from domain.say import Button, Say, Value

HELP = Button("help-now", "go:help")
LONGEST = 120
"""So much of a question tells one from another."""


def to_coordinator(step: Stage, poll: Poll, debt: Debt, zone: ZoneInfo) -> Say:
    """What came of it? Asked at once, reminded, or told that people still wait."""
    ways = (Button("say-outcome", f"go:outcome:{poll.poll_id}"), HELP)
    if step == "asked":
        return Say("debt-asked", _values(poll, debt, zone), ways)
    if step == "reminded":
        return Say("debt-reminded", _values(poll, debt, zone), ways)
    return Say("debt-overdue", _values(poll, debt, zone), ways)


def called_for(why: str, poll: Poll, debt: Debt, zone: ZoneInfo) -> Say:
    """To the coordinators, by what the chair did: "ask", "agenda" or "give"."""
    until = days.day_words(debt.given_ms, zone) if debt.given_ms else ()
    values: dict[str, Value] = {**_values(poll, debt, zone), "why": why, "until": until}
    return Say("debt-called", values, (Button("say-outcome", f"go:outcome:{poll.poll_id}"), HELP))


def done(why: str, debt: Debt, zone: ZoneInfo, buttons: tuple[Button, ...]) -> Say:
    """To the chair, who did it."""
    until = days.day_words(debt.given_ms, zone) if debt.given_ms else ()
    return Say("debt-done", {"why": why, "until": until}, buttons)


def to_chair(poll: Poll, debt: Debt, zone: ZoneInfo, chair: bool) -> Say:
    """`chair`: whether it is to the Council's chair, who can switch this off; otherwise to an admin."""
    ways = tuple(Button(f"debt-{act}", f"go:debt{act}:{poll.poll_id}") for act in ("ask", "agenda", "give"))
    off = (Button("debt-off", "go:debtoff"),) if chair else ()
    values = {**_values(poll, debt, zone), "chair": int(chair)}
    return Say("debt-chair", values, (*ways, *off, HELP))


def _values(poll: Poll, debt: Debt, zone: ZoneInfo) -> dict[str, Value]:
    return {"question": opening(poll.card.question, LONGEST), "due": days.day_words(debt.due_ms, zone)}
