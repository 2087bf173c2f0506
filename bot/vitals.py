"""How the bot is doing, in numbers that name nobody: written by its parts, read by the health page."""

from collections import Counter
from dataclasses import dataclass, field


@dataclass
class Vitals:
    """Times are milliseconds by the bot's clock, 0 for never. `trouble`: why nothing can be written.

    `undelivered`: why Telegram cannot bring updates to a webhook.
    """

    started_ms: int = 0
    last_poll_ms: int = 0
    last_commit_ms: int = 0
    oldest_waiting_ms: int | None = None
    trouble: str = ""
    undelivered: str = ""
    updates: int = 0
    quarantined: int = 0
    outcomes: Counter[str] = field(default_factory=Counter)
