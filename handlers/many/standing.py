"""How a message to many stands, as it is shown to coordinators: on opening it, and as it goes on."""

from dataclasses import replace

from domain import days
from domain.many import broadcast as rules
from domain.many import message, roundup
from domain.many.audience import people
from domain.organisation import Organisation
from domain.say import Label, Say, Value, phrase
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
    goes = days.moment_words(goes_ms(broadcast, organisation), organisation.zone)
    words, next_time = written.content.words if written else "", await again(tx, broadcast, organisation)
    repeats = (phrase("standing-again", when=next_time),) if next_time else ()
    say = rules.standing(broadcast.broadcast_id, broadcast.state, counts, goes, rules.opening(words), repeats)
    own = tuple(button for button in say.buttons if poll_standing.fits(broadcast, button.label))
    return replace(say, buttons=(*own, *await poll_standing.buttons(tx, broadcast)))


def goes_ms(broadcast: Broadcast, organisation: Organisation) -> int:
    """When people get it: what is for the round-up goes with that."""
    at_ms = broadcast.goes_ms
    return roundup.comes_ms(at_ms, organisation) if broadcast.kind == "news" else at_ms


async def who_has_it(tx: Transaction, broadcast: Broadcast) -> dict[str, Value]:
    """How many: in their chats, or in a round-up and unread."""
    counts, news = await deliveries.counts(tx, broadcast.broadcast_id), broadcast.is_in_roundups
    sent = await roundups.how_many(tx, broadcast.broadcast_id) if news else counts.of("sent")
    return {"sent": people(sent), "sent_count": sent, "waiting": counts.waiting, "news": int(news)}


async def again(tx: Transaction, broadcast: Broadcast, organisation: Organisation) -> tuple[Label, ...]:
    """When one that repeats goes next, beside this time; nothing where it does not."""
    if broadcast.state == "waiting" or not message.repeats(broadcast.plan):
        return ()
    waiting = await broadcasts.in_states(tx, ("waiting",))
    times = [one.goes_ms for one in waiting if one.message_id == broadcast.message_id]
    return days.moment_words(min(times), organisation.zone) if times else ()


async def now(tx: Transaction, broadcast_id: int, organisation: Organisation) -> Say | None:
    """As `standing`, by its id; None when it is gone."""
    found = await broadcasts.one(tx, broadcast_id)
    return await standing(tx, found, organisation) if found else None
