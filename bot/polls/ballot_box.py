"""Where secret answers go: what was pressed once is in memory only, and what is sent is sealed at once."""

import logging
import secrets
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field

from cryptography.exceptions import InvalidTag

from bot.polls.keys import PollKeys
from domain.polls import ballot
from domain.polls.ballot import Ballot
from storage.database import StorageTrouble

HELD_MS = 10 * 60_000
"""After this an answer that was pressed once is as if it had not been pressed."""
MOST = 10_000
"""So many are held at a time; of more, the oldest are as if they had not been pressed."""
_NONCE = 12

log = logging.getLogger(__name__)


@dataclass(frozen=True)
class _Pressed:
    answer: str = field(repr=False)
    at_ms: int


class BallotBox:
    """What handlers do to it during a batch holds once that batch is committed: see `begin` and `settle`.

    So nobody's first press is taken for the second because the batch had to be heard again, nor is a second
    one that came before the first was answered.
    """

    def __init__(self, keys: PollKeys, chance: Callable[[int], bytes] = secrets.token_bytes) -> None:
        self._keys, self._chance = keys, chance
        self._pressed: dict[tuple[int, int], _Pressed] = {}
        self._new: dict[tuple[int, int], _Pressed | None] = {}

    def begin(self) -> None:
        """A batch begins: what an earlier one did that came to nothing is forgotten."""
        self._new = {}

    def settle(self) -> None:
        """The batch is committed."""
        for chat_and_poll, pressed in self._new.items():
            self._pressed.pop(chat_and_poll, None)
            if pressed:
                self._pressed[chat_and_poll] = pressed
        self._new = {}
        while len(self._pressed) > MOST:
            del self._pressed[next(iter(self._pressed))]

    def press(self, chat_id: int, poll_id: int, answer: str, now_ms: int) -> bool:
        """Whether they pressed this very answer before; if not, it is held from now on instead of another."""
        where = chat_id, poll_id
        before = self._pressed.get(where) if where not in self._new else None
        same = before is not None and before.answer == answer and 0 <= now_ms - before.at_ms < HELD_MS
        self._new[where] = None if same else _Pressed(answer, now_ms)
        return same

    def seal(self, poll_id: int, answer: str) -> Ballot | None:
        """None where the poll has no key, or none that can be read: that is no trouble of anything else."""
        try:
            cipher = self._keys.cipher(poll_id)
        except StorageTrouble as trouble:
            log.error("a secret answer cannot be taken", extra={"error": str(trouble)})
            return None
        if cipher is None:
            return None
        key, nonce = self._chance(ballot.KEY), self._chance(_NONCE)
        return Ballot(key, nonce + cipher.encrypt(nonce, ballot.block(answer), _bound(poll_id, key)))

    def opened(self, poll_id: int, ballots: Iterable[Ballot]) -> tuple[dict[str, int], int]:
        """How often each answer was given, and how many ballots were not sealed here and do not count.

        Raises StorageTrouble where there is no key.
        """
        found = list(self._answers(poll_id, ballots))
        return ballot.tally(answer for answer in found if answer), found.count("")

    def forget(self, now_ms: int) -> None:
        """What was pressed too long ago is not kept in memory either."""
        self._pressed = {
            where: pressed for where, pressed in self._pressed.items() if now_ms - pressed.at_ms < HELD_MS
        }

    def _answers(self, poll_id: int, ballots: Iterable[Ballot]) -> Iterator[str]:
        cipher = self._keys.cipher(poll_id)
        if cipher is None:
            raise StorageTrouble("POLL_KEY_DIR: the key of a poll is not there")
        for one in ballots:
            nonce, sealed = one.sealed[:_NONCE], one.sealed[_NONCE:]
            try:
                yield ballot.answer_in(cipher.decrypt(nonce, sealed, _bound(poll_id, one.key)))
            except InvalidTag:
                yield ""


def _bound(poll_id: int, key: bytes) -> bytes:
    """What a ballot is sealed together with: copied to another place it is none any more."""
    return poll_id.to_bytes(8, "big") + key
