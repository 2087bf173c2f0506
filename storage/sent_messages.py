"""Which of the bot's messages in a chat is about what, so that it can be changed later. Never its words."""

from collections.abc import Iterable, Sequence

from domain.outgoing import Outgoing
from storage.database import Transaction

PASSED = "passed"
"""What the row is about that says up to which message all is passed by."""


async def remember(tx: Transaction, sent: Iterable[tuple[int, str, int]], now_ms: int) -> None:
    """(chat, what it is about, message id): so that it can be found again to be changed.

    Of somebody who has left, perhaps while it was on its way, nothing is remembered.
    """
    await tx.run_many(
        """
        INSERT INTO sent_message (chat_id, about, message_id, sent_ms)
        SELECT :chat_id, :about, :message_id, :now_ms
        WHERE EXISTS (SELECT 1 FROM person WHERE telegram_id = :chat_id)
        ON CONFLICT (chat_id, about) DO UPDATE
        SET message_id = excluded.message_id, sent_ms = excluded.sent_ms
        """,
        [{"chat_id": c, "about": about, "message_id": m, "now_ms": now_ms} for c, about, m in sent],
    )


async def ids(tx: Transaction, wanted: Sequence[Outgoing]) -> dict[tuple[int, str], int]:
    """The newest message id of each (chat, about) that an edit or deletion names by what it is about."""
    found = {}
    for o in wanted:
        rows = await tx.rows(
            "SELECT message_id FROM sent_message WHERE chat_id = :chat_id AND about = :about",
            {"chat_id": o.chat_id, "about": o.about},
        )
        if rows and o.about:
            found[o.chat_id, o.about] = rows[0][0]
    return found


async def newest(tx: Transaction, chat_id: int, about: str) -> tuple[int, int] | None:
    """Message id and time of the newest one about this."""
    rows = await tx.rows(
        "SELECT message_id, sent_ms FROM sent_message WHERE chat_id = :chat_id AND about = :about",
        {"chat_id": chat_id, "about": about},
    )
    return (rows[0][0], rows[0][1]) if rows else None


async def last(tx: Transaction, chat_id: int) -> tuple[str, int] | None:
    """What the newest of all that is remembered is about, and its time; `PASSED` once it was passed by."""
    rows = await tx.rows(
        """
        SELECT about, sent_ms FROM sent_message
        WHERE chat_id = :chat_id
        ORDER BY message_id DESC, about = :passed DESC
        LIMIT 1
        """,
        {"chat_id": chat_id, "passed": PASSED},
    )
    return (rows[0][0], rows[0][1]) if rows else None


async def pass_by(tx: Transaction, chat_id: int, now_ms: int) -> None:
    """Something else happened in this chat: until the next one is sent, nothing is the `last`.

    Their rows stay, so that the messages can still be changed.
    """
    await tx.rows(
        """
        INSERT INTO sent_message (chat_id, about, message_id, sent_ms)
        SELECT chat_id, :passed, max(message_id), :now_ms FROM sent_message
        WHERE chat_id = :chat_id
        GROUP BY chat_id
        ON CONFLICT (chat_id, about) DO UPDATE
        SET message_id = excluded.message_id, sent_ms = excluded.sent_ms
        """,
        {"chat_id": chat_id, "passed": PASSED, "now_ms": now_ms},
    )


async def forget_about(tx: Transaction, chat_id: int, about: str) -> None:
    await tx.rows(
        "DELETE FROM sent_message WHERE chat_id = :chat_id AND about = :about",
        {"chat_id": chat_id, "about": about},
    )


async def forget(tx: Transaction, before_ms: int) -> None:
    """Not of what has still to be taken away."""
    await tx.rows(
        """
        DELETE FROM sent_message
        WHERE sent_ms < :before_ms AND NOT EXISTS (
            SELECT 1 FROM staff_view
            WHERE staff_view.chat_id = sent_message.chat_id AND staff_view.about = sent_message.about
        )
        """,
        {"before_ms": before_ms},
    )
