"""What a message about a meeting shows at this moment: it holds no words of its own."""

from collections.abc import Awaitable, Callable, Mapping

from domain.forums import agenda_answers, agenda_says, meeting_says, notices, steps
from domain.forums.forum import Forum, Meeting
from domain.many.message import Content, Tells
from storage.database import Transaction
from storage.forums import agenda, forums, meetings

Shown = Callable[[Transaction, Forum, Meeting, str], Awaitable[Content | None]]
"""With what was kept with the message instead of words, such as when the meeting was before it moved."""


async def content(tx: Transaction, tells: Tells, meeting_id: int, kept: str = "") -> Content | None:
    """None where the meeting is gone, or has nothing of that kind to show yet."""
    meeting = await meetings.one(tx, meeting_id)
    forum = await forums.one(tx, meeting.forum_id) if meeting else None
    shown = SHOWN.get(tells)
    if meeting is None or forum is None or shown is None:
        return None
    return await shown(tx, forum, meeting, kept)


async def _invites(tx: Transaction, forum: Forum, meeting: Meeting, kept: str) -> Content | None:
    coming = await meetings.of_forum(tx, forum.forum_id, meeting.starts_ms + 1)
    return meeting_says.invitation(forum, meeting, steps.also_meant(meeting, coming))


async def _moved(tx: Transaction, forum: Forum, meeting: Meeting, kept: str) -> Content | None:
    return notices.moved(forum, meeting, int(kept))


async def _cancelled(tx: Transaction, forum: Forum, meeting: Meeting, kept: str) -> Content | None:
    next_ms = await meetings.next_ms(tx, forum.forum_id, meeting.starts_ms)
    return notices.cancelled(forum, meeting, int(kept), next_ms)


async def _restored(tx: Transaction, forum: Forum, meeting: Meeting, kept: str) -> Content | None:
    return notices.restored(forum, meeting)


async def _rhythm(tx: Transaction, forum: Forum, meeting: Meeting, kept: str) -> Content | None:
    coming = await meetings.of_forum(tx, forum.forum_id, meeting.starts_ms)
    return notices.rhythm(forum, kept, [one.starts_ms for one in coming if not one.cancelled])


async def _ended(tx: Transaction, forum: Forum, meeting: Meeting, kept: str) -> Content | None:
    return notices.ended(forum)


async def _agenda(tx: Transaction, forum: Forum, meeting: Meeting, kept: str) -> Content | None:
    return agenda_says.going_out(forum, meeting, await agenda.on_agenda(tx, meeting.meeting_id))


async def _answers(tx: Transaction, forum: Forum, meeting: Meeting, kept: str) -> Content | None:
    return agenda_answers.content(forum, meeting, await agenda.on_agenda(tx, meeting.meeting_id))


SHOWN: Mapping[Tells, Shown] = {
    "answers": _answers,
    "agenda": _agenda,
    "invites": _invites,
    "moved": _moved,
    "cancelled": _cancelled,
    "restored": _restored,
    "rhythm": _rhythm,
    "ended": _ended,
}
