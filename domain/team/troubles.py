"""What is wrong with the bot or its machine: what admins are told of it, when, and how often.

A trouble has a beginning and an end. It is told once when it begins, again while it lasts, less and less
often, and once when it is over; together with whatever else is wrong at that moment, so that admins get few
messages. What comes back within a week is no new trouble, or else what comes and goes would be told for ever.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any, Literal, get_args

from domain.durations import DAY_MS, HOUR_MS, MONTH_MS, WEEK_MS

Kind = Literal[
    "elsewhere",
    "refused",
    "webhook",
    "disk",
    "backup",
    "copy",
    "drill",
    "audit",
    "clock",
    "stuck",
    "failed",
    "requests",
    "unanswered",
    "lines",
    "restored",
]
"""The most pressing first. `restored` waits for a decision, which admins are asked for elsewhere."""

KINDS: tuple[Kind, ...] = get_args(Kind)
URGENT: frozenset[Kind] = frozenset(
    {"elsewhere", "refused", "webhook", "disk", "backup", "copy", "clock", "stuck"}
)
"""Told at night too: these lose words of people, or keep answers from them."""

TOLD_AFTERWARDS: frozenset[Kind] = frozenset({"refused"})
"""While it lasts nothing can be told."""

ENDS_UNTOLD: frozenset[Kind] = frozenset({"requests", "unanswered"})
"""Whoever ended it knows."""

MOST_A_DAY = 6
"""So many messages at most, at least an hour apart, however often things go wrong and right again."""

Found = Mapping[Kind, int | None]
"""How it is: a figure where something is wrong, None where it is well. What is not known is missing."""


@dataclass(frozen=True)
class Trouble:
    """figure: what is said with it, such as megabytes, hours or messages; told_figure: what was said last.

    over_told: admins know that it is over. back_ms: when it came back after that.
    """

    kind: Kind
    since_ms: int
    figure: int = 0
    told_ms: int | None = None
    over_ms: int | None = None
    told_figure: int = 0
    over_told: bool = False
    back_ms: int | None = None

    @property
    def is_told(self) -> bool:
        """Of this time; not only of one before it."""
        return self.told_ms is not None and self.told_ms >= (self.back_ms or self.since_ms)


@dataclass(frozen=True)
class Watch:
    """All that is wrong or was in the last week, and when admins were told something in the last day."""

    troubles: tuple[Trouble, ...] = ()
    told: tuple[int, ...] = ()

    @property
    def lasting(self) -> tuple[Trouble, ...]:
        return tuple(trouble for trouble in self.troubles if trouble.over_ms is None)

    @property
    def over(self) -> tuple[Trouble, ...]:
        """What is still to be told as over."""
        return tuple(one for one in self.troubles if one.over_ms is not None and not one.over_told)


def seen(watch: Watch, found: Found, now_ms: int) -> Watch:
    """With what was found just now. What comes back before its end was told goes on as it was."""
    known = {trouble.kind: trouble for trouble in watch.troubles}
    after = (_seen(kind, known.get(kind), found, now_ms) for kind in KINDS)
    return replace(watch, troubles=tuple(trouble for trouble in after if trouble))


def _seen(kind: Kind, known: Trouble | None, found: Found, now_ms: int) -> Trouble | None:
    if kind not in found:
        return known
    figure = found[kind]
    if figure is not None:
        return _lasts(known or Trouble(kind, now_ms), figure, now_ms)
    if known is None or known.over_ms is not None:
        return None if known and _is_forgotten(known, now_ms) else known
    if kind in ENDS_UNTOLD:
        return None
    if known.is_told or kind in TOLD_AFTERWARDS:
        return replace(known, over_ms=now_ms)
    return replace(known, over_ms=now_ms, over_told=True) if known.back_ms else None


def _lasts(known: Trouble, figure: int, now_ms: int) -> Trouble:
    if known.over_told:
        known = replace(known, over_told=False, back_ms=now_ms)
    return replace(known, figure=figure, over_ms=None)


def _is_forgotten(known: Trouble, now_ms: int) -> bool:
    return known.over_told and known.over_ms is not None and abs(now_ms - known.over_ms) >= WEEK_MS


@dataclass(frozen=True)
class Telling:
    """One message to each admin. urgent: it goes at once, at night too."""

    lasting: tuple[Trouble, ...]
    over: tuple[Trouble, ...]
    urgent: bool

    @property
    def again(self) -> bool:
        """Whether some of it was told before."""
        return any(trouble.told_ms is not None for trouble in self.lasting)


def telling(watch: Watch, now_ms: int, night: bool) -> Telling | None:
    """What is to be told now: all that is wrong in one message, once some of it is new, or due again."""
    if _told_within(watch, HOUR_MS, now_ms) or _told_within(watch, DAY_MS, now_ms) >= MOST_A_DAY:
        return None
    lasting = [trouble for trouble in watch.lasting if trouble.kind not in TOLD_AFTERWARDS]
    due = [trouble for trouble in lasting if _is_due(trouble, now_ms)]
    urgent = any(trouble.kind in URGENT for trouble in due)
    if not (urgent if night else due or watch.over):
        return None
    beside = tuple(one for one in lasting if one in due or _apart_ms(one.kind)[0] == DAY_MS)
    return Telling(beside, watch.over, urgent)


def told(watch: Watch, what: Telling, now_ms: int) -> Watch:
    """From now on it counts as told, also that it is over."""

    def marked(one: Trouble) -> Trouble:
        if one in what.lasting:
            return replace(one, told_ms=now_ms, told_figure=one.figure)
        return replace(one, over_told=True) if one in what.over else one

    young = tuple(at_ms for at_ms in watch.told if abs(now_ms - at_ms) < DAY_MS)
    return Watch(tuple(map(marked, watch.troubles)), (*young, now_ms))


def to_text(watch: Watch) -> str:
    return json.dumps([[vars(trouble) for trouble in watch.troubles], watch.told])


def from_text(text: str) -> Watch:
    """Kinds that another release knew are left out."""
    troubles, told = json.loads(text)
    known: list[dict[str, Any]] = [each for each in troubles if each["kind"] in KINDS]
    return Watch(tuple(Trouble(**each) for each in known), tuple(told))


def _is_due(trouble: Trouble, now_ms: int) -> bool:
    """After as long as it had lasted when it was told: each time twice as late, within what suits the kind.

    What has come back may be told sooner. Also where the clock was set back meanwhile.
    """
    if trouble.told_ms is None:
        return True
    shortest, longest = _apart_ms(trouble.kind)
    if not trouble.is_told:
        shortest = HOUR_MS
    had_lasted = 0 if _is_worse(trouble) else trouble.told_ms - trouble.since_ms
    return abs(now_ms - trouble.told_ms) >= min(longest, max(shortest, had_lasted))


def _apart_ms(kind: Kind) -> tuple[int, int]:
    """How long at least, and at most, until it is told again. What is said too often is no longer read."""
    if kind == "lines":
        return MONTH_MS, 4 * MONTH_MS
    return DAY_MS, WEEK_MS if kind in URGENT or kind == "requests" else MONTH_MS


def _is_worse(trouble: Trouble) -> bool:
    """So much worse than when it was told that this is news."""
    match trouble.kind:
        case "requests":
            return trouble.figure < trouble.told_figure
        case "disk":
            return trouble.figure <= trouble.told_figure // 2
        case "failed":
            return trouble.figure >= 2 * trouble.told_figure
    return False


def _told_within(watch: Watch, period_ms: int, now_ms: int) -> int:
    return sum(abs(now_ms - at_ms) < period_ms for at_ms in watch.told)
