"""Messages to many people: what is written, to whom and when."""

from collections.abc import Iterable

from domain.many import audience, message
from domain.many.message import Content, Message, MessageState
from domain.say import File
from storage.database import Row, Transaction
from storage.ids import new_id
from storage.many import shown

_COLUMNS = """message.message_id, written_by, words, plain_words, file, file_kind, buttons, audience, plan,
    kind, about_ms, message.state, people, changed_ms, confirmed_ms, poll_id, shows,
    message.meeting_id, tells"""


async def save(tx: Transaction, draft: Message, now_ms: int) -> int:
    """The draft as it is now; its id, a new one where it had none (0). What is no draft any more stays."""
    content = draft.content
    ((message_id,),) = await tx.rows(
        """
        INSERT INTO message (
            message_id, written_by, words, plain_words, file, file_kind, buttons, audience, plan, kind,
            about_ms, state, made_ms, changed_ms, poll_id, shows, meeting_id, tells
        )
        VALUES (
            :message_id, :written_by, :words, :plain_words, :file, :file_kind, :buttons, :audience, :plan,
            :kind, :about_ms, 'draft', :now_ms, :now_ms, :poll_id, :shows, :meeting_id, :tells
        )
        ON CONFLICT (message_id) DO UPDATE
        SET words = excluded.words, plain_words = excluded.plain_words, file = excluded.file,
            file_kind = excluded.file_kind, buttons = excluded.buttons, audience = excluded.audience,
            plan = excluded.plan, kind = excluded.kind, about_ms = excluded.about_ms,
            changed_ms = excluded.changed_ms
        RETURNING message_id
        """,
        {
            "message_id": draft.message_id or new_id(now_ms),
            "written_by": draft.written_by,
            "words": content.words,
            "plain_words": content.plain_words or None,
            "file": content.file.file_id if content.file else None,
            "file_kind": content.file.kind if content.file else None,
            "buttons": message.buttons_to_text(content.buttons),
            "audience": audience.to_text(draft.audience),
            "plan": draft.plan,
            "kind": draft.kind,
            "about_ms": draft.about_ms,
            "poll_id": draft.poll_id,
            "shows": draft.shows,
            "meeting_id": draft.meeting_id,
            "tells": draft.tells,
            "now_ms": now_ms,
        },
    )
    return int(message_id)


async def one(tx: Transaction, message_id: int) -> Message | None:
    rows = await tx.rows(
        f"SELECT {_COLUMNS} FROM message WHERE message_id = :message_id",  # noqa: S608
        {"message_id": message_id},
    )
    return await shown.now(tx, _message(rows[0])) if rows else None


async def of_broadcast(tx: Transaction, broadcast_id: int) -> Message | None:
    rows = await tx.rows(
        f"""
        SELECT {_COLUMNS}
        FROM message
        JOIN broadcast ON broadcast.message_id = message.message_id
        WHERE broadcast_id = :broadcast_id
        """,  # noqa: S608 (names of columns)
        {"broadcast_id": broadcast_id},
    )
    return await shown.now(tx, _message(rows[0])) if rows else None


async def contents(tx: Transaction, broadcast_ids: Iterable[int]) -> dict[int, Content]:
    """What each of these broadcasts says at this moment."""
    found = {}
    for broadcast_id in set(broadcast_ids):
        written = await of_broadcast(tx, broadcast_id)
        if written:
            found[broadcast_id] = written.content
    return found


async def drafts(tx: Transaction, person_id: int) -> list[Message]:
    """Of this writer, the newest first."""
    rows = await tx.rows(
        f"""
        SELECT {_COLUMNS} FROM message
        WHERE written_by = :person_id AND state IN ('draft', 'approving')
        ORDER BY changed_ms DESC
        LIMIT 5
        """,  # noqa: S608 (names of columns)
        {"person_id": person_id},
    )
    return [_message(row) for row in rows]


async def move(
    tx: Transaction, message_id: int, before: MessageState, after: MessageState, now_ms: int, people: int
) -> bool:
    """Whether it was `before` and is `after` now: of two who do it at once, one does."""
    rows = await tx.rows(
        """
        UPDATE message SET state = :after, changed_ms = :now_ms, people = :people,
            confirmed_ms = CASE WHEN :after = 'planned' THEN :now_ms ELSE confirmed_ms END
        WHERE message_id = :message_id AND state = :before
        RETURNING message_id
        """,
        {"message_id": message_id, "before": before, "after": after, "now_ms": now_ms, "people": people},
    )
    return bool(rows)


