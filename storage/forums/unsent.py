"""Word of a change, or a reminder, that has not gone yet when something changes again: it goes no more."""

from collections.abc import Iterable, Mapping, Sequence
from typing import get_args

from domain.forums.changes import What
from domain.forums.notices import Known
from domain.many.broadcast import State
from storage.database import Transaction
from storage.forums import chats
from storage.many import broadcasts

_WAITS = "state IN ('waiting', 'held')"
_OURS = "('moved', 'cancelled', 'restored')"


def name(forum_id: int, known: Mapping[int, Known]) -> str:
    """What a row is about: which meetings, and what the person knows of each."""
    if len(known) == 1:
        ((meeting_id, one),) = known.items()
        return f"meeting {meeting_id} change {_written(one)}"
    return f"meetings {forum_id} change " + " ".join(f"{n}:{_written(one)}" for n, one in known.items())


def _written(known: Known) -> str:
    """As in "1795000000000-0" or "1795000000000-2-changed-place"."""
    return "-".join(filter(None, (str(known.was_ms), str(known.moves), known.what, known.field)))


def named(about: str) -> dict[int, Known]:
    """What `name` wrote."""
    kind, number, _, *rest = about.split(" ")
    if kind == "meeting":
        return {int(number): _read(rest[0])}
    return {int(one): _read(written) for one, _, written in (part.partition(":") for part in rest)}


def _read(written: str) -> Known:
    was_ms, moves, what, field = (*written.split("-"), "", "")[:4]
    return Known(int(was_ms), int(moves), next((one for one in get_args(What) if one == what), None), field)


async def take(tx: Transaction, forum_id: int, meeting_ids: Sequence[int]) -> dict[int, dict[int, Known]]:
    """Takes away what has not gone to those who said something; for each chat, what is known there."""
    starts = [f"meetings {forum_id} change ", *(f"meeting {one} change " for one in meeting_ids)]
    known: dict[int, dict[int, Known]] = {}
    for start in starts:
        rows = await tx.rows(
            f"""
            DELETE FROM outbox
            WHERE lane = 'notice' AND {_WAITS} AND substr(about, 1, :length) = :start
            RETURNING chat_id, about
            """,  # noqa: S608 (a condition that stands in this file)
            {"length": len(start), "start": start},
        )
        for chat_id, about in rows:
            known.setdefault(chat_id, {}).update(named(about))
    return known


async def forget_old_time(tx: Transaction, meeting_ids: Iterable[int]) -> None:
    """Reminders and offers of a place that name it; whoever did not get theirs is reminded of the new one."""
    for meeting_id in meeting_ids:
        rows = await tx.rows(
            f"""
            DELETE FROM outbox
            WHERE lane IN ('reminder', 'notice') AND {_WAITS} AND about = :about
            RETURNING chat_id, lane
            """,  # noqa: S608 (a condition that stands in this file)
            {"about": chats.about(meeting_id)},
        )
        await tx.run_many(
            """
            DELETE FROM reminded
            WHERE meeting_id = :meeting_id AND kind <> 'after'
              AND person_id = (SELECT person_id FROM person WHERE telegram_id = :chat_id)
            """,
            [{"meeting_id": meeting_id, "chat_id": chat} for chat, lane in rows if lane == "reminder"],
        )


async def still_going(tx: Transaction, forum_id: int) -> list[int]:
    """Messages in a coordinator's own words about this forum that somebody is still to get or to read."""
    rows = await tx.rows(
        """
        SELECT broadcast_id
        FROM broadcast
        JOIN message ON message.message_id = broadcast.message_id
        JOIN meeting ON meeting.meeting_id = message.meeting_id
        WHERE meeting.forum_id = :forum_id AND tells IS NULL AND (
            broadcast.state IN ('waiting', 'late', 'sending', 'paused')
            OR broadcast.state = 'sent' AND kind = 'news' AND EXISTS (
                SELECT 1 FROM roundup_item
                WHERE roundup_item.broadcast_id = broadcast.broadcast_id AND was_read = 0
            )
        )
        ORDER BY broadcast_id DESC
        LIMIT 3
        """,
        {"forum_id": forum_id},
    )
    return [broadcast_id for (broadcast_id,) in rows]


async def stop_broadcasts(
    tx: Transaction, forum_id: int, meeting_ids: Sequence[int], all_of_them: bool, now_ms: int
) -> str | None:
    """Messages to followers about these meetings go to nobody any more, invitations to cancelled ones too.

    How it was before the first of those changes that nobody has heard of; None where all was heard.
    all_of_them: about any meeting of the forum, with what was said of its rhythm.
    """
    ids = {f"m{place}": meeting_id for place, meeting_id in enumerate(meeting_ids)}
    about = f"message.meeting_id IN ({', '.join(f':{one}' for one in ids)})"
    tells = f"tells IN {_OURS}"
    if all_of_them:
        about = "meeting.forum_id = :forum_id"
        tells = f"(tells IN {_OURS} OR tells = 'rhythm')"
    rows = await tx.rows(
        f"""
        SELECT broadcast_id, broadcast.state, words, tells, EXISTS (
            SELECT 1 FROM delivery WHERE delivery.broadcast_id = broadcast.broadcast_id AND outcome = 'sent'
            UNION ALL
            SELECT 1 FROM outbox WHERE outbox.broadcast_id = broadcast.broadcast_id AND state = 'claimed'
        )
        FROM broadcast
        JOIN message ON message.message_id = broadcast.message_id
        JOIN meeting ON meeting.meeting_id = message.meeting_id
        WHERE {about} AND broadcast.state IN ('waiting', 'late', 'sending', 'paused')
          AND ({tells} OR tells IN ('invites', 'agenda') AND meeting.state = 'cancelled')
        ORDER BY broadcast_id
        """,  # noqa: S608 (conditions that stand in this file)
        ids | {"forum_id": forum_id} if all_of_them else ids,
    )
    unheard = None
    for broadcast_id, state, words, told, heard in rows:
        after: State = "stopped" if state in ("waiting", "late") else "finishing"
        await broadcasts.move(tx, broadcast_id, (state,), after, now_ms)
        ours = told == "rhythm" if all_of_them else told not in ("invites", "agenda")
        if ours and not heard and unheard is None:
            unheard = words
    return unheard
