"""A bucket for each chat, so that one person pressing on and on cannot keep the others waiting."""

from dataclasses import dataclass
from typing import Literal

from domain.organisation import Organisation
from domain.person import Conversation
from handlers.limits import essential
from texts import Texts

CAPACITY = 60.0
REFILL_A_SECOND = 1.0
LOW = CAPACITY / 2
MOST_CHATS = 10_000

Verdict = Literal["heard", "told", "dropped"]


@dataclass
class Bucket:
    left: float
    as_of: float
    told: bool = False
    conversation: Conversation | None = None


class Flood:
    """Asked before the transaction, from memory alone. `now` is monotonic seconds."""

    def __init__(self, organisation: Organisation, texts: Texts) -> None:
        self._organisation, self._texts = organisation, texts
        self._buckets: dict[int, Bucket] = {}

    def admit(self, chat_id: int, text: str, data: str, now: float) -> Verdict:
        """Once in a flood "told", then "dropped"; help, stop and answers to the step on screen are heard."""
        bucket = self._buckets.setdefault(chat_id, Bucket(CAPACITY, now))
        bucket.left = min(CAPACITY, bucket.left + (now - bucket.as_of) * REFILL_A_SECOND)
        bucket.as_of = now
        if len(self._buckets) > MOST_CHATS:
            self._forget_full(now)
        if bucket.left >= 1:
            bucket.left -= 1
            bucket.told = bucket.told and bucket.left < LOW
            return "heard"
        if essential(text, data, bucket.conversation, self._organisation, self._texts):
            return "heard"
        if bucket.told:
            return "dropped"
        bucket.told = True
        return "told"

    def remember(self, chat_id: int, conversation: Conversation | None) -> None:
        """What was last saved, kept only for those who are close to the limit."""
        bucket = self._buckets.get(chat_id)
        if bucket:
            bucket.conversation = conversation if bucket.left < LOW else None

    def last_saved(self, chat_id: int) -> Conversation | None:
        bucket = self._buckets.get(chat_id)
        return bucket.conversation if bucket else None

    def _forget_full(self, now: float) -> None:
        self._buckets = {
            chat: bucket
            for chat, bucket in self._buckets.items()
            if bucket.left + (now - bucket.as_of) * REFILL_A_SECOND < CAPACITY
        }
