"""Staff roles lapse: when one must be confirmed by, and when to remind people of it."""

from domain.durations import DAY_MS, MONTH_MS, WEEK_MS

FIRST_DAYS, LAST_DAYS = 14, 3


def due_ms(confirmed_ms: int, confirm_days: int) -> int:
    """Until then the role is good."""
    return confirmed_ms + confirm_days * DAY_MS


def is_to_be_reminded(confirmed_ms: int, reminded_ms: int | None, confirm_days: int, now_ms: int) -> bool:
    """Two weeks before it is due, once more three days before; later where roles are confirmed more often."""
    due = due_ms(confirmed_ms, confirm_days)
    days = (min(FIRST_DAYS, confirm_days // 2), min(LAST_DAYS, confirm_days // 4))
    passed = [due - before * DAY_MS for before in days if now_ms >= due - before * DAY_MS]
    return bool(passed) and (reminded_ms is None or reminded_ms < passed[-1])


def is_to_be_reminded_again(confirmed_ms: int, reminded_ms: int | None, days: int, now_ms: int) -> bool:
    """The last admin's role does not end: when it is due they are reminded instead, and then less and less.

    A week later, then each time twice as late, and in the end once a month.
    """
    due = due_ms(confirmed_ms, days)
    if reminded_ms is None or reminded_ms < due:
        return True
    apart_ms = min(MONTH_MS, max(WEEK_MS, (reminded_ms - due) // WEEK_MS * WEEK_MS))
    return now_ms - reminded_ms >= apart_ms - DAY_MS // 2  # a day in which the clocks change has 23 hours
