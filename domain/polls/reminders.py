"""When people who have not answered are reminded, and until when it is worth asking somebody late."""

from domain.polls.poll import Poll

BEFORE_MS = 48 * 3600 * 1000


def due_ms(poll: Poll) -> int:
    """48 hours before it closes; halfway where it is not open for twice as long."""
    return poll.closes_ms - left_ms(poll.opened_ms or poll.closes_ms, poll.closes_ms)


def left_ms(opened_ms: int, closes_ms: int) -> int:
    """So much time must be left for somebody to answer in."""
    return min(BEFORE_MS, max(0, closes_ms - opened_ms) // 2)


def can_still_be_asked(at_ms: int, opened_ms: int, closes_ms: int) -> bool:
    """Whether who is asked only then has time enough."""
    return at_ms <= closes_ms - left_ms(opened_ms, closes_ms)
