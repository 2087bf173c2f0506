"""What happened: every ask and what came of it, and the ladder, for every member to see."""

from dataclasses import replace

from domain.authority import CALL, MEMBER, WRITE, authorise
from domain.loop import page as rules
from domain.polls import results as result_rules
from domain.polls.poll import Poll
from domain.say import Button, Say
from handlers import asked, screens
from handlers.command import Command, go
from handlers.many import reaching
from handlers.polls import outcome_hearing
from handlers.visit import Visit
from storage.loop import asks, debts
from storage.polls import electors, outcome_heard, outcomes, results

NEWEST = 3
"""So many outcomes of one ask are shown, the last ones."""


async def overview(visit: Visit, argument: str) -> None:
    """A page of them, under how well they were answered. `argument`: how many come before."""
    before = reaching.number(argument)
    found = await asks.newest(visit.tx, rules.PAGE + 1, before)
    how = rules.kept(await debts.every(visit.tx), visit.now_ms)
    heard = await outcome_heard.every(visit.tx)
    say = rules.page(found[: rules.PAGE], how, heard, visit.now_ms, visit.organisation.zone)
    older = (go("loop-older", "loop", str(before + rules.PAGE)),) if len(found) > rules.PAGE else ()
    ways = (*older, go("loop-ladder", "ladder"), *await _chairs(visit), *screens.back(visit), screens.HELP)
    asked.offer(visit, Say(say.key, say.values, (*say.buttons, *ways)))


async def one(visit: Visit, argument: str) -> None:
    """Its results, what came of it, and how it stands."""
    ask = await asks.one(visit.tx, reaching.number(argument))
    if ask is None:
        return visit.say(Say("poll-gone", buttons=(*screens.back(visit), screens.HELP)))
    await _results(visit, ask.poll)
    told = await outcomes.of_poll(visit.tx, ask.poll.poll_id)
    for outcome in told[-NEWEST:]:
        say = await outcome_hearing.theirs(visit, ask.poll, outcome)
        visit.say(say, about=outcome_hearing.about(outcome.outcome_id))
    say = rules.one(ask, told, visit.now_ms, visit.organisation.zone)
    more = go("say-outcome", "outcome", str(ask.poll.poll_id))
    says = (more,) if ask.poll.state == "closed" and authorise(visit.sender.person, WRITE) else ()
    ways = (*says, go("what-happened", "loop"), *screens.back(visit), screens.HELP)
    asked.offer(visit, Say(say.key, say.values, ways))


async def _results(visit: Visit, poll: Poll) -> None:
    """Everybody may read what was published; names only those who were asked with them."""
    told, person = await results.told(visit.tx, poll), visit.sender.person
    was_asked = await electors.is_asked(visit.tx, poll.poll_id, person.person_id) if person else None
    if told:
        theirs = told if was_asked is not None else replace(told, names=())
        visit.say(result_rules.say(poll, theirs, visit.sender.locale))


async def the_ladder(visit: Visit, argument: str) -> None:
    """What the rungs are, how many asks stand on which, and how people felt."""
    found, heard = await asks.every(visit.tx), await outcome_heard.every(visit.tx)
    values = rules.rungs(found, heard, visit.now_ms)
    ways = (go("what-happened", "loop"), *screens.back(visit), screens.HELP)
    visit.say(Say("ladder-page", values, ways))


async def _chairs(visit: Visit) -> tuple[Button, ...]:
    """To switch on again what is off."""
    off = authorise(visit.sender.person, CALL) and await debts.chair_is_off(visit.tx)
    return (go("debt-on", "debton"),) if off else ()


COMMANDS = (
    Command("loop", overview, slashes=("loop",), labels={"what-happened": ""}, capability=MEMBER, open=True),
    Command("loopask", one, capability=MEMBER),
    Command(
        "ladder", the_ladder, slashes=("ladder",), labels={"loop-ladder": ""}, capability=MEMBER, open=True
    ),
)
