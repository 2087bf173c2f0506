"""What becomes of one idea: it passes, is put together with another, is turned down, goes back, or to staff.

Whoever decides never learns who wrote it, and nobody can change a word of it.
"""

from collections.abc import Sequence

from domain.authority import CARE, SORT
from domain.many.broadcast import opening
from domain.outgoing import Outgoing
from domain.polls import sheet_says
from domain.polls.ideas import REASONS, Idea, IdeaState, Reason
from domain.polls.poll import Poll
from domain.say import Say
from handlers import asked, screens
from handlers.command import Command
from handlers.gate import may
from handlers.many import reaching
from handlers.polls.sheet_board import next_ten, overview, sheet_of, show_list
from handlers.visit import Visit
from storage.polls import idea_sorting, ideas, rounds
from storage.team import audit, roles, staff_views

WHY = "ideawhy"
UNSETTLED: tuple[IdeaState, ...] = ("new", "passed")


async def one(visit: Visit, argument: str) -> None:
    """One of them, and what can become of it."""
    found = await _found(visit, argument)
    if not found:
        return
    poll, idea = found
    themes = (await ideas.sheet(visit.tx, poll.poll_id)).themes
    others = sum(theme.head.theme != idea.theme for theme in themes)
    is_head = any(theme.head.number == idea.number for theme in themes)
    await show_list(visit, sheet_says.one(idea, others, is_head), [idea])


async def pass_these(visit: Visit, poll: Poll, numbers: Sequence[int]) -> int:
    """How many pass: not those that were decided about meanwhile."""
    moved = await idea_sorting.move(visit.tx, poll.poll_id, numbers, ("new",), "passed")
    await _note(visit, poll, "ideas passed", len(moved))
    return len(moved)


async def pass_one(visit: Visit, argument: str) -> None:
    """Also of one that was put together with another: then it stands for itself again."""
    found = await _found(visit, argument)
    if found:
        poll, idea = found
        moved = await idea_sorting.move(visit.tx, poll.poll_id, [idea.number], UNSETTLED, "passed")
        await _note(visit, poll, "ideas passed", len(moved))
        await next_ten(visit, poll, Say("ideas-now-passed", {"count": len(moved)}))


async def merge(visit: Visit, argument: str) -> None:
    """With which of those that have passed."""
    tag, _, rest = argument.partition("-")
    number, _, page = rest.partition("-")
    found = await _found(visit, f"{tag}-{number}")
    if not found:
        return
    poll, idea = found
    themes = (await ideas.sheet(visit.tx, poll.poll_id)).themes
    others = [theme.head for theme in themes if theme.head.theme != idea.theme]
    if not others:
        return await next_ten(visit, poll, Say("idea-none-passed"))
    say = sheet_says.merging(idea, others, reaching.number(page))
    await show_list(visit, say, [idea, *others])


async def merge_with(visit: Visit, argument: str) -> None:
    tag, _, rest = argument.partition("-")
    number, _, other = rest.partition("-")
    found, target = await _found(visit, f"{tag}-{number}"), await _found(visit, f"{tag}-{other}")
    if not (found and target):
        return
    poll, idea = found
    fits = idea.state in UNSETTLED and target[1].state == "passed" and idea.theme != target[1].theme
    if not (fits and await idea_sorting.put_together(visit.tx, idea, target[1])):
        return await next_ten(visit, poll, Say("idea-decided"))
    await _note(visit, poll, "ideas put together", 1)
    await next_ten(
        visit, poll, Say("idea-merged", {"number": str(idea.number), "other": str(target[1].number)})
    )


async def leave_out(visit: Visit, argument: str) -> None:
    """Not among those that people choose from, or among them again."""
    tag, _, rest = argument.partition("-")
    number, _, out = rest.partition("-")
    found = await _found(visit, f"{tag}-{number}")
    if not found:
        return
    poll, idea = found
    if out not in ("0", "1") or idea.state != "passed":
        return await next_ten(visit, poll, Say("idea-decided"))
    await idea_sorting.leave_out(visit.tx, idea, out == "1")
    await _note(visit, poll, "idea left out" if out == "1" else "idea taken in", 1)
    await one(visit, f"{tag}-{number}")


async def turn_down(visit: Visit, argument: str) -> None:
    found = await _found(visit, argument)
    if found:
        poll, idea = found
        ask_why(visit, poll, [idea.number])


def ask_why(visit: Visit, poll: Poll, numbers: Sequence[int]) -> None:
    """The reason is what their writers are told."""
    say = sheet_says.reasons(numbers, asked.number(visit))
    asked.show(visit, say, WHY, poll=(str(poll.poll_id),), numbers=tuple(map(str, numbers)))


async def down_for(visit: Visit, argument: str) -> None:
    """Turned down: each writer is told that one of theirs was, and why."""
    named, _, showing = argument.partition("-")
    reason: Reason | None = next((reason for reason in REASONS if reason == named), None)
    if reason is None or not (showing and asked.at(visit, WHY, showing)):
        visit.tell(Say("old-button"))
        return await overview(visit, "")
    poll, numbers = await sheet_of(visit, asked.kept(visit, "poll")[0]), asked.kept(visit, "numbers")
    asked.end(visit)
    if poll is None:
        return
    moved = await idea_sorting.move(
        visit.tx, poll.poll_id, list(map(int, numbers)), UNSETTLED, "down", reason
    )
    for number in moved:
        await _tell_writer(visit, poll, number, "idea-turned-down", reason)
    await _note(visit, poll, "ideas turned down", len(moved))
    await next_ten(visit, poll, Say("ideas-now-down", {"count": len(moved)}))


