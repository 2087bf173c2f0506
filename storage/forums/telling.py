"""Leaving word of a change: a message of their own to each who said something, one to many to the others.

Whoever has not got word of an earlier change yet gets one message of both: so each row's name says which time
of which meeting they know.
"""

from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from functools import cache
from zoneinfo import ZoneInfo

from domain.forums import notices, steps, word
from domain.forums.changes import Change
from domain.forums.forum import Meeting
from domain.forums.notices import Known, Told
from domain.forums.word import Said
from domain.many.message import NOW, Content, Message
from domain.outgoing import Outgoing
from domain.say import Say
from storage import outbox
from storage.database import Transaction
from storage.forums import meetings, unsent
from storage.many import broadcasts, messages, recipients

Saying = Callable[[tuple[Told, ...], str], Say]


async def reach(tx: Transaction, change: Change, now_ms: int) -> tuple[int, int]:
    """How many are told who said something, and how many other followers."""
    heard = await _who_said(tx, change, change.ids, now_ms)
    said = {one.person_id for one in heard if word.concerns(change, one)}
    others = await recipients.how_many(tx, change.audience, now_ms, now_ms) if change.to_all else 0
    return len(said), others


async def example(tx: Transaction, change: Change, now_ms: int) -> tuple[int, ...]:
    """The meetings that somebody who is told said something to: of whoever did so to the most."""
    by_person: defaultdict[int, list[int]] = defaultdict(list)
    for said in await _who_said(tx, change, change.ids, now_ms):
        if word.concerns(change, said):
            by_person[said.person_id].append(said.meeting_id)
    most: list[int] = max((*by_person.values(), []), key=len)
    return tuple(most)


async def tell(tx: Transaction, change: Change, by: int | None, now_ms: int, zone: ZoneInfo) -> None:
    """In the transaction of the change. What was said of the old time and has not gone yet goes no more."""
    if change.what != "changed":
        await unsent.forget_old_time(tx, change.ids)
    await _tell_each(tx, change, now_ms, zone)
    if change.to_all:
        await _tell_followers(tx, change, by, now_ms, zone)


async def _tell_each(tx: Transaction, change: Change, now_ms: int, zone: ZoneInfo) -> None:
    known = await unsent.take(tx, change.forum.forum_id, change.ids)
    there = await _meetings(tx, change, known)
    by_chat: defaultdict[int, list[Said]] = defaultdict(list)
    for said in await _who_said(tx, change, there, now_ms):
        new = said.meeting_id in change.ids and word.concerns(change, said)
        if new or said.meeting_id in known.get(said.chat_id, {}):
            by_chat[said.chat_id].append(said)
    # Most are told the same, and putting it together takes long.
    says = cache(lambda told, field: notices.mine(change.forum, told, zone, field, change.ends))
    left = []
    for chat_id, theirs in by_chat.items():
        told = {}
        for said in theirs:
            knows = word.known_by(change, said, known.get(chat_id, {}))
            one = word.news_for(change, said, there[said.meeting_id], knows) if knows else None
            if one:
                told[one[0]] = one[1]
            elif knows:
                await _is_as_before(tx, said, knows.moves, there[said.meeting_id].moves)
        if told:
            left.append(_row(change, theirs, word.in_order(told), says, now_ms))
    await outbox.leave(tx, left, now_ms)


def _row(
    change: Change, theirs: Sequence[Said], told: Mapping[Told, Known], says: Saying, now_ms: int
) -> Outgoing:
    times = [ms for one in told for ms in (one.was_ms, one.meeting.starts_ms) if ms > now_ms]
    fields = {known.field for known in told.values() if known.field}
    unheard = {one.meeting.meeting_id: known for one, known in told.items()}
    return Outgoing(
        theirs[0].chat_id,
        theirs[0].locale,
        says(tuple(told), "".join(fields) if len(fields) == 1 else ""),
        lane="notice",
        about=unsent.name(change.forum.forum_id, unheard),
        begins_ms=min(times, default=None),
        passes_pause=any(said.still_tell for said in theirs),
    )


async def _meetings(
    tx: Transaction, change: Change, known: Mapping[int, Mapping[int, Known]]
) -> dict[int, Meeting]:
    there = {shift.after.meeting_id: shift.after for shift in change.shifts}
    for meeting_id in {one for meetings_known in known.values() for one in meetings_known} - there.keys():
        found = await meetings.one(tx, meeting_id)
        if found:
            there[meeting_id] = found
    return there


async def _is_as_before(tx: Transaction, said: Said, known: int, now: int) -> None:
    """It moved there and back before they heard of it: what they said is to the time it has again."""
    await tx.rows(
        """
        UPDATE reply SET to_move = :now
        WHERE meeting_id = :meeting_id AND person_id = :person_id AND to_move = :known
        """,
        {"meeting_id": said.meeting_id, "person_id": said.person_id, "known": known, "now": now},
    )


async def _who_said(
    tx: Transaction, change: Change, meeting_ids: Sequence[int] | Mapping[int, Meeting], now_ms: int
) -> list[Said]:
    """Who says that they cannot come is told as one of the followers, if they are one."""
    if not meeting_ids:
        return []
    ids = {f"m{place}": meeting_id for place, meeting_id in enumerate(meeting_ids)}
    rows = await tx.rows(
        f"""
        SELECT person.person_id, telegram_id, locale, meeting_id, says, still_tell, to_move
        FROM reply
        JOIN person ON person.person_id = reply.person_id
        WHERE meeting_id IN ({", ".join(f":{name}" for name in ids)})
          AND stopped_ms IS NULL AND unreachable_ms IS NULL
          AND (paused_ms IS NULL OR resumes_ms <= :now_ms OR still_tell = 1)
          AND (says <> 'no' OR EXISTS (
            SELECT 1 FROM forum_follower
            WHERE forum_id = :forum_id AND forum_follower.person_id = person.person_id
          ))
        ORDER BY telegram_id
        """,  # noqa: S608 (names of parameters)
        {**ids, "now_ms": now_ms, "forum_id": change.forum.forum_id},
    )
    return [Said(*row) for row in rows]


async def _note_asked(tx: Transaction, meeting_id: int, asks: bool, now_ms: int, zone: ZoneInfo) -> None:
    """Where they would be invited at once as well: the change asks them the same."""
    meeting = await meetings.one(tx, meeting_id)
    if meeting:
        done = tuple(step for step in meeting.done if step != steps.TOLD)
        soon = steps.due_ms("invite", meeting.starts_ms, zone) <= now_ms
        await meetings.save(tx, replace(meeting, done=(*done, steps.TOLD) if asks and soon else done))


async def _tell_followers(
    tx: Transaction, change: Change, by: int | None, now_ms: int, zone: ZoneInfo
) -> None:
    if not change.shifts:
        return
    unheard = await unsent.stop_broadcasts(tx, change.forum.forum_id, change.ids, bool(change.rhythm), now_ms)
    tells, kept = word.for_followers(change, unheard)
    people = await recipients.how_many(tx, change.audience, now_ms, now_ms)
    await _note_asked(tx, change.ids[0], bool(people) and tells in ("moved", "restored"), now_ms, zone)
    if tells is None or not people:
        return
    draft = Message(
        0,
        by,
        Content(kept),
        change.audience,
        NOW,
        "urgent",
        change.soonest_ms(now_ms),
        "draft",
        meeting_id=change.told_of,
        tells=tells,
    )
    message_id = await messages.save(tx, draft, now_ms)
    await messages.move(tx, message_id, "draft", "planned", now_ms, people)
    await broadcasts.add(tx, message_id, now_ms, now_ms, now_ms)
