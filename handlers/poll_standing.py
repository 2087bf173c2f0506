"""What stands beneath a poll's message on its way, beside what can be done about any message to many."""

from domain.poll import Poll
from domain.say import Button
from handlers.command import go
from storage import polls
from storage.broadcasts import Broadcast
from storage.database import Transaction


async def buttons(tx: Transaction, broadcast: Broadcast) -> tuple[Button, ...]:
    poll = await polls.one(tx, broadcast.poll_id) if broadcast.shows == "poll" and broadcast.poll_id else None
    if poll is None:
        return ()
    tag = str(poll.poll_id)
    remind = (go("poll-remind", "pollremind", tag),) if may_remind(poll) else ()
    return (go("the-poll", "thepoll", tag), *remind, go("ask-like-it", "pollcopy", tag))


def may_remind(poll: Poll) -> bool:
    """While it is open, once by hand."""
    return poll.state == "open" and poll.nudged_ms is None
