"""Until when something that the bot starts must wait: for a notice, for next week, or for the morning."""

from functools import cache

from domain import quiet, week
from domain.many import broadcast
from domain.organisation import Organisation
from domain.polls import reminders as poll_reminders
from storage.waiting import Message

UNASKED_MS = 24 * 3600 * 1000
PAST_ITS_END_MS = 24 * 3600 * 1000
"""A row that does not go any more is held so long after the poll closes, by when it is cleared away."""


class Holds:
    """At one moment, for many people: of each pair of quiet hours it is worked out once when they end."""

    def __init__(self, now_ms: int, organisation: Organisation) -> None:
        self._now_ms, self._usual = now_ms, quiet.usual(organisation)
        self._a_week, self._zone = organisation.messages_a_week, organisation.zone
        self._over_ms = cache(lambda hours: quiet.over_ms(now_ms, hours, organisation.zone))

    def until_ms(self, message: Message) -> int | None:
        """None: it may go now. Whoever may not be asked is looked at again when they answer."""
        if message.outgoing.lane == "broadcast" and not message.may_ask:
            return self._now_ms + UNASKED_MS
        if self._had_enough(message):
            return self._until_next_week(message)
        over_ms = self._over_ms(message.quiet or self._usual)
        if message.outgoing.lane == "reminder":  # its moment was chosen so that it wakes nobody
            return over_ms
        return broadcast.held_until_ms(over_ms, message.about_ms, self._now_ms)

    def _until_next_week(self, message: Message) -> int:
        """A poll comes then only if there is time enough to answer; its row goes when the poll closes."""
        monday_ms = week.next_begins_ms(self._now_ms, self._zone)
        opened_ms, closes_ms = message.opened_ms, message.closes_ms
        if opened_ms is None or closes_ms is None:
            return monday_ms
        if poll_reminders.can_still_be_asked(monday_ms, opened_ms, closes_ms):
            return monday_ms
        return max(closes_ms, self._now_ms) + PAST_ITS_END_MS

    def _had_enough(self, message: Message) -> bool:
        limited = message.outgoing.weekly == "limited"
        return limited and message.this_week >= week.limit(self._a_week, message.own_limit)
