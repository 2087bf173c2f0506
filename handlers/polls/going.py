"""A poll's message on its way: taking it back withdraws the poll, and correcting it is about the question."""

from dataclasses import replace

from domain.many import message
from domain.many.broadcast import State
from domain.many.message import Content, Message
from domain.polls import poll, poll_message
from domain.polls.poll import Poll
from domain.say import Say
from handlers.command import go
from handlers.screens import HELP
from handlers.visit import Visit
from storage.many import broadcasts, messages
from storage.many.broadcasts import Broadcast
from storage.polls import dues, polls, withdrawing

GONE: tuple[State, ...] = ("sending", "paused", "finishing", "sent")


async def taken_back(visit: Visit, found: Broadcast) -> None:
    """Its answers are deleted with it, and what was planned as its repeat is not asked."""
    if found.shows != "poll" or found.poll_id is None:
        return
    if await withdrawing.take_back(visit.tx, found.poll_id, visit.now_ms):
        for reminder in await dues.reminders_of(visit.tx, found.poll_id):
            await broadcasts.move(visit.tx, reminder, GONE, "taking back", visit.now_ms)
        for repeat in await dues.repeats_of(visit.tx, found.poll_id):
            await _stop(visit, repeat)


async def _stop(visit: Visit, poll_id: int) -> None:
    """It is a draft again, as when somebody stops it."""
    for broadcast in await broadcasts.in_states(visit.tx, ("waiting",)):
        if broadcast.message_id == poll_id:
            await broadcasts.move(visit.tx, broadcast.broadcast_id, ("waiting",), "stopped", visit.now_ms)
    await messages.move(visit.tx, poll_id, "planned", "draft", visit.now_ms, 0)
    await polls.move(visit.tx, poll_id, ("planned",), "draft", visit.now_ms)


def is_made(found: Broadcast) -> bool:
    """Whether its words are made from a poll or a meeting, so that there is nothing to correct in them."""
    return found.tells not in (None, "writeup") or found.shows not in (None, "poll")


def nothing_to_correct(found: Broadcast) -> Say:
    ways = (go("leave-it", "broadcast", str(found.broadcast_id)), HELP)
    return Say("poll-correct-made", buttons=ways)


def asks_for(found: Broadcast) -> Say:
    if found.shows == "poll":
        return Say("poll-correct")
    return Say("message-correct", {"news": int(found.is_in_roundups)})


def longest(written: Message) -> int:
    return poll.LONGEST_QUESTION if written.shows == "poll" else message.longest(bool(written.content.file))


async def with_words(visit: Visit, written: Message, words: str) -> Content:
    """As it will be. Of a poll only the question changes, never its answers."""
    asked = await _poll(visit, written.shows, written.poll_id)
    return (
        poll_message.as_asked(_reworded(asked, words)) if asked else message.reworded(written.content, words)
    )


async def reword(visit: Visit, found: Broadcast, words: str) -> None:
    """A member who checked the words checked others: so it says that these are by staff only.

    What was planned as its repeat is not asked with what was wrong.
    """
    asked = await _poll(visit, found.shows, found.poll_id)
    if asked:
        await polls.reword(visit.tx, _reworded(asked, words), visit.now_ms)
        for repeat in await dues.repeats_of(visit.tx, asked.poll_id):
            again = await polls.one(visit.tx, repeat)
            if again and again.card.question == asked.card.question:
                await polls.reword(visit.tx, _reworded(again, words), visit.now_ms)
                await messages.reword(visit.tx, repeat, words, "", visit.now_ms)
    await messages.reword(visit.tx, found.message_id, words, "", visit.now_ms)


async def _poll(visit: Visit, shows: message.Shows | None, poll_id: int | None) -> Poll | None:
    return await polls.one(visit.tx, poll_id) if shows == "poll" and poll_id else None


def _reworded(asked: Poll, words: str) -> Poll:
    card = replace(asked.card, question=words, plain_question="")
    return replace(asked, card=card, pen="staff" if asked.pen == "approved" else asked.pen)
