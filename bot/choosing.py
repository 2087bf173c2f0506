"""Which waiting messages may go now: the pace of each chat, and at most one in flight to it."""

import time
from collections.abc import Awaitable, Callable

from bot.pace import Pace
from storage.waiting import Message

IDLE_SECONDS = 1.0
PAGE = 200
HELD_AT_ONCE = 1_000
"""So many messages are held in one round: a night with a million of them must not hold the writer."""

Read = Callable[[int, int], Awaitable[list[Message]]]
"""The first waiting messages of each chat: how many at most, and after which outbox id."""


class Choice:
    """What one round claims. `busy` are the chats that have one in flight or ready to go.

    quiet_until: until when it is quiet for the person a message is for; None when it is not.
    files: how many there is room for. Those behind them wait without holding up others.
    """

    def __init__(
        self,
        pace: Pace,
        busy: set[int],
        quiet_until: Callable[[Message], int | None] = lambda message: None,
        files: int = 1,
    ) -> None:
        self._pace, self._busy, self._quiet_until, self._files = pace, busy, quiet_until, files
        self.messages: list[Message] = []
        self.held: list[tuple[int, int]] = []  # outbox id, until when
        self.pause = IDLE_SECONDS  # until one that has to wait may go

    async def fill(self, room: int, read: Read) -> int:
        """Choose up to `room` messages; how many there were.

        Mostly the first ones may go. Past chats that have to wait it reads on: they hold up nobody else.
        """
        chosen, after, limit = 0, 0, room
        while chosen < room:
            found = await read(limit, after)
            for message in found:
                if chosen < room and self._may_go(message):
                    self.messages.append(message)
                    chosen += 1
            if len(self.held) >= HELD_AT_ONCE:
                self.pause = 0.0
                break
            if len(found) < limit:
                break
            after, limit = found[-1].outbox_id, PAGE
        return chosen

    def _may_go(self, message: Message) -> bool:
        chat_id, is_file = message.outgoing.chat_id, message.outgoing.action == "file"
        if chat_id in self._busy or (is_file and not self._files) or self._is_held(message):
            return False
        pause = self._pace.chat_wait(chat_id, time.monotonic(), paced=is_paced(message))
        if pause:
            self.pause = min(self.pause, pause)
            return False
        self._busy.add(chat_id)
        self._files -= is_file
        return True

    def _is_held(self, message: Message) -> bool:
        """Only what makes a sound, and only what the bot starts: an answer comes at any time."""
        if not is_paced(message) or message.outgoing.action not in ("send", "file"):
            return False
        until_ms = self._quiet_until(message)
        if until_ms is not None:
            self.held.append((message.outbox_id, until_ms))
        return until_ms is not None


def is_paced(message: Message) -> bool:
    """Whether the bot starts this one, so that it goes by the overall pace."""
    return message.outgoing.lane != "reply"
