"""After a meeting: how many came, who did, and a few words to those who came and those who could not."""

from domain.authority import WRITE
from domain.days import day_words
from domain.forums import staff_page
from domain.forums.forum import Forum, Meeting
from domain.forums.staff_page import A_PAGE
from domain.many.audience import Audience
from domain.many.message import WITH_ROUNDUP, Content, Message
from domain.many.message_form import MESSAGE, as_answers
from domain.number_words import counted
from domain.say import Say
from domain.typed import folded
from handlers import asked, running, screens
from handlers.command import Command, go
from handlers.forums import meeting_page
from handlers.visit import Visit
from storage.forums import expected
from storage.many import messages

CAME = "fwcame"
MOST = 9999


async def came(visit: Visit, argument: str) -> None:
    """One number."""
    found = await _over(visit, argument)
    if found:
        await _ask(visit, *found)


async def _ask(visit: Visit, forum: Forum, meeting: Meeting, first: Say | None = None) -> None:
    tag, zone = str(meeting.meeting_id), visit.organisation.zone
    ways = (go("leave-it", "fwmeet", tag), screens.HELP)
    say = Say("meeting-came", staff_page.which(forum, meeting, zone), ways, first=first)
    asked.show(visit, say, CAME, meeting=(tag,))


async def typed(visit: Visit) -> None:
    """ "12", "twelve people", "about 12"."""
    (tag,) = asked.kept(visit, "meeting")
    found = await _over(visit, tag)
    if found is None:
        return asked.end(visit)
    forum, meeting = found
    number = counted(folded(visit.text), visit.words)
    if number is None or number > MOST:
        return await _ask(visit, forum, meeting, Say("again-came", {"most": MOST}))
    asked.end(visit)
    await expected.count(visit.tx, meeting.meeting_id, number)
    ways = (go("write-up", "fwwriteup", tag), go("the-meeting", "fwmeet", tag), screens.HELP)
    asked.offer(visit, Say("meeting-counted", {"count": number}, ways))


async def ticks(visit: Visit, argument: str) -> None:
    """A page of those who said that they come, may, or wait; each with a tick."""
    found = await _over(visit, argument)
    if found:
        await _ticks(visit, *found, meeting_page.page_of(argument), ticked=False)


async def tick(visit: Visit, argument: str) -> None:
    """Kept private, and erased with the person."""
    found, (reference, state, _) = await _over(visit, argument), meeting_page.tick_of(argument)
    if found is None:
        return
    forum, meeting = found
    if state is None or not await expected.tick(visit.tx, meeting.meeting_id, reference, state):
        visit.tell(Say("old-button"))
    else:
        visit.tell(Say("meeting-ticked" if state else "meeting-unticked"))
    place = await expected.place(visit.tx, meeting.meeting_id, reference)
    await _ticks(visit, forum, meeting, place // A_PAGE + 1, ticked=True)


async def _ticks(visit: Visit, forum: Forum, meeting: Meeting, number: int, ticked: bool) -> None:
    rows = await expected.people(visit.tx, meeting.meeting_id, A_PAGE + 1, (number - 1) * A_PAGE)
    if not rows:
        return await meeting_page.show(visit, forum, meeting, Say("meeting-nobody"))
    more = f"{meeting.meeting_id}-{number + 1}" if len(rows) > A_PAGE else ""
    some = rows[:A_PAGE]
    say = staff_page.ticking(forum, meeting, some, more, visit.organisation.zone)
    meeting_page.offer(visit, say, some, ticked)


async def write_up(visit: Visit, argument: str) -> None:
    """A message like any other, for the next round-up: with the number it reaches, and the hold."""
    found, person = await _over(visit, argument), visit.sender.person
    if found is None or person is None:
        return
    forum, meeting = found
    title = Say(
        "meeting-writeup",
        {"name": forum.name, "day": day_words(meeting.starts_ms, visit.organisation.zone)},
    )
    draft = Message(
        0,
        person.person_id,
        Content(visit.texts.plain(title, visit.sender.locale)),
        Audience(replied=meeting.meeting_id),
        WITH_ROUNDUP,
        "news",
        None,
        "draft",
        meeting_id=meeting.meeting_id,
        tells="writeup",
    )
    message_id = await messages.save(visit.tx, draft, visit.now_ms)
    kept = await messages.one(visit.tx, message_id)
    if kept:
        await running.ask(visit, running.begun(visit, MESSAGE, as_answers(kept)))


async def _over(visit: Visit, argument: str) -> tuple[Forum, Meeting] | None:
    """The meeting, if it has begun and was not cancelled; otherwise its page."""
    found = await meeting_page.of(visit, argument)
    if found is None:
        return None
    forum, meeting = found
    if meeting.starts_ms <= visit.now_ms and not meeting.cancelled:
        return found
    await meeting_page.show(visit, forum, meeting, Say("meeting-not-yet"))
    return None


HEARERS = {CAME: asked.Hearer(typed, WRITE)}

COMMANDS = (
    Command("fwcame", came, capability=WRITE),
    Command("fwticks", ticks, capability=WRITE),
    Command("fwtick", tick, capability=WRITE),
    Command("fwwriteup", write_up, capability=WRITE),
)
