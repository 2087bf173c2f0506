"""Somebody of the team looks at what members put on an agenda: it passes, or goes back with a reason.

Whoever looks never learns who raised it, and nobody can change a word of it.
"""

from collections.abc import Sequence
from dataclasses import replace

from domain.authority import WRITE
from domain.forums import agenda as rules
from domain.forums import agenda_says
from domain.forums import agenda_team as says
from domain.forums.agenda import A_PAGE, WHYS, Item, Why
from domain.forums.forum import Forum, Meeting
from domain.polls import idea_reading
from domain.say import Say
from handlers import asked
from handlers.command import Command
from handlers.forums.agenda import meeting_of, where
from handlers.many import reaching
from handlers.visit import Visit
from storage.forums import agenda
from storage.team import audit, staff_views

LOOKING, WHY = "falook", "fawhy"
"""What the audit calls what is shown."""

VERBS: dict[str, idea_reading.Verb] = {"idea-pass": "pass", "item-return": "down"}


async def board(visit: Visit, argument: str) -> None:
    """What is new; where nothing is, how it stands. `argument`: the meeting, and which page."""
    tag, _, number = argument.partition("-")
    found = await meeting_of(visit, tag)
    if found:
        await show(visit, *found, number=reaching.number(number))


async def show(
    visit: Visit, forum: Forum, meeting: Meeting, first: Say | None = None, number: int = 0
) -> None:
    zone = visit.organisation.zone
    proposed = await agenda.proposed(visit.tx, meeting, visit.now_ms)
    waits = rules.state(meeting, visit.now_ms, zone) in ("early", "open")
    new = [item for item in proposed if waits and item.state == "new"]
    if not new:
        passed = [item for item in proposed if item.state == "passed"]
        items = passed if waits else await agenda.on_agenda(visit.tx, meeting.meeting_id)
        say = says.board(forum, meeting, items, number, visit.now_ms, zone)
        return await show_list(visit, replace(say, first=first), items)
    some, tag = new[:A_PAGE], str(meeting.meeting_id)
    say = replace(says.ten(forum, meeting, some, len(new), asked.number(visit), zone), first=first)
    ids = tuple(str(item.item_id) for item in some)
    whose = await agenda.writers(visit.tx, some)
    asked.show(visit, say, LOOKING, shows=whose, meeting=(tag,), items=ids)
    _as_agenda(visit)


async def show_list(visit: Visit, say: Say, items: Sequence[Item]) -> None:
    """It shows what these wrote: it is taken away again as all that shows staff somebody's words."""
    before_others = [item for item in items if item.state in ("new", "back")]
    asked.offer(visit, say, shows=await agenda.writers(visit.tx, before_others))
    _as_agenda(visit)


def _as_agenda(visit: Visit) -> None:
    visit.outgoing[-1] = replace(visit.outgoing[-1], shows_what=staff_views.AGENDA)


async def pass_all(visit: Visit, showing: str) -> None:
    """All that were on that very screen."""
    found = await _looking(visit, LOOKING, showing)
    if found:
        await _pass(visit, *found, ids=_kept(visit))


async def _typed(visit: Visit) -> None:
    """Such as "pass all but 3 and 7", of what is on screen."""
    found, ids = await meeting_of(visit, asked.kept(visit, "meeting")[0]), _kept(visit)
    if found is None:
        return
    meant = idea_reading.read(visit.text, range(1, len(ids) + 1), visit.words, VERBS)
    if isinstance(meant, Say):
        return await show(visit, *found, first=meant)
    chosen = tuple(ids[number - 1] for number in meant.numbers)
    if meant.verb == "pass":
        await _pass(visit, *found, ids=chosen)
    elif meant.verb == "down":
        _ask_why(visit, found[1], chosen)
    else:
        await one(visit, str(chosen[0]))


async def _pass(visit: Visit, forum: Forum, meeting: Meeting, ids: Sequence[int]) -> None:
    moved = await agenda.move(visit.tx, ids, ("new",), "passed")
    await _note(visit, "agenda passed", len(moved))
    await show(visit, forum, meeting, Say("agenda-now-passed", {"count": len(moved)}))


