"""What came out of a poll, for whoever wants to see it again: in words, as a chart, by area, over time."""

from dataclasses import replace

from domain import days
from domain.authority import MEMBER
from domain.outgoing import Outgoing
from domain.polls import results
from domain.polls.poll import Poll
from domain.polls.results import Told
from domain.say import File, Say
from handlers import screens
from handlers.command import Command
from handlers.many import reaching
from handlers.visit import Visit
from storage.polls import charts, electors, polls
from storage.polls import results as found


async def show(visit: Visit, argument: str) -> None:
    """Everybody may read what was published; names only those who were asked with them."""
    poll, told = await _told(visit, argument)
    if poll and told:
        visit.say(results.say(poll, told, visit.sender.locale))


async def chart(visit: Visit, argument: str) -> None:
    """A picture with its numbers beneath. Once it was sent to somebody, Telegram has it already."""
    poll, told = await _told(visit, argument)
    if poll is None or told is None:
        return
    locale = visit.sender.locale
    say = results.short_say(poll, told, locale)
    sent = await charts.sent(visit.tx, poll.poll_id, locale)
    if sent:
        return visit.say(replace(say, file=File("photo", sent)))
    if not results.can_be_drawn(told.figures):
        return visit.say(say)
    file = Outgoing(visit.sender.chat_id, locale, say, "file", file=f"chart {poll.poll_id}")
    visit.outgoing.append(file)


async def by_parts(visit: Visit, argument: str) -> None:
    poll, told = await _told(visit, argument)
    if poll and told:
        visit.say(results.by_parts(poll, told.figures, visit.organisation, visit.sender.locale))


async def trend(visit: Visit, argument: str) -> None:
    """The same question each time it was asked."""
    poll, told = await _told(visit, argument)
    if poll is None or told is None:
        return
    zone = visit.organisation.zone
    times = [
        (days.day_words(each.closed_ms or each.closes_ms, zone), shown)
        for each, shown in await found.times(visit.tx, poll.poll_id)
    ]
    visit.say(results.trend(poll, times, visit.sender.locale))


async def _told(visit: Visit, argument: str) -> tuple[Poll | None, Told | None]:
    """Where there is nothing to show, that is said."""
    poll, person = await polls.one(visit.tx, reaching.number(argument)), visit.sender.person
    told = await found.told(visit.tx, poll) if poll else None
    if poll is None or told is None or poll.state != "closed":
        visit.say(Say("results-none", buttons=(*screens.back(visit), screens.HELP)))
        return None, None
    asked = await electors.is_asked(visit.tx, poll.poll_id, person.person_id) if person else None
    return poll, told if asked is not None else replace(told, names=())


COMMANDS = (
    Command("results", show, capability=MEMBER, stays=True),
    Command("chart", chart, capability=MEMBER, stays=True),
    Command("byparts", by_parts, capability=MEMBER, stays=True),
    Command("trend", trend, capability=MEMBER, stays=True),
)
