"""How a message to many stands, as it is shown to coordinators: on opening it, and as it goes on."""

from dataclasses import replace

from domain import days
from domain.many import broadcast as rules
from domain.organisation import Organisation
from domain.say import Say
from handlers.polls import standing as poll_standing
from storage.database import Transaction
from storage.many import broadcasts, deliveries, messages, roundups
from storage.many.broadcasts import Broadcast


def about(broadcast_id: int) -> str:
    """The name under which the message that shows it is remembered."""
    return f"broadcast {broadcast_id}"


async def standing(tx: Transaction, broadcast: Broadcast, organisation: Organisation) -> Say:
    """At this moment."""
    written = await messages.one(tx, broadcast.message_id)
    counts = await deliveries.counts(tx, broadcast.broadcast_id)
    if broadcast.kind == "news":
        counts = rules.Counts(outcomes={"roundup": await roundups.how_many(tx, broadcast.broadcast_id)})
    goes = days.moment_words(broadcast.goes_ms, organisation.zone)
    words = written.content.words if written else ""
    say = rules.standing(broadcast.broadcast_id, broadcast.state, counts, goes, rules.opening(words))
    own = tuple(button for button in say.buttons if poll_standing.fits(broadcast, button.label))
    return replace(say, buttons=(*own, *await poll_standing.buttons(tx, broadcast)))


async def now(tx: Transaction, broadcast_id: int, organisation: Organisation) -> Say | None:
    """As `standing`, by its id; None when it is gone."""
    found = await broadcasts.one(tx, broadcast_id)
    return await standing(tx, found, organisation) if found else None