async def one(visit: Visit, argument: str) -> None:
    found = await _found(visit, argument)
    if found:
        item, _, meeting = found
        await show_list(visit, says.one(item, meeting), [item])


async def pass_one(visit: Visit, argument: str) -> None:
    found = await _found(visit, argument)
    if found:
        item, forum, meeting = found
        await _pass(visit, forum, meeting, [item.item_id])


async def send_back(visit: Visit, argument: str) -> None:
    found = await _found(visit, argument)
    if found:
        item, _, meeting = found
        _ask_why(visit, meeting, [item.item_id])


def _ask_why(visit: Visit, meeting: Meeting, ids: Sequence[int]) -> None:
    say = says.reasons(len(ids), meeting, asked.number(visit))
    asked.show(visit, say, WHY, meeting=(str(meeting.meeting_id),), items=tuple(map(str, ids)))


async def back_for(visit: Visit, argument: str) -> None:
    """Each writer is told that one of theirs came back, and why; nobody else is."""
    named, _, showing = argument.partition("-")
    why: Why | None = next((why for why in WHYS if why == named), None)
    ids = _kept(visit)
    found = await _looking(visit, WHY, showing if why else "")
    if found is None or why is None:
        return
    asked.end(visit)
    raised = [await agenda.one(visit.tx, item_id) for item_id in ids]
    members = [item.item_id for item in raised if item and item.raised_by == "member"]
    moved = await agenda.move(visit.tx, members, ("new", "passed"), "back")
    for item_id in moved:
        await _tell_writer(visit, found[0], item_id, why)
    await _note(visit, "agenda sent back", len(moved))
    await show(visit, *found, first=Say("agenda-now-back", {"count": len(moved)}))


async def _tell_writer(visit: Visit, forum: Forum, item_id: int, why: Why) -> None:
    writer, item = await agenda.writer(visit.tx, item_id), await agenda.one(visit.tx, item_id)
    if writer and item:
        visit.tell_other(writer.telegram_id, writer.locale, agenda_says.came_back(item, forum, why))


async def drop(visit: Visit, argument: str) -> None:
    """One that the team put there itself."""
    found = await _found(visit, argument)
    if found:
        item, forum, meeting = found
        dropped = await agenda.drop_of_team(visit.tx, item.item_id)
        first = Say("agenda-taken") if dropped else Say("agenda-item-gone")
        await show(visit, forum, meeting, first)


async def _found(visit: Visit, argument: str) -> tuple[Item, Forum, Meeting] | None:
    """One that waits for an agenda; where it does not, that is said."""
    item = await agenda.one(visit.tx, reaching.number(argument))
    found = await where(visit, item) if item else None
    if item and found and item.state in ("new", "passed"):
        return (item, *found)
    if found:
        await show(visit, *found, first=Say("agenda-decided"))
    else:
        await meeting_of(visit, "")
    return None


async def _looking(visit: Visit, topic: str, showing: str) -> tuple[Forum, Meeting] | None:
    """The meeting of that very screen; an old button does nothing."""
    if showing and asked.at(visit, topic, showing):
        return await meeting_of(visit, asked.kept(visit, "meeting")[0])
    visit.tell(Say("old-button"))
    return await meeting_of(visit, "")


def _kept(visit: Visit) -> tuple[int, ...]:
    return tuple(map(int, asked.kept(visit, "items")))


async def _note(visit: Visit, act: str, count: int) -> None:
    person = visit.sender.person
    if count:
        await audit.note(visit.tx, visit.now_ms, act, person.person_id if person else None, count=count)


HEARERS = {LOOKING: asked.Hearer(_typed, WRITE)}

COMMANDS = (
    Command("fastaff", board, capability=WRITE),
    Command("fapassall", pass_all, capability=WRITE),
    Command("faone", one, capability=WRITE),
    Command("fapass", pass_one, capability=WRITE),
    Command("fareturn", send_back, capability=WRITE),
    Command("fafor", back_for, capability=WRITE),
    Command("fadrop", drop, capability=WRITE),
)
