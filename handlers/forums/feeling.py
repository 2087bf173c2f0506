"""How a meeting was, as those who came say it: tapped or typed, changed at will until it is counted."""

from domain.authority import MEMBER
from domain.forums import feeling as rules
from domain.forums import steps
from domain.forums.feeling import FELT
from domain.forums.forum import Felt
from domain.notes import started
from domain.say import Say
from domain.typed import means
from handlers import screens
from handlers.command import Command
from handlers.many import reaching
from handlers.visit import Visit
from storage import sent_messages
from storage.forums import feelings, forums, meetings

RECENT_MS = 36 * 3600 * 1000
"""People who are tired answer the next day; what they said is read back, and can be changed."""


async def felt(visit: Visit, argument: str) -> None:
    """On the same message, read back."""
    number, _, said = argument.partition("-")
    how = next((each for each in FELT if each == said), None)
    person = visit.sender.person
    meeting = await meetings.one(visit.tx, reaching.number(number))
    if meeting is None or person is None or how is None:
        return visit.tell(Say("old-button"))
    zone = visit.organisation.zone
    counts = steps.is_asked_how_it_was(meeting, visit.now_ms, zone)
    asked = await feelings.was_asked(visit.tx, meeting.meeting_id, person.person_id)
    forum = await forums.one(visit.tx, meeting.forum_id)
    if not (counts and asked and forum):
        visit.tell(Say("meeting-felt-over"))
        return visit.say(Say("meeting-felt-over", buttons=(*screens.back(visit), screens.HELP)))
    await feelings.feel(visit.tx, meeting.meeting_id, person.person_id, how)
    visit.tell(Say("meeting-felt-thanks"))
    say = started(rules.ask(forum, meeting, zone, how))
    if visit.update.callback_query:
        visit.change(say)
    else:
        visit.say(say, about=rules.about(meeting.meeting_id))


async def typed(visit: Visit) -> bool:
    """The words of one of its buttons, while it is the last thing asked here; in reply to another, not."""
    meeting_id = await _at(visit)
    said: Felt | None = next((each for each in FELT if means(visit.text, f"how-{each}", visit.words)), None)
    if meeting_id is None or said is None or visit.sender.person is None:
        return False
    await felt(visit, f"{meeting_id}-{said}")
    return True


async def _at(visit: Visit) -> int | None:
    last = await sent_messages.last(visit.tx, visit.sender.chat_id)
    if last is None or not last[0].startswith(rules.about("")) or visit.now_ms - last[1] > RECENT_MS:
        return None
    sent, there = visit.update.message, await sent_messages.newest(visit.tx, visit.sender.chat_id, last[0])
    if sent and sent.reply_to_message and (there is None or sent.reply_to_message.message_id != there[0]):
        return None
    return reaching.number(last[0].removeprefix(rules.about("")))


COMMANDS = (Command("fwfelt", felt, capability=MEMBER, stays=True),)
