"""What the Council's chair can do about a loop that stays open; where there is no chair, an admin."""

from collections.abc import Callable
from dataclasses import replace

from domain.authority import CALL
from domain.loop import debt as rules
from domain.loop import debt_notes
from domain.loop.debt import Debt
from domain.say import Button, Say
from handlers import screens
from handlers.command import Command, go
from handlers.loop import choosing
from handlers.many import reaching
from handlers.visit import Visit
from storage.loop import debts
from storage.team import audit, roles

Move = Callable[[Debt, int], Debt]

MOVES: dict[str, Move] = {"ask": rules.asked_for, "agenda": rules.on_the_agenda, "give": rules.given_time}
NOTED = {"ask": "loop asked for", "agenda": "loop on the agenda", "give": "loop given time"}


def _onward(visit: Visit, debt: Debt) -> tuple[Button, ...]:
    number = str(debt.debt_id)
    meeting = debt.kind == "meeting"
    look = go("agenda-see", "fatold", number) if meeting else go("loop-look", "loopask", number)
    return (look, *screens.back(visit), screens.HELP)


def _act(why: str) -> Command:
    async def heard(visit: Visit, argument: str) -> None:
        if not argument:
            name = f"debt{why}"
            some = await debts.owed(visit.tx, "chair")
            return await choosing.which(
                visit, some, {"poll": name, "meeting": name}, {"poll": heard, "meeting": heard}
            )
        found = await debts.one(visit.tx, reaching.number(argument))
        owed = await debts.about(visit.tx, found) if found else None
        if found is None or owed is None or owed.gone:
            return visit.say(Say("debt-gone", buttons=(*screens.back(visit), screens.HELP)))
        if found.answered_ms is not None:
            return visit.say(Say("debt-answered", buttons=_onward(visit, found)))
        if found.stage != "chair":
            return visit.tell(Say("old-button"))
        after = MOVES[why](found, visit.now_ms)
        await debts.save(visit.tx, after)
        await _note(visit, NOTED[why])
        owed, zone = replace(owed, debt=after), visit.organisation.zone
        for chat_id, locale in await roles.who_wrote_or_writes(visit.tx, owed.written_by):
            visit.tell_other(chat_id, locale, debt_notes.called_for(why, owed, zone))
        visit.say(debt_notes.done(why, owed, zone, _onward(visit, found)))

    return Command(f"debt{why}", heard, labels={f"debt-{why}": ""}, capability=CALL)


async def switch_off(visit: Visit, argument: str) -> None:
    """From now on the admins hear of what is overdue, instead of the chair."""
    await debts.switch_chair(visit.tx, False, visit.now_ms)
    await _note(visit, "loop reminders off")
    visit.say(Say("debt-is-off", buttons=(go("debt-on", "debton"), *screens.back(visit), screens.HELP)))


async def switch_on(visit: Visit, argument: str) -> None:
    await debts.switch_chair(visit.tx, True, visit.now_ms)
    await _note(visit, "loop reminders on")
    visit.say(Say("debt-is-on", buttons=(go("debt-off", "debtoff"), *screens.back(visit), screens.HELP)))


async def _note(visit: Visit, act: str) -> None:
    person = visit.sender.person
    await audit.note(visit.tx, visit.now_ms, act, person.person_id if person else None)


COMMANDS = (
    *map(_act, MOVES),
    Command("debtoff", switch_off, labels={"debt-off": ""}, capability=CALL),
    Command("debton", switch_on, labels={"debt-on": ""}, capability=CALL),
)
