"""How fast we may send: overall, to one chat, and after a 429. All by the monotonic clock."""

import math
from collections import deque

REPLY_BURST = 3.0
REPLY_SLOTS = 16
FREE_RATE = 30.0  # messages a second that Telegram lets every bot send
FREE_SLOTS, MOST_SLOTS = 8, 100
LATE_SECONDS = 0.25  # of waiting for the disk that are made good, so that the rate is reached
CATCHING_UP = 0.7  # of the usual distance, at least, between two: in a clump they would arrive in one second
JITTER_SECONDS = 0.025  # by which one may arrive sooner after another than it was sent
MOST_AHEAD = 1.0  # seconds of paced sending that a rush of replies may hold up
STEADY_SECONDS = 60.0


class Pace:
    """Asked before each send what may go now, told of each send and each 429."""

    def __init__(self, rate: float, now: float, chat_rate: float = 1.0) -> None:
        self._full_rate = self._rate = rate
        self._chat_rate = chat_rate
        self._most_slots = FREE_SLOTS if rate <= FREE_RATE else MOST_SLOTS
        self._next = now  # when the next paced message may go
        self._not_before = now  # nor before this, however late we are
        self._recent: deque[float] = deque(maxlen=int(FREE_RATE))  # when the newest messages went
        self._chats: dict[int, tuple[float, float]] = {}  # chat: (tokens, as of)
        self._parked: dict[int, float] = {}  # chat: until when
        self._halted_until = now
        self._round_trip = 0.05
        self._slowed_at = now

    def halted(self, now: float) -> float:
        """Seconds for which nothing at all may be sent."""
        return max(0.0, self._halted_until - now)

    def paced_wait(self, now: float) -> float:
        """Seconds until a message that the bot starts may go: evenly, and in no second more than the rate.

        So the worst second has as many as the rate says, and the replies that came at once on top.
        """
        return max(0.0, self._next - now, self._not_before - now, self._full_until() - now)

    def _full_until(self) -> float:
        """Until when the last second is full."""
        most = max(1, int(self._rate))
        counts = self._counts_seconds() and len(self._recent) >= most
        return self._recent[-most] + 1.0 + JITTER_SECONDS if counts else 0.0

    def _counts_seconds(self) -> bool:
        """Above the free rate nobody does: then waves may go at once."""
        return self._rate <= FREE_RATE

    def slots(self) -> int:
        """How many paced sends may be in flight: enough to fill the rate when round trips are slow."""
        return min(self._most_slots, math.ceil(self._rate * self._round_trip) + 1)

    def chat_wait(self, chat_id: int, now: float, paced: bool) -> float:
        """Seconds until this chat may get one more: a burst of three replies, then one a second."""
        parked = self._parked.get(chat_id, now) - now
        needed = REPLY_BURST if paced else 1.0
        return max(parked, (needed - self._tokens(chat_id, now)) / self._chat_rate, 0.0)

    def chats_rested(self) -> None:
        """A rehearsal's clock was moved on: to each chat a burst may go again. The overall pace stays."""
        self._chats.clear()

    def sending(self, chat_id: int, now: float, paced: bool) -> None:
        """One goes now. A reply's cost is taken from the paced ones."""
        step = 1.0 / self._rate
        self._next = max(self._next, now - max(step, LATE_SECONDS)) + step
        self._recent.append(now)
        if paced:
            self._not_before = now + CATCHING_UP * step if self._counts_seconds() else now
        else:
            self._next = min(self._next, now + MOST_AHEAD)
        self._chats[chat_id] = (self._tokens(chat_id, now) - 1.0, now)
        if len(self._chats) > 5_000:
            self._chats = {c: t for c, t in self._chats.items() if self._tokens(c, now) < REPLY_BURST}

    def _tokens(self, chat_id: int, now: float) -> float:
        tokens, since = self._chats.get(chat_id, (REPLY_BURST, now))
        return min(REPLY_BURST, tokens + (now - since) * self._chat_rate)

    def took(self, seconds: float) -> None:
        """A send's round trip. The estimate rises fast and falls slowly, so that it stays near p95."""
        share = 0.2 if seconds > self._round_trip else 0.01
        self._round_trip += (min(seconds, 10.0) - self._round_trip) * share

    def told_to_wait(self, chat_id: int, seconds: float, now: float) -> None:
        """A 429 parks its chat; a second chat's meanwhile halts all, and only then the rate halves."""
        others = [until for chat, until in self._parked.items() if chat != chat_id and until > now]
        self._parked[chat_id] = max(self._parked.get(chat_id, now), now + seconds)
        if others:
            if self._halted_until <= now:
                self._rate = max(1.0, self._rate / 2)
                self._slowed_at = now
            self._halted_until = max(self._halted_until, self._parked[chat_id], *others)

    def recover(self, now: float) -> None:
        """A tenth of the full rate back for each quiet minute."""
        if self._rate < self._full_rate and now - max(self._slowed_at, self._halted_until) >= STEADY_SECONDS:
            self._rate = min(self._full_rate, self._rate + self._full_rate / 10)
            self._slowed_at = now
        for chat in [chat for chat, until in self._parked.items() if until <= now]:
            del self._parked[chat]
