"""What is typed to change a forum or a meeting: a time, a rhythm, or a detail, read and never lost."""

from dataclasses import replace

from domain import when_words
from domain.authority import WRITE
from domain.days import local_day, moment_words
from domain.forums import plan, wanted
from domain.forums.changes import once
from domain.forums.forum import Forum, Meeting
from domain.forums.wanted import QUESTIONS, TIME, Wanted
from domain.forums.when_line import read
from domain.own_words import fault, tidied
from domain.say import Button, Label, Say
from domain.typed import means
from domain.when import Once, Repeating
from handlers import asked, screens
from handlers.command import Command, go
from handlers.forums import changing_last, changing_says
from handlers.visit import Visit
from storage.forums import forums, meetings

TOPIC = "fcnew"


def ask(visit: Visit, forum: Forum, this: Meeting | None, wants: Wanted, first: Say | None = None) -> None:
    """For the new time or words; with `first`, what is wrong with those that were typed."""
    tag, number = str(wants.meeting_id), asked.number(visit)
    now = _now(visit, forum, this, wants)
    empty = wants.what in QUESTIONS and QUESTIONS[wants.what].may_skip and bool(now)
    ways: tuple[Button, ...] = (go("alter-empty", "fcempty", number),) if empty else ()
    if first and first.buttons:
        ways = (*first.buttons, *ways)
    say = Say(
        _question(wants),
        {"what": wants.what, "now": now, "on": int(wants.on), "limit": _longest(wants)},
        (*ways, changing_says.leave(forum, wants), screens.HELP),
        first=replace(first, buttons=()) if first else None,
    )
    asked.show(
        visit,
        say,
        TOPIC,
        forum=(str(forum.forum_id),),
        wanted=(wants.what, tag, "on" if wants.on else "one"),
    )


def _question(wants: Wanted) -> str:
    if wants.what in QUESTIONS:
        return "change-detail"
    return "change-rhythm" if wants.on else "change-time"


def _longest(wants: Wanted) -> int:
    return QUESTIONS[wants.what].longest if wants.what in QUESTIONS else 0


def _now(visit: Visit, forum: Forum, this: Meeting | None, wants: Wanted) -> tuple[Label, ...]:
    zone = visit.organisation.zone
    if wants.what == TIME:
        if this and not wants.on:
            return moment_words(this.starts_ms, zone)
        return plan.spoken(plan.from_text(forum.plan), zone)
    return changing_says.words_of(visit, wanted.kept(forum, this, wants.what), wants.what)


async def typed(visit: Visit) -> None:
    """They typed it. What cannot be used is said, and it is asked again."""
    found = await _asked(visit)
    if found is None:
        return
    forum, this, wants = found
    new = _read(visit, wants, this)
    await _go_on(visit, forum, this, replace(wants, new=new) if isinstance(new, str) else wants, new)


async def instead(visit: Visit) -> None:
    """They typed something else at the last question, without pressing "Type something else" before."""
    found = await _asked(visit)
    if found and found[2].what in (TIME, *QUESTIONS):
        return await typed(visit)
    if found:
        wrong = await changing_last.look(visit, found[0], found[2])
        if wrong:
            visit.say(Say(wrong.key, wrong.values, screens.to_team(visit)))


async def empty(visit: Visit, revision: str) -> None:
    """There shall be nothing of it."""
    found = await _asked(visit) if revision and asked.at(visit, TOPIC, revision) else None
    if found is None:
        visit.tell(Say("old-button"))
        return visit.say(screens.home(visit))
    await _go_on(visit, *found, "")


async def _go_on(visit: Visit, forum: Forum, this: Meeting | None, wants: Wanted, new: str | Say) -> None:
    wrong = new if isinstance(new, Say) else await changing_last.look(visit, forum, wants)
    if wrong:
        ask(visit, forum, this, wants, wrong)


async def _asked(visit: Visit) -> tuple[Forum, Meeting | None, Wanted] | None:
    """What was asked for; where that forum or meeting is not there any more, that is said."""
    (forum_id,), (what, meeting_id, scope, *_) = asked.kept(visit, "forum"), asked.kept(visit, "wanted")
    forum = await forums.one(visit.tx, int(forum_id))
    this = await meetings.one(visit.tx, int(meeting_id))
    if forum and forum.state == "running" and (this or meeting_id == "0"):
        return forum, this, Wanted(what, int(meeting_id), scope == "on")
    asked.end(visit)
    visit.say(Say("change-no-meeting", buttons=screens.to_team(visit)))
    return None


def _read(visit: Visit, wants: Wanted, this: Meeting | None) -> str | Say:
    """A time alone is one of the day on which that meeting is."""
    zone, tag = visit.organisation.zone, str(this.meeting_id) if this else ""
    if wants.what in QUESTIONS:
        return _detail(visit, wants.what)
    if wants.on:
        found = read(visit.text, visit.words, visit.now_ms, zone)
        if isinstance(found, Say):
            return found
        return Say("again-change-all", buttons=_one(tag)) if once(found) and tag else plan.to_text(found)
    day = local_day(this.starts_ms, zone) if this else None
    meant = when_words.read(visit.text, visit.words, visit.now_ms, zone, needs_time=True, day=day)
    at = when_words.of_one(meant)
    if isinstance(at, Repeating):
        return Say("again-change-one", buttons=(go("from-now-on", "fcall", f"{tag}-{TIME}"),))
    if isinstance(at, Once):
        return plan.to_text((at,))
    return Say("again-change-clocks", at.values) if at.key == "again-when-clocks" else at


def _one(tag: str) -> tuple[Button, ...]:
    return (go("only-this-one", "fcone", f"{tag}-{TIME}"),)


def _detail(visit: Visit, field: str) -> str | Say:
    question = QUESTIONS[field]
    words = tidied(visit.text, one_line=question.one_line)
    if question.may_skip and means(words, "nothing-words", visit.words):
        return ""
    wrong = fault(words, question.longest)
    if wrong or question.read is None:
        return wrong or words
    return question.read(words, visit.words, changing_says.known(visit))


HEARERS = {TOPIC: asked.Hearer(typed, WRITE), changing_last.SURE: asked.Hearer(instead, WRITE)}

COMMANDS = (Command("fcempty", empty, capability=WRITE),)
