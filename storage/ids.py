"""Ids made by the program: 63 bits, always increasing, led by the time in milliseconds."""

import secrets

_COUNTER_BITS = 20
_last = 0


def new_id(now_ms: int) -> int:
    """Greater than every id made before, also when the clock was set back in between."""
    global _last
    _last = max(_last + 1, now_ms << _COUNTER_BITS | secrets.randbelow(1 << 10))
    return _last


def new_ids(now_ms: int, count: int) -> int:
    """The first of `count` ids that follow one another."""
    global _last
    first = new_id(now_ms)
    _last = first + count - 1
    return first


def not_below(used_id: int) -> None:
    """Ids made from now on are greater than `used_id`: said once at start, of the newest id stored."""
    global _last
    _last = max(_last, used_id)
