"""Where a meeting is asked about in people's chats, so that what is typed finds it."""

import re

from storage.database import Transaction

_ASKING = "message.tells IN ('invites', 'moved', 'restored')"
_ABOUT = "meet "
_NAMED = re.compile(r"(?:meet|meeting) ([0-9]{1,19})(?: change [0-9]+-[a-z0-9-]+)?")
"""What messages to one person are about that ask about one meeting, word of a change among them."""
_SEVERAL = re.compile(r" ([0-9]{1,19}):")
"""The same of word of a change of several meetings: each of them stands in it."""


def about(meeting_id: int) -> str:
    """The name of a message to one person that asks about this meeting, or shows it."""
    return f"{_ABOUT}{meeting_id}"


async def lately(tx: Transaction, person_id: int, chat_id: int, since_ms: int) -> list[int]:
    """The meetings that somebody was asked about since then, each once."""
    rows = await tx.rows(
        f"""
        SELECT message.meeting_id FROM delivery
        JOIN broadcast ON broadcast.broadcast_id = delivery.broadcast_id
        JOIN message ON message.message_id = broadcast.message_id
        WHERE delivery.person_id = :person_id AND outcome = 'sent' AND at_ms >= :since_ms
          AND message.meeting_id IS NOT NULL AND {_ASKING}
        ORDER BY at_ms
        """,  # noqa: S608 (a condition that stands in this file)
        {"person_id": person_id, "since_ms": since_ms},
    )
    shown = await tx.rows(
        """
        SELECT about FROM sent_message
        WHERE chat_id = :chat_id AND about LIKE 'meet%' AND sent_ms >= :since_ms
        ORDER BY sent_ms
        """,
        {"chat_id": chat_id, "since_ms": since_ms},
    )
    named = [int(number) for (about,) in shown for number in _numbers(about)]
    return list(dict.fromkeys([*(int(meeting_id) for (meeting_id,) in rows), *named]))


def _numbers(about: str) -> list[str]:
    one = _NAMED.fullmatch(about)
    return [one[1]] if one else _SEVERAL.findall(about) if about.startswith("meetings ") else []


async def of_message(tx: Transaction, chat_id: int, message_id: int) -> int | None:
    """Which meeting this message to many asks about."""
    rows = await tx.rows(
        f"""
        SELECT message.meeting_id FROM person
        JOIN delivery ON delivery.person_id = person.person_id
        JOIN broadcast ON broadcast.broadcast_id = delivery.broadcast_id
        JOIN message ON message.message_id = broadcast.message_id
        WHERE telegram_id = :chat_id AND delivery.message_id = :message_id
          AND message.meeting_id IS NOT NULL AND {_ASKING}
        """,  # noqa: S608 (a condition that stands in this file)
        {"chat_id": chat_id, "message_id": message_id},
    )
    return int(rows[0][0]) if rows else None
