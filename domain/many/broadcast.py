"""A message going out to many: where it stands, what may be done about it, and how that is shown."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal, get_args

from domain.many.audience import FEW, people
from domain.many.message import Kind
from domain.say import Button, Label, Say, Value, phrase

State = Literal[
    "waiting", "late", "sending", "paused", "finishing", "sent", "stopped", "taking back", "taken back"
]
Act = Literal[
    "stopthis", "gonow", "pausethis", "onwith", "finishthis", "retrythis", "takeback", "correct", "copythis"
]
ACTS: tuple[Act, ...] = get_args(Act)

AT_WORK: tuple[State, ...] = ("sending", "paused", "finishing", "taking back")
"""States in which something is still done by itself."""

LATE_MS = 60_000
TOO_LATE_MS = 12 * 3600 * 1000
SOON_MS = 12 * 3600 * 1000
"""What begins so soon may be said in quiet hours, if it cannot wait."""
DELETABLE_MS = 48 * 3600 * 1000
BAR = 10
OPENING = 40
"""So many characters of its words tell one message from another."""
A_SECOND = 28
"""Messages a second, as SEND_RATE usually is: to say about how long it takes."""


@dataclass(frozen=True)
class Counts:
    """Of one broadcast: rows that wait, and deliveries by what became of them.

    later: of those that wait, how many are held for somebody's quiet hours or next week.
    """

    waiting: int = 0
    later: int = 0
    outcomes: Mapping[str, int] | None = None

    def of(self, *names: str) -> int:
        return sum((self.outcomes or {}).get(name, 0) for name in names)

    @property
    def all(self) -> int:
        return self.waiting + sum((self.outcomes or {}).values())


MAY: Mapping[State, tuple[Act, ...]] = {
    "waiting": ("stopthis", "correct"),
    "late": ("gonow", "stopthis"),
    "sending": ("pausethis", "finishthis", "takeback", "correct"),
    "paused": ("onwith", "finishthis", "takeback", "correct"),
    "finishing": ("takeback",),
    "sent": ("retrythis", "takeback", "correct", "copythis"),
    "stopped": ("copythis",),
    "taking back": (),
    "taken back": ("copythis",),
}
"""What may be done about it, state by state, in the order of the buttons."""


def may(state: State, act: Act, counts: Counts) -> bool:
    if act == "retrythis" and not counts.of("failed"):
        return False
    return act in MAY[state]


def buttons(broadcast_id: int, state: State, counts: Counts) -> tuple[Button, ...]:
    return tuple(
        Button(f"act-{act}", f"go:{act}:{broadcast_id}") for act in MAY[state] if may(state, act, counts)
    )


def _numbers(counts: Counts, sent: int, total: int, paused: bool) -> tuple[Label, ...]:
    """A line for each that is not nought. While it is paused, all that waits is put aside."""
    removed, soon = counts.of("removed"), 0 if paused else counts.waiting - counts.later
    first = (
        phrase("standing-removed", removed=removed, sent=sent)
        if removed or counts.of("noticed")
        else phrase("standing-sent", sent=sent, total=total)
    )
    more = {
        "noticed": counts.of("noticed"),
        "resting": counts.waiting if paused else 0,
        "later": 0 if paused else counts.later,
        "gone": counts.of("gone"),
        "failed": counts.of("failed"),
        "unwanted": counts.of("unwanted"),
        "finished": counts.of("finished"),
    }
    waits = phrase("standing-soon", count=soon, minutes=-(-soon // (A_SECOND * 60)))
    rest = tuple(phrase(f"standing-{name}", people=people(count)) for name, count in more.items() if count)
    return (first, *((waits,) if soon else ()), *rest)


def opening(words: str, most: int = OPENING) -> str:
    """The beginning of its words, on one line, to know it by."""
    line = " ".join(words.split())
    return line if len(line) <= most else line[: most - 1].rstrip() + "…"


def is_late(due_ms: int, now_ms: int) -> bool:
    """A few seconds pass between two looks at the clock; that is not late."""
    return now_ms - due_ms > LATE_MS


def must_be_asked(due_ms: int, now_ms: int, quiet_now: bool) -> bool:
    """Whether somebody must decide if it still goes: it is late, and too late or at night."""
    return is_late(due_ms, now_ms) and (now_ms - due_ms > TOO_LATE_MS or quiet_now)


def passes_quiet(about_ms: int | None, now_ms: int) -> bool:
    """Whether it is said in quiet hours too: it is about something that begins soon."""
    return about_ms is not None and 0 <= about_ms - now_ms <= SOON_MS


def is_urgent(kind: Kind, about_ms: int | None, due_ms: int) -> bool:
    """Whether it does not count for the week: of one that repeats, no longer once that has begun."""
    return kind == "urgent" and (about_ms is None or due_ms < about_ms)


def held_until_ms(over_ms: int | None, about_ms: int | None, now_ms: int) -> int | None:
    """When what waits for the end of quiet hours goes: then, unless it would come too late by then."""
    if over_ms is None or passes_quiet(about_ms, now_ms):
        return None
    too_late = about_ms is not None and now_ms < about_ms <= over_ms
    return about_ms - SOON_MS if about_ms is not None and too_late else over_ms


def standing(
    broadcast_id: int,
    state: State,
    counts: Counts,
    goes: Value,
    opening: str,
    more: tuple[Label, ...] = (),
) -> Say:
    """The one message that shows how it goes. `goes`: the time it begins, in words. more: its last lines."""
    sent, in_roundups = counts.of("sent", "noticed", "removing", "removed"), counts.of("roundup")
    total = counts.all - in_roundups
    share = sent * 100 // total if total else 0
    numbers = _numbers(counts, sent, total, state == "paused") if total >= FEW else ()
    values: dict[str, Value] = {
        "state": state.replace(" ", "-"),
        "opening": opening,
        "goes": goes,
        "few": int(0 < total < FEW),
        "bar": "■" * (share * BAR // 100) + "□" * (BAR - share * BAR // 100) if total >= FEW else "",
        "share": share,
        "roundup": people(in_roundups),
        "roundup_count": in_roundups,
        "number_lines": (*numbers, *more),
    }
    return Say("message-standing", values, buttons(broadcast_id, state, counts))
