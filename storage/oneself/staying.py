"""Who was asked whether they still want to be a member, and whether the question reached them."""

from collections.abc import Iterable, Sequence

from domain.durations import DAY_MS
from domain.oneself.inactive import ABOUT, FRESH_DAYS
from storage import erased_counts, sent_messages
from storage.database import Transaction


async def note_asked(tx: Transaction, person_ids: Sequence[int], until_ms: int, now_ms: int) -> None:
    await tx.run_many(
        """
        INSERT INTO stay_asked (person_id, asked_ms, told_until_ms) VALUES (:person_id, :now_ms, :until_ms)
        ON CONFLICT (person_id) DO NOTHING
        """,
        [{"person_id": person_id, "until_ms": until_ms, "now_ms": now_ms} for person_id in person_ids],
    )


async def settle(tx: Transaction, now_ms: int) -> None:
    """Note which questions went out. What could not, or is too old, is forgotten: they are asked anew."""
    await tx.rows(
        "DELETE FROM outbox WHERE about = :about AND state <> 'claimed' AND created_ms <= :before_ms",
        {"about": ABOUT, "before_ms": now_ms - FRESH_DAYS * DAY_MS},
    )
    went = await tx.rows(
        """
        UPDATE stay_asked
        SET sent_ms = (
            SELECT sent_message.sent_ms FROM sent_message
            JOIN person ON person.telegram_id = sent_message.chat_id
            WHERE person.person_id = stay_asked.person_id AND about = :about
        )
        WHERE sent_ms IS NULL AND EXISTS (
            SELECT 1 FROM sent_message
            JOIN person ON person.telegram_id = sent_message.chat_id
            WHERE person.person_id = stay_asked.person_id AND about = :about
              AND sent_message.sent_ms >= stay_asked.asked_ms
        )
        RETURNING person_id
        """,
        {"about": ABOUT},
    )
    await erased_counts.add(tx, "asked", len(went))
    await tx.rows(
        """
        DELETE FROM stay_asked
        WHERE sent_ms IS NULL AND NOT EXISTS (
            SELECT 1 FROM outbox
            JOIN person ON person.telegram_id = outbox.chat_id
            WHERE person.person_id = stay_asked.person_id AND about = :about
        )
        """,
        {"about": ABOUT},
    )


async def heard(tx: Transaction, people: Iterable[tuple[int, int]]) -> None:
    """(person, chat): these were silent for long, and are here again, which is a yes to the question."""
    for person_id, chat_id in people:
        unsent = await tx.rows(
            """
            DELETE FROM outbox WHERE chat_id = :chat_id AND about = :about AND state <> 'claimed'
            RETURNING outbox_id
            """,
            {"chat_id": chat_id, "about": ABOUT},
        )
        asked = await tx.rows(
            "DELETE FROM stay_asked WHERE person_id = :person_id RETURNING sent_ms", {"person_id": person_id}
        )
        await sent_messages.forget_about(tx, chat_id, ABOUT)  # a yes or no that follows is not about that
        if asked and not unsent:
            await erased_counts.add(tx, "back", 1)
            if asked[0][0] is None:
                await erased_counts.add(tx, "asked", 1)


async def forget_all(tx: Transaction) -> None:
    """After a restore nobody knows who has said yes since: everybody is asked anew."""
    await tx.rows("DELETE FROM stay_asked")
    await tx.rows("DELETE FROM outbox WHERE about = :about AND state <> 'claimed'", {"about": ABOUT})
