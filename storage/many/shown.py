"""What a message to many says at this moment, where it has no words of its own but is about something."""

from dataclasses import replace

from domain.many.message import Message
from storage.database import Transaction
from storage.forums import contents as forum_contents
from storage.forums import meetings
from storage.polls import contents as poll_contents


async def now(tx: Transaction, found: Message) -> Message:
    """What is about a poll, or a meeting, says what that says now. Words about a forum lead there."""
    content = None
    if found.meeting_id is not None and found.tells is not None:
        content = await forum_contents.content(tx, found.tells, found.meeting_id, found.content.words)
    elif found.meeting_id is not None:
        meeting = await meetings.one(tx, found.meeting_id)
        content = replace(found.content, forum=meeting.forum_id) if meeting else None
    elif found.poll_id is not None and found.shows is not None:
        content = await poll_contents.content(tx, found.shows, found.poll_id, found.message_id)
    return replace(found, content=content) if content else found
