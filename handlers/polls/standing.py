"""What stands beneath a poll's message on its way, beside what can be done about any message to many."""

from domain.many.message import CHANGES
from domain.polls.poll import Poll
from domain.say import Button
from handlers.command import go
from storage.database import Transaction
from storage.many.broadcasts import Broadcast
from storage.polls import polls


async def buttons(tx: Transaction, broadcast: Broadcast) -> tuple[Button, ...]:
    poll = await polls.one(tx, broadcast.poll_id) if broadcast.shows == "poll" and broadcast.poll_id else None
    if poll is None:
        return ()
    tag = str(poll.poll_id)
    remind = (go("poll-remind", "pollremind", tag),) if may_remind(poll) else ()
    return (go("the-poll", "thepoll", tag), *remind, go("ask-like-it", "pollcopy", tag))


def fits(broadcast: Broadcast, label: str) -> bool:
    """Whether a button of every message fits this one: what is made of a poll or a meeting is not written
    again, and of its words only a question's can be corrected.
    """
    if broadcast.tells not in (None, "writeup"):
        return label not in ("act-copythis", "act-correct") and not _is_a_change(broadcast, label)
    if broadcast.shows is None:
        return True
    return label != "act-copythis" and (label != "act-correct" or broadcast.shows == "poll")


def _is_a_change(broadcast: Broadcast, label: str) -> bool:
    """Word of a change is not taken back: the meeting would stay changed, and nobody would know."""
    return label == "act-takeback" and broadcast.tells in CHANGES


def may_remind(poll: Poll) -> bool:
    """While it is open, once by hand."""
    return poll.state == "open" and poll.nudged_ms is None
