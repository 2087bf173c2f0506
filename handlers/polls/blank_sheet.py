"""A member's ideas on a blank sheet: asked for, read back, sent, said again in other words."""

from domain.authority import MEMBER
from domain.own_words import fault, tidied
from domain.polls import card
from domain.polls.poll import LONGEST_IDEA, MOST_IDEAS, Poll
from domain.say import Say, Value
from domain.typed import folded, means
from handlers import asked, screens
from handlers.command import Command, go
from handlers.many import reaching
from handlers.polls import poll_typing
from handlers.polls import showing as poll_showing
from handlers.visit import Visit
from storage.polls import chats, electors, idea_sorting, ideas, polls

ASKING, SURE = "idea", "ideasure"
_SAY = ("idea-say", "idea-more")
"""Buttons that ask for an idea: typed, their words are none."""


async def write(visit: Visit, argument: str) -> None:
    """What they type next is an idea of theirs, once it was read back."""
    poll = await poll_showing.open_for(visit, reaching.number(argument))
    if poll and poll.card.kind == "blank":
        await _ask(visit, poll)
    elif poll:
        _old(visit)


async def reword(visit: Visit, argument: str) -> None:
    """One of theirs that pointed to a person: they say it again."""
    found = await _sent_back(visit, argument)
    if found:
        poll, number = found
        await _ask(visit, poll, str(number))


async def leave_out(visit: Visit, argument: str) -> None:
    """They take it back instead."""
    found, person = await _sent_back(visit, argument), visit.sender.person
    if not (found and person):
        return
    poll, number = found
    await idea_sorting.take_out(visit.tx, poll.poll_id, number, person.person_id)
    left = await ideas.of_person(visit.tx, poll.poll_id, person.person_id)
    await electors.mark(visit.tx, poll.poll_id, person.person_id, answered=bool(left))
    visit.say(Say("idea-taken-back", buttons=(*screens.back(visit), screens.HELP)))


async def idea_typed(visit: Visit, poll: Poll, instead: str = "") -> None:
    """They typed it: shown as it was heard, and a last question. `instead`: the number of what it replaces.

    Nothing is kept of it before they say so.
    """
    person, words = visit.sender.person, tidied(visit.text, one_line=True)
    assert person, "asked of members only"
    if wrong := fault(words, LONGEST_IDEA):
        return await _ask(visit, poll, instead, wrong)
    own = await ideas.of_person(visit.tx, poll.poll_id, person.person_id)
    if not instead and len(own) >= MOST_IDEAS:
        return _enough(visit)
    if any(folded(idea.words) == folded(words) for idea in own):
        return await _ask(visit, poll, instead, Say("idea-same"))
    number = asked.number(visit)
    ways = (go("send-words", "ideayes", number), go("words-again", "ideaelse", number), screens.HELP)
    say = Say("idea-sure", {"words": words}, ways)
    asked.show(visit, say, SURE, poll=(str(poll.poll_id),), instead=(instead,), words=(words,))


async def _ask(visit: Visit, poll: Poll, instead: str = "", first: Say | None = None) -> None:
    person = visit.sender.person
    own = await ideas.of_person(visit.tx, poll.poll_id, person.person_id) if person else []
    if not instead and len(own) >= MOST_IDEAS:
        return _enough(visit)
    question = poll.card.question_in(visit.sender.locale)
    values: dict[str, Value] = {"question": question, "limit": LONGEST_IDEA, "again": int(bool(instead))}
    say = Say("idea-ask", values, (*screens.back(visit), screens.HELP), first=first)
    asked.show(visit, say, ASKING, poll=(str(poll.poll_id),), instead=(instead,))


async def _typed(visit: Visit) -> None:
    """On the screen that asks for it, or at the read-back: then it takes that one's place."""
    (tag,), (instead,) = asked.kept(visit, "poll"), asked.kept(visit, "instead")
    poll = await _still(visit, tag, instead)
    if poll is None:
        return asked.end(visit)
    if means(visit.text, "back", visit.words):
        asked.end(visit)
        return visit.say(screens.home(visit))
    if any(means(visit.text, label, visit.words) for label in _SAY):
        return await _ask(visit, poll, instead)
    await idea_typed(visit, poll, instead)


