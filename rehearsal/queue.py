"""Updates waiting for the bot: numbered, kept until confirmed or expired, handed out or brought to it."""

import asyncio
import json
import random
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import islice
from typing import Any

from .clock import RehearsalClock
from .journal import Journal
from .refusal import OTHER_POLLER, Refused

DAY_MS = 24 * 60 * 60 * 1000
QUERY_MS = 150 * 1000
FIRST_UPDATE_ID = 100_000_001
KINDS = {
    "message", "edited_message", "channel_post", "edited_channel_post", "business_connection",
    "business_message", "edited_business_message", "deleted_business_messages", "message_reaction",
    "message_reaction_count", "inline_query", "chosen_inline_result", "callback_query", "shipping_query",
    "pre_checkout_query", "purchased_paid_media", "poll", "poll_answer", "my_chat_member", "chat_member",
    "chat_join_request", "chat_boost", "removed_chat_boost",
}  # fmt: skip
NOT_BY_DEFAULT = {"chat_member", "message_reaction", "message_reaction_count"}


@dataclass(slots=True)
class Waiting:
    """An update not yet confirmed. One that `insists` is handed out at least once, whatever was confirmed."""

    update_id: int
    expires_ms: int
    encoded: bytes
    chat_id: int
    insists: bool = False
    delivered: bool = False
    kept: bool = True


