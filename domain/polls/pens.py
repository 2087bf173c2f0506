"""Members who check the words first ("pen-holders"): when one is asked, and what their yes is about."""

import hashlib

from domain.polls.poll import Card, Poll, card_to_text

WAIT_HOURS = 72
WAIT_MS = WAIT_HOURS * 3600 * 1000
LONGEST = 500
"""Of what they would say instead."""


def fingerprint(card: Card) -> str:
    """The very words: a yes to others is no yes to these."""
    return hashlib.sha256(card_to_text(card).encode()).hexdigest()[:12]


def is_decided(draft: Poll, available: bool) -> bool:
    """Whether it may go: a member said yes, or it goes as written by staff only, or there is none to ask."""
    return draft.pen in ("approved", "staff") or (draft.pen == "" and not available)


def over_ms(draft: Poll) -> int | None:
    """When the waiting for a member's yes is over; it counts once, however often one is asked."""
    return draft.pen_asked_ms + WAIT_MS if draft.pen_asked_ms is not None else None


def has_waited(draft: Poll, now_ms: int) -> bool:
    over = over_ms(draft)
    return over is not None and over <= now_ms


def chosen(draft: Poll, person_ids: list[int]) -> int:
    """Which of these is asked: the same one again for the same poll, and for others perhaps another."""
    return sorted(person_ids)[(draft.poll_id >> 10) % len(person_ids)]
