"""Own words at a poll: an answer, or what should be asked instead. They are read back before being kept."""

from domain import own_words
from domain.authority import MEMBER
from domain.own_words import joined, tidied
from domain.polls.answers import LONGEST_INSTEAD, LONGEST_WORDS, WORDS
from domain.polls.poll import Poll
from domain.say import Say
from domain.typed import means
from handlers import asked, screens
from handlers.command import Command, go
from handlers.many import reaching
from handlers.polls import answering, showing
from handlers.visit import Visit
from storage.polls import asked_instead

ANSWER, INSTEAD = "answer", "instead"
SURE = "pollsure"
_LONGEST = {ANSWER: LONGEST_WORDS, INSTEAD: LONGEST_INSTEAD}
_ASKS = {ANSWER: "pollwrite", INSTEAD: "pollinstead"}
"""The screen on which each is written."""
KEY_BYTES = 16


async def write(visit: Visit, argument: str) -> None:
    """What they type next is their answer, once it was read back."""
    poll = await showing.open_for(visit, reaching.number(argument))
    if poll and poll.card.kind == "words":
        _ask(visit, poll, ANSWER)
    elif poll:
        visit.tell(Say("old-button"))
        showing.say(visit, poll, await showing.theirs(visit, poll))


async def change(visit: Visit, argument: str) -> None:
    """Pressed as typed: where they answer in own words, what they type next is their new answer."""
    poll = await showing.open_for(visit, reaching.number(argument))
    if poll and poll.card.kind == "words":
        _ask(visit, poll, ANSWER)
    elif poll:
        await answering.change(visit, argument)


async def instead(visit: Visit, argument: str) -> None:
    """Offered after any answer, and kept apart from it."""
    poll = await showing.answered_open(visit, reaching.number(argument))
    if poll:
        _ask(visit, poll, INSTEAD)


def _ask(visit: Visit, poll: Poll, what: str, fault: Say | None = None) -> None:
    say = Say(
        f"poll-ask-{what}",
        {"question": poll.card.question_in(visit.sender.locale), "limit": _LONGEST[what]},
        (*screens.back(visit), screens.HELP),
        first=fault,
    )
    asked.show(visit, say, _ASKS[what], poll=(str(poll.poll_id),), what=(what,))


async def typed(visit: Visit) -> None:
    """On the screen that asks for them, or at the read-back: then they go on from what was read back."""
    tag, what = asked.kept(visit, "poll")[0], asked.kept(visit, "what")[0]
    before = next(iter(asked.kept(visit, "words")), "")
    poll = await _takes(visit, tag, what)
    if poll is None:
        asked.end(visit)
    elif means(visit.text, "poll-write", visit.words) and not before:
        _ask(visit, poll, what)
    else:
        read_back(visit, poll, what, before)


def read_back(visit: Visit, poll: Poll, what: str = ANSWER, before: str = "") -> None:
    """Nothing is kept of what they typed before they say so."""
    words = tidied(visit.text)
    fault = own_words.fault(words, _LONGEST[what], before)
    if fault and not before:
        _ask(visit, poll, what, fault)
    else:
        _sure(visit, poll, what, before if fault else joined(before, words), fault)


def _sure(visit: Visit, poll: Poll, what: str, words: str, fault: Say | None = None) -> None:
    number = asked.number(visit)
    ways = (go("send-words", "sendwords", number), go("words-again", "wordsagain", number), screens.HELP)
    say = Say(f"poll-sure-{what}", {"words": words}, ways, first=fault)
    asked.show(visit, say, SURE, poll=(str(poll.poll_id),), what=(what,), words=(words,))


async def send(visit: Visit, revision: str) -> None:
    """The yes, once."""
    found = await _read_back(visit, revision)
    if found is None:
        return
    poll, what, words = found
    asked.end(visit)
    if what == ANSWER:
        return await answering.take(visit, poll, WORDS, words)
    await asked_instead.add(visit.tx, visit.chance(KEY_BYTES), poll.poll_id, words)
    visit.tell(Say("poll-instead-kept"))
    visit.say(Say("poll-instead-kept", buttons=(*screens.back(visit), screens.HELP)))


async def again(visit: Visit, revision: str) -> None:
    """ "No, something else": what was read back is forgotten."""
    found = await _read_back(visit, revision)
    if found:
        poll, what, _ = found
        _ask(visit, poll, what)


async def _read_back(visit: Visit, revision: str) -> tuple[Poll, str, str] | None:
    """What was read back, if this is a button of its newest showing and the poll still takes it."""
    if not (revision and asked.at(visit, SURE, revision)):
        visit.tell(Say("old-button"))
        visit.say(screens.home(visit))
        return None
    (tag,), (what,), (words,) = (asked.kept(visit, name) for name in ("poll", "what", "words"))
    poll = await _takes(visit, tag, what)
    if poll is None:
        asked.end(visit)
        return None
    return poll, what, words


async def _takes(visit: Visit, tag: str, what: str) -> Poll | None:
    """The poll, if it takes such words from them now; if not, that is said."""
    ask = showing.open_for if what == ANSWER else showing.answered_open
    return await ask(visit, reaching.number(tag))


HEARERS = {topic: asked.Hearer(typed, MEMBER) for topic in (*_ASKS.values(), SURE)}

COMMANDS = (
    Command("writepoll", write, capability=MEMBER),
    Command("changevote", change, capability=MEMBER, stays=True),
    Command("instead", instead, capability=MEMBER),
    Command("sendwords", send, capability=MEMBER),
    Command("wordsagain", again, capability=MEMBER),
)
