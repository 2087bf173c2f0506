"""What is owed after a question or a meeting: by when people hear, and who is reminded when they do not."""

from dataclasses import dataclass, replace
from typing import Literal, get_args

from domain.durations import DAY_MS
from domain.polls.poll import Poll

Stage = Literal["open", "asked", "reminded", "second", "chair"]
"""The last step that was done: none yet; the coordinator asked, reminded; a second told; the chair told."""

Kind = Literal["poll", "meeting"]
KINDS: tuple[Kind, ...] = get_args(Kind)
"""What it is owed for: a question that closed, or the agenda of a meeting."""

State = Literal["open", "waiting", "overdue", "answered", "withdrawn"]
"""How an ask stands, for everybody to see."""

REMIND_DAYS = 7
CHAIR_DAYS = 7
GIVEN_DAYS = 14


@dataclass(frozen=True)
class Debt:
    """It has the number of the poll, or of the meeting, for which it is owed.

    next_ms: when the next step is due; None while there is none.
    agenda_ms: when it was put on the Council's agenda. given_ms: until when the chair has given more time.
    answered_ms: when people were first told what came of it.
    """

    debt_id: int
    opened_ms: int
    due_ms: int
    stage: Stage = "open"
    next_ms: int | None = None
    agenda_ms: int | None = None
    given_ms: int | None = None
    answered_ms: int | None = None
    kind: Kind = "poll"


@dataclass(frozen=True)
class Owed:
    """A debt, and what is known of what it is owed for.

    title: the question, or the name of the forum whose meeting it was.
    day_ms: when the meeting was; 0 for a question.
    gone: whether it was withdrawn, so that nothing is owed any more.
    """

    debt: Debt
    title: str
    written_by: int | None
    gone: bool = False
    day_ms: int = 0


def opened(poll: Poll, now_ms: int, answer_days: int) -> Debt:
    """As the poll closes: due on the day that people were promised."""
    return Debt(poll.poll_id, now_ms, poll.hears_ms or now_ms + answer_days * DAY_MS, next_ms=now_ms)


def opened_after(meeting_id: int, now_ms: int, answer_days: int) -> Debt:
    """The morning after a meeting at which something was talked about that members had raised."""
    return Debt(meeting_id, now_ms, now_ms + answer_days * DAY_MS, next_ms=now_ms, kind="meeting")


def due_step(debt: Debt, now_ms: int) -> Stage | None:
    """What is to be done now. Once it is overdue nobody is only reminded any more."""
    if debt.answered_ms is not None or debt.next_ms is None or now_ms < debt.next_ms:
        return None
    match debt.stage:
        case "open":
            return "asked"
        case "asked" if now_ms < debt.due_ms:
            return "reminded"
        case "asked" | "reminded":
            return "second"
        case _:
            return "chair"


def done(debt: Debt, step: Stage, now_ms: int) -> Debt:
    """After that step, with the time of the next one."""
    next_ms = {
        "asked": max(now_ms, _remind_ms(debt)),
        "reminded": debt.due_ms,
        "second": now_ms + CHAIR_DAYS * DAY_MS,
    }.get(step)
    return replace(debt, stage=step, next_ms=next_ms)


def settled(debt: Debt) -> Debt:
    """Nothing is to be done any more."""
    return replace(debt, next_ms=None)


def owed_again(debt: Debt, now_ms: int) -> Debt:
    """All that people were told was taken back, or stopped: it goes on from the step at which it stood."""
    step_ms = {
        "asked": _remind_ms(debt),
        "second": debt.due_ms + CHAIR_DAYS * DAY_MS,
        "chair": debt.given_ms or debt.due_ms,
    }.get(debt.stage, debt.due_ms)
    return replace(debt, next_ms=None if debt.agenda_ms else max(now_ms, step_ms))


def nobody_there(debt: Debt, now_ms: int) -> Debt:
    """Nobody could be told: it is tried again the next day, and not dropped."""
    return replace(debt, next_ms=now_ms + DAY_MS)


def asked_for(debt: Debt, now_ms: int) -> Debt:
    """The chair has asked for it: they hear again if it is still owed after a while."""
    return replace(debt, stage="chair", next_ms=now_ms + GIVEN_DAYS * DAY_MS)


def given_time(debt: Debt, now_ms: int) -> Debt:
    """The same, and so long nobody presses."""
    return replace(asked_for(debt, now_ms), given_ms=now_ms + GIVEN_DAYS * DAY_MS)


def on_the_agenda(debt: Debt, now_ms: int) -> Debt:
    """The Council talks about it: nobody is reminded any more."""
    return replace(debt, next_ms=None, agenda_ms=debt.agenda_ms or now_ms)


def state(poll: Poll, debt: Debt | None, now_ms: int) -> State:
    if poll.state in ("withdrawn", "void"):
        return "withdrawn"
    return stands(debt, now_ms) if debt else "open"


def stands(debt: Debt, now_ms: int) -> State:
    """Of what was not withdrawn."""
    if debt.answered_ms is not None:
        return "answered"
    return "overdue" if now_ms >= debt.due_ms else "waiting"


def _remind_ms(debt: Debt) -> int:
    """A week before it is due; where that is soon after it was opened, half-way."""
    half_ms = (debt.opened_ms + debt.due_ms) // 2
    return max(debt.due_ms - REMIND_DAYS * DAY_MS, half_ms)
