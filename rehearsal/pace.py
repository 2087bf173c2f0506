"""How fast the bot sends, against what Telegram allows; measured on the monotonic clock."""

import math
from collections import deque
from dataclasses import dataclass

BURST = 3.0  # messages to one chat that may follow one another at once
LEEWAY = 0.05  # of a message: the network's jitter is not the bot's fault
OVERALL = 30
KEPT = 100_000


@dataclass(frozen=True, slots=True)
class Violation:
    at_ms: int
    chat_id: int | None
    rule: str


class Pace:
    """A bucket of three for each chat, refilled one a second, and the last second's sends overall."""

    def __init__(self) -> None:
        self.violations: deque[Violation] = deque(maxlen=KEPT)
        self.count = 0
        self.per_second = OVERALL
        self._recent: deque[float] = deque()
        self._buckets: dict[int, tuple[float, float]] = {}

    def send(self, chat_id: int, at: float, at_ms: int, enforced: bool) -> int:
        """Count a send at `at` (monotonic seconds); returns the seconds to wait if it is too soon, else 0.

        What is too soon is recorded; where that is enforced, the send uses nothing up, for it is refused.
        """
        chat_wait = self._chat_wait(chat_id, at)
        overall_wait = self._overall_wait(at)
        if chat_wait > 0:
            self._record(at_ms, chat_id, "1/s per chat")
        if overall_wait > 0:
            self._record(at_ms, None, f"{self.per_second}/s overall")
        wait = max(chat_wait, overall_wait)
        if not (enforced and wait > 0):
            self._use(chat_id, at)
        return math.ceil(wait) if wait > 0 else 0

    def forget(self) -> None:
        self.violations.clear()
        self.count = 0
        self._recent.clear()
        self._buckets.clear()

    def chats_rested(self) -> None:
        """The clock was moved on: for the chats that time has passed."""
        self._buckets.clear()

    def _chat_wait(self, chat_id: int, at: float) -> float:
        tokens = self._tokens(chat_id, at)
        return 0.0 if tokens >= 1 - LEEWAY else 1 - tokens

    def _tokens(self, chat_id: int, at: float) -> float:
        tokens, since = self._buckets.get(chat_id, (BURST, at))
        return min(BURST, tokens + at - since)

    def _overall_wait(self, at: float) -> float:
        while self._recent and at - self._recent[0] >= 1:
            self._recent.popleft()
        if len(self._recent) < self.per_second:
            return 0.0
        return 1 - (at - self._recent[-self.per_second])

    def _use(self, chat_id: int, at: float) -> None:
        self._buckets[chat_id] = (max(0.0, self._tokens(chat_id, at) - 1), at)
        self._recent.append(at)

    def _record(self, at_ms: int, chat_id: int | None, rule: str) -> None:
        self.count += 1
        self.violations.append(Violation(at_ms, chat_id, rule))