class UpdateQueue:
    def __init__(self, clock: RehearsalClock, journal: Journal) -> None:
        self._clock = clock
        self._journal = journal
        self._waiting: deque[Waiting] = deque()
        self._poller: asyncio.Future[str] | None = None  # "", or why it is refused
        self.came = asyncio.Event()
        """Something new may be brought to a webhook."""
        self._connected: Callable[[], bool] = lambda: False
        self.next_id = FIRST_UPDATE_ID
        self.allowed: list[str] | None = None  # None: everything but what must be asked for
        self._duplicate_share = 0.0
        self._chance = random.Random(0)

    def __len__(self) -> int:
        self.forget_expired()
        return len(self._waiting)

    @property
    def polling(self) -> bool:
        return self._poller is not None and self._connected()

    def allow(self, kinds: object) -> None:
        """Telegram's rule: nothing said keeps what was; a list with no known kind means the default."""
        if not isinstance(kinds, list) or not all(isinstance(kind, str) for kind in kinds):
            return
        allowed = [kind.lower() for kind in kinds if kind.lower() in KINDS] or None
        if allowed != self.allowed:
            self.allowed = allowed
            self._journal.note("allowed", allowed)

    def wants(self, kind: str) -> bool:
        return kind in self.allowed if self.allowed is not None else kind not in NOT_BY_DEFAULT

    def add(self, kind: str, body: dict[str, Any], kept: bool = True) -> int | None:
        """Queue an update, if the bot wants its kind; returns its id. `kept`: it survives a kill."""
        if not self.wants(kind):
            return None
        update_id, self.next_id = self.next_id, self.next_id + 1
        expires_ms = self._clock.now_ms() + (QUERY_MS if kind == "callback_query" else DAY_MS)
        self._put(update_id, expires_ms, {"update_id": update_id, kind: body}, kept=kept)
        if self._duplicate_share and self._chance.random() < self._duplicate_share:
            self._put(update_id, expires_ms, {"update_id": update_id, kind: body}, insists=True, kept=kept)
        return update_id

    def add_raw(self, raw: dict[str, Any]) -> int:
        """Queue what may be malformed, forged or a repetition, as it is. It is handed out at least once."""
        update_id = raw.get("update_id")
        if not isinstance(update_id, int) or isinstance(update_id, bool):
            update_id, self.next_id = self.next_id, self.next_id + 1
            raw = {"update_id": update_id} | raw
        self._put(update_id, self._clock.now_ms() + DAY_MS, raw, insists=True)
        return update_id

    def _put(
        self, update_id: int, expires_ms: int, wire: dict[str, Any], insists: bool = False, kept: bool = True
    ) -> None:
        encoded = json.dumps(wire).encode()
        waiting = Waiting(update_id, expires_ms, encoded, _chat_of(wire), insists, kept=kept)
        self._waiting.append(waiting)
        if kept:
            self._journal.note("update", [update_id, expires_ms, wire, insists])
        self.came.set()
        self.end_poll()

    def end_poll(self, refusal: str = "") -> None:
        """Let a waiting poll return with what there is, or be refused."""
        if self._poller is not None and not self._poller.done():
            self._poller.set_result(refusal)

    def confirm(self, offset: int) -> None:
        """Forget what lies below `offset`; a negative one keeps only that many of the newest."""
        if offset < 0:
            while len(self._waiting) > -offset:
                self._journal.note("confirmed", self._waiting.popleft().update_id + 1)
            return
        kept: list[Waiting] = []
        confirmed = False
        while self._waiting and self._waiting[0].update_id < offset:
            first = self._waiting.popleft()
            if first.insists and not first.delivered:
                kept.append(first)
            elif not first.insists and self._to_be_repeated():
                kept.append(replace(first, insists=True, delivered=False))
            confirmed = True
        self._waiting.extendleft(reversed(kept))
        if confirmed:
            self._journal.note("confirmed", offset)

    def drop_all(self) -> None:
        self.confirm(self.next_id)

    def _to_be_repeated(self) -> bool:
        return self._duplicate_share > 0 and self._chance.random() < self._duplicate_share

    def waiting(self) -> Iterator[Waiting]:
        """All that wait, oldest first; to be read before anything else happens."""
        now_ms = self._clock.now_ms()
        return (one for one in self._waiting if one.expires_ms > now_ms)

    def taken(self, one: Waiting) -> None:
        """Forget this one alone: the webhook has taken it."""
        place = next((n for n, other in enumerate(self._waiting) if other is one), None)
        if place is not None:
            del self._waiting[place]
        if not one.insists and self._to_be_repeated():
            self._waiting.appendleft(replace(one, insists=True, delivered=False))
        elif one.kept:
            self._journal.note("taken", one.update_id)

    def forget_expired(self) -> None:
        now_ms = self._clock.now_ms()
        if any(waiting.expires_ms <= now_ms for waiting in self._waiting):
            self._waiting = deque(one for one in self._waiting if one.expires_ms > now_ms)

    def postpone(self, first_id: int, by_ms: int) -> None:
        """What came since update `first_id` is no older for a clock that was moved on meanwhile."""
        for one in self._waiting:
            if one.kept and one.update_id >= first_id:
                one.expires_ms += by_ms

    def batch(self, limit: int) -> list[bytes]:
        now_ms = self._clock.now_ms()
        first = list(islice(self._waiting, limit))
        if any(one.expires_ms <= now_ms for one in first):
            self.forget_expired()
            first = list(islice(self._waiting, limit))
        for one in first:
            one.delivered = True
        return [one.encoded for one in first]

    async def poll(self, limit: int, timeout: float, connected: Callable[[], bool]) -> list[bytes]:
        """One getUpdates. An earlier one that still waits is ended with a 409."""
        self.end_poll(OTHER_POLLER)
        found = self.batch(limit)
        if found or timeout <= 0:
            return found
        poller = asyncio.get_running_loop().create_future()
        self._poller, self._connected = poller, connected
        try:
            await asyncio.wait([poller], timeout=timeout)
        finally:
            if self._poller is poller:
                self._poller = None
        if poller.done() and poller.result():
            raise Refused(409, poller.result())
        return self.batch(limit)

    def set_duplicates(self, share: float, seed: int) -> None:
        """A fault: this share of updates comes twice."""
        self._duplicate_share, self._chance = share, random.Random(seed)

    def wipe(self) -> None:
        self._waiting.clear()

    def restore_record(self, kind: str, value: Any) -> None:
        match kind:
            case "update":
                update_id, expires_ms, wire, insists = value
                encoded = json.dumps(wire).encode()
                self._waiting.append(Waiting(update_id, expires_ms, encoded, _chat_of(wire), insists))
                self.next_id = max(self.next_id, 0 if insists else update_id + 1)
            case "confirmed":
                while self._waiting and self._waiting[0].update_id < value:
                    self._waiting.popleft()
            case "taken":
                taken = next((one for one in self._waiting if one.update_id == value), None)
                self._waiting = deque(one for one in self._waiting if one is not taken)
            case "next_update":
                self.next_id = max(self.next_id, value)
            case "allowed":
                self.allowed = value

    def records(self) -> Iterable[tuple[str, Any]]:
        yield "allowed", self.allowed
        yield "next_update", self.next_id
        for one in (waiting for waiting in self._waiting if waiting.kept):
            yield "update", [one.update_id, one.expires_ms, json.loads(one.encoded), one.insists]


def _chat_of(wire: dict[str, Any]) -> int:
    """Where it happened: a webhook gets what happened in one chat in order. 0 where none can be read."""
    body = next((part for name, part in wire.items() if name != "update_id"), None)
    for part in (body, body.get("message") if isinstance(body, dict) else None):
        chat = part.get("chat") if isinstance(part, dict) else None
        if isinstance(chat, dict) and isinstance(chat.get("id"), int):
            return int(chat["id"])
    return 0
