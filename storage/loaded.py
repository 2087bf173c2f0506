"""Everybody whom a batch of updates changes: as they were loaded, and as handlers leave them."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from domain.person import Person, Sender
from storage import senders
from storage.database import Transaction


@dataclass
class Loaded:
    """By chat. `touched`: whom the visit that is being heard changes beside its sender, as they were then."""

    before: dict[int, Sender] = field(default_factory=dict)
    after: dict[int, Sender] = field(default_factory=dict)
    touched: dict[int, Person | None] = field(default_factory=dict)

    @classmethod
    async def of(cls, tx: Transaction, chat_ids: Sequence[int]) -> "Loaded":
        before = await senders.load(tx, chat_ids)
        return cls(before, _copies(before))

    async def other(self, tx: Transaction, chat_id: int) -> Sender:
        """Somebody else, to be changed like a sender: what they did in this very batch is known."""
        if chat_id not in self.after:
            found = await senders.load(tx, [chat_id])
            self.before |= found
            self.after |= _copies(found)
        self.touched.setdefault(chat_id, self.after[chat_id].person)
        return self.after[chat_id]

    def gone(self) -> list[tuple[int, Person]]:
        """Chat and person of those who were touched and are nobody any more; the next visit begins."""
        gone = [
            (chat_id, person)
            for chat_id, person in self.touched.items()
            if person and self.after[chat_id].person is None
        ]
        self.touched.clear()
        return gone


def _copies(found: dict[int, Sender]) -> dict[int, Sender]:
    return {chat_id: replace(sender, answers={}) for chat_id, sender in found.items()}