async def send(visit: Visit, showing: str) -> None:
    """The yes, once."""
    found, person = await _read_back(visit, showing), visit.sender.person
    if not (found and person):
        return
    poll, instead, words = found
    asked.end(visit)
    taken = bool(instead) and await idea_sorting.take_out(
        visit.tx, poll.poll_id, reaching.number(instead), person.person_id
    )
    own = await ideas.of_person(visit.tx, poll.poll_id, person.person_id)
    if len(own) >= MOST_IDEAS:
        return _enough(visit)
    await ideas.add(visit.tx, poll.poll_id, person.person_id, words)
    await _settle(visit, poll)
    left = MOST_IDEAS - len(own) - 1 if poll.state == "open" else 0
    more = (go("idea-more", "idea", str(poll.poll_id)),) if left else ()
    visit.tell(Say("idea-sent-short"))
    values: dict[str, Value] = {"words": words, "left": left, "again": int(taken)}
    asked.offer(visit, Say("idea-sent", values, (*more, *screens.back(visit), screens.HELP)))


async def _settle(visit: Visit, poll: Poll) -> None:
    """It is answered: wherever the question stands it says so."""
    person = visit.sender.person
    assert person, "asked of members only"
    await electors.mark(visit.tx, poll.poll_id, person.person_id, answered=True)
    await chats.drop(visit.tx, poll.poll_id, visit.sender.chat_id, visit.now_ms)
    await poll_showing.everywhere(visit, poll, card.asked(poll, person.locale, ""))


async def again(visit: Visit, showing: str) -> None:
    """ "No, something else": what was read back is forgotten."""
    found = await _read_back(visit, showing)
    if found:
        poll, instead, _ = found
        await _ask(visit, poll, instead)


async def _read_back(visit: Visit, showing: str) -> tuple[Poll, str, str] | None:
    """What was read back, if this is a button of its newest showing and the sheet still takes it."""
    if not (showing and asked.at(visit, SURE, showing)):
        _old(visit)
        return None
    (tag,), (instead,), (words,) = (asked.kept(visit, name) for name in ("poll", "instead", "words"))
    poll = await _still(visit, tag, instead)
    if poll is None:
        asked.end(visit)
    return (poll, instead, words) if poll else None


async def _still(visit: Visit, tag: str, instead: str) -> Poll | None:
    """The sheet, if it takes this now; where it does not, that is said."""
    if instead:
        found = await _sent_back(visit, f"{tag}-{instead}")
        return found[0] if found else None
    return await poll_showing.open_for(visit, reaching.number(tag))


async def _sent_back(visit: Visit, argument: str) -> tuple[Poll, int] | None:
    """One of their own that waits for other words, also between the rounds; if it does not, that is said."""
    tag, _, number = argument.partition("-")
    person, poll = visit.sender.person, await polls.one(visit.tx, reaching.number(tag))
    own = await ideas.of_person(visit.tx, poll.poll_id, person.person_id) if poll and person else []
    waits = [i.number for i in own if i.state == "back" and i.number == reaching.number(number)]
    if poll and waits and poll.state in ("open", "sorting"):
        return poll, waits[0]
    poll_showing.refuse(visit, "idea-gone")
    return None


def _enough(visit: Visit) -> None:
    asked.end(visit)
    visit.say(Say("idea-enough", {"most": MOST_IDEAS}, (*screens.back(visit), screens.HELP)))


def _old(visit: Visit) -> None:
    visit.tell(Say("old-button"))
    visit.say(screens.home(visit))


poll_typing.TAKERS["blank"] = idea_typed
poll_typing.OF_KIND["blank"] = dict.fromkeys(_SAY, write)

HEARERS = {ASKING: asked.Hearer(_typed, MEMBER), SURE: asked.Hearer(_typed, MEMBER)}

COMMANDS = (
    Command("idea", write, capability=MEMBER),
    Command("ideayes", send, capability=MEMBER),
    Command("ideaelse", again, capability=MEMBER),
    Command("reword", reword, capability=MEMBER),
    Command("dropidea", leave_out, capability=MEMBER),
)
