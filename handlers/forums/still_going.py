"""Messages to many in a coordinator's own words about a forum that has changed: those that still go out."""

from domain.many.broadcast import opening
from domain.say import Button, Say
from handlers import screens
from handlers.visit import Visit
from storage.forums import unsent
from storage.many import broadcasts, messages

SHORT = 17


async def say(visit: Visit, forum_id: int) -> None:
    """Nobody but whoever wrote one knows if it is still true: so that is said, with a way to it."""
    rows = []
    for broadcast_id in await unsent.still_going(visit.tx, forum_id):
        found = await broadcasts.one(visit.tx, broadcast_id)
        written = await messages.one(visit.tx, found.message_id) if found else None
        if found and written:
            state, words = found.state.replace(" ", "-"), opening(written.content.words, SHORT)
            values = {"state": state, "opening": words}
            rows.append(Button("message-row", f"go:broadcast:{broadcast_id}", values))
    if rows:
        visit.say(Say("forum-still-goes", {"messages": len(rows)}, (*rows, screens.HELP)))