async def aim(tx: Transaction, message_id: int, whom: audience.Audience, now_ms: int) -> None:
    """A draft is for these people now."""
    await tx.rows(
        """
        UPDATE message SET audience = :audience, changed_ms = :now_ms
        WHERE message_id = :message_id AND state = 'draft'
        """,
        {"message_id": message_id, "audience": audience.to_text(whom), "now_ms": now_ms},
    )


async def reword(tx: Transaction, message_id: int, words: str, plain_words: str, now_ms: int) -> None:
    """Corrected: from now on it says this."""
    await tx.rows(
        """
        UPDATE message SET words = :words, plain_words = :plain_words, changed_ms = :now_ms
        WHERE message_id = :message_id
        """,
        {"message_id": message_id, "words": words, "plain_words": plain_words or None, "now_ms": now_ms},
    )


async def throw_away(tx: Transaction, message_id: int, person_id: int) -> bool:
    """A draft of one's own; whether there was one."""
    rows = await tx.rows(
        """
        DELETE FROM message
        WHERE message_id = :message_id AND written_by = :person_id AND state IN ('draft', 'approving')
        RETURNING message_id
        """,
        {"message_id": message_id, "person_id": person_id},
    )
    return bool(rows)


async def approve(tx: Transaction, message_id: int, person_id: int, now_ms: int) -> bool:
    """Whether they had not approved it before."""
    rows = await tx.rows(
        """
        INSERT INTO message_approved (message_id, person_id, approved_ms)
        VALUES (:message_id, :person_id, :now_ms)
        ON CONFLICT DO NOTHING
        RETURNING person_id
        """,
        {"message_id": message_id, "person_id": person_id, "now_ms": now_ms},
    )
    return bool(rows)


async def approvals(tx: Transaction, message_id: int) -> int:
    """How many have approved it who may still do that: a role that has ended since counts no more."""
    ((count,),) = await tx.rows(
        """
        SELECT count(*) FROM message_approved
        WHERE message_id = :message_id AND EXISTS (
            SELECT 1 FROM role_held
            WHERE role_held.person_id = message_approved.person_id
              AND role IN ('coordinator', 'admin') AND until_ms IS NULL
        )
        """,
        {"message_id": message_id},
    )
    return int(count)


async def forget_approvals(tx: Transaction, message_id: int) -> None:
    """It was changed, or sent back: what was approved was another."""
    await tx.rows("DELETE FROM message_approved WHERE message_id = :message_id", {"message_id": message_id})


async def forget(tx: Transaction, before_ms: int) -> None:
    """Drafts nobody changed since then, and messages whose last going-out was before then.

    Also where it never came to its end, because somebody could not be reached to take it back. Not while
    one is still to go.
    """
    await tx.rows(
        """
        DELETE FROM message
        WHERE changed_ms < :before_ms AND NOT EXISTS (
            SELECT 1 FROM broadcast
            WHERE broadcast.message_id = message.message_id
              AND (
                broadcast.state IN ('waiting', 'late')
                OR coalesce(ended_ms, began_ms, goes_ms) >= :before_ms
              )
        )
        """,
        {"before_ms": before_ms},
    )
    await tx.rows(
        """
        DELETE FROM outbox
        WHERE broadcast_id IS NOT NULL AND state <> 'claimed' AND NOT EXISTS (
            SELECT 1 FROM broadcast WHERE broadcast.broadcast_id = outbox.broadcast_id
        )
        """
    )


def _message(row: Row) -> Message:
    message_id, written_by, words, plain, file, file_kind, buttons, whom, plan, kind, *rest = row
    about_ms, state, people, changed_ms, confirmed_ms, poll_id, shows, meeting_id, tells = rest
    content = Content(
        words,
        plain or "",
        File(file_kind, file) if file else None,
        message.buttons_from_text(buttons),
    )
    return Message(
        message_id,
        written_by,
        content,
        audience.from_text(whom),
        plan,
        kind,
        about_ms,
        state,
        people,
        changed_ms,
        confirmed_ms,
        poll_id,
        shows,
        meeting_id,
        tells,
    )
