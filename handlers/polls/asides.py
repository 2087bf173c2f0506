"""What is asked after an answer, one thing at a time: as whom they spoke, their name, their words' use."""

from typing import cast

from domain import own_words
from domain.authority import MEMBER, is_staff
from domain.oneself import signup
from domain.person import Person
from domain.polls import asides
from domain.polls.answers import Speaks, Uses
from domain.polls.asides import Aside
from domain.polls.poll import Poll
from domain.say import Say
from domain.typed import means_fully
from handlers import asked, screens
from handlers.command import Command, go
from handlers.many import reaching
from handlers.polls import showing
from handlers.visit import Visit
from storage import people
from storage.polls import answers, polls, results
from storage.polls.answers import Given

TOPIC = "pollname"
_USES = {"use-yes": "yes", "use-team": "team", "use-no": "no"}


async def speaks(visit: Visit, person: Person) -> Speaks:
    """As what they answer, until they say."""
    profile = await people.profile(visit.tx, person.person_id)
    return asides.speaks(profile.get("kinds", ()), is_staff(person))


async def ask_next(visit: Visit, poll: Poll) -> None:
    """The first thing they have not said yet, if there is one: mostly there is none."""
    person = visit.sender.person
    given = await answers.by(visit.tx, poll.poll_id, person.person_id) if person else None
    aside = _open(poll, given) if given else None
    if aside:
        asked.offer(visit, asides.question(aside, poll))


def _open(poll: Poll, given: Given) -> Aside | None:
    if given.speaks == "unsaid":
        return "speaks"
    if poll.sees == "names" and given.shows_name is None:
        return "name"
    return "use" if given.words and given.may_use is None else None


async def speak_as(visit: Visit, argument: str) -> None:
    """Only for who could be either: nobody else may count as staff, or stop to."""
    found, way = await _given(visit, argument)
    if found is None:
        return
    poll, person, _ = found
    profile = await people.profile(visit.tx, person.person_id)
    either = asides.speaks(profile.get("kinds", ()), is_staff(person)) == "unsaid"
    if way not in ("works", "uses") or not either:
        return _old(visit)
    await answers.speak_as(visit.tx, poll.poll_id, person.person_id, cast(Speaks, way))
    await _said(visit, poll, "speaks", way)


async def show_name(visit: Visit, argument: str) -> None:
    """The name from their profile; where there is none it is asked for."""
    found, way = await _given(visit, argument)
    if found is None:
        return
    poll, person, _ = found
    if way not in ("on", "off") or poll.sees != "names":
        return _old(visit)
    profile = await people.profile(visit.tx, person.person_id)
    if way == "on" and not (profile.get("name") or visit.sender.answers.get("name")):
        return _ask_name(visit, str(poll.poll_id))
    await answers.show_name(visit.tx, poll.poll_id, person.person_id, way == "on")
    await _said(visit, poll, "name", way)


async def named(visit: Visit) -> None:
    """They typed the name: it is theirs in their profile too."""
    (tag,), name = asked.kept(visit, "poll"), own_words.tidied(visit.text, one_line=True)
    if fault := own_words.fault(name, signup.NAME.longest):
        return _ask_name(visit, tag, fault)
    asked.end(visit)
    visit.sender.answers["name"] = (name,)
    await show_name(visit, f"{tag}-on")


async def may_use(visit: Visit, argument: str) -> None:
    """Until they are published they can still say no."""
    found, way = await _given(visit, argument, closed_too=True)
    if found is None:
        return
    poll, person, given = found
    if way not in ("yes", "team", "no") or not given.words:
        return _old(visit)
    if await results.told(visit.tx, poll):
        return showing.refuse(visit, "poll-use-late")
    await answers.allow(visit.tx, poll.poll_id, person.person_id, cast(Uses, way))
    await _said(visit, poll, "use", way)


def use_said(visit: Visit) -> str:
    """How their words may be used, said in full: a mere yes may be about anything, and is no consent."""
    return next((way for label, way in _USES.items() if means_fully(visit.text, label, visit.words)), "")


async def use_typed(visit: Visit, poll: Poll) -> bool:
    """Whether it is that, of words they have answered with; then it is recorded."""
    way, person = use_said(visit), visit.sender.person
    given = await answers.by(visit.tx, poll.poll_id, person.person_id) if person and way else None
    if given is None or not given.words:
        return False
    await may_use(visit, f"{poll.poll_id}-{way}")
    return True


async def _said(visit: Visit, poll: Poll, aside: Aside, said: str) -> None:
    """The question shows it from now on; then the next thing."""
    visit.tell(Say(f"poll-said-{aside}", {"said": said}), alert=True)
    visit.change(asides.question(aside, poll, said))
    await ask_next(visit, poll)


async def _given(
    visit: Visit, argument: str, closed_too: bool = False
) -> tuple[tuple[Poll, Person, Given] | None, str]:
    """What they answered to this poll, and which way they chose; where there is nothing, that is said."""
    number, _, way = argument.partition("-")
    poll_id, person = reaching.number(number), visit.sender.person
    poll = await polls.one(visit.tx, poll_id)
    given = await answers.by(visit.tx, poll_id, person.person_id) if person else None
    if poll is None or given is None or person is None:
        showing.refuse(visit, "poll-gone")
    elif not (closed_too or poll.state == "open"):
        showing.refuse(visit, "poll-over")
    else:
        return (poll, person, given), way
    return None, way


def _ask_name(visit: Visit, tag: str, fault: Say | None = None) -> None:
    ways = (go("only-count", "showname", f"{tag}-off"), screens.HELP)
    say = Say("poll-name", {"limit": signup.NAME.longest}, ways, first=fault)
    asked.show(visit, say, TOPIC, poll=(tag,))


def _old(visit: Visit) -> None:
    visit.tell(Say("old-button"))
    visit.say(screens.home(visit))


HEARERS = {TOPIC: asked.Hearer(named, MEMBER)}

COMMANDS = (
    Command("speakas", speak_as, capability=MEMBER, stays=True),
    Command("showname", show_name, capability=MEMBER, stays=True),
    Command("mayuse", may_use, capability=MEMBER, stays=True),
)
