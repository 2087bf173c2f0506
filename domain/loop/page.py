"""The loop, for everybody to see: every ask, how it stands, and how well the organisation keeps its word."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from statistics import median_low
from zoneinfo import ZoneInfo

from domain.days import day_words
from domain.durations import DAY_MS
from domain.loop import debt as rules
from domain.loop.debt import Debt
from domain.many.broadcast import opening
from domain.polls import heard, ladder
from domain.polls import outcome as outcomes
from domain.polls.heard import Heard
from domain.polls.outcome import Outcome
from domain.polls.poll import Poll
from domain.say import Button, Label, Say, Value, phrase

PAGE = 5
LABEL = 20
"""So much of a question has room in a button, beside its number."""
LINE = 80


@dataclass(frozen=True)
class Ask:
    """One question that was asked, and what is owed for it; None while it is open, or where nothing is."""

    poll: Poll
    debt: Debt | None


@dataclass(frozen=True)
class Agenda:
    """A meeting at which something was talked about that members had raised, and what is owed for it."""

    meeting_id: int
    forum: str
    starts_ms: int
    debt: Debt


Seen = Ask | Agenda


@dataclass(frozen=True)
class Kept:
    """Of the asks that were answered or should have been by now: how many, and how many of them in time.

    days: the median of how long it took, of those that were answered; None where none was.
    """

    all: int
    in_time: int
    days: int | None


def kept(debts: Sequence[Debt], now_ms: int) -> Kept:
    """One whose time has not come yet counts neither way."""
    taken = [debt.answered_ms - debt.opened_ms for debt in debts if debt.answered_ms is not None]
    settled = [debt for debt in debts if debt.answered_ms is not None or debt.due_ms <= now_ms]
    in_time = [debt for debt in settled if debt.answered_ms is not None and debt.answered_ms <= debt.due_ms]
    return Kept(len(settled), len(in_time), median_low(taken) // DAY_MS if taken else None)


def page(asks: Sequence[Seen], how: Kept, heard_so_far: Sequence[Heard], now_ms: int, zone: ZoneInfo) -> Say:
    """Some of all there is, newest first, under how well all of them were answered."""
    values: dict[str, Value] = {
        "asks": len(asks),
        "all": how.all,
        "in_time": how.in_time,
        "share": 100 * how.in_time // how.all if how.all else 0,
        "days": how.days or 0,
        "taken": int(how.days is not None),
        "heard_lines": heard.sums(heard_so_far),
        "ask_lines": tuple(_line(number, ask, now_ms, zone) for number, ask in enumerate(asks, 1)),
    }
    return Say("loop-page", values, tuple(_row(number, ask) for number, ask in enumerate(asks, 1)))


def one(ask: Ask, told: Sequence[Outcome], now_ms: int, zone: ZoneInfo) -> Say:
    """How one stands, on which rung it is, and what people made of what came of it."""
    state, day = stands(ask, now_ms, zone)
    rung = ladder.rung(ask.poll, closed=state == "answered")
    values: dict[str, Value] = {
        "question": ask.poll.card.question,
        "state": state,
        "day": day,
        "rung": rung,
        "name": ladder.name(rung),
        "group": ladder.group(rung),
        "agenda": int(ask.debt is not None and ask.debt.agenda_ms is not None and state == "overdue"),
        "told": len(told),
    }
    return Say("loop-ask", values)


def read(poll: Poll, outcome: Outcome) -> Say:
    """What came of it, for whoever was not asked or has nothing to say about it any more."""
    lines = heard.lines(heard.read(outcome.heard)) if outcome.heard else ()
    values: dict[str, Value] = {**outcomes.written(poll, outcome), "heard_lines": lines}
    return Say("loop-outcome", values)


def rungs(asks: Sequence[Ask], heard_so_far: Sequence[Heard], now_ms: int) -> Mapping[str, Value]:
    """How many asks stand on which rung, beside how people felt."""
    found: dict[int, int] = {}
    for ask in asks:
        rung = ladder.rung(ask.poll, closed=rules.state(ask.poll, ask.debt, now_ms) == "answered")
        found[rung] = found.get(rung, 0) + 1
    declared = tuple(
        phrase("ladder-count", number=rung, name=ladder.name(rung), count=found[rung])
        for rung in sorted(found, reverse=True)
    )
    return {"declared_lines": declared, "felt": heard.felt_sums(heard_so_far)}


def _line(number: int, ask: Seen, now_ms: int, zone: ZoneInfo) -> Label:
    state, day = stands(ask, now_ms, zone)
    return phrase("loop-line", number=number, question=_title(ask, zone), state=state, day=day)


def _title(ask: Seen, zone: ZoneInfo) -> tuple[Label, ...]:
    if isinstance(ask, Agenda):
        forum = opening(ask.forum, LINE)
        return (phrase("loop-agenda-of", forum=forum, day=day_words(ask.starts_ms, zone)),)
    return (Label(opening(ask.poll.card.question, LINE), literal=True),)


def stands(ask: Seen, now_ms: int, zone: ZoneInfo) -> tuple[rules.State, tuple[Label, ...]]:
    """Its state, and the day that belongs to it."""
    if isinstance(ask, Agenda):
        return rules.stands(ask.debt, now_ms), day_words(ask.debt.answered_ms or ask.debt.due_ms, zone)
    poll, debt = ask.poll, ask.debt
    state = rules.state(poll, debt, now_ms)
    day_ms = poll.closes_ms
    if debt is not None:
        day_ms = debt.due_ms if debt.answered_ms is None else debt.answered_ms
    return state, day_words(day_ms, zone)


def _row(number: int, ask: Seen) -> Button:
    if isinstance(ask, Agenda):
        title, data = ask.forum, f"go:fatold:{ask.meeting_id}"
    else:
        title, data = ask.poll.card.question, f"go:loopask:{ask.poll.poll_id}"
    return Button("loop-row", data, {"number": number, "opening": opening(title, LABEL)})