async def send_back(visit: Visit, argument: str) -> None:
    """It points to a person: its writer is asked for other words."""
    found = await _found(visit, argument)
    if not found:
        return
    poll, idea = found
    moved = [] if idea.paper else [idea.number]
    moved = await idea_sorting.move(visit.tx, poll.poll_id, moved, UNSETTLED, "back")
    for number in moved:
        await _tell_writer(visit, poll, number, "idea-came-back")
    await _note(visit, poll, "ideas sent back", len(moved))
    await next_ten(visit, poll, Say("idea-now-back" if moved else "idea-decided"))


async def about_safety(visit: Visit, argument: str) -> None:
    """Somebody may be in danger: all staff who can be reached are told at once, at any hour."""
    found = await _found(visit, argument)
    if not found:
        return
    poll, idea = found
    if not await idea_sorting.move(visit.tx, poll.poll_id, [idea.number], UNSETTLED, "safety"):
        return await next_ten(visit, poll, Say("idea-decided"))
    shows = tuple(await ideas.writers(visit.tx, [idea]))
    staff = await roles.who_may_approve(visit.tx)
    say = sheet_says.safety(idea, poll.card.question)
    for _, chat_id, locale in staff:
        visit.outgoing.append(Outgoing(chat_id, locale, say, shows=shows, shows_what=staff_views.IDEAS))
    await _note(visit, poll, "ideas given to staff", 1)
    await next_ten(visit, poll, Say("idea-now-safety", {"told": len(staff)}))


async def send_help(visit: Visit, argument: str) -> None:
    """The ready message with the help lines; who gets it is not said. The idea is not used."""
    found = await _found(visit, argument)
    if not found:
        return
    poll, idea = found
    writer = await ideas.writer(visit.tx, poll.poll_id, idea.number)
    if idea.paper or not await idea_sorting.move(visit.tx, poll.poll_id, [idea.number], ("safety",), "down"):
        return _said(visit, "idea-decided")
    if writer:
        visit.tell_other(writer.telegram_id, writer.locale, Say("idea-help-lines", buttons=(screens.HELP,)))
    await _note(visit, poll, "help lines sent", 1)
    _said(visit, "idea-help-sent")


async def no_danger(visit: Visit, argument: str) -> None:
    """It is sorted as the others are."""
    found = await _found(visit, argument)
    if found:
        poll, idea = found
        moved = await idea_sorting.move(visit.tx, poll.poll_id, [idea.number], ("safety",), "new")
        await _note(visit, poll, "ideas given back to be sorted", len(moved))
        await next_ten(visit, poll, Say("idea-no-danger-now" if moved else "idea-decided"))


async def _found(visit: Visit, argument: str) -> tuple[Poll, Idea] | None:
    """The sheet and the idea in a button; what is about safety is for staff alone, and else not there."""
    tag, _, number = argument.partition("-")
    poll = await sheet_of(visit, tag)
    idea = await ideas.one(visit.tx, poll.poll_id, reaching.number(number)) if poll else None
    if poll is None:
        return None
    if idea is None or (idea.state == "safety" and not await may(visit, CARE)):
        await next_ten(visit, poll, Say("idea-decided"))
        return None
    return poll, idea


async def _tell_writer(visit: Visit, poll: Poll, number: int, key: str, reason: str = "") -> None:
    """Them alone, and without saying who decided."""
    writer = await ideas.writer(visit.tx, poll.poll_id, number)
    idea = await ideas.one(visit.tx, poll.poll_id, number)
    if writer is None or idea is None:
        return
    values = {"question": opening(poll.card.question, 100), "words": idea.words, "reason": reason}
    ways = sheet_says.writers_ways(idea) if key == "idea-came-back" else (screens.HELP,)
    visit.tell_other(writer.telegram_id, writer.locale, Say(key, values, ways))


async def _note(visit: Visit, poll: Poll, act: str, count: int) -> None:
    person = visit.sender.person
    if count:
        await audit.note(visit.tx, visit.now_ms, act, person.person_id if person else None, count=count)
        await rounds.sorted_anew(visit.tx, poll.poll_id, visit.now_ms)


def _said(visit: Visit, key: str) -> None:
    visit.say(Say(key, buttons=(*screens.to_team(visit), screens.HELP)))


COMMANDS = (
    Command("ideaone", one, capability=SORT),
    Command("ideapass", pass_one, capability=SORT),
    Command("ideamerge", merge, capability=SORT),
    Command("mergewith", merge_with, capability=SORT),
    Command("ideaout", leave_out, capability=SORT),
    Command("ideadown", turn_down, capability=SORT),
    Command("downfor", down_for, capability=SORT),
    Command("ideaback", send_back, capability=SORT),
    Command("ideasafety", about_safety, capability=SORT),
    Command("sendhelp", send_help, capability=CARE),
    Command("nodanger", no_danger, capability=CARE),
)
