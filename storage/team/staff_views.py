"""Which messages in the chats of staff show whose name, words or needs, to be taken away again."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from domain.authority import STAFF
from domain.durations import HOUR_MS
from domain.outgoing import Outgoing
from domain.team.admin_notes import view_removed
from storage import sent_messages
from storage.database import Transaction
from storage.ids import new_id
from storage.team import audit

VIEWED = "viewed"
"""The act in the audit: the reader was shown something about the subject."""

IDEAS = "ideas"
"""What is shown that pen-holders may see too: what is written on a blank sheet, never by whom."""
AGENDA = "agenda"
"""What members raised for a meeting, never who."""
WORDS = "words"
"""What was answered where names are shown only of those who agreed."""
WITHOUT_NAMES = (IDEAS, AGENDA, WORDS)
"""An entry in the audit that named the writer would give away what is shown to nobody."""

"""Within it, being shown the same kind of thing about the same person again is no further entry."""

_STILL_TO_GO = """
    SELECT 1 FROM outbox
    WHERE outbox.chat_id = staff_view.chat_id AND outbox.about = staff_view.about AND outbox.action = 'send'
"""

_REACHED = "EXISTS (SELECT 1 FROM person WHERE telegram_id = staff_view.chat_id AND unreachable_ms IS NULL)"
_CAN_GO = f"NOT EXISTS ({_STILL_TO_GO}) AND {_REACHED}"


@dataclass(frozen=True)
class View:
    """One such message: whose chat it is in, and the name by which it is found there."""

    chat_id: int
    about: str


async def named(tx: Transaction, outgoing: Sequence[Outgoing], now_ms: int) -> Sequence[Outgoing]:
    """Each that shows somebody else, with an `about` of its own; oneself is nobody else.

    Without those whose reader is no staff any more: the role may have ended since, in the same batch.
    """
    if not any(o.shows for o in outgoing):
        return outgoing
    found = []
    for o in outgoing:
        reader, is_staff = await _reader(tx, o.chat_id, o.shows_what) if o.shows else (None, False)
        others = tuple(dict.fromkeys(person_id for person_id in o.shows if person_id != reader))
        if not others:
            found.append(replace(o, shows=()))
        elif is_staff:
            found.append(replace(o, about=o.about or f"view {new_id(now_ms)}", shows=others))
    return found


async def note(tx: Transaction, outgoing: Iterable[Outgoing], now_ms: int) -> None:
    """Whom they show, here and in the audit: of those that `named` gave back, and that are in the outbox."""
    for o in outgoing:
        new: list[int] = []
        for person_id in o.shows:
            rows = await tx.rows(
                """
                INSERT INTO staff_view (chat_id, about, person_id, shown_ms)
                SELECT :chat_id, :about, person_id, :now_ms FROM person
                WHERE person_id = :person_id AND EXISTS (
                    SELECT 1 FROM outbox WHERE chat_id = :chat_id AND about = :about
                )
                ON CONFLICT DO NOTHING
                RETURNING person_id
                """,
                {"chat_id": o.chat_id, "about": o.about, "person_id": person_id, "now_ms": now_ms},
            )
            new += [found for (found,) in rows]
        if new:
            await _audit(tx, o.chat_id, new, o.shows_what, now_ms)


async def _audit(tx: Transaction, chat_id: int, people: Sequence[int], what: str, now_ms: int) -> None:
    reader, _ = await _reader(tx, chat_id, what)
    assert reader, "`named` lets nobody else have it"
    lately = await audit.subjects_since(tx, now_ms - HOUR_MS, VIEWED, reader, what=what)
    for subject in (None,) if what in WITHOUT_NAMES else people:
        if subject not in lately:
            await audit.note(tx, now_ms, VIEWED, reader, subject, what=what)


async def _reader(tx: Transaction, chat_id: int, what: str) -> tuple[int | None, bool]:
    """Whose chat it is, and whether they are staff; of ideas, or one of the members who sort them too."""
    readers = (*STAFF, "pen") if what == IDEAS else STAFF
    rows = await tx.rows(
        f"""
        SELECT person_id, EXISTS (
            SELECT 1 FROM role_held
            WHERE role_held.person_id = person.person_id AND until_ms IS NULL AND role IN {readers}
        )
        FROM person WHERE telegram_id = :chat_id
        """,  # noqa: S608 (a constant)
        {"chat_id": chat_id},
    )
    return (rows[0][0], bool(rows[0][1])) if rows else (None, False)


async def sent(tx: Transaction, sent: Iterable[tuple[int, str, int]], now_ms: int) -> None:
    """These, as (chat, about, message id), are on the phone since now: from here their time counts."""
    await tx.run_many(
        "UPDATE staff_view SET shown_ms = :now_ms WHERE chat_id = :chat_id AND about = :about",
        [{"chat_id": chat_id, "about": about, "now_ms": now_ms} for chat_id, about, _ in sent],
    )


async def due(tx: Transaction, before_ms: int, limit: int) -> list[View]:
    """Shown before then. Not what is still to be sent, nor where Telegram does not reach the reader now."""
    rows = await tx.rows(
        f"""
        SELECT chat_id, about FROM staff_view
        WHERE shown_ms <= :before_ms AND {_CAN_GO}
        GROUP BY chat_id, about
        ORDER BY min(shown_ms)
        LIMIT :limit
        """,  # noqa: S608 (a constant)
        {"before_ms": before_ms, "limit": limit},
    )
    return [View(*row) for row in rows]


async def first_ms(tx: Transaction) -> int | None:
    """When the oldest that can be taken away was shown; asked every second, in the order of the index."""
    rows = await tx.rows(
        f"SELECT shown_ms FROM staff_view WHERE {_CAN_GO} ORDER BY shown_ms LIMIT 1"  # noqa: S608 (a constant)
    )
    return rows[0][0] if rows else None


async def in_chat(tx: Transaction, chat_id: int) -> list[View]:
    """All in one chat, such as that of somebody whose last staff role has ended.

    Where Telegram does not reach the reader now, they stay to be `due`.
    """
    rows = await tx.rows(
        f"SELECT DISTINCT chat_id, about FROM staff_view WHERE chat_id = :chat_id AND {_REACHED}",  # noqa: S608
        {"chat_id": chat_id},
    )
    return [View(*row) for row in rows]


async def of_person(tx: Transaction, person_id: int) -> list[View]:
    """All that show somebody; not what has still to be sent because it is about others as well."""
    rows = await tx.rows(
        f"""
        SELECT chat_id, about FROM staff_view
        WHERE person_id = :person_id AND NOT (
            EXISTS ({_STILL_TO_GO})
            AND EXISTS (
                SELECT 1 FROM staff_view AS other
                WHERE other.chat_id = staff_view.chat_id AND other.about = staff_view.about
                  AND other.person_id <> :person_id
            )
        )
        """,  # noqa: S608 (a constant)
        {"person_id": person_id},
    )
    return [View(*row) for row in rows]


async def take_away(tx: Transaction, views: Sequence[View], now_ms: int) -> list[Outgoing]:
    """Forget them, and what of them is still to be sent. The edits to be left for the others."""
    edits = []
    for view in views:
        edits.append(await _edit(tx, view))
        await sent_messages.pass_by(tx, view.chat_id, now_ms)
        for sql in (
            "DELETE FROM staff_view WHERE chat_id = :chat_id AND about = :about",
            "DELETE FROM sent_message WHERE chat_id = :chat_id AND about = :about",
            "DELETE FROM outbox WHERE chat_id = :chat_id AND about = :about",
        ):
            await tx.rows(sql, vars(view))
    return edits


async def _edit(tx: Transaction, view: View) -> Outgoing:
    """By its number; one that is on its way has none yet, and is found by its name when it has arrived."""
    ((locale,),) = await tx.rows(
        "SELECT COALESCE(min(locale), 'en') FROM person WHERE telegram_id = :chat_id",
        {"chat_id": view.chat_id},
    )
    found = await sent_messages.newest(tx, view.chat_id, view.about)
    about, message_id = (None, found[0]) if found else (view.about, None)
    return Outgoing(view.chat_id, locale, view_removed(), "edit", "notice", about, message_id)
