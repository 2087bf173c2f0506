"""Reminding those who have not answered a poll once more, by hand."""

from domain.authority import WRITE
from domain.many import audience
from domain.polls import poll_message
from domain.polls.poll import Poll
from domain.say import Say
from handlers import asked, screens
from handlers.command import Command, go
from handlers.many import reaching, standing
from handlers.polls.standing import may_remind
from handlers.visit import Visit
from storage.many import broadcasts, messages
from storage.polls import dues, electors, polls
from storage.team import audit

TOPIC = "pollremind"


async def remind(visit: Visit, argument: str) -> None:
    """The last question: so many have not answered."""
    poll = await _open(visit, argument)
    if poll is None:
        return
    everybody, answered = await electors.counts(visit.tx, poll.poll_id)
    if everybody == answered:
        return visit.say(Say("poll-all-answered", buttons=screens.to_team(visit)))
    ways = (go("poll-remind-now", "pollnudge", asked.number(visit)), go("leave-it", "messages"), screens.HELP)
    people = audience.people(everybody - answered)
    asked.show(visit, Say("poll-remind-sure", {"people": people}, ways), TOPIC, poll=(argument,))


async def remind_now(visit: Visit, revision: str) -> None:
    """A message of its own, which waits as all do, so that it can be stopped."""
    if not (revision and asked.at(visit, TOPIC, revision)):
        visit.tell(Say("old-button"))
        return visit.say(screens.home(visit))
    (tag,) = asked.kept(visit, "poll")
    asked.end(visit)
    poll, person = await _open(visit, tag), visit.sender.person
    if poll is None or not await dues.mark_nudged(visit.tx, poll.poll_id, visit.now_ms):
        return
    everybody, answered = await electors.counts(visit.tx, poll.poll_id)
    told = poll_message.to_those_asked(poll, "reminder", poll.card.question, unanswered=True)
    message_id = await messages.save(visit.tx, told, visit.now_ms)
    await messages.move(visit.tx, message_id, "draft", "planned", visit.now_ms, everybody - answered)
    held_ms = visit.now_ms + visit.organisation.messages.hold_seconds * 1000
    broadcast_id = await broadcasts.add(visit.tx, message_id, visit.now_ms, held_ms, visit.now_ms)
    await audit.note(visit.tx, visit.now_ms, "poll reminded of", person.person_id if person else None)
    say = await standing.now(visit.tx, broadcast_id or 0, visit.organisation)
    if say and broadcast_id:
        visit.say(say, about=standing.about(broadcast_id))


async def _open(visit: Visit, argument: str) -> Poll | None:
    """The poll, if it may be reminded of now; where not, that is said."""
    poll = await polls.one(visit.tx, reaching.number(argument))
    if poll and may_remind(poll):
        return poll
    visit.say(Say("poll-not-reminded", buttons=screens.to_team(visit)))
    return None


COMMANDS = (
    Command("pollremind", remind, capability=WRITE),
    Command("pollnudge", remind_now, capability=WRITE),
)
