"""Between the two rounds of a blank sheet: the first ends, is opened once more, or the second begins."""

from domain import days
from domain.authority import WRITE
from domain.polls.ideas import chosen
from domain.polls.poll import Poll
from domain.say import Say
from handlers.command import Command
from handlers.many import confirming
from handlers.polls.sheet_board import sheet_of, show
from handlers.visit import Visit
from storage.many import messages
from storage.polls import ideas, polls, rounds
from storage.team import audit


async def end_first(visit: Visit, argument: str) -> None:
    """Before its time. It can be opened again."""
    poll, person = await sheet_of(visit, argument), visit.sender.person
    if poll is None or person is None:
        return
    if poll.state == "open":
        await rounds.end_first(visit.tx, poll, visit.now_ms)
        await audit.note(visit.tx, visit.now_ms, "first round ended", person.person_id)
    await _shown_anew(visit, poll)


async def ask_again(visit: Visit, argument: str) -> None:
    """More time, and a reminder."""
    poll, person = await sheet_of(visit, argument), visit.sender.person
    if poll is None or person is None:
        return
    again = await rounds.ask_again(visit.tx, poll, visit.now_ms, visit.organisation.zone)
    if again is None:
        return await _shown_anew(visit, poll)
    await audit.note(visit.tx, visit.now_ms, "first round opened again", person.person_id)
    closes = days.moment_words(again.closes_ms, visit.organisation.zone)
    await show(visit, again, Say("sheet-open-again", {"closes": closes}))


async def begin_second(visit: Visit, argument: str) -> None:
    """The last look at it, as at every poll. Where the number of ideas is another by now, that is shown."""
    tag, _, shown = argument.partition("-")
    poll, person = await sheet_of(visit, tag), visit.sender.person
    if poll is None or person is None:
        return
    sheet = await ideas.sheet(visit.tx, poll.poll_id)
    if poll.state != "sorting" or sheet.of("new") or str(len(chosen(sheet.themes))) != shown:
        return await show(visit, poll)
    zone = visit.organisation.zone
    drafted = await rounds.draft_second(visit.tx, poll, person.person_id, visit.now_ms, zone)
    written = await messages.one(visit.tx, drafted) if drafted else None
    if written is None:
        return await show(visit, poll)
    await audit.note(visit.tx, visit.now_ms, "second round drafted", person.person_id)
    await confirming.show(visit, written)


async def instead_of_changing(visit: Visit, drafted: Poll) -> bool:
    """Whether this draft is a second round, which nobody can change: then its sheet is shown.

    Its words are those of the people who wrote them, and it is for those who were asked.
    """
    if not (drafted.card.second_round and drafted.parent):
        return False
    sheet = await polls.one(visit.tx, drafted.parent)
    if sheet:
        await show(visit, sheet, Say("second-unchanged"))
    return True


async def _shown_anew(visit: Visit, poll: Poll) -> None:
    now = await polls.one(visit.tx, poll.poll_id)
    if now:
        await show(visit, now)


COMMANDS = (
    Command("endround", end_first, capability=WRITE),
    Command("askagain", ask_again, capability=WRITE),
    Command("roundtwo", begin_second, capability=WRITE),
)
