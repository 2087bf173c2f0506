"""The last look at a change: as people will be told it, with how many they are, and then it is done."""

from domain.authority import WRITE
from domain.forums import notices, wanted
from domain.forums.changes import Change
from domain.forums.forum import Forum, Meeting
from domain.forums.wanted import CANCEL, QUESTIONS, RESTORE, TIME, Wanted
from domain.many import audience, message
from domain.say import Button, Say, Value
from handlers import asked, screens
from handlers.command import Command, go
from handlers.forums import changing_says, passing_over, still_going
from handlers.visit import Visit
from storage.forums import changing, forums, meetings, telling
from storage.team import audit

SURE = "fcsure"
MOST = changing.MOST
_LABELS = {TIME: "move-tell", CANCEL: "cancel-tell", RESTORE: "restore-tell"}


async def coming(visit: Visit, forum: Forum) -> list[Meeting]:
    """All its meetings that are still to come, cancelled ones too."""
    return await meetings.of_forum(visit.tx, forum.forum_id, visit.now_ms + 1, MOST)


async def look(visit: Visit, forum: Forum, wants: Wanted) -> Say | None:
    """As people will see it, and beneath that the last question. What is wrong, if it cannot be done."""
    zone = visit.organisation.zone
    change = wanted.change(wants, forum, await coming(visit, forum), visit.now_ms, zone)
    if isinstance(change, Say):
        return change
    said, others = await telling.reach(visit.tx, change, visit.now_ms)
    if wants.can_be_told:
        await _preview(visit, change, said, others)
    people, number = said + others, asked.number(visit)
    tells = people and wants.can_be_told
    ways = [_do(wants, people if tells else 0, f"{number}-tell")]
    if tells and not wants.must_be_told:
        ways.append(go("change-tell-nobody", "fcdo", f"{number}-quiet"))
    if wants.what == TIME or wants.what in QUESTIONS:
        ways.append(_again(forum, wants))
    values = {
        **changing_says.values(visit, forum, wants, change),
        **changing_says.people(visit, change, people if tells else 0),
    }
    asked.show(
        visit,
        Say("change-sure", values, (*ways, changing_says.leave(forum, wants), screens.HELP)),
        SURE,
        forum=(str(forum.forum_id),),
        wanted=(wants.what, str(wants.meeting_id), "on" if wants.on else "one", wants.new),
        shown=(str(people), str(forum.changed_ms)),
    )
    return None


async def _preview(visit: Visit, change: Change, said: int, others: int) -> None:
    """To those who come; and to the other followers, in a way of its own."""
    zone, locale = visit.organisation.zone, visit.sender.locale
    if said:
        meeting_ids = await telling.example(visit.tx, change, visit.now_ms)
        visit.say(notices.to_one(change, meeting_ids, zone))
    if others:
        after_ms = change.shifts[0].after.starts_ms if change.shifts else 0
        next_ms = await meetings.next_ms(visit.tx, change.forum.forum_id, after_ms)
        content = notices.to_followers(change, next_ms)
        if content:
            visit.say(message.shown(content, locale, message.of_draft(0)))


async def do(visit: Visit, argument: str) -> None:
    """They are sure. Where the forum, or the number of people, is another by now, it is shown again first."""
    number, _, way = argument.partition("-")
    if not (number and asked.at(visit, SURE, number)):
        visit.tell(Say("old-button"))
        return visit.say(screens.home(visit))
    (forum_id,), (people, changed) = asked.kept(visit, "forum"), asked.kept(visit, "shown")
    what, meeting_id, scope, *new = asked.kept(visit, "wanted")
    wants = Wanted(what, int(meeting_id), scope == "on", "".join(new))
    forum = await forums.one(visit.tx, int(forum_id))
    asked.end(visit)
    if forum is None or forum.state != "running":
        return visit.say(Say("change-no-meeting", buttons=screens.to_team(visit)))
    zone = visit.organisation.zone
    change = wanted.change(wants, forum, await coming(visit, forum), visit.now_ms, zone)
    if isinstance(change, Say):
        return visit.say(Say(change.key, change.values, (*_back(forum, wants), screens.HELP)))
    if (str(await _reached(visit, change)), str(forum.changed_ms)) != (people, changed):
        await look(visit, forum, wants)
        return
    await _done(visit, wants, change, tells=wants.can_be_told and way != "quiet")


async def _done(visit: Visit, wants: Wanted, change: Change, tells: bool) -> None:
    person, now_ms, zone = visit.sender.person, visit.now_ms, visit.organisation.zone
    assert person, "asked of coordinators only"
    people = await _reached(visit, change) if tells else 0
    anew = await changing.change(visit.tx, change, person.person_id, now_ms, zone, tells)
    if wants.what == RESTORE:  # they are told just now when it is
        await passing_over.pass_over(visit, change.ids)
    detail = {"on": int(wants.on), "people": people, "urgent": int(people > 0)}
    await audit.note(visit.tx, now_ms, "meeting changed", person.person_id, what=wants.what, **detail)
    if people and changing_says.night(visit, change) == "passes":
        await audit.note(visit.tx, now_ms, "urgent in quiet hours", person.person_id)
    back = (go("meeting-back-on", "fcrestore", str(wants.meeting_id)),) if wants.what == CANCEL else ()
    values: dict[str, Value] = {
        **changing_says.people(visit, change, people),
        "what": changing_says.kind(wants),
        "anew": anew,
    }
    await still_going.say(visit, change.forum.forum_id)
    asked.offer(visit, Say("change-done", values, (*back, *_back(change.forum, wants), screens.HELP)))


async def _reached(visit: Visit, change: Change) -> int:
    return sum(await telling.reach(visit.tx, change, visit.now_ms))


def _do(wants: Wanted, people: int, argument: str) -> Button:
    """With the number in it: the last button before it is done."""
    label = "change-tell" if wants.what in QUESTIONS else _LABELS[wants.what]
    return Button(
        label, f"go:fcdo:{argument}", {"people": audience.people(people), "how": changing_says.how(people)}
    )


def _again(forum: Forum, wants: Wanted) -> Button:
    """To type something else."""
    if not wants.meeting_id:
        return go("alter-again", "fcon", f"{forum.forum_id}-{wants.what}")
    return go("alter-again", "fcall" if wants.on else "fcone", f"{wants.meeting_id}-{wants.what}")


def _back(forum: Forum, wants: Wanted) -> tuple[Button, ...]:
    meeting = (go("the-meeting", "fwmeet", str(wants.meeting_id)),) if wants.meeting_id else ()
    on = wants.on or not wants.meeting_id
    return (*meeting, *((go("the-forum", "fmforum", str(forum.forum_id)),) if on else ()))


COMMANDS = (Command("fcdo", do, capability=WRITE),)
